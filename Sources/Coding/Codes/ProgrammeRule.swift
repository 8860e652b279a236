import Dictation

/// A programme's or payer's requirement on codes: one row of `codes/programmes.tsv`.
public struct ProgrammeRule: Sendable, Hashable {
  /// `wiser`, `opd-prior-authorization`, `inpatient-only`.
  public let programme: String
  /// The codes.
  public let codes: [String]
  /// The payers it binds (`Payer` names).
  public let payers: [String]
  /// The states it holds in; empty: all.
  public let states: [String]
  /// The places of service it holds at; empty: all.
  public let places: [String]
  /// The first date of service.
  public let first: CalendarDate?
  /// The last date of service.
  public let last: CalendarDate?
  /// What it asks, in our words.
  public let requirement: String
  /// Where the row comes from.
  public let source: String
}
