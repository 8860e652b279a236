import Audit
import Coding

/// The grid of a report: a row a code, a column an element.
extension TextReport {
  private static let codeWidth = 18
  private static let cellWidth = 10

  mutating func writeGrid() {
    line()
    var heads = Paragraph.padded("", TextReport.codeWidth + 2)
    for element in Element.allCases { heads += Paragraph.padded(ReportWords.head(element), TextReport.cellWidth) }
    line(style.paint(TextReport.withoutTrailingSpace(heads), .quiet))
    for row in report.lines {
      let name = ReportWords.name(code: row.line.code, modifiers: row.line.modifiers, units: row.line.units)
      writeRow(name, row.elements)
    }
    if report.lines.count > 1 { writeRow("the note", report.elements.map { $0.status }) }
  }

  private mutating func writeRow(_ name: String, _ statuses: [Status]) {
    var row = "  " + Paragraph.padded(name, TextReport.codeWidth)
    if Paragraph.columns(name) >= TextReport.codeWidth {
      line("  " + name)
      row = Paragraph.padded("", TextReport.codeWidth + 2)
    }
    for (place, status) in statuses.enumerated() {
      let word = ReportWords.word(status)
      // The last cell is not padded, so that no line ends in spaces.
      let cell = place == statuses.count - 1 ? word : Paragraph.padded(word, TextReport.cellWidth)
      row += style.paint(cell, TextReport.role(status))
    }
    line(row)
  }

  static func role(_ status: Status) -> Style.Role {
    switch status {
    case .notApplicable: .quiet
    case .documented: .good
    case .weak: .doubtful
    case .missing, .conflict: .bad
    }
  }

  private static func withoutTrailingSpace(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while bytes.last == 32 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
