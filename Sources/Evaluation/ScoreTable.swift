import OpNoteAudit

/// Writes a score for a person.
public struct ScoreTable {
  private let score: Score
  private var text = ""

  /// The table of a score.
  public static func text(_ score: Score) -> String {
    var table = ScoreTable(score: score)
    table.writeElements()
    table.writeTotals()
    return table.text
  }

  /// The score in one line: shares of each kind.
  public static func line(_ score: Score) -> String {
    func part(_ name: String, _ tally: Tally) -> String { "\(name) \(tally.right)/\(tally.all) \(share(tally))" }
    return [
      part("status", score.statuses.accuracy), part("raised", score.raised), part("quiet", score.quiet),
      part("facts", score.allFacts), part("codes", score.supported.units), part("claims", score.supported.exact),
    ].joined(separator: "  ") + "\n"
  }

  private init(score: Score) { self.score = score }

  private mutating func writeElements() {
    row(["element", "status", "due", "given", "right", "precision", "recall", "F1"])
    for element in score.elements + [score.statuses] where element.accuracy.all > 0 {
      var name = element.element?.rawValue ?? "all elements"
      for (status, retrieval) in element.classes where retrieval.due + retrieval.given > 0 {
        row([name, status.name] + ScoreTable.cells(retrieval))
        name = ""
      }
      row(["", "all but n/a (micro)"] + ScoreTable.cells(element.micro))
      row(["", "gaps (micro)"] + ScoreTable.cells(element.gaps))
      let accuracy = element.accuracy
      row(["", "accuracy", "\(accuracy.all)", "", "\(accuracy.right)", ScoreTable.share(accuracy)])
    }
  }

  private mutating func writeTotals() {
    text += "\n"
    total("cases with every status, rule and fact right", score.wholeCases)
    total("rules due and raised", score.raised)
    total("rules silent that must be", score.quiet)
    total("clean cases without a false alarm", score.cleanCases)
    text += ScoreTable.padded("false alarms", ScoreTable.nameWidth) + "\(score.falseAlarms)\n"
    for (fact, exact) in score.facts { total("facts: exact \(fact.rawValue)", exact) }
    total("supported: codes found", score.supported.found)
    total("supported: codes with their units", score.supported.units)
    total("supported: whole claims exact", score.supported.exact)
    text += ScoreTable.padded("supported: extraneous codes a report", ScoreTable.nameWidth)
    text += "\(score.supported.extraneous)/\(score.supported.exact.all)"
    text += score.supported.extraneousThousandths.map { " " + ScoreTable.decimal($0) } ?? ""
    text += "\n"
  }

  private static let nameWidth = 46

  private mutating func total(_ name: String, _ tally: Tally) {
    text += ScoreTable.padded(name, ScoreTable.nameWidth) + "\(tally.right)/\(tally.all) \(ScoreTable.share(tally))\n"
  }

  private mutating func row(_ cells: [String]) {
    var line = ""
    for (place, cell) in cells.enumerated() {
      let width = place < 2 ? 20 : 10
      line += ScoreTable.padded(cell, width)
    }
    while line.utf8.last == 32 { line.removeLast() }
    text += line + "\n"
  }

  private static func cells(_ retrieval: Retrieval) -> [String] {
    [
      "\(retrieval.due)", "\(retrieval.given)", "\(retrieval.right)", share(retrieval.precision),
      share(retrieval.recall), share(retrieval.f1),
    ]
  }

  /// A share with three decimals; a dash where there is nothing to share.
  private static func share(_ tally: Tally) -> String { tally.thousandths.map { decimal($0) } ?? "-" }

  private static func decimal(_ thousandths: Int) -> String {
    let rest = "\(thousandths % 1_000)"
    return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.utf8.count))
  }
}
