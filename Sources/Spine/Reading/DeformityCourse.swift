import Dictation

/// Reads that a deformity grows or how many degrees it has: the indication of its own correction, for which no care is
/// waited for.
struct DeformityCourse {
  let reading: NoteReading

  /// The sentences outside the operation that tell it of a curve or a kyphosis.
  func read() -> [Evidence] {
    var evidence: [Evidence] = []
    for sentence in reading.sentences where sentence.part != .description && sentence.part != .title {
      let words = reading.lexicon.words
      guard sentence.tokens.contains(where: { isTold($0, words.deformities, sentence) }) else { continue }
      for token in sentence.tokens
      where isTold(token, words.progressions, sentence) || isMeasure(token, in: sentence) {
        evidence.append(reading.evidence(sentence))
        break
      }
    }
    return evidence
  }

  /// "a 62-degree curve", "measured 58 degrees".
  private func isMeasure(_ token: Int, in sentence: SentenceReading) -> Bool {
    guard token > sentence.tokens.lowerBound, isTold(token, reading.lexicon.words.degrees, sentence) else {
      return false
    }
    for at in max(sentence.tokens.lowerBound, token - 2)..<token where reading.document.tokens[at].kind == .number {
      return true
    }
    return false
  }

  private func isTold(_ token: Int, _ words: Set<Int32>, _ sentence: SentenceReading) -> Bool {
    words.contains(reading.document.tokens[token].word)
      && reading.document.assertion(of: token..<token + 1, in: sentence.index).isDisjoint(with: [.negated, .family])
  }
}
