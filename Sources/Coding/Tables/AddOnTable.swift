import Dictation

/// `codes/add-ons.tsv`: the primaries that an add-on may stand beside, and groups of them, whose names begin with `@`.
struct AddOnTable: RowTable {
  /// The primaries of an add-on or the members of a group, for a time.
  struct Entry {
    let key: String
    let primaries: [String]
    let first: CalendarDate?
    let last: CalendarDate?

    func isValid(on date: CalendarDate) -> Bool {
      if let first, date < first { return false }
      if let last, last < date { return false }
      return true
    }
  }

  static let file = "codes/add-ons.tsv"
  static let header = ["code", "primaries", "first", "last", "source"]
  private static let primariesColumn = 1
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// The primaries of an add-on on a date, groups expanded, each once and in order.
  func primaries(of addOn: String, on date: CalendarDate) -> [String] {
    if AddOnTable.isGroup(addOn) { return [] }
    var codes = members(of: addOn, on: date, depth: 0)
    codes.sort()
    var once: [String] = []
    for code in codes where code != once.last { once.append(code) }
    return once
  }

  /// The add-ons of whose primaries a code is one on a date, in order.
  func addOns(of primary: String, on date: CalendarDate) -> [String] {
    var found: [String] = []
    for entry in allSound() where !AddOnTable.isGroup(entry.key) && entry.key != found.last {
      if primaries(of: entry.key, on: date).contains(primary) { found.append(entry.key) }
    }
    return found
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> Entry {
    var cells = CellReader(row)
    let key = try cells.text("a CPT or HCPCS code, or a group as @name", AddOnTable.isKey)
    let primaries = try cells.list(separatedBy: " ", of: "codes or groups joined by spaces", AddOnTable.isKey)
    if primaries.isEmpty { throw cells.error("expected codes or groups joined by spaces, found an empty cell") }
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    _ = try cells.filled()
    return Entry(key: key, primaries: primaries, first: first, last: last)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: false)
    try validateRows { entry, row throws(LexiconError) in
      for primary in entry.primaries where AddOnTable.isGroup(primary) {
        if SortedTable(table).firstRow(of: primary) == nil {
          throw row.error(Self.primariesColumn, "expected a group that this file defines, found \"\(primary)\"")
        }
        if AddOnTable.isGroup(entry.key) {
          throw row.error(Self.primariesColumn, "expected codes, since a group may not hold another: \"\(primary)\"")
        }
      }
    }
  }

  /// The members of a row. A group within a group is not followed, so that none can hold itself.
  private func members(of key: String, on date: CalendarDate, depth: Int) -> [String] {
    var codes: [String] = []
    for entry in sound(SortedTable(table).rows(of: key)) where entry.isValid(on: date) {
      for primary in entry.primaries {
        if !AddOnTable.isGroup(primary) {
          codes.append(primary)
        } else if depth == 0 {
          codes += members(of: primary, on: date, depth: 1)
        }
      }
    }
    return codes
  }

  private static func isGroup(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "@") }

  private static func isKey(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "@") else { return CodeForm.isProcedure(text) }
    return CodeForm.isName(UnsafeBufferPointer(rebasing: text[1...]))
  }
}
