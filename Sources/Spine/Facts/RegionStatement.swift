import Dictation

/// A region told with no segment.
public struct RegionStatement: Sendable, Hashable {
  /// The region; nil for "multilevel".
  public var region: Region?
  /// Where it is told.
  public var part: Part
  /// The words.
  public var evidence: [Evidence]

  /// Makes a region statement.
  public init(region: Region?, part: Part, evidence: [Evidence]) {
    self.region = region
    self.part = part
    self.evidence = evidence
  }
}
