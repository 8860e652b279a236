import Dictation

/// A pair of the PTP edits, packed so that rows sort into the order of our table.
struct PairRow: Sendable {
  /// Column 1, the indicator, the first and the last day.
  let order: UInt64
  /// Column 2.
  let column2: UInt32

  init(_ column1: PackedCode, _ column2: PackedCode, isOpenable: Bool, first: PackedDay, last: PackedDay) {
    order = UInt64(column1.number) << 35 | (isOpenable ? 1 << 34 : 0) | first.number << 17 | last.number
    self.column2 = column2.number
  }

  var column1: PackedCode { PackedCode(number: UInt32(order >> 35)) }
  var isOpenable: Bool { order >> 34 & 1 == 1 }
  var first: PackedDay { PackedDay(number: order >> 17 & 0x1FFFF) }
  var last: PackedDay { PackedDay(number: order & 0x1FFFF) }
  /// Both codes and the indicator, to compare pairs by.
  var pair: UInt64 { UInt64(column1.number) << 27 | UInt64(column2) << 1 | (isOpenable ? 1 : 0) }
}

/// Reads the PTP edits: column 1, column 2, a mark for before 1996, first day, last day, indicator, rationale.
struct PairReader {
  private static let fewestCells = 6

  /// The rows that concern us.
  private(set) var rows: [PairRow] = []
  /// How many rows there are.
  private(set) var count = 0
  /// How many were never in force, as their indicator 9 says.
  private(set) var voided = 0
  /// The least and the greatest column-1 code.
  private(set) var range: (first: PackedCode, last: PackedCode)?
  /// The newest first day.
  private(set) var newest: PackedDay = .none
  private var cells = 0

  /// Whether a record is a row of this file.
  static func isRow(_ cells: RecordCells) -> Bool {
    guard cells.count >= fewestCells, PackedCode(cells[0]) != nil, PackedCode(cells[1]) != nil else { return false }
    return (cells[3].isEmpty || CMSText.number(cells[3]) != nil) && cells[5].count == 1
  }

  /// Reads a row; throws where it is none.
  mutating func read(_ record: RecordCells, _ scope: SpineScope, _ place: RecordPlace) throws(InputError) {
    if cells == 0 { cells = record.count }
    try place.require(record.count == cells && record.count >= Self.fewestCells) {
      "expected \(cells) columns as in the rows above, found \(record.count)"
    }
    guard let column1 = PackedCode(record[0]) else { throw place.expected("a code in column 1", record[0]) }
    guard let column2 = PackedCode(record[1]) else { throw place.expected("a code in column 2", record[1]) }
    let (first, last) = try days(record, place)
    guard record[5].count == 1, let indicator = record[5].first, [48, 49, 57].contains(indicator) else {
      throw place.expected("the modifier indicator 0, 1 or 9 in column 6", record[5])
    }
    count += 1
    if newest.number < first.number { newest = first }
    range = range.map { (min($0.first, column1), max($0.last, column1)) } ?? (column1, column1)
    // An edit that was deleted as if it had never been has its first day for its last, or one before it.
    if indicator == 57 || (last.number > 0 && last.number < first.number) {
      voided += 1
    } else if scope.keeps(column1), scope.keeps(column2) {
      rows.append(PairRow(column1, column2, isOpenable: indicator == 49, first: first, last: last))
    }
  }

  private func days(_ record: RecordCells, _ place: RecordPlace) throws(InputError) -> (PackedDay, PackedDay) {
    var first = PackedDay.none
    if let date = CMSDay.read(record[3]) {
      first = PackedDay(date)
    } else if !record[3].isEmpty || !CMSText.isWord(record[2], "*") {
      throw place.expected("the effective date as 20260101 in column 4", record[3])
    }
    if CMSDay.isOpen(record[4]) { return (first, .none) }
    guard let last = CMSDay.read(record[4]) else {
      throw place.expected("the deletion date as 20260331, or *, in column 5", record[4])
    }
    return (first, PackedDay(last))
  }
}
