import Audit
import Coding
import Dictation
import Spine

/// Writes a report for a person: the verdict, the grid of lines and elements, the findings, and what is behind them.
public struct TextReport {
  let source: ReportSource
  var text = ""

  /// The text of a report, within the columns of its options.
  public static func text(_ report: GapReport, options: ReportOptions = ReportOptions()) -> String {
    var writer = TextReport(source: ReportSource(report, options))
    switch options.detail {
    case .quiet: writer.writeLine()
    case .summary: writer.writeSummary()
    case .full: if report.claim == nil { writer.writeCheck() } else { writer.writeAudit() }
    }
    return writer.text
  }

  var report: GapReport { source.report }
  var style: Style { source.options.style }
  var words: ReportWords { ReportWords(source: source) }

  private mutating func writeAudit() {
    writeVerdict()
    writeHead()
    writeGrid()
    writeFindings()
    writeElements()
    writeCoverage()
    writeSupported()
    writeClosing()
  }

  /// One line: the verdict, the note and the rules.
  private mutating func writeLine() {
    var rules: [String] = []
    for finding in report.findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    let told = rules.isEmpty ? "" : ": " + ReportWords.joined(rules)
    let name = Paragraph.oneLine(source.names.first ?? "")
    line(style.paint(words.verdict, verdictRole) + " \(name.isEmpty ? "the note" : name): \(words.counts)" + told)
  }

  private mutating func writeSummary() {
    writeVerdict()
    writeHead()
    if report.claim == nil { writeChecklist() } else { writeGrid() }
    writeFindingLines()
  }

  private mutating func writeCheck() {
    writeVerdict()
    writeHead()
    writeChecklist()
    writeOperations()
    writeFindings()
    writeSupported()
    writeClosing()
  }

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// The words in lines of the report's width.
  func lines(_ words: String, first: String = "", rest: String? = nil) -> [String] {
    Paragraph.lines(words, first: first, rest: rest, width: source.options.width)
  }

  mutating func paragraph(_ words: String, first: String = "", rest: String? = nil) {
    for words in lines(words, first: first, rest: rest) { line(words) }
  }

  /// A blank line and a section's title.
  mutating func title(_ title: String) {
    line()
    line(style.paint(title, .title))
  }

  private mutating func writeVerdict() {
    if let notSpine = words.notSpine { line(notSpine) }
    let word = words.verdict
    let lines = lines("\(words.meaning): \(words.counts).", first: Paragraph.padded(word, 8))
    for (place, words) in lines.enumerated() {
      line(place == 0 ? style.paint(word, verdictRole) + String(words.dropFirst(word.count)) : words)
    }
  }

  private var verdictRole: Style.Role {
    switch report.verdict {
    case .hold: .bad
    case .review: .doubtful
    case .ready: .good
    }
  }

  /// Which note, and which claim.
  private mutating func writeHead() {
    paragraph(words.note, first: "        ")
    if let claim = words.claim { paragraph(claim, first: "        ") }
  }

  private mutating func writeClosing() {
    line()
    if let silence = words.silence { paragraph(silence) }
    if !report.findings.isEmpty {
      paragraph("`opnote explain RULE` tells what a rule looks for and where it comes from.")
    }
  }
}
