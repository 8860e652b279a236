/// Marks that a speech recognizer wrote as words: "period", "comma", "colon".
struct SpokenMarks: Sendable {
  /// The mark of each word, as `Token.word` tells marks.
  let marks: [Int32: Int32]
  /// The word for a full stop.
  let stop: Int32

  /// Turns spoken marks into marks where a text dictates them: at least four spoken stops, and more than written ones.
  /// Says whether the text is raw speech: marks spoken, or hardly any written.
  func rewrite(_ tokens: inout [Token]) -> Bool {
    var spoken = 0
    var written = 0
    for token in tokens {
      if token.word == stop { spoken += 1 }
      if token.word == -46 { written += 1 }
    }
    guard spoken > 3, spoken > written else { return tokens.count > 80 && written * 60 < tokens.count }
    for index in tokens.indices {
      guard let mark = marks[tokens[index].word], tokens[index].word > 0 else { continue }
      tokens[index].word = mark
      tokens[index].kind = .mark
      // What follows a spoken stop begins a sentence, whatever its case.
      if mark == -46, index + 1 < tokens.count { tokens[index + 1].isCapital = true }
    }
    return true
  }
}
