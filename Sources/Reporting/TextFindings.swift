import Audit
import Dictation
import Spine

/// The findings of a text report, each with its words of the note.
extension TextReport {
  /// How many places of a finding are quoted; more would hide the next finding.
  private static let mostQuotes = 3

  mutating func writeFindings() {
    guard !report.findings.isEmpty else { return }
    title("FINDINGS")
    for (place, finding) in report.findings.enumerated() {
      if place > 0 { line() }
      write(finding)
    }
  }

  private mutating func write(_ finding: Finding) {
    let severity = Paragraph.padded(finding.severity.name, 8)
    let codes = finding.codes.isEmpty ? "" : " · " + ReportWords.joined(finding.codes)
    let head = Paragraph.lines(finding.rule + codes, first: severity)
    for (place, words) in head.enumerated() {
      line(place == 0 ? style.paint(severity, TextReport.role(finding.severity)) + String(words.dropFirst(8)) : words)
    }
    paragraph(source.message(finding.message), first: "        ")
    let places = words.distinct(finding.evidence)
    for evidence in places.prefix(TextReport.mostQuotes) { write(evidence, indent: "        ") }
    let others = places.count - TextReport.mostQuotes
    if others > 0 { line("        and at \(others) more place\(others == 1 ? "" : "s")") }
    if !finding.fix.isEmpty { paragraph(source.message(finding.fix), first: "        Mend: ") }
    if !finding.source.isEmpty {
      for words in Paragraph.lines(finding.source, first: "        Source: ") { line(style.paint(words, .quiet)) }
    }
  }

  /// A place of the record, and its words below it.
  private mutating func write(_ evidence: Evidence, indent: String) {
    let quote = words.quote(of: evidence)
    let place = words.place(of: evidence) + (quote == nil ? "" : ":")
    for words in Paragraph.lines(place, first: indent + "· ") { line(style.paint(words, .quiet)) }
    guard let quote else { return }
    paragraph("“" + quote + "”", first: indent + "  ", rest: indent + "   ")
  }

  private static func role(_ severity: Severity) -> Style.Role {
    switch severity {
    case .info: .quiet
    case .warning: .doubtful
    case .error: .bad
    }
  }
}
