/// The headers of a manifest: a table of charts, a chart a row.
public struct ManifestHeader: Sendable {
  /// What a column holds.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case id, note, claim, cpt, icd, documents, surgeon, payer, paid, stratum
    case state, place, date
    /// The columns that a drawn sample adds.
    case draw, use
    /// What a reviewer found to be overpaid.
    case overpaid
  }

  /// The headers as the file writes them.
  public let names: [String]
  /// What the columns hold, in order.
  public let columns: [Column]
  private let file: String

  /// Reads the first row; throws at a header that is unknown or stands twice.
  public init(_ record: CSVParser.Record, file: String) throws(InputError) {
    var known: [String] = []
    for column in Column.allCases { known.append(column.rawValue) }
    var columns: [Column] = []
    for (place, cell) in record.cells.enumerated() {
      let name = ManifestHeader.name(cell, isFirst: place == 0)
      guard let column = Column(rawValue: name) else {
        let nearest = Nearest.word(to: name, among: known) ?? ""
        throw InputError(
          file: file, line: record.line,
          message: "unknown header \(Printable.quoted(name)); the nearest known header is \"\(nearest)\"")
      }
      if columns.contains(column) {
        throw InputError(file: file, line: record.line, message: "the header \"\(name)\" stands here twice")
      }
      columns.append(column)
    }
    self.columns = columns
    self.file = file
    names = record.cells
  }

  /// Whether the manifest has a column.
  public func has(_ column: Column) -> Bool { columns.contains(column) }

  /// The row of a record; throws where it has more or fewer cells than there are headers.
  public func row(_ record: CSVParser.Record) throws(InputError) -> ManifestRow {
    guard record.cells.count == columns.count else {
      throw InputError(
        file: file, line: record.line,
        message: "expected \(columns.count) cells as in the first row, found \(record.cells.count)")
    }
    var row = ManifestRow(line: record.line, cells: record.cells)
    for (column, cell) in zip(columns, record.cells) {
      let text = CodeForm.trimmed(cell)
      if !text.isEmpty { row.set(column, text) }
    }
    return row
  }

  /// A header in lower case, without the byte order mark that spreadsheets write before the first.
  private static func name(_ cell: String, isFirst: Bool) -> String {
    var bytes = Array(CodeForm.trimmed(cell).utf8)
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { bytes.removeFirst(3) }
    for place in bytes.indices where bytes[place] >= 65 && bytes[place] <= 90 { bytes[place] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
