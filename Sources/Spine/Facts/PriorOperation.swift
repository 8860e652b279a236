import Dictation

/// An operation before this one.
public struct PriorOperation: Sendable, Hashable {
  /// The segments told of it; empty where none is.
  public var levels: [Segment]
  /// Days between it and this operation, where the note tells ("postoperative day 10" is 10, "two weeks ago" 14).
  public var daysBefore: Int?
  /// Its date, where told.
  public var date: CalendarDate?
  /// Whether the note says that another surgeon did it.
  public var byAnother: Bool
  /// Whether it was on the spine.
  public var isSpinal: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a prior operation.
  public init(
    levels: [Segment] = [], daysBefore: Int? = nil, date: CalendarDate? = nil, byAnother: Bool = false,
    isSpinal: Bool = true, evidence: [Evidence]
  ) {
    self.levels = levels
    self.daysBefore = daysBefore
    self.date = date
    self.byAnother = byAnother
    self.isSpinal = isSpinal
    self.evidence = evidence
  }
}
