import Dictation
import Spine

/// Writes a query to the surgeon in Markdown.
struct QueryMarkdown {
  let query: SurgeonQuery
  private let blank = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"

  func text() -> String {
    var parts = ["# \(SurgeonQuery.title)", MarkdownText.escaped(query.words.note), SurgeonQuery.greeting]
    for (place, item) in query.items.enumerated() { parts += write(item, number: place + 1) }
    parts += ["---", SurgeonQuery.addendum]
    for label in SurgeonQuery.blanks { parts.append("\(label) \(blank)") }
    return ReportWords.joined(parts, "\n\n") + "\n"
  }

  private func write(_ item: SurgeonQuery.Item, number: Int) -> [String] {
    var parts = ["## \(number). \(MarkdownText.escaped(item.question.subject))"]
    for indicator in query.indicators(of: item) {
      let place = MarkdownText.escaped(indicator.place)
      parts.append("> " + (indicator.quote.map { "\(place): “\(MarkdownText.escaped($0))”" } ?? place))
    }
    parts.append(MarkdownText.escaped(item.question.words))
    if item.question.choices.isEmpty { parts.append("Answer: \(blank)") }
    var boxes = item.question.choices.map { "- [ ] " + MarkdownText.escaped($0) }
    boxes += ["- [ ] \(SurgeonQuery.other) \(blank)", "- [ ] \(SurgeonQuery.unable)"]
    parts.append(ReportWords.joined(boxes, "\n"))
    return parts
  }
}
