/// Rows of comma-separated values that spreadsheets open as they are (RFC 4180, with a byte order mark).
public struct SpreadsheetCells: Sendable {
  /// The rows so far, in UTF-8.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Makes an empty sheet.
  public init() {}

  /// Adds a row.
  public mutating func row(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(SpreadsheetCells.text(cell))
    }
    bytes.append(contentsOf: [13, 10])
  }

  /// The cell on one line, with an apostrophe before what a spreadsheet would take for a formula.
  ///
  /// The wide forms of the signs count too: East Asian spreadsheets read them as the signs themselves.
  static func text(_ cell: String) -> String {
    let line = Paragraph.oneLine(cell)
    switch line.unicodeScalars.first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + line
    default: return line
    }
  }

  private mutating func append(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    var needsQuotes = false
    // A semicolon separates cells in spreadsheets of other countries.
    for byte in cell.utf8 where byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
      needsQuotes = true
    }
    if !needsQuotes { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
