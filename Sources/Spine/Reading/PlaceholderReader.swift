import Dictation

/// Finds unfilled slots of a template: `***`, a lone `*`, `{side:left/right}`, `[level]`, `@TOKEN@`, `____`.
struct PlaceholderReader {
  let reading: NoteReading

  /// The slots, in the order of the text.
  func read() -> [Placeholder] {
    var found: [Placeholder] = []
    for sentence in reading.sentences {
      var at = sentence.tokens.lowerBound
      while at < sentence.tokens.upperBound {
        guard let end = slotEnd(at, sentence.tokens) else {
          at += 1
          continue
        }
        let slot = slot(at..<end, sentence)
        found.append(Placeholder(slot: slot, evidence: [reading.evidence(at..<end, sentence)]))
        at = end
      }
    }
    return found
  }

  private func mark(_ at: Int) -> Int32 { at < reading.document.tokens.count ? reading.document.tokens[at].word : 0 }

  /// The token after a slot that begins here; nil where none does.
  private func slotEnd(_ at: Int, _ tokens: Range<Int>) -> Int? {
    switch mark(at) {
    case -42:
      let end = run(of: -42, from: at, tokens)
      // Two stars are emphasis; three are a slot.
      if end - at > 2 { return end }
      if end - at == 2 { return nil }
      return isLoneStar(at, tokens) ? end : nil
    case -95:
      let end = run(of: -95, from: at, tokens)
      return end - at >= 3 ? end : nil
    case -123: return closing(-125, from: at, tokens, within: 16)
    case -91:
      guard let end = closing(-93, from: at, tokens, within: 6), isSlotWord(at + 1..<end - 1) else { return nil }
      return end
    case -64:
      // "a@b" is an address.
      guard reading.document.tokens[at].isSpaced || at > 0 && mark(at - 1) < 0,
        let end = closing(-64, from: at, tokens, within: 5), end - at > 2, !reading.document.tokens[at + 1].isSpaced
      else {
        return nil
      }
      return end
    default: return nil
    }
  }

  private func run(of mark: Int32, from at: Int, _ tokens: Range<Int>) -> Int {
    var end = at
    while end < tokens.upperBound, self.mark(end) == mark { end += 1 }
    return end
  }

  private func closing(_ mark: Int32, from at: Int, _ tokens: Range<Int>, within: Int) -> Int? {
    for end in (at + 1)..<max(at + 2, min(at + within, tokens.upperBound)) where self.mark(end) == mark {
      return end + 1
    }
    return nil
  }

  /// A star that stands for a word, and is no bullet, footnote or product sign.
  private func isLoneStar(_ at: Int, _ tokens: Range<Int>) -> Bool {
    let token = reading.document.tokens[at]
    guard token.isSpaced, token.breaks == 0, at > tokens.lowerBound else { return false }
    guard at + 1 < reading.document.tokens.count else { return true }
    let next = reading.document.tokens[at + 1]
    // "10 * 32 mm" is a product.
    if next.kind == .number, reading.document.tokens[at - 1].kind == .number { return false }
    return next.isSpaced || next.word == -46 || next.word == -44
  }

  /// "[level]", "[left/right]": a bracket that asks, and no remark such as "[sic]" or "[name removed]".
  private func isSlotWord(_ words: Range<Int>) -> Bool {
    for token in words where reading.lexicon.words.slots[reading.document.tokens[token].word] != nil { return true }
    return false
  }

  /// What a slot is for, by its own words and those beside it.
  private func slot(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Placeholder.Slot {
    for token in tokens {
      if let slot = reading.lexicon.words.slots[reading.document.tokens[token].word] { return slot }
    }
    let before = max(sentence.tokens.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound
    for token in before.reversed() {
      if let slot = reading.lexicon.words.slotsBefore[reading.document.tokens[token].word] { return slot }
    }
    for token in tokens.upperBound..<min(tokens.upperBound + 2, sentence.tokens.upperBound) {
      if let slot = reading.lexicon.words.slots[reading.document.tokens[token].word] { return slot }
    }
    if sentence.part == .diagnosis { return .diagnosis }
    if sentence.section == .date { return .date }
    return .other
  }
}
