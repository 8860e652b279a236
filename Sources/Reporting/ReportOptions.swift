/// What a report shows.
public struct ReportOptions: Sendable {
  /// Whether the note's words are left out: quotes, quoted words in messages, and names that hold words of the note.
  public var isRedacted: Bool
  /// The colours of a text report.
  public var style: Style

  /// Makes the options; a plain report that shows everything where nothing is said.
  public init(isRedacted: Bool = false, style: Style = .plain) {
    self.isRedacted = isRedacted
    self.style = style
  }
}
