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
  /// The least value.
  public let value: Int
  /// The value's unit: `day`, `week`, `month`, `count`, `score`.
  public let unit: String
  /// Diagnosis concepts any of which exempts.
  public let exemptions: [String]
  /// The first date of service.
  public let first: CalendarDate?
  /// The last date of service.
  public let last: CalendarDate?
  /// Where the row comes from.
  public let source: String
}
