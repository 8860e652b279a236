import Dictation
import Spine

/// Writes a query to the surgeon as plain text.
struct QueryText {
  let query: SurgeonQuery
  private let indent = "   "
  private let blank = "______________________________"

  func text() -> String {
    var lines = [SurgeonQuery.title.uppercased(), ""]
    lines += Paragraph.lines(query.words.note, first: "Record:  ")
    lines += [""] + Paragraph.lines(SurgeonQuery.greeting)
    for (place, item) in query.items.enumerated() { lines += [""] + write(item, number: place + 1) }
    lines += [""] + Paragraph.lines(SurgeonQuery.addendum) + [""]
    for label in SurgeonQuery.blanks { lines += [Paragraph.padded(label, 40) + blank, ""] }
    lines.removeLast()
    return ReportWords.joined(lines, "\n") + "\n"
  }

  private func write(_ item: SurgeonQuery.Item, number: Int) -> [String] {
    var lines = Paragraph.lines(item.question.subject, first: Paragraph.padded("\(number).", 3), rest: indent)
    let indicators = query.indicators(of: item)
    if !indicators.isEmpty { lines.append(indent + "The record says:") }
    for indicator in indicators {
      lines += Paragraph.lines(indicator.place + (indicator.quote == nil ? "" : ":"), first: indent + "· ")
      if let quote = indicator.quote { lines += Paragraph.lines("“\(quote)”", first: indent + "  ") }
    }
    lines += Paragraph.lines(item.question.words, first: indent)
    for choice in item.question.choices { lines += Paragraph.lines(choice, first: indent + "[ ] ") }
    if item.question.choices.isEmpty { lines.append(indent + "Answer: " + blank + blank) }
    lines.append(indent + "[ ] \(SurgeonQuery.other) " + blank)
    lines.append(indent + "[ ] \(SurgeonQuery.unable)")
    return lines
  }
}
