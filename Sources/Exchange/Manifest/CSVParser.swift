/// Reads CSV (RFC 4180) byte by byte: a comma between cells, quotes around cells that hold commas or line breaks.
public struct CSVParser: Sendable {
  /// A row of the file.
  public struct Record: Sendable, Hashable {
    /// The cells, their quotes resolved.
    public var cells: [String]
    /// The 1-based line on which the row begins.
    public var line: Int
  }

  /// A row beyond this is a quote that was never closed.
  private static let mostBytes = 1 << 20

  private enum Place { case start, bare, quoted, afterQuote }

  /// The file's name in errors.
  private let file: String
  private var place = Place.start
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var size = 0
  private var line = 1
  private var firstLine = 1

  /// Makes a parser; `file` names the file in errors.
  public init(file: String) { self.file = file }

  /// Reads a byte; gives the row that it ends. Rows with nothing in them are passed over.
  public mutating func read(_ byte: UInt8) throws(InputError) -> Record? {
    size += 1
    if size > CSVParser.mostBytes { throw fault("expected the quote that opens in this row to be closed") }
    if byte == 10 { line += 1 }
    if place == .quoted {
      if byte == UInt8(ascii: "\"") { place = .afterQuote } else { cell.append(byte) }
      return nil
    }
    switch byte {
    case UInt8(ascii: ","): endCell()
    case 10: return endRow()
    case UInt8(ascii: "\"") where place == .afterQuote:
      cell.append(byte)
      place = .quoted
    case UInt8(ascii: "\"") where place == .start: place = .quoted
    case 13: break
    default:
      cell.append(byte)
      if place == .start { place = .bare }
    }
    return nil
  }

  /// The file ends here; gives the row that no line break ended.
  public mutating func finish() throws(InputError) -> Record? {
    if place == .quoted { throw fault("expected the quote that opens in this row to be closed") }
    return endRow()
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRow() -> Record? {
    let isBlank = cells.isEmpty && cell.isEmpty && place == .start
    endCell()
    let record = Record(cells: cells, line: firstLine)
    cells = []
    size = 0
    firstLine = line
    return isBlank ? nil : record
  }

  private func fault(_ message: String) -> InputError { InputError(file: file, line: firstLine, message: message) }
}
