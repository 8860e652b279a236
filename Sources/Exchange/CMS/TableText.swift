import Dictation

/// A lexicon table as text that an import rewrites: its comments and header, and its rows as strings.
struct TableText {
  /// The file.
  let name: String
  /// The rows.
  var rows: [[String]] = []
  private var head: [String] = []

  /// The table of a file.
  init(_ library: LexiconLibrary, _ name: String) throws(LexiconError) {
    self.name = name
    let table = try library.table(name)
    // What stands above the first row: the comments, those of an earlier import left out, and the header.
    for line in table.text.bytes.split(separator: 10) {
      let text = String(decoding: line, as: UTF8.self)
      if text.utf8.first == UInt8(ascii: "#") {
        if !text.utf8.starts(with: Self.mark.utf8) { head.append(text) }
      } else {
        head.append(text)
        break
      }
    }
    var cursor = table.rows
    while let row = cursor.nextRow() {
      var cells: [String] = []
      for place in 0..<row.count { cells.append(row.string(place)) }
      rows.append(cells)
    }
  }

  /// The first characters of the comment that an import leaves.
  static let mark = "# Imported: "

  /// The table as a file, with a comment on what was imported; rows are put in the order of their first cells.
  func file(imported: String) -> LexiconText {
    var text: [UInt8] = []
    for (place, line) in head.enumerated() {
      if place == head.count - 1 { text += Array((Self.mark + imported + "\n").utf8) }
      text += Array((line + "\n").utf8)
    }
    let sorted = rows.enumerated().sorted { left, right in
      let (one, other) = (left.element.first ?? "", right.element.first ?? "")
      if one == other { return left.offset < right.offset }
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    for row in sorted { text += Array((row.element.joined(separator: "\t") + "\n").utf8) }
    return LexiconText(name: name, copying: text)
  }
}
