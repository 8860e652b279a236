import Dictation

/// Takes the note's words out of what a report says.
///
/// Messages put the note's words in quotation marks and nothing else of it; so what stands between them goes.
enum Redaction {
  /// The text with an ellipsis for all that stands between quotation marks, straight or curved.
  static func message(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let close = closing {
        if scalar == close {
          out.append(contentsOf: ["…", scalar])
          closing = nil
        }
      } else {
        out.append(scalar)
        if scalar == "“" { closing = "”" } else if scalar == "\"" { closing = "\"" }
      }
    }
    if closing != nil { out.append("…") }
    return String(out)
  }

  /// A document's name, or the beginning of its digest where the name holds a word or number of the note.
  static func name(_ document: Note) -> String {
    sharesWord(document) ? "sha256:" + String(decoding: document.sha256.utf8.prefix(16), as: UTF8.self) : document.id
  }

  /// Whether the name shares a word of at least three letters or digits with the text.
  private static func sharesWord(_ document: Note) -> Bool {
    var known: Set<[UInt8]> = []
    for word in words(document.text) where word.count >= 3 { known.insert(word) }
    for word in words(Array(document.id.utf8)) where known.contains(word) { return true }
    return false
  }

  /// The runs of letters and digits, ASCII letters in lower case.
  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 48...57, 97...122, 0x80...: word.append(byte)
      case 65...90: word.append(byte | 0x20)
      default:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
