import Coding
import Dictation
import Spine

/// Audits dictated spine operative notes against what is billed for them.
///
/// An auditor is compiled once from its lexicons and may then be used from any thread; nothing of one note survives
/// into the next.
public struct Auditor: Sendable {
  /// The code tables.
  public let tables: CodeTables
  private let reader: SpineReader
  private let builder: ContextBuilder

  /// Compiles the lexicons; throws where a file is missing or malformed.
  ///
  /// `policies` is a practice's own table in the form of `codes/policies.tsv`, beside those of the lexicons. With
  /// `record`, the auditor is for that record alone and is made in a fraction of the time; faults in rows that the
  /// record does not need go unseen.
  public init(
    lexicons: LexiconLibrary = .embedded, policies: LexiconText? = nil, onlyFor record: [Note]? = nil
  ) throws(LexiconError) {
    tables = try CodeTables(lexicons, policies: policies)
    reader = try SpineReader(lexicons, only: record)
    builder = ContextBuilder(
      tables: tables, families: CodeFamilies(tables), exclusions: try Exclusions(lexicons),
      reasons: try ReasonNames(lexicons))
  }

  /// Audits a record, the operative note first, against a claim. `today` stands in where neither tells a date.
  public func audit(_ record: [Note], against claim: Claim, today: CalendarDate) -> GapReport {
    report(on: reader.read(record), of: record, against: claim, today: today)
  }

  /// Tells what a record documents and lacks, with no claim. The date of service defaults to the note's, then today.
  public func check(_ record: [Note], on date: CalendarDate?, today: CalendarDate) -> GapReport {
    check(reader.read(record), of: record, on: date, today: today)
  }

  /// The report on facts that were read already.
  func report(
    on facts: OperativeFacts, of record: [Note], against claim: Claim, today: CalendarDate
  ) -> GapReport {
    let date = claim.dateOfService ?? facts.operationDate ?? today
    var inForce = claim
    inForce.dateOfService = date
    let supported = SupportedClaim.lines(for: facts, tables: tables, date: date)
    let context = builder.context(
      facts, inForce, isCheck: false, on: date, documents: record, supported: supported)
    return ReportBuilder(context).report()
  }

  /// The check of facts that were read already.
  func check(_ facts: OperativeFacts, of record: [Note], on date: CalendarDate?, today: CalendarDate) -> GapReport {
    let date = date ?? facts.operationDate ?? today
    let supported = SupportedClaim.lines(for: facts, tables: tables, date: date)
    let operations = NamedOperations(facts: facts, tables: tables, date: date, supported: supported)
    let claim = Claim(dateOfService: date, lines: operations.lines())
    let context = builder.context(facts, claim, isCheck: true, on: date, documents: record, supported: supported)
    return ReportBuilder(context).report()
  }
}
