import Audit
import Coding
import Dictation
import Spine

/// Writes a report as a worklist for a spreadsheet: a row for each finding, or for each line of the claim.
public struct Worklist {
  private let source: ReportSource
  private var words: ReportWords { ReportWords(source: source) }
  private var report: GapReport { source.report }

  /// The CSV text of a report, with its row of column names.
  public static func bytes(_ report: GapReport, options: ReportOptions = ReportOptions()) -> [UInt8] {
    var cells = SpreadsheetCells()
    cells.row(columns(options.row))
    rows(report, options: options, to: &cells)
    return cells.bytes
  }

  /// Adds the rows of a report, without the names of columns, so that many reports make one sheet.
  public static func rows(_ report: GapReport, options: ReportOptions, to cells: inout SpreadsheetCells) {
    let list = Worklist(source: ReportSource(report, options))
    switch options.row {
    case .finding: for finding in report.findings { cells.row(list.row(finding)) }
    case .line: for index in report.lines.indices { cells.row(list.row(line: index)) }
    }
  }

  /// The names of the columns.
  public static func columns(_ row: ReportOptions.WorklistRow) -> [String] {
    let head = ["note", "claim", "verdict"]
    switch row {
    case .finding:
      return head + [
        "severity", "rule", "element", "codes", "claim lines", "message", "fix", "source", "document", "line", "column",
        "section", "quote",
      ]
    case .line: return head + ["line", "code", "modifiers", "units"] + Element.allCases.map { $0.rawValue } + ["rules"]
    }
  }

  private var head: [String] { [source.names.first ?? "", report.claim?.id ?? "", report.verdict.rawValue] }

  private func row(_ finding: Finding) -> [String] {
    let evidence = finding.evidence.first
    let position = evidence.flatMap { source.position($0) }
    let document = evidence.flatMap { source.names.indices.contains($0.document) ? source.names[$0.document] : nil }
    var lines: [String] = []
    for line in finding.lines { lines.append("\(line + 1)") }
    return head + [
      finding.severity.name, finding.rule, finding.element?.rawValue ?? "", ReportWords.joined(finding.codes, " "),
      ReportWords.joined(lines, " "), source.message(finding.message), source.message(finding.fix), finding.source,
      document ?? "", position.map { "\($0.line)" } ?? "", position.map { "\($0.column)" } ?? "",
      evidence?.section.rawValue ?? "", evidence.flatMap { words.quote(of: $0) } ?? "",
    ]
  }

  private func row(line index: Int) -> [String] {
    let row = report.lines[index]
    var rules: [String] = []
    for finding in report.findings where finding.lines.contains(index) && !rules.contains(finding.rule) {
      rules.append(finding.rule)
    }
    return head
      + ["\(index + 1)", row.line.code, ReportWords.joined(row.line.modifiers, " "), "\(row.line.units)"]
      + row.elements.map { $0.name } + [ReportWords.joined(rules, " ")]
  }
}
