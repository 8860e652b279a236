import Coding
import Dictation

/// Writes the validity of `codes/icd10.tsv` from the order file of a fiscal year.
///
/// A code that is gone gets a last day, one that became a header too; new codes have no meaning yet. A new code is
/// spine's where its parent was a complete code of ours, or where we hold three of four codes beside it or more.
struct DiagnosisUpdate {
  static let name = "codes/icd10.tsv"
  private static let columnCount = 13
  /// No year changed so many of our codes; a file that would is another, or was cut short.
  private static let mostGone = 10

  private var table: TableText
  private let file: CMSFile
  private let order: DiagnosisOrder
  private let from: CalendarDate
  private let lastDay: String
  private let keepsAll: Bool
  private let before: CodeTables
  private var report = ImportedTable(Self.name, "diagnoses")
  private var places: [PackedDiagnosis: Int] = [:]
  private var split: Set<PackedDiagnosis> = []

  init(
    _ library: LexiconLibrary, _ codes: DiagnosisReader, of file: CMSFile, from: CalendarDate, keepsAll: Bool
  ) throws(LexiconError) {
    table = try TableText(library, Self.name)
    before = try CodeTables(library)
    order = DiagnosisOrder(codes)
    self.file = file
    self.from = from
    self.keepsAll = keepsAll
    lastDay = CMSDay.before(from)?.iso ?? ""
    for (place, row) in table.rows.enumerated() where row.count == Self.columnCount {
      if let code = PackedDiagnosis(pointed: row[0]) { places[code] = place }
    }
  }

  /// The file, and what was done; throws where the file is older than our table, or ends before it.
  mutating func file(imported: String) throws(InputError) -> (LexiconText, ImportedTable) {
    try checkEnds()
    renewOurs()
    if report.gone * 100 > table.rows.count * Self.mostGone {
      throw InputError(
        file: file.name,
        message: "expected nearly all of our \(table.rows.count) codes, found \(report.gone) gone: "
          + "cut short, or of another year")
    }
    addNew()
    report.from = from
    return (table.file(imported: imported), report)
  }

  private var source: String { "ICD-10-CM order file of \(from.iso)" }

  private func checkEnds() throws(InputError) {
    let greatest = places.keys.max()
    if let greatest, let last = order.rows.last, last.code < greatest {
      throw InputError(
        file: file.name,
        message: "expected the codes to go on to \(greatest.text), found their end at \(last.code.text): cut short")
    }
    var newest = ""
    for row in table.rows where row.count == Self.columnCount { newest = max(newest, row[2]) }
    if from.iso < newest {
      throw InputError(
        file: file.name,
        message: "expected a file of \(newest) or later, found one of \(from.iso): older than our table")
    }
  }

  /// Gives our codes the validity that the file says they have.
  private mutating func renewOurs() {
    var gone: [String] = []
    for (code, place) in places.sorted(by: { $0.key < $1.key }) {
      guard let ours = before.diagnosis(table.rows[place][0]) else { continue }
      let wasValid = ours.isValid(on: from)
      guard let row = order.row(of: code) else {
        if wasValid {
          end(place)
          gone.append(table.rows[place][0])
        }
        continue
      }
      if row.isBillable { report.inForce += 1 }
      if row.isBillable == wasValid {
        report.kept += 1
      } else if row.isBillable {
        table.rows[place][2] = from.iso
        table.rows[place][3] = ""
        table.rows[place][4] = "yes"
        mark(place)
      } else {
        end(place)
        split.insert(code)
        mark(place)
      }
    }
    report.gone = gone.count
    report.note(gone, "diagnoses are gone")
  }

  private mutating func end(_ place: Int) {
    table.rows[place][3] = lastDay
    table.rows[place][4] = "no"
    table.rows[place][12] = source
  }

  private mutating func mark(_ place: Int) {
    table.rows[place][12] = source
    report.changed += 1
  }

  private mutating func addNew() {
    var added: Set<PackedDiagnosis> = []
    var fresh: Set<PackedDiagnosis> = []
    var shares: [PackedDiagnosis: (held: Int, all: Int)] = [:]
    for (place, row) in order.rows.enumerated() {
      guard let parent = order.parent(of: place) else { continue }
      let share = shares[parent] ?? (0, 0)
      shares[parent] = (share.held + (places[row.code] == nil ? 0 : 1), share.all + 1)
    }
    for (place, row) in order.rows.enumerated() where places[row.code] == nil {
      let parent = order.parent(of: place)
      let isFresh = parent.map { split.contains($0) || fresh.contains($0) } ?? false
      var isOurs = isFresh || keepsAll
      if !isOurs, let parent, let share = shares[parent], places[parent] != nil || added.contains(parent) {
        isOurs = added.contains(parent) || share.held * 4 >= share.all * 3
      }
      if !isOurs || !CodeTables.isWellFormed(diagnosis: row.code.text) { continue }
      added.insert(row.code)
      if isFresh { fresh.insert(row.code) }
      add(row, below: parent, isFresh: isFresh)
    }
    var names: [String] = []
    for code in fresh.sorted() { names.append(code.text) }
    report.note(names, "new diagnoses have no meaning yet, so that necessity is not judged for them")
  }

  private mutating func add(_ row: DiagnosisReader.Row, below parent: PackedDiagnosis?, isFresh: Bool) {
    let title = order.title(row)
    let letters = CMSText.heading(Array(title.utf8))
    let isUnspecified = CMSText.holds(letters, "UNSPECIFIED") || CMSText.holds(letters, "UNSP")
    var region = "any"
    if let parent, let place = places[parent], table.rows[place].count == Self.columnCount {
      region = table.rows[place][6]
      if isFresh, row.isBillable { succeed(place, row.code.text) }
    }
    report.new += 1
    if row.isBillable { report.inForce += 1 }
    places[row.code] = table.rows.count
    table.rows.append([
      row.code.text, title, isFresh && row.isBillable ? from.iso : "", "", row.isBillable ? "yes" : "no",
      parent?.text ?? "", region, "", "", "", isUnspecified ? "unspecified" : "specific", "", source,
    ])
  }

  /// Adds a code to those that took another's place.
  private mutating func succeed(_ place: Int, _ code: String) {
    let successors = table.rows[place][11]
    table.rows[place][11] = successors.isEmpty ? code : successors + " " + code
  }
}

/// The codes of an order file by their code, with the code that each stands below.
struct DiagnosisOrder {
  /// The rows, in the order of their codes.
  let rows: [DiagnosisReader.Row]
  private let reader: DiagnosisReader
  private var parents: [PackedDiagnosis?] = []

  init(_ reader: DiagnosisReader) {
    self.reader = reader
    rows = reader.rows.sorted { $0.code < $1.code }
    var above: [PackedDiagnosis] = []
    for row in rows {
      while let last = above.last, !last.isAbove(row.code) { above.removeLast() }
      parents.append(above.last)
      above.append(row.code)
    }
  }

  /// The code that a row stands below.
  func parent(of place: Int) -> PackedDiagnosis? { parents[place] }

  /// The short title of a row.
  func title(_ row: DiagnosisReader.Row) -> String { reader.title(row) }

  /// The row of a code.
  func row(of code: PackedDiagnosis) -> DiagnosisReader.Row? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? rows[low] : nil
  }
}
