import Dictation

/// A CPT code that is no longer valid: one row of `codes/retired.tsv`.
public struct RetiredCode: Sendable, Hashable {
  /// The code.
  public let code: String
  /// The last date of service on which it was valid, where known.
  public let last: CalendarDate?
  /// The codes that replaced it; none where nothing did.
  public let successors: [String]
  /// When which of them holds, in our words.
  public let note: String
  /// Where the row comes from.
  public let source: String
}
