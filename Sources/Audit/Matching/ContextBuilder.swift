import Coding
import Dictation
import Spine

/// Resolves a claim against the facts, once, for all rules.
struct ContextBuilder {
  let tables: CodeTables
  let families: CodeFamilies
  var exclusions = Exclusions()
  var reasons = ReasonNames()

  /// The context of an audit; in a check `claim` holds the operations that the note names.
  func context(
    _ facts: OperativeFacts, _ claim: Claim, isCheck: Bool, on date: CalendarDate, documents: [Note],
    supported: [SupportedLine]
  ) -> AuditContext {
    let finder = WorkFinder(facts: facts, families: families)
    let choice = SuccessorChoice(tables: tables, finder: finder, date: date)
    var codes: [ProcedureCode?] = []
    for line in claim.lines { codes.append(choice.code(for: line.code)) }
    var lines: [LineContext] = []
    for (index, line) in claim.lines.enumerated() {
      let primary = primary(of: index, codes, on: date)
      lines.append(resolved(line, index, codes, primary, finder))
    }
    return AuditContext(
      facts: facts, claim: claim, isCheck: isCheck, tables: tables, date: date, documents: documents, lines: lines,
      supported: supported, exclusions: exclusions, reasons: reasons)
  }

  private func resolved(
    _ line: ClaimLine, _ index: Int, _ codes: [ProcedureCode?], _ primary: Int?, _ finder: WorkFinder
  ) -> LineContext {
    guard let code = codes[index] else {
      return LineContext(
        index: index, line: line, code: nil, primary: nil, work: [], titleWork: [], devices: [], match: .none)
    }
    let head = primary.flatMap { codes[$0] }
    // A device or a code with no work of its own stands beside its primary's work.
    let subject = code.work.isEmpty ? head ?? code : code
    let found = finder.work(of: subject, primary: head)
    return LineContext(
      index: index, line: line, code: code, primary: primary, work: found.work,
      titleWork: finder.titleWork(of: subject, primary: head), devices: finder.devices(of: code), match: found.match)
  }

  /// The primary of an add-on: the nearest line before it, else the first after it; a line that is no add-on first.
  private func primary(of index: Int, _ codes: [ProcedureCode?], on date: CalendarDate) -> Int? {
    guard let code = codes[index], code.isAddOn else { return nil }
    let primaries = tables.primaries(of: code.code, on: date)
    var before: Int?
    var after: Int?
    var addOn: Int?
    for (place, other) in codes.enumerated() where place != index {
      guard let other, primaries.contains(other.code) else { continue }
      if other.isAddOn {
        // Only a line before it, so that no chain of add-ons can close.
        if place < index { addOn = place }
      } else if place < index {
        if before.map({ codes[$0]?.family != code.family || other.family == code.family }) ?? true { before = place }
      } else if after == nil {
        after = place
      }
    }
    return before ?? after ?? addOn
  }
}
