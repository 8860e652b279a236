import Dictation

/// A side told for the operation.
public struct SideStatement: Sendable, Hashable {
  /// The side.
  public var side: Side
  /// Where it is told.
  public var part: Part
  /// Whether nerve, disc, facet, lamina or joint is worked on at that side here (and not merely symptom or incision).
  public var isWork: Bool
  /// The work it is told of, where it is.
  public var kind: ProcedureKind?
  /// The segments it is told of.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a side statement.
  public init(
    side: Side, part: Part, isWork: Bool, kind: ProcedureKind? = nil, levels: [Segment] = [], evidence: [Evidence]
  ) {
    self.side = side
    self.part = part
    self.isWork = isWork
    self.kind = kind
    self.levels = levels
    self.evidence = evidence
  }
}
