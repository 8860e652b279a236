import Dictation

/// All that is known of codes: one table a file of `Lexicons/codes`, searched where it lies.
///
/// Opening reads the headers and the small tables only. A row that is not as it should be is as if it were not there;
/// `validate` tells the first one exactly.
public struct CodeTables: Sendable {
  private let procedureTable: ProcedureTable
  private let diagnosisTable: DiagnosisTable
  private let retiredTable: RetiredTable
  private let addOnTable: AddOnTable
  private let bundleTable: BundleTable
  private let componentTable: ComponentTable
  private let programmeTable: ProgrammeTable
  private let policyTable: PolicyTable
  private let modifierTable: ModifierTable
  private let exclusionTable: ExclusionTable
  /// All procedure codes, read once: claims are matched against them in both directions.
  private let procedures: [ProcedureCode]

  /// Opens the tables of a library; throws where a file is not there or its header names other columns.
  ///
  /// `policies` is a practice's own table in the form of `codes/policies.tsv`, whose rows are added, each checked.
  public init(_ library: LexiconLibrary, policies: LexiconText? = nil) throws(LexiconError) {
    procedureTable = try ProcedureTable(library)
    diagnosisTable = try DiagnosisTable(library)
    retiredTable = try RetiredTable(library)
    addOnTable = try AddOnTable(library)
    bundleTable = try BundleTable(library)
    componentTable = try ComponentTable(library)
    programmeTable = try ProgrammeTable(library)
    policyTable = try PolicyTable(library, adding: policies)
    modifierTable = try ModifierTable(library)
    exclusionTable = try ExclusionTable(library)
    procedures = procedureTable.allSound()
  }

  /// Checks every row of every table; throws the first fault.
  public func validate() throws(LexiconError) {
    try procedureTable.validate()
    try diagnosisTable.validate()
    try retiredTable.validate()
    try addOnTable.validate()
    try bundleTable.validate()
    try componentTable.validate()
    try programmeTable.validate()
    try policyTable.validate()
    try modifierTable.validate()
    try exclusionTable.validate()
  }

  /// What a CPT or HCPCS code means; nil where the tables do not hold it.
  public func procedure(_ code: String) -> ProcedureCode? { procedureTable.procedure(code) }

  /// All CPT and HCPCS codes, in order.
  public func allProcedures() -> [ProcedureCode] { procedures }

  /// What an ICD-10-CM code means; nil where the tables do not hold it.
  public func diagnosis(_ code: String) -> DiagnosisCode? { diagnosisTable.diagnosis(code) }

  /// The ICD-10-CM codes that begin with a text, in order; a category is one of its own.
  public func diagnoses(withPrefix prefix: String) -> [DiagnosisCode] {
    diagnosisTable.diagnoses(withPrefix: prefix, thatTell: nil)
  }

  /// Of the ICD-10-CM codes that begin with a text those whose meaning some concepts tell, in order; what a code rules
  /// out may be told as well.
  public func diagnoses(withPrefix prefix: String, toldBy concepts: [String]) -> [DiagnosisCode] {
    diagnosisTable.diagnoses(withPrefix: prefix, thatTell: CodeTables.bytes(concepts))
  }

  /// The ICD-10-CM codes of first encounters all of whose meaning some concepts tell, and nothing that it rules out, in order.
  public func diagnoses(toldBy concepts: [String]) -> [DiagnosisCode] {
    diagnosisTable.diagnoses(toldBy: CodeTables.bytes(concepts))
  }

  private static func bytes(_ words: [String]) -> [[UInt8]] {
    var bytes: [[UInt8]] = []
    for word in words { bytes.append(Array(word.utf8)) }
    return bytes
  }

  /// When a CPT code went and what replaced it; nil where it is not among those retired.
  public func retirement(of code: String) -> RetiredCode? { retiredTable.retirement(of: code) }

  /// The codes that an add-on may stand beside on a date, in order.
  public func primaries(of addOn: String, on date: CalendarDate) -> [String] {
    addOnTable.primaries(of: addOn, on: date)
  }

  /// The add-ons that may stand beside a code on a date, in order.
  public func addOns(of primary: String, on date: CalendarDate) -> [String] {
    addOnTable.addOns(of: primary, on: date)
  }

  /// All pairs of a code on a date: those of which it is paid, and those of which it is not.
  public func edits(of code: String, on date: CalendarDate) -> (paid: [ProcedureEdit], unpaid: [ProcedureEdit]) {
    (bundleTable.edits(over: code, on: date), bundleTable.edits(under: code, on: date))
  }

  /// The pair that NCCI makes of two codes, told in either order; nil where they are none.
  ///
  /// For a date that the tables do not cover the nearest that they do is taken, and `source` says so.
  public func edit(between one: String, and other: String, on date: CalendarDate) -> ProcedureEdit? {
    bundleTable.edit(between: one, and: other, on: date)
  }

  /// The parts that a code means.
  public func components(of code: String) -> [ComponentRule] { componentTable.components(of: code) }

  /// What programmes ask of a code on a date.
  ///
  /// None where the payer is not told, nor from a row that asks for a state or place where that is not told.
  public func programmes(
    for code: String, payer: Payer?, state: String?, place: String?, on date: CalendarDate
  ) -> [ProgrammeRule] {
    programmeTable.programmes(for: code, payer: payer, state: state, place: place, on: date)
      + policyTable.programmes(for: code, payer: payer, state: state, on: date)
  }

  /// What programmes ask of a code on a date, whoever pays and wherever it is done.
  public func programmes(naming code: String, on date: CalendarDate) -> [ProgrammeRule] {
    programmeTable.programmes(naming: code, on: date)
  }

  /// The criteria of policies on a code on a date.
  ///
  /// None where the payer is not told, nor from a row that asks for a state where that is not told.
  public func policies(
    for code: String, payer: Payer?, state: String?, on date: CalendarDate
  ) -> [PolicyCriterion] {
    policyTable.policies(for: code, payer: payer, state: state, on: date)
  }

  /// The criteria of policies on a code on a date, whoever pays.
  public func policies(naming code: String, on date: CalendarDate) -> [PolicyCriterion] {
    policyTable.policies(naming: code, on: date)
  }

  /// What a modifier means; nil where the tables do not hold it.
  public func modifier(_ modifier: String) -> ModifierRule? { modifierTable.modifier(modifier) }

  /// Whether two ICD-10-CM codes are not coded together, in either order.
  public func excludes1(_ one: String, _ other: String) -> Bool { exclusionTable.excludes(one, other) }

  /// The codes of the tables one slip from a code (a character changed, swapped, put in or left out), at most five.
  public func nearestCodes(to code: String) -> [String] {
    var near = NearCodes(to: code)
    near.search(procedureTable.table)
    // ICD-10-CM codes begin with a letter, so a code of digits alone was meant for none.
    if let letter = code.utf8.first, !CodeForm.isDigit(letter) { near.search(diagnosisTable.table) }
    return near.codes
  }

  /// Whether a text is written as a CPT or HCPCS code.
  public static func isWellFormed(procedure: String) -> Bool {
    CodeForm.accepts(procedure, CodeForm.isProcedure)
  }

  /// Whether a text is written as an ICD-10-CM code.
  public static func isWellFormed(diagnosis: String) -> Bool {
    CodeForm.accepts(diagnosis, CodeForm.isDiagnosis)
  }
}
