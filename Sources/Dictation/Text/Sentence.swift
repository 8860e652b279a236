/// A sentence, a list item or a line of a title.
public struct Sentence: Sendable, Hashable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// The section that it stands in, as an index into the document's sections.
  public var section: Int
}

/// Cuts sections into sentences.
///
/// A full stop ends a sentence unless an abbreviation, a single letter or a number's point stands before it and a
/// small letter after; a blank line, a heading and a list item end one always.
struct SentenceSplitter {
  /// Words after which a full stop is no end: Dr, Mr, No, vs.
  let abbreviations: Set<Int32>
  /// `entries` are the tokens that begin an entry after a single line break.
  func sentences(of sections: [Section], entries: Set<Int>, _ tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, section) in sections.enumerated() {
      var start = section.body.lowerBound
      var at = start
      while at < section.body.upperBound {
        if at > start, entries.contains(at) || beginsAnew(at, tokens, section) {
          append(start..<at, index, &sentences)
          start = at
        }
        if endsSentence(at, tokens, section.body.upperBound) {
          append(start..<(at + 1), index, &sentences)
          start = at + 1
        }
        at += 1
      }
      append(start..<section.body.upperBound, index, &sentences)
    }
    return sentences
  }

  private func append(_ range: Range<Int>, _ section: Int, _ sentences: inout [Sentence]) {
    if !range.isEmpty { sentences.append(Sentence(tokens: range, section: section)) }
  }

  /// Whether a token begins a sentence by its place: after a blank line, or as a list item at a line's start.
  private func beginsAnew(_ at: Int, _ tokens: [Token], _ section: Section) -> Bool {
    let token = tokens[at]
    if token.breaks == 0 { return false }
    if token.breaks > 1 { return true }
    let next = at + 1 < section.body.upperBound ? tokens[at + 1] : nil
    if token.kind == .number, token.end - token.start <= 2, let next, !next.isSpaced, isListMark(next) { return true }
    if token.kind == .word, token.end - token.start == 1, let next, !next.isSpaced, next.word == -41 { return true }
    if token.word == -42 || token.word == -45 || token.word == -35 { return next?.kind != .number || token.word != -45 }
    return false
  }

  private func isListMark(_ token: Token) -> Bool { token.word == -46 || token.word == -41 }

  private func endsSentence(_ at: Int, _ tokens: [Token], _ limit: Int) -> Bool {
    let token = tokens[at]
    if token.word == -63 || token.word == -33 { return true }
    guard token.word == -46 else { return false }
    guard at + 1 < limit else { return true }
    let next = tokens[at + 1]
    guard next.isSpaced else { return next.isCapital && at > 0 && tokens[at - 1].kind == .word && next.kind == .word }
    guard at > 0, !token.isSpaced else { return true }
    let before = tokens[at - 1]
    // The number of a list item: "1. Anterior …".
    if before.kind == .number, before.breaks > 0, before.end - before.start <= 2 { return false }
    if before.word > 0, abbreviations.contains(before.word) {
      return next.kind == .word && next.breaks > 1
    }
    if before.kind == .word, before.end - before.start == 1, !before.isAllCapitals || next.isCapital {
      return !isInitial(at - 1, tokens)
    }
    return next.isCapital || next.kind == .number || next.kind == .mark || next.kind == .mixed || !before.isCapital
  }

  /// Whether a single letter is an initial: after "Dr." or before another.
  private func isInitial(_ at: Int, _ tokens: [Token]) -> Bool {
    guard at > 1 else { return true }
    let before = tokens[at - 1]
    return before.word > 0 && abbreviations.contains(before.word) || before.word == -46
  }
}
