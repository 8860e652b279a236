import Coding
import Dictation

/// Writes `codes/add-ons.tsv` from CMS's add-on codes.
///
/// Where contractors decide on the primaries (type 2), ours stay; where they may add some (type 3), ours are added.
struct AddOnUpdate {
  private static let name = "codes/add-ons.tsv"

  private var table: TableText
  private let addOns: AddOnReader
  private let keepsAll: Bool
  private let known: Set<String>
  private let before: CodeTables

  init(_ library: LexiconLibrary, _ addOns: AddOnReader, keepsAll: Bool) throws(LexiconError) {
    table = try TableText(library, Self.name)
    before = try CodeTables(library)
    self.addOns = addOns
    self.keepsAll = keepsAll
    var known: Set<String> = []
    for row in try TableText(library, "codes/cpt.tsv").rows { known.insert(row[0]) }
    for row in table.rows { known.insert(row[0]) }
    self.known = known
  }

  /// The file, and what was done; the tables after it tell what changed.
  mutating func file(imported: String) -> (LexiconText, ImportedTable) {
    var report = ImportedTable(Self.name, "add-ons")
    report.from = addOns.newest.date
    let source = "CMS NCCI add-on \(addOns.newest.date?.isoMonth ?? "undated")"
    var rows: [String: [AddOnReader.Row]] = [:]
    for row in addOns.rows { rows[row.addOn.text, default: []].append(row) }
    var held: Set<String> = []
    for row in table.rows { held.insert(row[0]) }
    for addOn in rows.keys.sorted() where known.contains(addOn) || (keepsAll && isWritable(addOn)) {
      let primaries = rows[addOn] ?? []
      if !primaries.contains(where: { $0.primary != nil }) {
        if held.contains(addOn) { report.kept += 1 }
        continue
      }
      let lines = lines(addOn, primaries, source)
      if lines.isEmpty { continue }
      compare(addOn, lines, held.contains(addOn), &report)
      table.rows.removeAll { $0[0] == addOn }
      table.rows += lines
    }
    report.inForce = report.kept + report.changed + report.new
    return (table.file(imported: imported), report)
  }

  private func isWritable(_ code: String) -> Bool { PackedCode(code)?.isWritable ?? false }

  /// The rows of an add-on: one for each time, with the primaries that it has then.
  private func lines(_ addOn: String, _ rows: [AddOnReader.Row], _ source: String) -> [[String]] {
    var spans: [(first: PackedDay, last: PackedDay, codes: [String])] = []
    for row in rows {
      guard let primary = row.primary, primary.isWritable else { continue }
      if row.last.number > 0, row.last.number < row.first.number { continue }
      if let place = spans.firstIndex(where: { $0.first == row.first && $0.last == row.last }) {
        spans[place].codes.append(primary.text)
      } else {
        spans.append((row.first, row.last, [primary.text]))
      }
    }
    var lines: [[String]] = []
    for span in spans.sorted(by: { ($0.first.number, $0.last.number) < ($1.first.number, $1.last.number) }) {
      let codes = Set(span.codes).sorted().joined(separator: " ")
      lines.append([addOn, codes, span.first.date?.iso ?? "", span.last.date?.iso ?? "", source])
    }
    if rows.contains(where: { $0.type == 3 }) {
      for row in table.rows where row[0] == addOn && row.count == 5 {
        let isOurs = !row[4].utf8.starts(with: source.utf8.prefix(15)) || row[4].utf8.contains(UInt8(ascii: ","))
        if isOurs { lines.append(row) }
      }
    }
    return lines
  }

  /// Counts an add-on by its primaries in force before and after.
  private func compare(_ addOn: String, _ lines: [[String]], _ isHeld: Bool, _ report: inout ImportedTable) {
    guard let date = addOns.newest.date else { return }
    var now: Set<String> = []
    for line in lines {
      let last = CalendarDate(iso: Array(line[3].utf8))
      if let last, last < date { continue }
      for code in line[1].split(separator: " ") { now.insert(String(code)) }
    }
    if now.isEmpty {
      report.gone += 1
    } else if !isHeld {
      report.new += 1
    } else if Set(before.primaries(of: addOn, on: date)) == now {
      report.kept += 1
    } else {
      report.changed += 1
    }
  }
}
