/// Reads the relative value file: the indicators of each code, never its description.
struct FeeReader {
  /// The indicators of a code, as the fee schedule writes them.
  struct Row: Sendable {
    let code: PackedCode
    let status: String
    let globalDays: String
    let bilateral: String
    let assistant: String
    let coSurgeon: String
    let team: String
  }

  /// The columns, told by headings that stand in several lines above one another.
  struct Columns {
    /// How many there are.
    let count: Int
    fileprivate var status = -1
    fileprivate var globalDays = -1
    fileprivate var bilateral = -1
    fileprivate var assistant = -1
    fileprivate var coSurgeon = -1
    fileprivate var team = -1

    /// The columns that headings name, the last of which begins with HCPCS and MOD.
    init(_ headings: [[UInt8]], _ separator: UInt8, _ place: RecordPlace) throws(InputError) {
      var stacked: [[UInt8]] = []
      var cells = RecordCells()
      for heading in headings.suffix(5) {
        heading.withUnsafeBufferPointer { bytes in
          cells.split(bytes, by: separator)
          for place in 0..<cells.count {
            if stacked.count == place { stacked.append([]) }
            stacked[place] += CMSText.heading(cells[place])
          }
        }
      }
      count = cells.count
      for (column, name) in stacked.enumerated() {
        if CMSText.holds(name, "STATUS") {
          status = column
        } else if CMSText.holds(name, "GLOB") {
          globalDays = column
        } else if CMSText.holds(name, "BILAT") {
          bilateral = column
        } else if CMSText.holds(name, "ASST") {
          assistant = column
        } else if CMSText.holds(name, "COSURG") {
          coSurgeon = column
        } else if CMSText.holds(name, "TEAM") {
          team = column
        }
      }
      let isWhole = min(status, globalDays, min(bilateral, assistant, min(coSurgeon, team))) >= 0
      try place.require(isWhole) {
        "expected the headings STATUS CODE, GLOB DAYS, BILAT SURG, ASST SURG, CO-SURG and TEAM SURG"
      }
    }
  }

  /// The rows of codes without a modifier, which are the professional service whole.
  private(set) var rows: [Row] = []
  /// How many rows there are.
  private(set) var count = 0

  /// Whether a record is the last line of the headings.
  static func isHeading(_ cells: RecordCells) -> Bool {
    cells.count > 20 && CMSText.isWord(cells[0], "HCPCS") && CMSText.isWord(cells[1], "MOD")
  }

  /// Reads a row; throws where it is none.
  mutating func read(_ record: RecordCells, _ columns: Columns, _ place: RecordPlace) throws(InputError) {
    try place.require(record.count == columns.count) {
      "expected \(columns.count) columns as in the headings, found \(record.count)"
    }
    guard let code = PackedCode(record[0]) else { throw place.expected("a code in column 1", record[0]) }
    let status = record[columns.status]
    guard status.count == 1, let letter = status.first, (65...90).contains(letter) else {
      throw place.expected("a status code of one letter", status)
    }
    let days = try choice(record[columns.globalDays], of: ["000", "010", "090", "MMM", "XXX", "YYY", "ZZZ"], place)
    let bilateral = try choice(record[columns.bilateral], of: ["0", "1", "2", "3", "9"], place)
    let assistant = try choice(record[columns.assistant], of: ["0", "1", "2", "9"], place)
    let coSurgeon = try choice(record[columns.coSurgeon], of: ["0", "1", "2", "9"], place)
    let team = try choice(record[columns.team], of: ["0", "1", "2", "9"], place)
    count += 1
    if !record[1].isEmpty { return }
    rows.append(
      Row(
        code: code, status: String(decoding: status, as: UTF8.self), globalDays: days, bilateral: bilateral,
        assistant: assistant, coSurgeon: coSurgeon, team: team))
  }

  private func choice(
    _ cell: UnsafeBufferPointer<UInt8>, of choices: [String], _ place: RecordPlace
  ) throws(InputError) -> String {
    if cell.isEmpty { return "" }
    for choice in choices where cell.elementsEqual(choice.utf8) { return choice }
    throw place.expected("one of \(choices.joined(separator: ", "))", cell)
  }
}
