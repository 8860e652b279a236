import Coding
import Dictation
import Spine

/// Codes what stands beside the work: navigation, the microscope, a halo, exploration of an old fusion, a dural repair.
struct BesideWorkCoder {
  /// Leaks that were there before the operation.
  private static let leaks = ["csf-leak", "pseudomeningocele"]

  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    // Navigation counts with its registration, the microscope where it is told in the work and not in the title alone.
    if told.has(.navigation) { addOn(.navigation, to: &draft) }
    addOn(.microscope, to: &draft)
    addAlone(.haloApplication, to: &draft)
    if draft.lines.isEmpty { addAlone(.fusionExploration, to: &draft) }
    if told.hasDiagnosis(BesideWorkCoder.leaks), !isTear { addAlone(.duralRepair, to: &draft) }
  }

  /// Whether the leak is a tear of this operation.
  private var isTear: Bool { told.hasDiagnosis(["dural-tear"]) }

  private func addOn(_ kind: ProcedureKind, to draft: inout ClaimDraft) {
    let work = told.work([kind])
    if work.isEmpty && kind != .navigation { return }
    for code in shelf.codes where code.isAddOn && code.work == [kind.rawValue] {
      let primaries = shelf.tables.primaries(of: code.code, on: shelf.date)
      for line in draft.lines where primaries.contains(line.code.code) {
        draft.add(DraftLine(code: code, evidence: ClaimFacts.evidence(of: work)))
        return
      }
    }
  }

  private func addAlone(_ kind: ProcedureKind, to draft: inout ClaimDraft) {
    let work = told.work([kind])
    if work.isEmpty { return }
    let approach = work.first { $0.approach != nil }?.approach
    let code = shelf.best(at: told.levels(of: work), approach: approach) { $0.work.contains(kind.rawValue) }
    guard let code else { return }
    draft.add(DraftLine(code: code, levels: told.levels(of: work), evidence: ClaimFacts.evidence(of: work)))
  }
}
