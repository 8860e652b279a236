import Dictation

/// `codes/retired.tsv`: the CPT codes that are no longer valid, and what replaced them.
struct RetiredTable: RowTable {
  static let file = "codes/retired.tsv"
  static let header = ["code", "last", "successors", "note", "source"]
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// The row of a code.
  func retirement(of code: String) -> RetiredCode? {
    guard let row = SortedTable(table).firstRow(of: code) else { return nil }
    return sound(row)
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> RetiredCode {
    var cells = CellReader(row)
    let code = try cells.text("a CPT or HCPCS code", CodeForm.isProcedure)
    let last = try cells.date()
    let successors = try cells.list(separatedBy: " ", of: "codes joined by spaces", CodeForm.isProcedure)
    let note = cells.text()
    let source = try cells.filled()
    return RetiredCode(code: code, last: last, successors: successors, note: note, source: source)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: true)
    try validateRows()
  }
}
