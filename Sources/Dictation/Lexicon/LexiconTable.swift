/// A tab-separated lexicon file: comment lines (`#`), a header row of column names, then rows.
///
/// Cells are read in place; nothing of the file is copied but what a caller asks for as a string.
public struct LexiconTable: Sendable {
  /// The file.
  public let text: LexiconText
  /// The names of the columns, in order.
  public let columns: [String]
  /// The offset of the first row, and its 1-based line.
  let firstRow: (offset: Int, line: Int)

  /// Reads the header of a file; throws where there is none.
  public init(_ text: LexiconText) throws(LexiconError) {
    self.text = text
    var cursor = LexiconRows(text: text, offset: 0, line: 1)
    guard let header = cursor.nextRow() else {
      throw LexiconError(file: text.name, message: "expected a header row of column names")
    }
    var names: [String] = []
    for index in 0..<header.count { names.append(header.string(index)) }
    columns = names
    firstRow = (cursor.offset, cursor.line)
  }

  /// The place of a column; throws where the header lacks it.
  public func column(_ name: String) throws(LexiconError) -> Int {
    for (index, column) in columns.enumerated() where column == name { return index }
    // The cursor stands below the header, so the header is the line above.
    throw LexiconError(file: text.name, line: firstRow.line - 1, message: "expected a column named \(name)")
  }

  /// The rows, in the file's order.
  public var rows: LexiconRows { LexiconRows(text: text, offset: firstRow.offset, line: firstRow.line) }

  /// Every row, checked to have as many cells as the header.
  public func forEachRow(_ body: (LexiconRow) throws(LexiconError) -> Void) throws(LexiconError) {
    var cursor = rows
    while let row = cursor.nextRow() {
      guard row.count == columns.count else {
        throw LexiconError(
          file: text.name, line: row.line,
          message: "expected \(columns.count) cells (\(columns[0]) … \(columns[columns.count - 1])), found \(row.count)"
        )
      }
      try body(row)
    }
  }
}

/// A cursor over the rows of a lexicon file.
public struct LexiconRows: Sendable {
  let text: LexiconText
  var offset: Int
  var line: Int

  /// The next row that is neither empty nor a comment; nil at the end.
  public mutating func nextRow() -> LexiconRow? {
    guard let next = nextLine() else { return nil }
    return LexiconRow(text: text, line: line - 1, start: next.lowerBound, end: next.upperBound)
  }

  /// The next row whose first cell passes a test; nil at the end. The others cost no more than their bytes.
  mutating func nextRow(whereFirst isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> LexiconRow? {
    let bytes = text.bytes
    while let next = nextLine() {
      let end = ByteSearch.first(9, bytes, next.lowerBound, next.upperBound)
      if isWanted(UnsafeBufferPointer(rebasing: bytes[next.lowerBound..<end])) {
        return LexiconRow(text: text, line: line - 1, start: next.lowerBound, end: next.upperBound)
      }
    }
    return nil
  }

  /// The bytes of the next line that is neither empty nor a comment.
  private mutating func nextLine() -> Range<Int>? {
    let bytes = text.bytes
    while offset < bytes.count {
      let start = offset
      let end = ByteSearch.first(10, bytes, start, bytes.count)
      offset = end + 1
      line += 1
      let last = end > start && bytes[end - 1] == 13 ? end - 1 : end
      if last > start, bytes[start] != UInt8(ascii: "#") { return start..<last }
    }
    return nil
  }
}

/// One row of a lexicon file.
public struct LexiconRow: Sendable {
  /// The file.
  public let text: LexiconText
  /// The row's 1-based line.
  public let line: Int
  private let start: Int
  private let end: Int

  init(text: LexiconText, line: Int, start: Int, end: Int) {
    self.text = text
    self.line = line
    self.start = start
    self.end = end
  }

  /// The number of cells.
  public var count: Int {
    var count = 1
    let bytes = text.bytes
    for offset in start..<end where bytes[offset] == 9 { count += 1 }
    return count
  }

  /// The bytes of the cell that begins at an offset in the row, which moves on to the next; none past the last.
  public func cell(at offset: inout Int) -> UnsafeBufferPointer<UInt8> {
    let from = start + offset
    guard from <= end else { return UnsafeBufferPointer(start: nil, count: 0) }
    let last = ByteSearch.first(9, text.bytes, from, end)
    offset = last + 1 - start
    return UnsafeBufferPointer(rebasing: text.bytes[from..<last])
  }

  /// The bytes of a cell; none where the row is shorter.
  public func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = text.bytes
    guard let from = ByteSearch.end(ofCells: column, 9, bytes, start, end) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: bytes[from..<ByteSearch.first(9, bytes, from, end)])
  }

  /// A cell as a string.
  public func string(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// A cell's parts between `separator` bytes, empty parts left out.
  public func list(_ column: Int, separator: UInt8) -> [String] {
    var parts: [String] = []
    for part in bytes(column).split(separator: separator) { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }

  /// The error of a cell.
  public func error(_ column: Int, _ message: String) -> LexiconError {
    LexiconError(file: text.name, line: line, column: column + 1, message: message)
  }
}
