import Coding
import Spine

/// The codes that a note bears in place of one that means a part which the note does not tell.
struct BorneInstead {
  private let context: AuditContext

  init(_ context: AuditContext) { self.context = context }

  /// The codes for a line that lacks the part of a rule: those of the claim that the note would bear; where it bears no
  /// claim at all, those that stand without the part and whose own parts and work it tells.
  func codes(_ rule: ComponentRule, for line: LineContext) -> [String] {
    let valid = rule.otherwise.filter { isValid($0, for: line) }
    let borne = context.supported.map { $0.code }
    let named = valid.filter { borne.contains($0) }
    if !named.isEmpty { return named }
    let kin = kin(of: line)
    if !kin.isEmpty { return kin }
    return context.supported.isEmpty ? valid.filter { isTold($0) } : []
  }

  /// The codes borne of the same family and through the same way in, at the line's segments, and not billed beside it.
  private func kin(of line: LineContext) -> [String] {
    guard let code = line.code, !code.isDevice, !context.supported.contains(where: { $0.code == code.code }) else {
      return []
    }
    var codes: [String] = []
    for borne in context.supported {
      guard let other = context.tables.procedure(borne.code),
        UnbilledRule.family(of: other) == UnbilledRule.family(of: code),
        other.isAddOn == code.isAddOn || isBeside(other),
        line.segments.isEmpty || borne.levels.isEmpty
          || borne.levels.contains(where: { ClaimFacts.holds(line.segments, $0) }),
        code.approaches.isEmpty || other.approaches.isEmpty || ClaimFacts.share(code.approaches, other.approaches)
      else { continue }
      codes.append(borne.code)
    }
    return codes
  }

  /// Whether an add-on follows a code that is billed.
  private func isBeside(_ code: ProcedureCode) -> Bool {
    let primaries = context.tables.primaries(of: code.code, on: context.date)
    return context.lines.contains { primaries.contains($0.judgedCode) }
  }

  private func isValid(_ code: String, for line: LineContext) -> Bool {
    guard let code = context.tables.procedure(code), code.isValid(on: context.date) else { return false }
    let letters = ClaimFacts.regionLetters(of: line.segments)
    return code.regions.isEmpty || letters.isEmpty || ClaimFacts.share(code.regions, letters)
  }

  /// Whether the note tells the work of a code and every part whose lack would change it.
  private func isTold(_ name: String) -> Bool {
    guard let code = context.tables.procedure(name) else { return false }
    let told = ClaimFacts.toldWork(in: context.facts) + context.facts.titled
    if !code.work.isEmpty, !told.contains(where: { code.work.contains($0.kind.rawValue) }) { return false }
    let search = PartSearch(facts: context.facts)
    for rule in context.tables.components(of: name) where rule.severity == "error" {
      if search.places(of: rule, for: code).isEmpty { return false }
    }
    return true
  }
}
