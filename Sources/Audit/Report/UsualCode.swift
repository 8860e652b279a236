import Coding
import Dictation
import Spine

/// Finds the code that most often stands for a kind of work or device, where the note bears no code for it.
///
/// A code that opens a series with add-ons is the usual one of its kind, a code by itself the rarer sibling.
struct UsualCode {
  let facts: OperativeFacts
  let tables: CodeTables
  let date: CalendarDate

  /// The code for work; nil where the tables have none.
  func code(for procedure: Procedure) -> ProcedureCode? {
    var best: (code: ProcedureCode, score: Int)?
    for code in tables.allProcedures() where isBase(code) && tells(code, procedure) {
      let score = score(code, procedure)
      if best.map({ score > $0.score }) ?? true { best = (code, score) }
    }
    return best?.code
  }

  /// Whether a code stands for some work, in its region and by its way in.
  func tells(_ code: ProcedureCode, _ procedure: Procedure) -> Bool {
    guard code.work.contains(procedure.kind.rawValue) else { return false }
    if let approach = procedure.approach, ApproachFit(code, primary: nil).excludes(approach) { return false }
    if !procedure.levels.isEmpty { return code.fits(anyOf: procedure.levels) }
    // With no segment the region told decides, where there is one.
    let letters = ClaimFacts.letters(of: facts.regions)
    guard code.hasRegion, !letters.isEmpty, !procedure.kind.isSacral else { return true }
    return ClaimFacts.share(code.regions, letters)
  }

  /// The code for a device; the one of the span told, else the first.
  func code(for device: Device) -> ProcedureCode? {
    let same = facts.devices.filter { $0.kind.use == device.kind.use && $0.part != .title }
    let span = FixationSpan(same)
    var first: ProcedureCode?
    for code in tables.allProcedures()
    where code.isAddOn && code.isDevice && code.devices.contains(device.kind.rawValue) && code.isValid(on: date) {
      if code.status != "A" { continue }
      if first == nil { first = code }
      guard let spans = code.spans else { continue }
      if span.isKnown, spans.contains(span.spanned), !span.isAtEndsOnly || device.kind.use == .front { return code }
    }
    return first
  }

  private func isBase(_ code: ProcedureCode) -> Bool {
    !code.isAddOn && !code.work.isEmpty && code.status != "N" && code.isValid(on: date)
  }

  private func score(_ code: ProcedureCode, _ procedure: Procedure) -> Int {
    var score = 0
    // Carrier-priced codes and those for a span are the rarer ones.
    if code.status == "A" { score += 100 }
    if code.spans == nil { score += 60 }
    if hasSeries(code) { score += 80 }
    if code.work[0] == procedure.kind.rawValue { score += 30 }
    if let approach = procedure.approach, code.approaches.contains(approach.rawValue) { score += 40 }
    for rule in tables.components(of: code.code)
    where ComponentCheck(facts: facts).report(rule, at: []).status == .missing {
      score -= 10
    }
    return score - code.work.count - code.regions.count
  }

  /// Whether an add-on carries the code's work on to further places.
  private func hasSeries(_ code: ProcedureCode) -> Bool {
    for addOn in tables.addOns(of: code.code, on: date) {
      if let next = tables.procedure(addOn), next.family == code.family, ClaimFacts.share(next.work, code.work) {
        return true
      }
    }
    return false
  }
}
