import Dictation

/// A criterion of a coverage policy: one row of `codes/policies.tsv`.
public struct PolicyCriterion: Sendable, Hashable {
  /// The policy's name.
  public let policy: String
  /// The payers it binds (`Payer` names).
  public let payers: [String]
  /// The states it holds in; empty: all.
  public let states: [String]
  /// The codes it is for.
  public let codes: [String]
  /// ICD-10-CM prefixes that it is for; empty: all.
  public let diagnoses: [String]
  /// The criterion in our words.
  public let criterion: String
  /// The fact it reads: `care-duration`, `care-kinds`, `imaging`, `pain-score`, `tobacco`, …
  public let fact: String
  /// How the fact stands to the value.
  public let comparison: Comparison
  /// The value, in tenths of its unit.
  public let tenths: Int
  /// The value's unit: `day`, `week`, `month`, `count`, `score`, `mm`, `degree`, `percent`, `grade`.
  public let unit: String
  /// The name that joins alternatives of one policy, of which one is enough; empty: it stands alone.
  public let group: String
  /// Diagnosis concepts any of which exempts.
  public let exemptions: [String]
  /// The first date of service.
  public let first: CalendarDate?
  /// The last date of service.
  public let last: CalendarDate?
  /// Where the row comes from.
  public let source: String

  /// How a fact has to stand to a criterion's value.
  public enum Comparison: String, Sendable, Hashable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case above
    case below

    /// Whether a fact's value satisfies a criterion's, both in tenths.
    public func holds(_ value: Int, _ asked: Int) -> Bool {
      switch self {
      case .atLeast: value >= asked
      case .atMost: value <= asked
      case .above: value > asked
      case .below: value < asked
      }
    }
  }

  /// The value in whole units.
  public var value: Int { tenths / 10 }
}
