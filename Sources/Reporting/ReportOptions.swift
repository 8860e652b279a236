import Audit

/// What a report shows.
public struct ReportOptions: Sendable {
  /// Whether the note's words are left out: quotes, quoted words in messages, and names that hold words of the note.
  public var isRedacted: Bool
  /// The colours of a text report.
  public var style: Style
  /// What a row of a CSV worklist is.
  public var row: WorklistRow
  /// The pages of the rules, for the forms that explain them.
  public var pages: RulePages?
  /// The program's version, for the forms that name their maker.
  public var version: String

  /// What a row of a CSV worklist is.
  public enum WorklistRow: String, Sendable, Hashable, CaseIterable {
    /// A finding.
    case finding
    /// A line of the claim.
    case line
  }

  /// Makes the options; a plain report that shows everything where nothing is said.
  public init(
    isRedacted: Bool = false, style: Style = .plain, row: WorklistRow = .finding, pages: RulePages? = nil,
    version: String = ""
  ) {
    self.isRedacted = isRedacted
    self.style = style
    self.row = row
    self.pages = pages
    self.version = version
  }
}
