import Dictation

/// What an ICD-10-CM code means: one row of `codes/icd10.tsv`.
public struct DiagnosisCode: Sendable {
  /// How specific it is.
  public enum Kind: String, Sendable, Hashable {
    /// It names a disease at its site.
    case specific
    /// Its title says that something is not specified.
    case unspecified
    /// It names a symptom.
    case symptom
    /// It names a state, as a fusion that is there.
    case status
    /// It supports another, as tobacco use does.
    case support
  }

  /// One part of a meaning: the note must tell one of the concepts, or none of them.
  public struct Clause: Sendable, Hashable {
    /// The concepts, any of which will do.
    public let concepts: [String]
    /// Whether the note must tell none of them.
    public let isDenied: Bool
    /// Whether one of them told means that the code is not meant at all, rather than that another tells more.
    public let isBar: Bool
  }

  /// The code, with its point.
  public let code: String
  /// Our own short label.
  public let label: String
  /// The first date on which it is billable.
  public let first: CalendarDate?
  /// The last date on which it is billable.
  public let last: CalendarDate?
  /// Whether it is billable at all today (a header is not).
  public let isBillable: Bool
  /// Region letters: `OC`, `C`, `CT`, `T`, `TL`, `L`, `LS`, `S`, `SI`.
  ///
  /// `any`, `unspecified` and `multiple` stand as the only one.
  public let regions: [String]
  /// The segments that it names (`C4-C5`, `L1`).
  public let levels: [String]
  /// The side that it names: `left`, `right` or nothing.
  public let side: String
  /// What the note must tell; empty where we cannot judge it.
  public let meaning: [Clause]
  /// How specific it is.
  public let kind: Kind
  /// The billable codes that replaced it.
  public let successors: [String]
  /// Where the row comes from.
  public let source: String

  /// Whether it is billable on a date of service.
  public func isValid(on date: CalendarDate) -> Bool {
    if let first, date < first { return false }
    if let last { return !(last < date) }
    return isBillable
  }
}
