import Dictation

/// Reads the add-on codes: a line of fixed places, or a table with headings.
struct AddOnReader {
  /// An add-on and one primary.
  struct Row: Sendable {
    let addOn: PackedCode
    /// The primary; nil where contractors decide.
    let primary: PackedCode?
    let type: Int
    let first: PackedDay
    let last: PackedDay
  }

  /// The columns of a table; the places of a line's parts stand in `fixed`.
  struct Columns {
    var type = -1
    var addOn = -1
    var addOnEnd = -1
    var primary = -1
    var primaryEnd = -1
    var first = -1
    var last = -1

    /// The columns that headings name; nil where a needed one is not there.
    init?(_ cells: RecordCells) {
      for place in 0..<cells.count {
        let name = CMSText.heading(cells[place])
        let isPrimary = CMSText.holds(name, "PRIMARY")
        if CMSText.holds(name, "DEL") {
          if CMSText.holds(name, "EDITDEL") || CMSText.holds(name, "DELETION") {
            last = place
          } else if isPrimary {
            primaryEnd = place
          } else {
            addOnEnd = place
          }
        } else if CMSText.holds(name, "EFF") {
          first = place
        } else if CMSText.holds(name, "TYPE") {
          type = place
        } else if isPrimary {
          primary = place
        } else if CMSText.holds(name, "ADDONCODE") {
          addOn = place
        }
      }
      if type < 0 || addOn < 0 || primary < 0 || first < 0 { return nil }
    }
  }

  private static let shortestLine = 32

  /// The rows.
  private(set) var rows: [Row] = []
  /// The newest first day.
  private(set) var newest: PackedDay = .none
  private var cells = 0

  /// Whether a line of fixed places is a row of this file.
  static func isLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= shortestLine, (49...51).contains(line[0]), PackedCode(CMSText.part(line, 1, 6)) != nil else {
      return false
    }
    return CMSDay.read(CMSText.part(line, 25, 32)) != nil
  }

  /// Reads a line: type, add-on, its end, primary, its end, first day, last day.
  mutating func read(line: UnsafeBufferPointer<UInt8>, _ place: RecordPlace) throws(InputError) {
    try place.require(line.count >= Self.shortestLine) {
      "expected a line of \(Self.shortestLine) characters or more, found \(line.count)"
    }
    func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
      CMSText.trimmed(CMSText.part(line, start, end))
    }
    let ends = [part(6, 13), part(18, 25), part(32, 39)]
    try add(part(0, 1), part(1, 6), part(13, 18), part(25, 32), ends, place)
  }

  /// Reads a row of a table.
  mutating func read(_ record: RecordCells, _ columns: Columns, _ place: RecordPlace) throws(InputError) {
    if cells == 0 { cells = record.count }
    try place.require(record.count == cells) { "expected \(cells) columns as in the rows above, found \(record.count)" }
    var ends: [UnsafeBufferPointer<UInt8>] = []
    for column in [columns.addOnEnd, columns.primaryEnd, columns.last] where column >= 0 { ends.append(record[column]) }
    try add(
      record[columns.type], record[columns.addOn], record[columns.primary], record[columns.first], ends, place)
  }

  private mutating func add(
    _ type: UnsafeBufferPointer<UInt8>, _ addOn: UnsafeBufferPointer<UInt8>, _ primary: UnsafeBufferPointer<UInt8>,
    _ first: UnsafeBufferPointer<UInt8>, _ ends: [UnsafeBufferPointer<UInt8>], _ place: RecordPlace
  ) throws(InputError) {
    guard let kind = AddOnReader.type(type) else { throw place.expected("the type 1, 2 or 3 of an add-on", type) }
    guard let code = PackedCode(addOn) else { throw place.expected("an add-on code", addOn) }
    let primaryCode = PackedCode(primary)
    if primaryCode == nil, !primary.isEmpty, !CMSText.isWord(primary, "CCCCC") {
      throw place.expected("a primary code, or CCCCC where contractors decide", primary)
    }
    guard let start = CMSDay.read(first) else { throw place.expected("an effective date as 2026001", first) }
    var last = PackedDay.none
    for end in ends where !CMSDay.isOpen(end) {
      guard let day = CMSDay.read(end) else { throw place.expected("a deletion date as 2026090, or nothing", end) }
      let packed = PackedDay(day)
      if last.number == 0 || packed.number < last.number { last = packed }
    }
    let day = PackedDay(start)
    if newest.number < day.number { newest = day }
    rows.append(Row(addOn: code, primary: primaryCode, type: kind, first: day, last: last))
  }

  /// The type, which older files write in Roman numerals.
  private static func type(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    var letters = CMSText.heading(cell)
    if letters.starts(with: "TYPE".utf8) { letters.removeFirst(4) }
    if letters == [49] || letters == [73] { return 1 }
    if letters == [50] || letters == [73, 73] { return 2 }
    if letters == [51] || letters == [73, 73, 73] { return 3 }
    return nil
  }
}
