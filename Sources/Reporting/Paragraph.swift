/// Text laid out in lines for a terminal or a letter.
public enum Paragraph {
  /// The width that reports keep within.
  public static let width = 80

  /// The text in lines of at most `width` columns, the first begun with `first`, the others with `rest`.
  ///
  /// White space and control characters of the text count as one space each run, so that no file can move a cursor.
  public static func lines(
    _ text: String, first: String = "", rest: String? = nil, width: Int = Paragraph.width
  ) -> [String] {
    let rest = rest ?? padded("", columns(first))
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in words(text) {
      for piece in pieces(of: word, width: max(8, width - columns(rest))) {
        if !isEmpty, columns(line) + 1 + columns(piece) > width {
          lines.append(line)
          line = rest
          isEmpty = true
        }
        line += isEmpty ? piece : " " + piece
        isEmpty = false
      }
    }
    lines.append(line)
    return lines
  }

  /// The text with spaces after it up to a width; as it is where it is wider.
  public static func padded(_ text: String, _ width: Int) -> String {
    var text = text
    for _ in 0..<max(0, width - columns(text)) { text += " " }
    return text
  }

  /// How many columns a text takes: one a Unicode scalar.
  public static func columns(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text on one line, each run of white space or control characters as one space.
  public static func oneLine(_ text: String) -> String {
    var line = ""
    for word in words(text) { line += line.isEmpty ? word : " " + word }
    return line
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isSpace(scalar.value) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || turnsText(value) }

  /// Whether a scalar ends a line, moves a cursor, or turns the direction of text.
  static func turnsText(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// A word cut where it is wider than a whole line.
  private static func pieces(of word: String, width: Int) -> [String] {
    if columns(word) <= width { return [word] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if piece.count == width {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
      }
      piece.append(scalar)
    }
    pieces.append(String(piece))
    return pieces
  }
}
