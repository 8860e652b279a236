import Dictation

/// Reads neurogenic claudication out of a patient's words: legs that trouble on standing or walking, and sitting or
/// bending that takes it away.
struct ClaudicationReader {
  let reading: NoteReading

  /// The diagnosis, where two neighbouring sentences tell all three.
  func read() -> Diagnosis? {
    for sentence in reading.sentences where sentence.part == .indication {
      var found = Signs()
      collect(sentence, &found)
      if sentence.index + 1 < reading.sentences.count, reading.sentences[sentence.index + 1].part == .indication {
        collect(reading.sentences[sentence.index + 1], &found)
      }
      if found.hasLegs, found.hasLoad, found.hasRelief {
        return Diagnosis(
          concept: "neurogenic-claudication", regions: [.lumbar], part: .indication,
          evidence: [reading.evidence(sentence)])
      }
    }
    return nil
  }

  private struct Signs {
    var hasLegs = false
    var hasLoad = false
    var hasRelief = false
  }

  private func collect(_ sentence: SentenceReading, _ signs: inout Signs) {
    for token in sentence.tokens {
      let word = reading.document.tokens[token].word
      guard let sign = reading.lexicon.words.claudication[word] else { continue }
      let standing = reading.document.assertion(of: token..<token + 1, in: sentence.index)
      guard standing.isDisjoint(with: [.negated, .hypothetical, .historical, .family]) else { continue }
      switch sign {
      case .legs: signs.hasLegs = true
      case .load: signs.hasLoad = true
      case .relief: signs.hasRelief = true
      }
    }
  }
}

/// The three parts of claudication's story.
enum ClaudicationSign: String, Sendable {
  case legs, load, relief
}
