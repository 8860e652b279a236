import Dictation

/// A device, fixation or graft that was placed.
public struct Device: Sendable, Hashable {
  /// What it is.
  public var kind: DeviceKind
  /// The vertebrae or interspaces it was placed at, sorted; empty where none is told.
  public var levels: [Segment]
  /// The way in it was placed through, where known.
  public var approach: Approach?
  /// Where it is told.
  public var part: Part
  /// How many pieces are told ("two 8-mm grafts"), where told.
  public var count: Int?
  /// Whether it is told as its own thing with its own screws (a plate apart from a cage), or as another's anchor.
  public var isIntegral: Bool
  /// Which operation of the note.
  public var episode: Int
  /// The clinical reason tied to it, or to the construct or fusion that it serves.
  public var rationale: Evidence?
  /// The words.
  public var evidence: [Evidence]

  /// Makes a device.
  public init(
    kind: DeviceKind, levels: [Segment] = [], approach: Approach? = nil, part: Part, count: Int? = nil,
    isIntegral: Bool = false, episode: Int = 0, rationale: Evidence? = nil, evidence: [Evidence]
  ) {
    self.kind = kind
    self.levels = levels
    self.approach = approach
    self.part = part
    self.count = count
    self.isIntegral = isIntegral
    self.episode = episode
    self.rationale = rationale
    self.evidence = evidence
  }
}
