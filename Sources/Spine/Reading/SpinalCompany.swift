import Dictation

/// Whether a note is about the spine by the words around its operation: segments, vertebrae, the spinal canal.
struct SpinalCompany {
  let reading: NoteReading

  /// Whether an operation is named that is the spine's by its name alone.
  var isNamed: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .description {
      for mention in reading.mentions(.procedures, in: sentence.index) {
        guard let kind = reading.lexicon.procedures[Int(mention.value)], kind.isSpinalByName else { continue }
        if reading.assertion(of: mention, in: sentence).isAffirmed { return true }
      }
    }
    return false
  }

  /// Whether title or diagnosis name the spine, one of its segments, or a disease of one of its regions.
  var isThere: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .diagnosis {
      for statement in sentence.levels where !statement.isRoot { return statement.isSpan || sentence.part == .title }
      for mention in reading.mentions(.diagnoses, in: sentence.index) {
        if !reading.lexicon.diagnoses[Int(mention.value)].regions.isEmpty { return true }
      }
      for token in sentence.tokens where reading.lexicon.words.spinal.contains(reading.document.tokens[token].word) {
        if !isAnesthesia(token, sentence) { return true }
      }
    }
    return false
  }

  private func isAnesthesia(_ at: Int, _ sentence: SentenceReading) -> Bool {
    at + 1 < sentence.tokens.upperBound
      && reading.lexicon.words.anesthesia.contains(reading.document.tokens[at + 1].word)
  }
}
