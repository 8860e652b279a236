import Coding
import Dictation
import Spine

/// Whether the note describes work of a code's family.
struct FamilyWork {
  private let kinds: [String: [String]]
  private let facts: OperativeFacts

  init(tables: CodeTables, facts: OperativeFacts) {
    var kinds: [String: [String]] = [:]
    for code in tables.allProcedures() {
      var known = kinds[code.family] ?? []
      for kind in code.work where !known.contains(kind) { known.append(kind) }
      kinds[code.family] = known
    }
    self.kinds = kinds
    self.facts = facts
  }

  /// Whether anything of a code's family is told as done.
  ///
  /// What stands beside the work, as a microscope, is often named in the title alone, and that is enough here.
  func isDescribed(_ code: ProcedureCode) -> Bool {
    let family = kinds[code.family] ?? code.work
    for procedure in facts.procedures where family.contains(procedure.kind.rawValue) {
      if ClaimFacts.isTold(procedure.part, in: facts) { return true }
      if procedure.part == .title, FamilyWork.standsBeside(procedure.kind) { return true }
    }
    return false
  }

  private static func standsBeside(_ kind: ProcedureKind) -> Bool {
    switch kind {
    case .microscope, .navigation, .monitoring, .imaging, .myelography: true
    default: false
    }
  }
}
