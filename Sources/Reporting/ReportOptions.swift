import Audit

/// What a report shows.
public struct ReportOptions: Sendable {
  /// Whether the note's words are left out: quotes, quoted words in messages, and names that hold words of the note.
  public var isRedacted: Bool
  /// The colours of a text report.
  public var style: Style
  /// How much a text report tells.
  public var detail: Detail
  /// The columns that a text report keeps within.
  public var width: Int
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

  /// How much a text report tells.
  public enum Detail: Sendable, Hashable {
    /// Everything.
    case full
    /// The verdict, the grid and a line for each finding.
    case summary
    /// One line.
    case quiet
  }

  /// Makes the options; a plain report that shows everything where nothing is said.
  public init(
    isRedacted: Bool = false, style: Style = .plain, detail: Detail = .full, width: Int = Paragraph.width,
    row: WorklistRow = .finding, pages: RulePages? = nil,
    version: String = ""
  ) {
    self.isRedacted = isRedacted
    self.style = style
    self.detail = detail
    self.width = width
    self.row = row
    self.pages = pages
    self.version = version
  }
}
