import Audit

/// The forms that a report can take.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For a terminal.
  case text
  /// For a program: the schema `opnote.gap-report/1`.
  case json
  /// The same on one line.
  case ndjson
  /// A worklist for a spreadsheet.
  case csv
  /// For a ticket or a message.
  case markdown
  /// A page for a browser, whole in itself.
  case html
  /// For viewers of static analysis: SARIF 2.1.0.
  case sarif

  /// Whether the form explains rules, so that it wants their pages.
  public var explainsRules: Bool { self == .html || self == .sarif }

  /// The bytes of a report in this form.
  public func bytes(of report: GapReport, options: ReportOptions = ReportOptions()) -> [UInt8] {
    switch self {
    case .text: Array(TextReport.text(report, options: options).utf8)
    case .json: GapReportJSON.bytes(report, options: options)
    case .ndjson: GapReportJSON.bytes(report, options: options, layout: .oneLine)
    case .csv: Worklist.bytes(report, options: options)
    case .markdown: Array(MarkdownReport.text(report, options: options).utf8)
    case .html: HTMLReport.bytes(report, options: options)
    case .sarif: SARIFReport.bytes(report, options: options)
    }
  }
}
