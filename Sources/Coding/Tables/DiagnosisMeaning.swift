import Dictation

/// The grammar of the column `meaning`: clauses joined by `+`, alternatives by `|`; `!` and `-` deny a clause.
enum DiagnosisMeaning {
  /// Reads the next cell; none where it is empty.
  static func read(_ cells: inout CellReader) throws(LexiconError) -> [DiagnosisCode.Clause] {
    let texts = try cells.list(separatedBy: "+", of: "clauses joined by +")
    var clauses: [DiagnosisCode.Clause] = []
    for text in texts {
      let isDenied = text.utf8.first.map(isDenial) ?? false
      let alternatives = isDenied ? text.utf8.dropFirst() : text.utf8[...]
      var concepts: [String] = []
      for part in alternatives.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
        let concept = String(decoding: part, as: UTF8.self)
        guard CodeForm.isName(concept) else {
          throw cells.error("expected concepts joined by |, with ! or - only before a whole clause, found \"\(text)\"")
        }
        concepts.append(concept)
      }
      clauses.append(
        DiagnosisCode.Clause(concepts: concepts, isDenied: isDenied, isBar: text.utf8.first == UInt8(ascii: "-")))
    }
    return clauses
  }

  /// `!` where another code is due when the note tells it, `-` where the code is then not meant.
  private static func isDenial(_ mark: UInt8) -> Bool { mark == UInt8(ascii: "!") || mark == UInt8(ascii: "-") }

  /// Whether words tell every clause of a meaning but those that it denies; a meaning with no clause is told by none.
  static func isTold(_ cell: UnsafeBufferPointer<UInt8>, by words: [[UInt8]]) -> Bool {
    if cell.isEmpty { return false }
    for clause in cell.split(separator: UInt8(ascii: "+")) {
      let isDenied = clause.first.map(isDenial) ?? false
      var isTold = false
      for part in (isDenied ? clause.dropFirst() : clause).split(separator: UInt8(ascii: "|")) {
        for word in words where part.elementsEqual(word) { isTold = true }
      }
      if isTold == isDenied { return false }
    }
    return true
  }
}
