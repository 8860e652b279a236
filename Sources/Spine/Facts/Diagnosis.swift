import Dictation

/// A diagnosis, or findings that mean it.
public struct Diagnosis: Sendable, Hashable {
  /// The concept, as in `spine/diagnoses.tsv`.
  public var concept: String
  /// The segments told with it; empty where none is.
  public var levels: [Segment]
  /// The regions that it is told of, by its words or its segments; empty where neither tells.
  public var regions: [Region]
  /// The side, where told.
  public var side: Side?
  /// Where it is told.
  public var part: Part
  /// Whether it is told as the patient's past or as treated already.
  public var isHistorical: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a diagnosis.
  public init(
    concept: String, levels: [Segment] = [], regions: [Region] = [], side: Side? = nil, part: Part,
    isHistorical: Bool = false, evidence: [Evidence]
  ) {
    self.concept = concept
    self.levels = levels
    self.regions = regions
    self.side = side
    self.part = part
    self.isHistorical = isHistorical
    self.evidence = evidence
  }
}
