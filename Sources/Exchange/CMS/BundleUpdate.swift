import Dictation

/// Writes `codes/bundles.tsv` from PTP edits.
///
/// A part of CMS's file replaces the pairs whose column 1 lies between its first and its last. Rows that come from
/// elsewhere, as from the Policy Manual, stay.
struct BundleUpdate {
  private static let name = "codes/bundles.tsv"
  private static let madeBy = "NCCI PTP"

  private let base: LexiconTable
  private var rows: [PairRow] = []
  private var ranges: [(first: PackedCode, last: PackedCode)] = []
  private var newest: CalendarDate?

  init(_ library: LexiconLibrary, _ files: [PairReader]) throws(LexiconError) {
    base = try library.table(Self.name)
    for file in files {
      rows += file.rows
      if let range = file.range { ranges.append(range) }
      if let date = file.newest.date, newest.map({ $0 < date }) ?? true { newest = date }
    }
    rows.sort { ($0.order, $0.column2) < ($1.order, $1.column2) }
  }

  /// The file, and what was done.
  func file(imported: String) -> (LexiconText, ImportedTable) {
    var table = ImportedTable(Self.name, "pairs")
    table.from = newest
    let stays = keptRows()
    compare(&table)
    let ended = rows.count - table.inForce
    if ended > 0 { table.notes.append("\(ended) pairs that ended are kept for earlier dates") }
    if !stays.isEmpty { table.notes.append("\(stays.count) rows of other sources or of other columns 1 stay") }
    return (LexiconText(name: Self.name, copying: text(imported, stays)), table)
  }

  private typealias Line = (column1: PackedCode, text: UnsafeBufferPointer<UInt8>)

  /// The rows of the base that no file replaces.
  private func keptRows() -> [Line] {
    var lines: [Line] = []
    var cursor = base.rows
    while let row = cursor.nextRow() {
      guard let column1 = PackedCode(row.bytes(0)), !isReplaced(row, column1), let start = row.bytes(0).baseAddress,
        let source = row.bytes(5).baseAddress
      else { continue }
      let count = source - start + row.bytes(5).count
      lines.append((column1, UnsafeBufferPointer(start: start, count: count)))
    }
    return lines
  }

  private func isReplaced(_ row: LexiconRow, _ column1: PackedCode) -> Bool {
    guard row.bytes(5).starts(with: Self.madeBy.utf8) else { return false }
    for range in ranges where range.first <= column1 && column1 <= range.last { return true }
    return false
  }

  /// Counts pairs in force against those that the base had in force.
  private func compare(_ table: inout ImportedTable) {
    var now: [UInt64] = []
    for row in rows where isInForce(row) { now.append(row.pair) }
    now.sort()
    var before: [UInt64] = []
    var cursor = base.rows
    while let row = cursor.nextRow() {
      guard let column1 = PackedCode(row.bytes(0)), isReplaced(row, column1), row.bytes(4).isEmpty else { continue }
      let isOpenable = CMSText.isWord(row.bytes(1), "1")
      for code in row.bytes(2).split(separator: 32) {
        guard let column2 = PackedCode(UnsafeBufferPointer(rebasing: code)) else { continue }
        before.append(PairRow(column1, column2, isOpenable: isOpenable, first: .none, last: .none).pair)
      }
    }
    before.sort()
    table.inForce = now.count
    var old = 0
    for pair in now {
      while old < before.count, before[old] >> 1 < pair >> 1 {
        table.gone += 1
        old += 1
      }
      if old < before.count, before[old] >> 1 == pair >> 1 {
        if before[old] == pair { table.kept += 1 } else { table.changed += 1 }
        old += 1
      } else {
        table.new += 1
      }
    }
    table.gone += before.count - old
  }

  private func isInForce(_ row: PairRow) -> Bool {
    guard let last = row.last.date, let newest else { return true }
    return newest <= last
  }

  private func text(_ imported: String, _ stays: [Line]) -> [UInt8] {
    var text = Array(
      """
      # Pairs that NCCI does not pay together: column 1 is paid, column 2 is not.
      # Indicator 0: no modifier opens it; 1: one may.
      \(TableText.mark)\(imported)
      column1\tindicator\tcolumn2\tfirst\tlast\tsource

      """.utf8)
    text.reserveCapacity(rows.count * 7 + text.count)
    let source = Array((Self.madeBy + " " + quarter + "\n").utf8)
    var next = 0
    var start = 0
    while start < rows.count {
      let head = rows[start]
      while next < stays.count, stays[next].column1 < head.column1 { append(stays[next], &next, to: &text) }
      var end = start
      head.column1.append(to: &text)
      text += [9, head.isOpenable ? 49 : 48, 9]
      while end < rows.count, rows[end].order == head.order {
        if end == start || rows[end].column2 != rows[end - 1].column2 {
          if end > start { text.append(32) }
          PackedCode(number: rows[end].column2).append(to: &text)
        }
        end += 1
      }
      for day in [head.first, head.last] { text += [9] + Array((day.date?.iso ?? "").utf8) }
      text.append(9)
      text += source
      start = end
    }
    while next < stays.count { append(stays[next], &next, to: &text) }
    return text
  }

  private func append(_ line: Line, _ next: inout Int, to text: inout [UInt8]) {
    text.append(contentsOf: line.text)
    text.append(10)
    next += 1
  }

  private var quarter: String {
    guard let newest else { return "undated" }
    return "\(newest.year)Q\((newest.month - 1) / 3 + 1)"
  }
}
