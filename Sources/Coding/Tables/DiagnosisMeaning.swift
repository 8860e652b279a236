import Dictation

/// The grammar of the column `meaning`: clauses joined by `+`, alternatives by `|`; `!` and `-` deny a clause.
enum DiagnosisMeaning {
  /// Reads the next cell; none where it is empty.
  static func read(_ cells: inout CellReader) throws(LexiconError) -> [DiagnosisCode.Clause] {
    let cell = cells.bytes()
    var clauses: [DiagnosisCode.Clause] = []
    var concepts: [String] = []
    var mark: UInt8 = 0
    var start = 0
    if cell.isEmpty { return [] }
    for at in 0...cell.count {
      let byte = at == cell.count ? plus : cell[at]
      if at == start, concepts.isEmpty, mark == 0, isDenial(byte) {
        mark = byte
        start = at + 1
      }
      guard byte == plus || byte == bar else { continue }
      let concept = UnsafeBufferPointer(rebasing: cell[start..<at])
      guard CodeForm.isName(concept) else {
        let text = String(decoding: cell, as: UTF8.self)
        throw cells.error(
          "expected clauses joined by +, of concepts joined by |, with ! or - only before a whole clause, "
            + "found \"\(text)\"")
      }
      concepts.append(String(decoding: concept, as: UTF8.self))
      start = at + 1
      guard byte == plus else { continue }
      clauses.append(
        DiagnosisCode.Clause(concepts: concepts, isDenied: mark != 0, isBar: mark == UInt8(ascii: "-")))
      (concepts, mark) = ([], 0)
    }
    return clauses
  }

  /// Whether words tell every clause of a meaning that is not denied; a meaning with no clause is told by none.
  ///
  /// A clause that the meaning denies may be told nowhere where `isStrict`, else it is not asked for.
  static func isTold(_ cell: UnsafeBufferPointer<UInt8>, by words: [[UInt8]], isStrict: Bool) -> Bool {
    if cell.isEmpty { return false }
    var start = 0
    var isDenied = false
    var isTold = false
    for at in 0...cell.count {
      let byte = at == cell.count ? plus : cell[at]
      if at == start, isDenial(byte) {
        isDenied = true
        start = at + 1
      }
      guard byte == plus || byte == bar else { continue }
      if !isTold { isTold = isWord(UnsafeBufferPointer(rebasing: cell[start..<at]), of: words) }
      start = at + 1
      guard byte == plus else { continue }
      if isTold == isDenied, isStrict || !isDenied { return false }
      (isDenied, isTold) = (false, false)
    }
    return true
  }

  private static let plus = UInt8(ascii: "+")
  private static let bar = UInt8(ascii: "|")

  /// `!` where another code is due when the note tells it, `-` where the code is then not meant.
  private static func isDenial(_ mark: UInt8) -> Bool { mark == UInt8(ascii: "!") || mark == UInt8(ascii: "-") }

  private static func isWord(_ part: UnsafeBufferPointer<UInt8>, of words: [[UInt8]]) -> Bool {
    for word in words where word.count == part.count {
      var place = 0
      while place < part.count, word[place] == part[place] { place += 1 }
      if place == part.count { return true }
    }
    return false
  }
}
