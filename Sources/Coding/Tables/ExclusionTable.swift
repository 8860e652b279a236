import Dictation

/// `codes/excludes1.tsv`: pairs of ICD-10-CM prefixes that are not coded together.
struct ExclusionTable: RowTable {
  /// One pair of prefixes; it holds in both orders.
  struct Entry {
    let code: String
    let excluded: String
  }

  static let file = "codes/excludes1.tsv"
  static let header = ["code", "excludes", "source"]
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// Whether a pair holds for two codes, in either order.
  func excludes(_ one: String, _ other: String) -> Bool {
    lists(one, other) || lists(other, one)
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> Entry {
    var cells = CellReader(row)
    let code = try cells.text("an ICD-10-CM code or category", CodeForm.isDiagnosis)
    let excluded = try cells.text("an ICD-10-CM code or category", CodeForm.isDiagnosis)
    _ = try cells.filled()
    return Entry(code: code, excluded: excluded)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: false)
    try validateRows()
  }

  /// Whether a row stands for a prefix of `code` and excludes a prefix of `other`.
  private func lists(_ code: String, _ other: String) -> Bool {
    // A row stands for a category at the least, which is three characters long.
    for length in 3..<max(4, code.utf8.count + 1) {
      let prefix = String(decoding: code.utf8.prefix(length), as: UTF8.self)
      for entry in sound(SortedTable(table).rows(of: prefix)) where other.utf8.starts(with: entry.excluded.utf8) {
        return true
      }
    }
    return false
  }
}
