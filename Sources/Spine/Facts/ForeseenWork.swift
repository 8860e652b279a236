/// What another document of the record says of the operation before it: where it was planned, or the only place that a
/// study found diseased.
public struct ForeseenWork: Sendable, Hashable {
  /// How the document says it.
  public enum Source: Sendable, Hashable {
    /// It plans the operation.
    case plan
    /// It is a study whose findings are all at one interspace.
    case study
  }

  /// How it is said.
  public var source: Source
  /// The segments.
  public var levels: [Segment]
  /// The sides, left first.
  public var sides: [Side]
  /// The words.
  public var evidence: [Evidence]

  /// Makes what a document foresees.
  public init(source: Source, levels: [Segment], sides: [Side], evidence: [Evidence]) {
    self.source = source
    self.levels = levels
    self.sides = sides
    self.evidence = evidence
  }
}
