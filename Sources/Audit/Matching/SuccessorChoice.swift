import Coding
import Dictation
import Spine

/// Finds the code to judge a claim line by: its own, or of what replaced it the one that the note supports best.
struct SuccessorChoice {
  let tables: CodeTables
  let finder: WorkFinder
  let date: CalendarDate

  /// The code to judge; nil where the tables hold none.
  func code(for billed: String) -> ProcedureCode? {
    let own = tables.procedure(billed)
    if let own, own.isValid(on: date) { return own }
    guard let retired = tables.retirement(of: billed) else { return own }
    if let last = retired.last, date <= last { return own }
    var best: (code: ProcedureCode, score: Int)?
    for successor in retired.successors {
      guard let code = tables.procedure(successor), code.isValid(on: date) else { continue }
      let score = score(code)
      if best.map({ score > $0.score }) ?? true { best = (code, score) }
    }
    return best?.code ?? own
  }

  /// How well the note bears a code: its work first, then the parts that it means.
  private func score(_ code: ProcedureCode) -> Int {
    let found = finder.work(of: code, primary: nil)
    var score = found.match.rawValue * 100 - (code.isAddOn ? 1 : 0)
    let levels = OperativeFacts.levels(of: found.work)
    for rule in tables.components(of: code.code) {
      score += ComponentCheck(facts: finder.facts).report(rule, at: levels).status == .documented ? 10 : -10
    }
    return score
  }
}
