import Dictation

/// A circumstance that a modifier or a rule asks the note for.
public struct Circumstance: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An assistant took part (80, 81, 82, AS).
    case assistant
    /// No qualified resident was available (82).
    case noResident = "no-resident"
    /// A second surgeon did a distinct part (62).
    case coSurgeon = "co-surgeon"
    /// A return to the operating room for a complication (78).
    case returnToTheatre = "return-to-theatre"
    /// The operation was staged or planned (58).
    case staged
    /// The operation has nothing to do with the earlier one (24, 79).
    case unrelated
    /// More work than usual, with its reason or extent (22).
    case increasedWork = "increased-work"
    /// The teaching physician was present for the key portions (GC).
    case teachingPresence = "teaching-presence"
    /// A separate skin or fascial incision.
    case separateIncision = "separate-incision"
    /// A second incision to the spine itself.
    case anotherIncision = "another-incision"
    /// Imaging guided the needle.
    case imageGuidance = "image-guidance"
    /// An earlier operation at the same interspace (63042).
    case reexploration
    /// Half of the vertebral body or more removed, as a corpectomy in the neck asks.
    case bodyShare = "body-share"
    /// A third of the vertebral body or more removed, as a corpectomy below the neck asks.
    case bodyThird = "body-third"
    /// Navigation with registration.
    case navigation
    /// The plate has its own screws, apart from the device.
    case separatePlate = "separate-plate"
    /// A procedure was stopped or reduced (52, 53).
    case reduced
    /// The operation was an emergency.
    case emergency
    /// The key step was done by another surgeon who dictates it apart.
    case dictatedByAnother = "dictated-by-another"
  }

  /// What it is.
  public var kind: Kind
  /// The segments told with it.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a circumstance.
  public init(kind: Kind, levels: [Segment] = [], evidence: [Evidence]) {
    self.kind = kind
    self.levels = levels
    self.evidence = evidence
  }
}
