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
    let codes = finding.codes.isEmpty ? "" : " · " + TextReport.joined(finding.codes)
    let head = Paragraph.lines(finding.rule + codes, first: severity)
    for (place, words) in head.enumerated() {
      line(place == 0 ? style.paint(severity, TextReport.role(finding.severity)) + String(words.dropFirst(8)) : words)
    }
    paragraph(source.message(finding.message), first: "        ")
    let places = distinct(finding.evidence)
    for evidence in places.prefix(TextReport.mostQuotes) { write(evidence, indent: "        ") }
    let others = places.count - TextReport.mostQuotes
    if others > 0 { line("        and at \(others) more place\(others == 1 ? "" : "s")") }
    if !finding.fix.isEmpty { paragraph(source.message(finding.fix), first: "        Mend: ") }
    if !finding.source.isEmpty {
      for words in Paragraph.lines(finding.source, first: "        Source: ") { line(style.paint(words, .quiet)) }
    }
  }

  /// Evidence whose sentence is not quoted already.
  private func distinct(_ evidence: [Evidence]) -> [Evidence] {
    var kept: [Evidence] = []
    var quotes: [String] = []
    for item in evidence {
      let words = source.quote(item)?.text ?? ""
      let place = "\(item.document):\(source.position(item)?.line ?? 0):" + words
      if quotes.contains(place) { continue }
      quotes.append(place)
      kept.append(item)
    }
    return kept
  }

  /// A place of the record, and its words below it.
  private mutating func write(_ evidence: Evidence, indent: String) {
    let quote = source.quote(evidence)
    let place = place(of: evidence) + (quote == nil ? "" : ":")
    for words in Paragraph.lines(place, first: indent + "· ") { line(style.paint(words, .quiet)) }
    guard let quote else { return }
    let words = "“" + (quote.isCutBefore ? "… " : "") + quote.text + (quote.isCutAfter ? " …" : "") + "”"
    paragraph(words, first: indent + "  ", rest: indent + "   ")
  }

  /// Where evidence stands: `hp.txt, line 14, indications`.
  func place(of evidence: Evidence) -> String {
    var parts: [String] = []
    if let document = source.document(evidence) { parts.append(document) }
    if let position = source.position(evidence) { parts.append("line \(position.line)") }
    if evidence.section != .unlabelled { parts.append(TextReport.spaced(evidence.section.rawValue)) }
    return TextReport.joined(parts)
  }

  private static func role(_ severity: Severity) -> Style.Role {
    switch severity {
    case .info: .quiet
    case .warning: .doubtful
    case .error: .bad
    }
  }

  /// A name with spaces for its hyphens.
  static func spaced(_ name: String) -> String {
    var bytes = Array(name.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "-") { bytes[place] = 32 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
