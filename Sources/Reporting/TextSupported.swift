import Audit
import Coding
import Spine

/// What the note would bear: in an audit beside the claim, in a check alone; never as advice to bill.
extension TextReport {
  private static let codeWidth = 18
  private static let agreementWidth = 14

  /// The lines that the note would bear, with what each still lacks.
  mutating func writeSupported() {
    title("WHAT THE NOTE WOULD BEAR")
    if report.supported.isEmpty { line("  no code of the tables") }
    let rows = report.comparison
    if rows.isEmpty {
      for borne in report.borne {
        paragraph(place(of: borne), first: "  " + Paragraph.padded(TextReport.name(borne.line), TextReport.codeWidth))
        writeParts(of: borne, indent: Paragraph.padded("", TextReport.codeWidth + 2))
      }
    } else {
      write(rows)
    }
    paragraph("What the text documents, by our tables; no advice to bill.", first: "  ")
  }

  /// The claim's lines beside those borne.
  private mutating func write(_ rows: [ComparedLine]) {
    let heads = Paragraph.padded("billed", TextReport.codeWidth) + Paragraph.padded("borne", TextReport.codeWidth)
    line("  " + style.paint(heads + "how they compare", .quiet))
    for row in rows {
      let billed = row.billed.map { ReportWords.name(code: $0.code, modifiers: $0.modifiers, units: $0.units) } ?? "–"
      let borne = row.borne.map { TextReport.name($0.line) } ?? "–"
      let codes = [billed, borne].map { Paragraph.padded($0, TextReport.codeWidth - 1) + " " }
      let agreement = Paragraph.padded(row.agreement.rawValue, TextReport.agreementWidth)
      let words = codes[0] + codes[1]
      let lines = Paragraph.lines(row.borne.map { place(of: $0) } ?? reason(row), first: "  " + words + agreement)
      let rest = String(lines[0].unicodeScalars.dropFirst(2 + words.unicodeScalars.count + agreement.count))
      line("  " + words + style.paint(agreement, TextReport.role(row.agreement)) + rest)
      for more in lines.dropFirst() { line(more) }
      if let borne = row.borne { writeParts(of: borne, indent: Paragraph.padded("", 2 * TextReport.codeWidth + 2)) }
    }
  }

  /// Why nothing stands beside a billed line.
  private func reason(_ row: ComparedLine) -> String {
    row.agreement == .notCompared ? "no payment of its own, or not in our tables" : "the note bears no such line"
  }

  /// The parts of the code that the note tells, and what it leaves unsaid.
  private mutating func writeParts(of borne: BorneLine, indent: String) {
    write(borne.parts.map { $0.name + place(of: $0.evidence) }, after: "tells ", indent: indent)
    write(borne.lacks, after: "still lacks ", indent: indent)
  }

  private mutating func write(_ list: [String], after head: String, indent: String) {
    guard !list.isEmpty else { return }
    paragraph(list.joined(separator: "; "), first: indent + head, rest: indent + "  ")
  }

  /// Where a borne line's work was done, and the line of the note that says so.
  private func place(of borne: BorneLine) -> String { borne.line.told + place(of: borne.line.evidence) }

  private func place(of evidence: [Evidence]) -> String {
    evidence.first.flatMap { source.position($0) }.map { " (line \($0.line))" } ?? ""
  }

  private static func name(_ line: SupportedLine) -> String {
    ReportWords.name(code: line.code, modifiers: line.modifiers, units: line.units)
  }

  private static func role(_ agreement: LineAgreement) -> Style.Role {
    switch agreement {
    case .agrees: .good
    case .unitsDiffer, .sideDiffers, .overCoded: .bad
    case .underCoded, .notBilled: .doubtful
    case .notCompared: .quiet
    }
  }
}
