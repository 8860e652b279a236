import Audit
import Reporting

/// `opnote explain`: the page of a rule.
enum ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain", summary: "tell what a rule looks for, and show notes that fail and pass", operands: "RULE",
    operandCount: 1...1,
    details: [
      "Shows what RULE (as levels.count) looks for, why payers deny on it, how to mend it, where it comes from, and a "
        + "note that raises it and one that does not, each with its claim."
    ],
    options: [SharedOptions.lexicons],
    examples: [("opnote explain levels.count", "One rule")],
    exitStatus: ["0  done", "2  there is no such rule", "3  a lexicon has a fault"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let pages = try RulesCommand.pages(arguments.value("lexicons"))
    let id = arguments.operands.first ?? ""
    guard let page = pages.page(id) else {
      let ids = pages.pages.map { $0.id }
      let family = ids.filter { $0.hasPrefix(id + ".") }
      if !family.isEmpty { throw .usage("\(id) has several rules: \(family.joined(separator: ", "))") }
      throw .unknown("rule", id, among: ids, seeAlso: "opnote rules")
    }
    try StandardOutput.write(Array(text(page).utf8))
    return 0
  }

  private static func text(_ page: RulePage) -> String {
    var lines = [page.id] + Paragraph.lines(page.summary, first: "    ") + [""]
    lines += Paragraph.lines(page.severity, first: "severity  ")
    if let element = page.element { lines += ["element   \(element.rawValue)" + (page.sets.map { ": \($0)" } ?? "")] }
    lines += Paragraph.lines(page.source, first: "source    ")
    for section in page.sections {
      lines += ["", section.title.uppercased()]
      for (place, paragraph) in section.paragraphs.enumerated() {
        if place > 0 { lines.append("") }
        lines += Paragraph.lines(paragraph, first: "    ")
      }
    }
    lines += ["", "A NOTE THAT FAILS"] + example(page.failing)
    lines += ["", "A NOTE THAT PASSES"] + example(page.passing)
    return lines.joined(separator: "\n") + "\n"
  }

  /// An example: its claim, then the note with a bar before each line.
  private static func example(_ example: RulePage.Example) -> [String] {
    var lines = Paragraph.lines(example.claim, first: "    claim: ") + [""]
    for line in example.note.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += line.isEmpty ? ["    |"] : Paragraph.lines(String(line), first: "    | ", rest: "    |   ")
    }
    // The note ends with a line break, after which nothing stands.
    lines.removeLast()
    return lines
  }
}
