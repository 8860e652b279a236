/// How a statement stands: what it says did not, could or used to be so, or is so of another.
public struct Assertion: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes an assertion of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It is denied.
  public static let negated = Assertion(rawValue: 1)
  /// It may be, or is planned.
  public static let hypothetical = Assertion(rawValue: 2)
  /// It is of the past.
  public static let historical = Assertion(rawValue: 4)
  /// It is of a relative.
  public static let family = Assertion(rawValue: 8)
  /// It was considered or begun, and not done.
  public static let notPerformed = Assertion(rawValue: 16)

  /// Whether it is plainly affirmed.
  public var isAffirmed: Bool { isEmpty }
}

/// A cue that changes how the words around it stand (ConText: Harkema et al., J Biomed Inform 2009).
public struct AssertionCue: Sendable, Hashable {
  /// Which way a cue reaches.
  public enum Direction: UInt8, Sendable, Hashable {
    case forward, backward, both
    /// Forward, and with a colon behind it over all that its heading heads.
    case section
    /// Backward, and where it begins its clause forward: "in the past", "two years ago".
    case adverbial
    /// Backward over the colon or dash right before it: "edema: none".
    case answer
  }
  /// What a cue does.
  public enum Effect: Sendable, Hashable {
    /// It sets an assertion.
    case sets(Assertion)
    /// It looks like a cue and is none.
    case nothing
    /// It ends the reach of others.
    case ends
  }

  /// What it does.
  public var effect: Effect
  /// Which way it reaches.
  public var direction: Direction
}
