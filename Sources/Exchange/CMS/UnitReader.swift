/// Reads the MUE values: code, value, adjudication indicator with its words, rationale.
struct UnitReader {
  /// The value of a code.
  struct Row: Sendable {
    let code: PackedCode
    let most: Int
    let indicator: UInt8
  }

  private static let fewestCells = 3

  /// The rows.
  private(set) var rows: [Row] = []
  private var cells = 0

  /// Whether a record is a row of this file.
  static func isRow(_ cells: RecordCells) -> Bool {
    cells.count >= fewestCells && cells.count < 6 && PackedCode(cells[0]) != nil && CMSText.number(cells[1]) != nil
      && indicator(cells[2]) != nil
  }

  /// Throws where the headings do not say that the values are those of practitioners.
  static func checkHeadings(_ headings: [[UInt8]], _ place: RecordPlace) throws(InputError) {
    for heading in headings.reversed() {
      let letters = CMSText.heading(heading)
      guard CMSText.holds(letters, "MUEVALUES") else { continue }
      if CMSText.holds(letters, "PRACTITIONER") { return }
      throw InputError(
        file: place.file, line: place.line,
        message: "expected the MUE values of practitioner services; these are of another kind of provider")
    }
    throw InputError(
      file: place.file, line: place.line,
      message: "expected the heading \"Practitioner Services MUE Values\" above the first row")
  }

  /// Reads a row; throws where it is none.
  mutating func read(_ record: RecordCells, _ place: RecordPlace) throws(InputError) {
    if cells == 0 { cells = record.count }
    try place.require(record.count == cells) {
      "expected \(cells) columns as in the rows above, found \(record.count)"
    }
    guard let code = PackedCode(record[0]) else { throw place.expected("a code in column 1", record[0]) }
    guard let most = CMSText.number(record[1]) else {
      throw place.expected("a number of units in column 2", record[1])
    }
    guard let indicator = UnitReader.indicator(record[2]) else {
      throw place.expected("an adjudication indicator as \"2 Date of Service Edit: Policy\" in column 3", record[2])
    }
    rows.append(Row(code: code, most: most, indicator: indicator))
  }

  /// The indicator 1, 2 or 3 that stands alone or before its words.
  private static func indicator(_ cell: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard let first = cell.first, (49...51).contains(first), cell.count == 1 || cell[1] == 32 else { return nil }
    return first
  }
}
