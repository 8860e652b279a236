/// Finds where the clause that a cue stands in ends: at marks, and where a new subject has a verb of its own.
struct ClauseReader {
  /// Words that begin a new clause after a comma: we, she, there.
  let subjects: Set<Int32>
  /// Verbs that only a clause of its own has: was, has, denies.
  let verbs: Set<Int32>
  /// The words that join.
  let and: Int32
  /// The words that go on with a list: or, nor.
  let or: Set<Int32>

  /// Whether a cue at a token begins its clause, or stands behind no more than a number of its own.
  func begins(at cue: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    var at = cue - 1
    while at >= sentence.lowerBound {
      if tokens[at].kind == .mark { return true }
      if cue - at > 3 || verbs.contains(tokens[at].word) { return false }
      at -= 1
    }
    return true
  }

  /// Whether a clause that begins at `start` ends at a token.
  func ends(_ at: Int, from start: Int, limit: Int, _ tokens: [Token]) -> Bool {
    let word = tokens[at].word
    // The colon right behind a cue introduces what the cue is about.
    if word == -59 { return true }
    if word == -58 { return at > start }
    guard at + 1 < limit else { return false }
    let next = tokens[at + 1].word
    if word == -44 {
      if next > 0, next == and || or.contains(next) { return next == and && hasVerb(from: at + 2, limit, tokens) }
      return next > 0 && subjects.contains(next) || hasVerb(from: at + 1, limit, tokens)
    }
    if word > 0, word == and, at > start {
      return verbs.contains(next) || subjects.contains(next) && hasVerb(from: at + 1, limit, tokens)
    }
    return false
  }

  /// Where the clause that ends before a token begins, at `limit` or later.
  func start(before end: Int, _ limit: Int, _ tokens: [Token]) -> Int {
    var at = end - 1
    while at > limit {
      let word = tokens[at].word
      if word == -59 || word == -58 && at < end - 1 { return at + 1 }
      // The comma right before a cue is the cue's own: ", which was ruled out".
      if word == -44, at < end - 1, tokens[at + 1].word > 0, subjects.contains(tokens[at + 1].word) { return at + 1 }
      if word == -44 && at < end - 1 || word > 0 && word == and, hasVerb(before: at, limit, tokens) { return at + 1 }
      at -= 1
    }
    return limit
  }

  /// Whether the words up to the next mark or `and` hold a verb.
  private func hasVerb(from start: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    var at = start
    while at < limit, tokens[at].word != -44, tokens[at].word != -59, tokens[at].word != and {
      if tokens[at].word > 0, or.contains(tokens[at].word) { return false }
      if verbs.contains(tokens[at].word) { return true }
      at += 1
    }
    return false
  }

  /// Whether the words back to the last mark hold a verb.
  private func hasVerb(before end: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    var at = end - 1
    while at >= limit, tokens[at].word != -44, tokens[at].word != -59 {
      if verbs.contains(tokens[at].word) { return true }
      at -= 1
    }
    return false
  }
}
