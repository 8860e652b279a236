/// A lexicon table whose rows stand in the byte order of their first cells, so that a key is found by halving.
///
/// Nothing is read ahead: a search starts at a middle byte, backs up to its line, and compares the first cell. So
/// comments and empty lines may stand only above the header; `validateOrder` says where one does not. A row found by
/// a search does not know its line.
public struct SortedTable: Sendable {
  /// The table.
  public let table: LexiconTable

  /// The sorted table in a file; its order is taken on trust until `validateOrder`.
  public init(_ table: LexiconTable) {
    self.table = table
  }

  /// The first row with a key.
  public func firstRow(of key: String) -> LexiconRow? {
    var cursor = cursor(at: key)
    guard let row = cursor.nextRow(), SortedTable.isKey(row.bytes(0), key) else { return nil }
    return row
  }

  /// All rows with a key, in the file's order.
  public func rows(of key: String) -> [LexiconRow] {
    var found: [LexiconRow] = []
    var cursor = cursor(at: key)
    while let row = cursor.nextRow(), SortedTable.isKey(row.bytes(0), key) { found.append(row) }
    return found
  }

  /// All rows whose key begins with `prefix`, in the file's order.
  public func rows(withPrefix prefix: String) -> [LexiconRow] {
    var found: [LexiconRow] = []
    var cursor = cursor(at: prefix)
    while let row = cursor.nextRow(), row.bytes(0).starts(with: prefix.utf8) { found.append(row) }
    return found
  }

  /// Checks that the keys ascend (no key twice, where `isUnique`) and that nothing stands between the rows.
  public func validateOrder(isUnique: Bool) throws(LexiconError) {
    var cursor = table.rows
    guard var above = cursor.nextRow() else { return }
    while let row = cursor.nextRow() {
      if row.line != above.line + 1 {
        throw LexiconError(
          file: row.text.name, line: above.line + 1,
          message: "expected a row; comments and empty lines stand above the header in a file searched by halving")
      }
      let (key, keyAbove) = (row.bytes(0), above.bytes(0))
      if key.lexicographicallyPrecedes(keyAbove) {
        throw row.error(
          0, "expected rows in the order of their first cells; \(row.string(0)) stands below \(above.string(0))")
      }
      if isUnique, key.elementsEqual(keyAbove) {
        throw row.error(0, "expected each \(table.columns[0]) once; \(row.string(0)) stands here again")
      }
      above = row
    }
  }

  /// A cursor at the first row whose key is not below `key`.
  private func cursor(at key: String) -> LexiconRows {
    let bytes = table.text.bytes
    var low = table.firstRow.offset
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      let start = ByteSearch.afterLast(10, bytes, low, middle)
      if cell(at: start, precedes: key) {
        low = min(ByteSearch.first(10, bytes, middle, high) + 1, high)
      } else {
        high = start
      }
    }
    return LexiconRows(text: table.text, offset: low, line: 0)
  }

  /// Whether the first cell of the line at `start` stands below `key` in byte order.
  private func cell(at start: Int, precedes key: String) -> Bool {
    let bytes = table.text.bytes
    var offset = start
    for byte in key.utf8 {
      guard offset < bytes.count, bytes[offset] != 9, bytes[offset] != 10, bytes[offset] != 13 else { return true }
      if bytes[offset] != byte { return bytes[offset] < byte }
      offset += 1
    }
    return false
  }

  private static func isKey(_ cell: UnsafeBufferPointer<UInt8>, _ key: String) -> Bool {
    cell.elementsEqual(key.utf8)
  }
}
