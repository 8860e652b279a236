import Dictation

/// Conservative care that the record tells.
public struct Care: Sendable, Hashable {
  /// A length of time.
  public struct Duration: Sendable, Hashable {
    /// How many.
    public var value: Int
    /// Of what: `day`, `week`, `month`, `year`.
    public var unit: String

    /// Makes a duration.
    public init(value: Int, unit: String) {
      self.value = value
      self.unit = unit
    }

    /// The duration in days, a month counted as 30.
    public var days: Int {
      switch unit {
      case "day": value
      case "week": value * 7
      case "month": value * 30
      default: value * 365
      }
    }
  }

  /// What came of it.
  public enum Outcome: String, Sendable, Hashable {
    /// It failed, or the symptoms went on.
    case failed
    /// It is said not to have been tried.
    case notTried = "not-tried"
    /// It could not be given.
    case contraindicated
    /// It helped.
    case improved
  }

  /// The kind, as in `spine/conservative-care.tsv`; `unspecified` where no kind is named.
  public var kind: String
  /// How long, where told.
  public var duration: Duration?
  /// What came of it, where told.
  public var outcome: Outcome?
  /// The words.
  public var evidence: [Evidence]

  /// Makes a piece of care.
  public init(kind: String, duration: Duration? = nil, outcome: Outcome? = nil, evidence: [Evidence]) {
    self.kind = kind
    self.duration = duration
    self.outcome = outcome
    self.evidence = evidence
  }
}
