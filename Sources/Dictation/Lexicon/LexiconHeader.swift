extension LexiconTable {
  /// Checks that the header names exactly these columns in this order; throws at the first that differs.
  public func require(columns expected: [String]) throws(LexiconError) {
    // The cursor stands below the header, so the header is the line above.
    let line = firstRow.line - 1
    for (index, name) in expected.enumerated() {
      guard index < columns.count, columns[index] == name else {
        let found = index < columns.count ? "found \"\(columns[index])\"" : "found none"
        throw LexiconError(
          file: text.name, line: line, column: index + 1, message: "expected the column \(name), \(found)")
      }
    }
    if columns.count > expected.count {
      throw LexiconError(
        file: text.name, line: line, column: expected.count + 1,
        message: "expected \(expected.count) columns, found \(columns.count)")
    }
  }
}
