import Dictation

/// `codes/policies.tsv`: the criteria of coverage policies.
struct PolicyTable: RowTable {
  static let file = "codes/policies.tsv"
  static let header = [
    "policy", "payers", "states", "codes", "diagnoses", "criterion", "fact", "value", "unit", "exemptions", "first",
    "last", "source",
  ]
  let table: LexiconTable
  private var criteria: [PolicyCriterion] = []

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
    criteria = allSound()
  }

  /// The criteria for a code; none from a policy bound to a payer or state that is not told.
  func policies(for code: String, payer: Payer?, state: String?, on date: CalendarDate) -> [PolicyCriterion] {
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
    let fact = try cells.text("a fact's name in small letters", CodeForm.isName)
    let value = try cells.number()
    let unit = try cells.choice(of: ["day", "week", "month", "count", "score", ""])
    let exemptions = try cells.list(separatedBy: " ", of: "concepts joined by spaces", CodeForm.isName)
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    let source = try cells.filled()
    return PolicyCriterion(
      policy: policy, payers: payers, states: states, codes: codes, diagnoses: diagnoses, criterion: criterion,
      fact: fact, value: value ?? 0, unit: unit, exemptions: exemptions, first: first, last: last, source: source)
  }

  func validate() throws(LexiconError) { try validateRows() }
}
