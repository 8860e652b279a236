import Dictation

/// `codes/policies.tsv`: the criteria of coverage policies.
struct PolicyTable: RowTable {
  static let file = "codes/policies.tsv"
  static let header = [
    "policy", "payers", "states", "codes", "diagnoses", "criterion", "fact", "operator", "value", "unit", "group",
    "exemptions", "first", "last", "source",
  ]
  let table: LexiconTable
  private var criteria: [PolicyCriterion] = []

  /// The library's criteria, then those of a practice's own table, whose every row is checked.
  init(_ library: LexiconLibrary, adding own: LexiconText? = nil) throws(LexiconError) {
    table = try Self.open(in: library)
    criteria = allSound()
    if let own { criteria += try PolicyTable(own).checked() }
  }

  private init(_ text: LexiconText) throws(LexiconError) {
    table = try LexiconTable(text)
    try table.require(columns: Self.header)
  }

  private func checked() throws(LexiconError) -> [PolicyCriterion] {
    var rows: [PolicyCriterion] = []
    try table.forEachRow { row throws(LexiconError) in rows.append(try entry(row)) }
    return rows
  }

  /// The fact of a row that asks for authorization before the service: a programme, and no criterion.
  private static let authorization = "prior-authorization"

  /// The facts that a criterion may read; a note's own reader does not judge all of them.
  private static let facts = [
    "care-duration", "care-kinds", "care-recency", "imaging", "imaging-age", "severe-narrowing", "pain-score",
    "disability", "myelopathy-score", "slip", "slip-grade", "translation", "angulation", "motor-grade", "tobacco",
    "diagnostic-blocks", "block-relief", "trial", "trial-relief", "psychological-evaluation", "fracture-age",
    authorization,
  ]

  /// The authorizations that policies ask for on a code, as programmes.
  func programmes(for code: String, payer: Payer?, state: String?, on date: CalendarDate) -> [ProgrammeRule] {
    rows(for: code, payer: payer, state: state, on: date).filter { $0.fact == Self.authorization }.map { row in
      ProgrammeRule(
        programme: row.policy, codes: row.codes, payers: row.payers, states: row.states, places: [], first: row.first,
        last: row.last, requirement: row.criterion, source: row.source)
    }
  }

  /// The criteria on a code, whoever pays.
  func policies(naming code: String, on date: CalendarDate) -> [PolicyCriterion] {
    criteria.filter { row in
      Scope(payers: row.payers, states: row.states, first: row.first, last: row.last).holds(on: date)
        && row.codes.contains(code)
    }
  }

  /// The criteria for a code; none from a policy bound to a payer or state that is not told.
  func policies(for code: String, payer: Payer?, state: String?, on date: CalendarDate) -> [PolicyCriterion] {
    rows(for: code, payer: payer, state: state, on: date).filter { $0.fact != Self.authorization }
  }

  private func rows(for code: String, payer: Payer?, state: String?, on date: CalendarDate) -> [PolicyCriterion] {
    criteria.filter { row in
      Scope(payers: row.payers, states: row.states, first: row.first, last: row.last)
        .holds(payer: payer, state: state, on: date) && row.codes.contains(code)
    }
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> PolicyCriterion {
    var cells = CellReader(row)
    let policy = try cells.filled()
    let payers = try cells.list(separatedBy: " ", of: Scope.payerNames, CodeForm.isPayer)
    let states = try cells.list(separatedBy: " ", of: "states' two letters joined by spaces", CodeForm.isState)
    let codes = try cells.list(separatedBy: " ", of: "codes joined by spaces", CodeForm.isProcedure)
    if codes.isEmpty { throw cells.error("expected codes joined by spaces, found an empty cell") }
    let diagnoses = try cells.list(separatedBy: " ", of: "ICD-10-CM prefixes joined by spaces", CodeForm.isDiagnosis)
    let criterion = try cells.filled()
    let fact = try cells.choice(of: Self.facts)
    let comparison: PolicyCriterion.Comparison = try cells.choice("at-least, at-most, above, below")
    let tenths = try cells.tenths()
    let unit = try cells.choice(
      of: ["day", "week", "month", "count", "score", "mm", "degree", "percent", "grade", ""])
    let group = cells.text()
    let exemptions = try cells.list(separatedBy: " ", of: "concepts joined by spaces", CodeForm.isName)
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    let source = try cells.filled()
    return PolicyCriterion(
      policy: policy, payers: payers, states: states, codes: codes, diagnoses: diagnoses, criterion: criterion,
      fact: fact, comparison: comparison, tenths: tenths ?? 0, unit: unit, group: group, exemptions: exemptions,
      first: first, last: last, source: source)
  }

  func validate() throws(LexiconError) { try validateRows() }
}
