import Dictation

/// `codes/programmes.tsv`: what programmes and payers ask of codes.
struct ProgrammeTable: RowTable {
  static let file = "codes/programmes.tsv"
  static let header = [
    "programme", "codes", "payers", "states", "places", "first", "last", "requirement", "source",
  ]
  let table: LexiconTable
  private var rules: [ProgrammeRule] = []

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
    rules = allSound()
  }

  /// The rules on a code; none from a rule bound to a payer, state or place that is not told.
  func programmes(
    for code: String, payer: Payer?, state: String?, place: String?, on date: CalendarDate
  ) -> [ProgrammeRule] {
    rules.filter { rule in
      Scope(payers: rule.payers, states: rule.states, places: rule.places, first: rule.first, last: rule.last)
        .holds(payer: payer, state: state, place: place, on: date) && rule.codes.contains(code)
    }
  }

  /// The rules on a code, whoever pays and wherever it is done.
  func programmes(naming code: String, on date: CalendarDate) -> [ProgrammeRule] {
    rules.filter { rule in
      Scope(payers: rule.payers, states: rule.states, first: rule.first, last: rule.last).holds(on: date)
        && rule.codes.contains(code)
    }
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> ProgrammeRule {
    var cells = CellReader(row)
    let programme = try cells.text("a name in small letters", CodeForm.isName)
    let codes = try cells.list(separatedBy: " ", of: "codes joined by spaces", CodeForm.isProcedure)
    if codes.isEmpty { throw cells.error("expected codes joined by spaces, found an empty cell") }
    let payers = try cells.list(separatedBy: " ", of: Scope.payerNames, CodeForm.isPayer)
    let states = try cells.list(separatedBy: " ", of: "states' two letters joined by spaces", CodeForm.isState)
    let places = try cells.list(separatedBy: " ", of: "two-digit places of service joined by spaces", CodeForm.isPlace)
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    let requirement = try cells.filled()
    let source = try cells.filled()
    return ProgrammeRule(
      programme: programme, codes: codes, payers: payers, states: states, places: places, first: first, last: last,
      requirement: requirement, source: source)
  }

  func validate() throws(LexiconError) { try validateRows() }
}
