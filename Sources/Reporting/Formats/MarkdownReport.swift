import Audit
import Coding
import Dictation
import Spine

/// Writes a report in Markdown, for a ticket or a message.
public struct MarkdownReport {
  private let source: ReportSource
  private var text = ""

  /// The Markdown of a report.
  public static func text(_ report: GapReport, options: ReportOptions = ReportOptions()) -> String {
    var writer = MarkdownReport(source: ReportSource(report, options))
    writer.write()
    return writer.text
  }

  private init(source: ReportSource) { self.source = source }

  private var report: GapReport { source.report }
  private var words: ReportWords { ReportWords(source: source) }

  private mutating func write() {
    if let notSpine = words.notSpine { line(notSpine + "\n") }
    line("# \(words.verdict): \(words.meaning)\n")
    line("\(words.counts). \(escaped(words.note))" + (words.claim.map { "; \(escaped($0))" } ?? ""))
    writeGrid()
    writeFindings()
    writeElements()
    writeCoverage()
    writeSupported()
    if let silence = words.silence { line("\n" + silence) }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(source.message(text)) }

  private mutating func table(_ heads: [String], _ rows: [[String]]) {
    line("| " + ReportWords.joined(heads, " | ") + " |")
    line("|" + ReportWords.joined(heads.map { _ in "---" }, "|") + "|")
    for row in rows { line("| " + ReportWords.joined(row, " | ") + " |") }
  }

  private mutating func writeGrid() {
    if report.lines.isEmpty { return }
    line("")
    var rows: [[String]] = []
    for row in report.lines {
      let name = ReportWords.name(code: row.line.code, modifiers: row.line.modifiers, units: row.line.units)
      rows.append([escaped(name)] + row.elements.map(cell))
    }
    if report.lines.count > 1 { rows.append(["the note"] + report.elements.map { cell($0.status) }) }
    table(["line"] + Element.allCases.map { ReportWords.head($0) }, rows)
  }

  private func cell(_ status: Status) -> String {
    status >= .missing ? "**" + ReportWords.word(status) + "**" : ReportWords.word(status)
  }

  private mutating func writeFindings() {
    if report.findings.isEmpty { return }
    line("\n## Findings")
    for (place, finding) in report.findings.enumerated() {
      let codes = finding.codes.isEmpty ? "" : " · " + escaped(ReportWords.joined(finding.codes))
      line("\n### \(place + 1). \(finding.severity.name): \(MarkdownText.code(finding.rule))\(codes)\n")
      line(escaped(finding.message))
      for evidence in words.distinct(finding.evidence) { write(evidence) }
      if !finding.fix.isEmpty { line("\n**Mend:** \(escaped(finding.fix))") }
      if !finding.source.isEmpty { line("\n**Source:** \(escaped(finding.source))") }
    }
  }

  private mutating func write(_ evidence: Evidence) {
    let place = escaped(words.place(of: evidence))
    line("\n> " + (words.quote(of: evidence).map { "\(place): “\(MarkdownText.escaped($0))”" } ?? place))
  }

  private mutating func writeElements() {
    line("\n## Elements\n")
    let rows = report.elements.map { element in
      [ReportWords.spaced(element.element.rawValue), cell(element.status), escaped(element.summary)]
    }
    table(["element", "status", "why"], rows)
  }

  private mutating func writeCoverage() {
    if report.coverage.isEmpty { return }
    line("\n## Policy criteria\n")
    table(
      ["status", "policy", "criterion"],
      report.coverage.map { [ReportWords.spaced($0.status), escaped($0.policy), escaped($0.criterion)] })
  }

  private mutating func writeSupported() {
    line("\n## What the note would bear\n")
    for supported in report.supported {
      let name = ReportWords.name(code: supported.code, modifiers: supported.modifiers, units: supported.units)
      line("- \(escaped(name)) (\(escaped(supported.told)))")
    }
    if report.supported.isEmpty { line("- no code of the tables") }
    line("\nWhat the text documents, by our tables; no advice to bill.")
  }
}
