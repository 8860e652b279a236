import Dictation

/// Work told as done.
public struct Procedure: Sendable, Hashable {
  /// What kind of work.
  public var kind: ProcedureKind
  /// Where, sorted; empty where no segment is told for it.
  public var levels: [Segment]
  /// Whether `levels` were told in its own sentence, and not taken from the running focus of the description.
  public var levelsAreOwn: Bool
  /// The way in that it was done through, where known.
  public var approach: Approach?
  /// The side, where told.
  public var side: Side?
  /// Where it is told: `title` or `description` (also `findings`, `indication` where work is told there).
  public var part: Part
  /// Which operation of the note: 0, 1, … for staged ways in or turned positions.
  public var episode: Int
  /// The words.
  public var evidence: [Evidence]

  /// Makes a procedure.
  public init(
    kind: ProcedureKind, levels: [Segment] = [], levelsAreOwn: Bool = false, approach: Approach? = nil,
    side: Side? = nil, part: Part, episode: Int = 0, evidence: [Evidence]
  ) {
    self.kind = kind
    self.levels = levels
    self.levelsAreOwn = levelsAreOwn
    self.approach = approach
    self.side = side
    self.part = part
    self.episode = episode
    self.evidence = evidence
  }
}
