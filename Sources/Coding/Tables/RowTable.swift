import Dictation

/// A lexicon table whose every row reads as one `Entry`.
protocol RowTable: Sendable {
  associatedtype Entry

  /// The file's name.
  static var file: String { get }
  /// The columns that the header names, in order.
  static var header: [String] { get }
  /// The table.
  var table: LexiconTable { get }
  /// Reads a row that has as many cells as the header; throws the error of the first cell that is not as it should be.
  func entry(_ row: LexiconRow) throws(LexiconError) -> Entry
}

extension RowTable {
  /// Opens the table's file; throws where it is not there or its columns are others.
  static func open(in library: LexiconLibrary) throws(LexiconError) -> LexiconTable {
    let table = try library.table(file)
    try table.require(columns: header)
    return table
  }

  /// Reads a row; nil where a cell is not as it should be, which `validateRows` tells exactly.
  func sound(_ row: LexiconRow) -> Entry? {
    guard row.count == Self.header.count else { return nil }
    return try? entry(row)
  }

  /// Reads rows, those left out in which a cell is not as it should be.
  func sound(_ rows: [LexiconRow]) -> [Entry] {
    var entries: [Entry] = []
    for row in rows {
      if let entry = sound(row) { entries.append(entry) }
    }
    return entries
  }

  /// Reads all rows, those left out in which a cell is not as it should be.
  func allSound() -> [Entry] {
    var entries: [Entry] = []
    // Some two hundred bytes a row, so that the rows of a long table are not moved over and over.
    entries.reserveCapacity(table.text.bytes.count / 200)
    var cursor = table.rows
    while let row = cursor.nextRow() {
      if let entry = sound(row) { entries.append(entry) }
    }
    return entries
  }

  /// Reads every row; throws the error of the first cell that is not as it should be.
  func validateRows(_ check: (Entry, LexiconRow) throws(LexiconError) -> Void = { _, _ in }) throws(LexiconError) {
    try table.forEachRow { row throws(LexiconError) in
      try check(entry(row), row)
    }
  }
}
