import Dictation

/// `codes/bundles.tsv`: the pairs of codes that NCCI does not pay together.
///
/// A row stands for a column-1 code, an indicator and a time, and lists all column-2 codes.
struct BundleTable: RowTable {
  /// The column-2 codes of a row.
  struct Entry {
    let column1: String
    let indicator: Int
    let column2: [String]
  }

  /// A pair, and whether a row stands for the very date asked for.
  private struct Found {
    let edit: ProcedureEdit
    let isProved: Bool
  }

  static let file = "codes/bundles.tsv"
  static let header = ["column1", "indicator", "column2", "first", "last", "source"]
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// The pair of two codes in either order, as of the date, or of the nearest that the column-1 code's rows cover.
  func edit(between one: String, and other: String, on date: CalendarDate) -> ProcedureEdit? {
    let forward = find(one, other, on: date)
    let backward = find(other, one, on: date)
    if let forward, let backward { return backward.isProved && !forward.isProved ? backward.edit : forward.edit }
    return forward?.edit ?? backward?.edit
  }

  /// The pairs of which a code is paid, on a date or the nearest that its rows cover, in the order of column 2.
  func edits(over column1: String, on date: CalendarDate) -> [ProcedureEdit] {
    let rows = BundleRow.read(SortedTable(table).rows(of: column1), of: table)
    guard let day = BundleRow.nearestDay(to: date, in: rows) else { return [] }
    var edits: [ProcedureEdit] = []
    for row in rows where row.holds(on: day) {
      for column2 in row.codes {
        edits.append(
          ProcedureEdit(column1: column1, column2: column2, indicator: row.indicator, source: row.source))
      }
    }
    return edits.sorted { $0.column2 < $1.column2 }
  }

  /// The pairs of which a code is not paid, on a date or the nearest that rows cover, in the order of column 1.
  func edits(under column2: String, on date: CalendarDate) -> [ProcedureEdit] {
    var edits: [ProcedureEdit] = []
    let code = Array(column2.utf8)
    var cursor = table.rows
    var last = ""
    while let row = cursor.nextRow() {
      guard BundleRow.lists(row, code) else { continue }
      let column1 = row.string(0)
      if column1 == last { continue }
      last = column1
      if let found = find(column1, column2, on: date) { edits.append(found.edit) }
    }
    return edits
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> Entry {
    var cells = CellReader(row)
    let column1 = try cells.text("a CPT or HCPCS code", CodeForm.isProcedure)
    let indicator = try cells.choice(of: ["0", "1"])
    let column2 = try cells.list(separatedBy: " ", of: "codes joined by spaces", CodeForm.isProcedure)
    if column2.isEmpty { throw cells.error("expected codes joined by spaces, found an empty cell") }
    let first = try cells.date()
    _ = try cells.date(notBefore: first)
    _ = try cells.filled()
    return Entry(column1: column1, indicator: indicator == "0" ? 0 : 1, column2: column2)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: false)
    try validateRows()
  }

  private func find(_ column1: String, _ column2: String, on date: CalendarDate) -> Found? {
    let found = SortedTable(table).rows(of: column1)
    // Most codes are no pair, and their rows need not be read.
    let code = Array(column2.utf8)
    guard found.contains(where: { BundleRow.lists($0, code) }) else { return nil }
    let rows = BundleRow.read(found, of: table)
    guard let day = BundleRow.nearestDay(to: date, in: rows) else { return nil }
    for row in rows where row.holds(on: day) && row.lists(column2) {
      let isProved = day == date
      let source = isProved ? row.source : "\(row.source), the nearest that the tables hold to \(date.iso)"
      return Found(
        edit: ProcedureEdit(column1: column1, column2: column2, indicator: row.indicator, source: source),
        isProved: isProved)
    }
    return nil
  }
}
