/// A text and its tokens.
struct TokenizedText: Sendable {
  let text: [UInt8]
  let tokens: [Token]

  /// The bytes of a token that is in no lexicon, in lower case and without the endings of possessive and plural.
  func stem(_ token: Token) -> [UInt8] {
    var word = text[Int(token.start)..<Int(token.end)].map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
    if word.suffix(2) == [UInt8(ascii: "'"), UInt8(ascii: "s")] { word.removeLast(2) }
    if word.suffix(4) == [0xE2, 0x80, 0x99, UInt8(ascii: "s")] { word.removeLast(4) }
    return word.withUnsafeBufferPointer { Array(Vocabulary.singular($0)) }
  }
}

/// Finds a phrase that is in no lexicon, blind to case, plural and spelling as the lexicons are.
struct PhraseFinder {
  let phrase: TokenizedText

  /// The tokens of the first occurrence: mark for mark, or else with no regard to marks.
  func first(in sentence: TokenizedText) -> Range<Int>? {
    first(in: sentence, seesMarks: true) ?? first(in: sentence, seesMarks: false)
  }

  private func first(in sentence: TokenizedText, seesMarks: Bool) -> Range<Int>? {
    var wanted = phrase.tokens.filter { isSeen($0, seesMarks) }
    // A full stop or comma that came along with the phrase.
    while let last = wanted.last, last.kind == .mark { wanted.removeLast() }
    guard let head = wanted.first else { return nil }
    for start in sentence.tokens.indices where matches(head, sentence.tokens[start], sentence) {
      if let end = end(of: wanted, from: start, in: sentence, seesMarks) { return start..<end }
    }
    return nil
  }

  private func isSeen(_ token: Token, _ seesMarks: Bool) -> Bool {
    token.kind != .joiner && (seesMarks || token.kind != .mark)
  }

  private func end(
    of wanted: [Token], from start: Int, in sentence: TokenizedText, _ seesMarks: Bool
  ) -> Int? {
    var at = start
    for word in wanted {
      while at < sentence.tokens.count, !isSeen(sentence.tokens[at], seesMarks) { at += 1 }
      guard at < sentence.tokens.count, matches(word, sentence.tokens[at], sentence) else { return nil }
      at += 1
    }
    return at
  }

  /// Words of the lexicons are the same by their number, others by their letters.
  private func matches(_ wanted: Token, _ found: Token, _ sentence: TokenizedText) -> Bool {
    if wanted.word != 0 || found.word != 0 { return wanted.word == found.word }
    return phrase.stem(wanted) == sentence.stem(found)
  }
}
