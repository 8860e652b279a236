/// How many of some things are right.
public struct Tally: Sendable, Hashable {
  /// The right ones.
  public var right: Int
  /// All.
  public var all: Int

  /// Makes a tally.
  public init(_ right: Int = 0, of all: Int = 0) {
    self.right = right
    self.all = all
  }

  /// Counts one.
  public mutating func count(_ isRight: Bool) {
    if isRight { right += 1 }
    all += 1
  }

  /// The share of the right ones in thousandths, rounded; nil where there are none to be right.
  public var thousandths: Int? { all == 0 ? nil : (right * 2_000 + all) / (all * 2) }
}

/// How often a thing was due, was given, and was given where it was due.
public struct Retrieval: Sendable, Hashable {
  /// How often it was due.
  public var due = 0
  /// How often it was given.
  public var given = 0
  /// How often it was given where it was due.
  public var right = 0

  /// The share of the given that was due.
  public var precision: Tally { Tally(right, of: given) }
  /// The share of the due that was given.
  public var recall: Tally { Tally(right, of: due) }
  /// The harmonic mean of both.
  public var f1: Tally { Tally(2 * right, of: due + given) }

  /// Adds another's counts.
  public static func += (left: inout Retrieval, right: Retrieval) {
    left.due += right.due
    left.given += right.given
    left.right += right.right
  }
}
