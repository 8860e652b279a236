import Dictation

/// Reads the cells of a row from left to right, each as what its column holds.
///
/// A table checks its header once, so that a row can be read in the order in which its type's properties stand.
struct CellReader {
  private let row: LexiconRow
  private var column = -1
  /// Where the next cell begins, so that no cell is looked for from the row's start.
  private var offset = 0

  /// A reader before the row's first cell.
  init(_ row: LexiconRow) {
    self.row = row
  }

  /// The error of the cell read last.
  func error(_ message: String) -> LexiconError { row.error(column, message) }

  /// Passes over a cell.
  mutating func skip() { _ = cell() }

  /// The bytes of the next cell.
  private mutating func cell() -> UnsafeBufferPointer<UInt8> {
    column += 1
    return row.cell(at: &offset)
  }

  /// Any text, also none.
  mutating func text() -> String {
    return String(decoding: cell(), as: UTF8.self)
  }

  /// Text that must not be empty.
  mutating func filled() throws(LexiconError) -> String {
    let text = text()
    if text.isEmpty { throw error("expected some text, found an empty cell") }
    return text
  }

  /// A text that `isForm` accepts; `form` says in words what is expected.
  mutating func text(
    _ form: String, _ isForm: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(LexiconError) -> String {
    let bytes = cell()
    let text = String(decoding: bytes, as: UTF8.self)
    guard isForm(bytes) else { throw error("expected \(form), found \"\(text)\"") }
    return text
  }

  /// Texts between single separators, each accepted by `isForm`; none where the cell is empty.
  mutating func list(
    separatedBy separator: Unicode.Scalar, of form: String, _ isForm: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(LexiconError) -> [String] {
    let bytes = cell()
    if bytes.isEmpty { return [] }
    let mark = UInt8(ascii: separator)
    var parts: [String] = []
    var start = 0
    for at in 0...bytes.count where at == bytes.count || bytes[at] == mark {
      let part = UnsafeBufferPointer(rebasing: bytes[start..<at])
      let text = String(decoding: part, as: UTF8.self)
      guard !part.isEmpty, isForm(part) else { throw error("expected \(form), found \"\(text)\"") }
      parts.append(text)
      start = at + 1
    }
    return parts
  }

  /// The bytes of a cell whose grammar its reader knows.
  mutating func bytes() -> UnsafeBufferPointer<UInt8> { cell() }

  /// A date, or nothing.
  mutating func date() throws(LexiconError) -> CalendarDate? {
    let bytes = cell()
    if bytes.isEmpty { return nil }
    guard let date = CalendarDate(iso: bytes) else {
      throw error("expected a date as 2026-01-31 or an empty cell, found \"\(row.string(column))\"")
    }
    return date
  }

  /// The last date of a row, which may not stand before its first.
  mutating func date(notBefore first: CalendarDate?) throws(LexiconError) -> CalendarDate? {
    let last = try date()
    if let first, let last, last < first {
      throw error("expected a date not before \(first.iso), found \(last.iso)")
    }
    return last
  }

  /// `yes` or `no`.
  mutating func yesNo() throws(LexiconError) -> Bool {
    let text = text()
    guard text == "yes" || text == "no" else { throw error("expected yes or no, found \"\(text)\"") }
    return text == "yes"
  }

  /// A whole number, or nothing.
  mutating func number() throws(LexiconError) -> Int? {
    let text = text()
    if text.isEmpty { return nil }
    guard let number = CellReader.number(text.utf8) else {
      throw error("expected a whole number or an empty cell, found \"\(text)\"")
    }
    return number
  }

  /// A number with at most one decimal place, in tenths, or nothing.
  mutating func tenths() throws(LexiconError) -> Int? {
    let text = text()
    if text.isEmpty { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count <= 2, let whole = CellReader.number(parts[0]) {
      if parts.count == 1 { return whole * 10 }
      if parts[1].count == 1, let tenth = CellReader.number(parts[1]) { return whole * 10 + tenth }
    }
    throw error("expected a number as 3.5 or an empty cell, found \"\(text)\"")
  }

  /// Two whole numbers that ascend, written `3-6`, or nothing.
  mutating func range() throws(LexiconError) -> ClosedRange<Int>? {
    let text = text()
    if text.isEmpty { return nil }
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2, let low = CellReader.number(ends[0]), let high = CellReader.number(ends[1]), low <= high
    else { throw error("expected a range as 3-6 or an empty cell, found \"\(text)\"") }
    return low...high
  }

  /// A case of `Value`; `names` tells those that there are.
  mutating func choice<Value: RawRepresentable>(_ names: String) throws(LexiconError) -> Value
  where Value.RawValue == String {
    let text = text()
    guard let value = Value(rawValue: text) else { throw error("expected one of \(names), found \"\(text)\"") }
    return value
  }

  /// One of `names`.
  mutating func choice(of names: [String]) throws(LexiconError) -> String {
    let text = text()
    guard names.contains(text) else {
      throw error("expected one of \(names.joined(separator: ", ")), found \"\(text)\"")
    }
    return text
  }

  /// The number that digits write; nil for anything else, and for more digits than any cell has use for.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(CodeForm.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
