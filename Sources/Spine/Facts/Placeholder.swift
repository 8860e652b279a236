import Dictation

/// An unfilled slot of a template.
public struct Placeholder: Sendable, Hashable {
  /// What the slot was for.
  public enum Slot: String, Sendable, Hashable {
    case level, side, device, diagnosis, date, other
  }

  /// What the slot was for.
  public var slot: Slot
  /// The words.
  public var evidence: [Evidence]

  /// Makes a placeholder.
  public init(slot: Slot, evidence: [Evidence]) {
    self.slot = slot
    self.evidence = evidence
  }
}
