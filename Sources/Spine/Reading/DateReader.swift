import Dictation

/// Reads the date of the operation: under its heading, or where the patient is brought in.
struct DateReader {
  let reading: NoteReading

  /// The date and its words; nil where the note tells none.
  func read() -> (date: CalendarDate, evidence: Evidence)? {
    for sentence in reading.sentences
    where sentence.section == .date && !isOtherDate(sentence) || isSurgeryDate(sentence) {
      if let found = date(in: sentence) { return found }
    }
    for sentence in reading.sentences where sentence.part == .title || sentence.contexts.contains(.operativeStart) {
      guard !sentence.contexts.contains(.prior), sentence.part != .other else { continue }
      if let found = date(in: sentence) { return found }
    }
    return nil
  }

  /// The date of the operation, or else the first that stands bare at the head of the note.
  var probable: CalendarDate? {
    if let found = read() { return found.date }
    for sentence in reading.sentences.prefix(4) where !isOtherDate(sentence) {
      if let found = date(in: sentence) { return found.date }
    }
    return nil
  }

  /// Whether the heading is of another day: birth, admission, dictation.
  private func isOtherDate(_ sentence: SentenceReading) -> Bool {
    let document = reading.document
    var isOther = false
    for token in document.sections[document.sentences[sentence.index].section].heading {
      if reading.lexicon.words.surgery.contains(document.tokens[token].word) { return false }
      if reading.lexicon.words.otherDates.contains(document.tokens[token].word) { isOther = true }
    }
    return isOther
  }

  private func isSurgeryDate(_ sentence: SentenceReading) -> Bool {
    var hasDate = false
    for token in sentence.tokens.prefix(6) {
      let word = reading.document.tokens[token].word
      if word == reading.lexicon.words.date { hasDate = true }
      if hasDate, reading.lexicon.words.surgery.contains(word) { return true }
    }
    return false
  }

  private func date(in sentence: SentenceReading) -> (date: CalendarDate, evidence: Evidence)? {
    for at in sentence.tokens {
      if let found = date(at: at, in: sentence.tokens) {
        return (found.date, reading.evidence(at..<found.end, sentence))
      }
    }
    return nil
  }

  /// The date that begins at a token, and the token after it.
  func date(at: Int, in tokens: Range<Int>) -> (date: CalendarDate, end: Int)? {
    numeric(at, tokens) ?? named(at, tokens)
  }

  /// `03/02/2026`, `3-2-26`, `2026-03-02`.
  private func numeric(_ at: Int, _ tokens: Range<Int>) -> (date: CalendarDate, end: Int)? {
    guard at + 4 < tokens.upperBound, isSeparator(at + 1), isSeparator(at + 3),
      let first = number(at), let second = number(at + 2), let third = number(at + 4)
    else { return nil }
    if first > 1900 { return CalendarDate(year: first, month: second, day: third).map { ($0, at + 5) } }
    let year = third > 1900 ? third : third < 60 ? 2000 + third : 1900 + third
    return CalendarDate(year: year, month: first, day: second).map { ($0, at + 5) }
  }

  /// `March 2, 2026`, `2 March 2026`.
  private func named(_ at: Int, _ tokens: Range<Int>) -> (date: CalendarDate, end: Int)? {
    guard let month = reading.lexicon.words.months[reading.document.tokens[at].word], at + 1 < tokens.upperBound else {
      return nil
    }
    if let day = number(at + 1), day < 32 {
      var next = at + 2
      if next < tokens.upperBound, reading.document.tokens[next].word == -44 { next += 1 }
      if next < tokens.upperBound, let year = number(next), year > 1900 {
        return CalendarDate(year: year, month: month, day: day).map { ($0, next + 1) }
      }
    }
    if at > tokens.lowerBound, let day = number(at - 1), day < 32, let year = number(at + 1), year > 1900 {
      return CalendarDate(year: year, month: month, day: day).map { ($0, at + 2) }
    }
    return nil
  }

  private func isSeparator(_ at: Int) -> Bool {
    let token = reading.document.tokens[at]
    return !token.isSpaced && (token.kind == .joiner || token.word == -47 || token.word == -45)
  }

  private func number(_ at: Int) -> Int? {
    let token = reading.document.tokens[at]
    guard token.kind == .number, token.end - token.start <= 4 else { return nil }
    var value = 0
    for byte in reading.bytes(at) {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
