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
    let head = lines(finding.rule + codes, first: severity)
    for (place, words) in head.enumerated() {
      line(place == 0 ? style.paint(severity, TextReport.role(finding.severity)) + String(words.dropFirst(8)) : words)
    }
    paragraph(source.message(finding.message), first: "        ")
    let places = words.distinct(finding.evidence)
    for evidence in places.prefix(TextReport.mostQuotes) { write(evidence, among: finding.evidence) }
    let others = places.count - TextReport.mostQuotes
    if others > 0 { line("        and at \(others) more place\(others == 1 ? "" : "s")") }
    if !finding.fix.isEmpty { paragraph(source.message(finding.fix), first: "        Mend: ") }
    if !finding.source.isEmpty {
      for words in lines(finding.source, first: "        Source: ") { line(style.paint(words, .quiet)) }
    }
  }

  /// A place of the record, and below it the words with carets under the evidence.
  private mutating func write(_ evidence: Evidence, among others: [Evidence]) {
    for words in lines(words.place(of: evidence), first: "        · ") { line(style.paint(words, .quiet)) }
    guard let quote = source.marked(evidence, among: others) else { return }
    let number = source.position(evidence).map { "\($0.line)" } ?? ""
    var gutter = Paragraph.padded("", max(0, 8 - number.utf8.count)) + number
    let blank = Paragraph.padded("", Paragraph.columns(gutter))
    for (words, carets) in quote.lines(width: max(20, source.options.width - Paragraph.columns(gutter) - 3)) {
      line(style.paint(gutter + " |", .quiet) + " " + words)
      if !carets.isEmpty { line(style.paint(blank + " |", .quiet) + " " + style.paint(carets, .doubtful)) }
      gutter = blank
    }
  }

  /// A line for each finding: its severity, rule, codes and first place.
  mutating func writeFindingLines() {
    if !report.findings.isEmpty { line() }
    for finding in report.findings {
      let severity = Paragraph.padded(finding.severity.name, 8)
      var told = finding.rule
      if !finding.codes.isEmpty { told += " · " + ReportWords.joined(finding.codes) }
      if let place = finding.evidence.first.map({ words.place(of: $0) }), !place.isEmpty { told += " (\(place))" }
      for (place, words) in lines(told, first: severity).enumerated() {
        let isFirst = place == 0
        line(isFirst ? style.paint(severity, TextReport.role(finding.severity)) + String(words.dropFirst(8)) : words)
      }
    }
  }

  private static func role(_ severity: Severity) -> Style.Role {
    switch severity {
    case .info: .quiet
    case .warning: .doubtful
    case .error: .bad
    }
  }
}
