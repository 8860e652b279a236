import Dictation

/// Writes the indicators and units of `codes/cpt.tsv` from the fee schedule and the MUE values.
///
/// What a code means is ours, so a code that the table lacks is not added.
struct ProcedureUpdate {
  private static let name = "codes/cpt.tsv"
  private static let code = 0
  private static let status = 11
  private static let global = 12
  private static let bilateral = 13
  private static let assistant = 14
  private static let coSurgeon = 15
  private static let team = 16
  private static let most = 17
  private static let indicator = 18
  private static let source = 24

  private var table: TableText
  private var report = ImportedTable(Self.name, "codes")
  private var changed: Set<Int> = []
  private var told: Set<Int> = []

  init(_ library: LexiconLibrary) throws(LexiconError) { table = try TableText(library, Self.name) }

  /// Takes the fee schedule's indicators; throws where the file ends before our last code.
  mutating func take(_ fees: FeeReader, of file: CMSFile) throws(InputError) {
    var cells: [String: [Int: String]] = [:]
    var last = ""
    for row in fees.rows {
      cells[row.code.text] = [
        Self.status: row.status, Self.global: row.globalDays, Self.bilateral: row.bilateral,
        Self.assistant: row.assistant, Self.coSurgeon: row.coSurgeon, Self.team: row.team,
      ]
      last = max(last, row.code.text)
    }
    try take(cells, last, "CMS MPFS", file, needs: Self.status)
  }

  /// Takes the most units of a day; throws where the file ends before our last code.
  mutating func take(_ units: UnitReader, of file: CMSFile) throws(InputError) {
    var cells: [String: [Int: String]] = [:]
    var last = ""
    for row in units.rows {
      let indicator = String(decoding: [row.indicator], as: UTF8.self)
      cells[row.code.text] = [Self.most: "\(row.most)", Self.indicator: indicator]
      last = max(last, row.code.text)
    }
    try take(cells, last, "MUE", file, needs: Self.most)
  }

  /// The file, and what was done.
  mutating func file(imported: String, from: CalendarDate?) -> (LexiconText, ImportedTable) {
    report.from = from
    report.inForce = told.count
    report.changed = changed.count
    report.kept = told.count - changed.count
    return (table.file(imported: imported), report)
  }

  private mutating func take(
    _ cells: [String: [Int: String]], _ last: String, _ source: String, _ file: CMSFile, needs column: Int
  ) throws(InputError) {
    var absent: [String] = []
    for place in table.rows.indices where table.rows[place].count > Self.source {
      let code = table.rows[place][Self.code]
      guard let values = cells[code] else {
        if !table.rows[place][column].isEmpty { absent.append(code) }
        continue
      }
      told.insert(place)
      for (column, value) in values where table.rows[place][column] != value {
        table.rows[place][column] = value
        changed.insert(place)
      }
      table.rows[place][Self.source] = ProcedureUpdate.renewed(table.rows[place][Self.source], source, file.edition)
    }
    // The files stand in the order of their codes, so that one that ends too early was cut between two lines.
    if let greatest = absent.last, last < greatest {
      throw InputError(
        file: file.name, message: "expected the codes to go on to \(greatest), found their end at \(last): cut short")
    }
    report.note(absent, "of our codes are not in \(file.kind.name) and stay as they are")
  }

  /// A row's source with the part that begins with `name` of a new date.
  private static func renewed(_ source: String, _ name: String, _ edition: CalendarDate?) -> String {
    let part = name + " " + (edition?.isoMonth ?? "undated")
    var parts: [String] = []
    var isFound = false
    for old in source.split(separator: ",") {
      var text = old[...]
      while text.utf8.first == 32 { text = text.dropFirst() }
      if text.utf8.starts(with: name.utf8) {
        if !isFound { parts.append(part) }
        isFound = true
      } else {
        parts.append(String(text))
      }
    }
    return (isFound ? parts : [part] + parts).joined(separator: ", ")
  }
}
