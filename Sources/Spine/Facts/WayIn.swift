import Dictation

/// How the spine was reached.
public struct WayIn: Sendable, Hashable {
  /// How well a way in is told.
  public enum Strength: Int, Sendable, Hashable, Comparable {
    /// Only by the patient's position or the operation's name.
    case implied
    /// By words for the approach, an incision with landmarks, a dissection, or a needle's way.
    case told

    /// Whether `left` is weaker.
    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The way.
  public var approach: Approach
  /// How well it is told.
  public var strength: Strength
  /// Where.
  public var part: Part
  /// Which operation of the note.
  public var episode: Int
  /// Whether another surgeon's approach is only mentioned ("Dr. A made the approach").
  public var byAnother: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a way in.
  public init(
    approach: Approach, strength: Strength, part: Part, episode: Int = 0, byAnother: Bool = false, evidence: [Evidence]
  ) {
    self.approach = approach
    self.strength = strength
    self.part = part
    self.episode = episode
    self.byAnother = byAnother
    self.evidence = evidence
  }
}
