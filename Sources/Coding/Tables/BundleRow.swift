import Dictation

/// A row of `codes/bundles.tsv` as a search reads it: the column-2 codes stay bytes, since there may be hundreds.
struct BundleRow {
  let indicator: Int
  let source: String
  private let row: LexiconRow
  private let first: CalendarDate?
  private let last: CalendarDate?

  /// Reads rows, those left out in which a cell is plainly not as it should be.
  static func read(_ rows: [LexiconRow], of table: LexiconTable) -> [BundleRow] {
    var read: [BundleRow] = []
    for row in rows where row.count == table.columns.count {
      if let row = try? BundleRow(row) { read.append(row) }
    }
    return read
  }

  /// The date itself where a row holds on it, else the day nearest to it on which one does; nil where there is no row.
  static func nearestDay(to date: CalendarDate, in rows: [BundleRow]) -> CalendarDate? {
    if rows.contains(where: { $0.holds(on: date) }) { return date }
    var nearest: CalendarDate?
    for row in rows {
      // A row that does not hold on the date is bounded on the date's side, by its first or its last day.
      guard let day = row.last.flatMap({ $0 < date ? $0 : nil }) ?? row.first else { continue }
      if let best = nearest, abs(best.dayNumber - date.dayNumber) <= abs(day.dayNumber - date.dayNumber) { continue }
      nearest = day
    }
    return nearest
  }

  /// Whether the row holds on a date.
  func holds(on date: CalendarDate) -> Bool {
    if let first, date < first { return false }
    if let last, last < date { return false }
    return true
  }

  /// The codes of column 2.
  var codes: [String] { row.list(BundleRow.column2, separator: 32) }

  /// Whether the row's column 2 lists a code.
  func lists(_ code: String) -> Bool { BundleRow.lists(row, Array(code.utf8)) }

  /// Whether a row's column 2 lists a code.
  static func lists(_ row: LexiconRow, _ code: [UInt8]) -> Bool {
    guard code.count == length else { return false }
    // All codes are of one length and one space apart, so that the places where one begins are known.
    let codes = row.bytes(column2)
    var start = 0
    while start + length <= codes.count {
      var place = 0
      while place < length, codes[start + place] == code[place] { place += 1 }
      if place == length { return true }
      start += length + 1
    }
    return false
  }

  private static let column2 = 2
  private static let length = 5

  private init(_ row: LexiconRow) throws(LexiconError) {
    var cells = CellReader(row)
    _ = cells.text()
    indicator = try cells.choice(of: ["0", "1"]) == "0" ? 0 : 1
    cells.skip()
    // Among codes not of one length and one space apart `lists` would look in the wrong places.
    guard (row.bytes(Self.column2).count + 1) % (Self.length + 1) == 0 else {
      throw cells.error("expected codes joined by spaces")
    }
    first = try cells.date()
    last = try cells.date(notBefore: first)
    source = try cells.filled()
    self.row = row
  }
}
