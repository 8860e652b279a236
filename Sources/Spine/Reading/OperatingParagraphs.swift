import Dictation

/// Finds the paragraphs that tell the operation in a note with no heading for it: those where hands do the most.
struct OperatingParagraphs {
  /// The first sentence of each paragraph that tells the operation.
  private(set) var starts: Set<Int> = []

  /// The least weight of a paragraph that tells an operation.
  private static let leastWeight = 5

  init(_ sentences: [SentenceReading], _ reading: NoteReading) {
    var first = 0
    for index in sentences.indices {
      let isLast = index + 1 == sentences.count
      guard isLast || OperatingParagraphs.beginsParagraph(sentences[index + 1], reading) else { continue }
      if OperatingParagraphs.weight(sentences[first...index], reading) >= OperatingParagraphs.leastWeight {
        starts.insert(first)
      }
      first = index + 1
    }
  }

  private static func beginsParagraph(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    guard let token = sentence.tokens.first else { return false }
    if reading.document.tokens[token].breaks > 1 { return true }
    let section = reading.document.sentences[sentence.index].section
    return sentence.index > 0 && reading.document.sentences[sentence.index - 1].section != section
  }

  /// Acts on structures count for a paragraph; the patient's age, care tried and consent against it.
  private static func weight(_ paragraph: ArraySlice<SentenceReading>, _ reading: NoteReading) -> Int {
    var weight = 0
    for sentence in paragraph {
      switch sentence.section {
      case .unlabelled, .other, .history, .indications, .plan, .examination, .position, .anesthesia: break
      default: return 0
      }
      let acts = reading.mentions(.actions, in: sentence.index).count
      let structures = reading.mentions(.structures, in: sentence.index).count
      if acts > 0, structures > 0 || !reading.mentions(.devices, in: sentence.index).isEmpty { weight += 1 }
      if sentence.contexts.contains(.operativeStart) { weight += 2 }
      if sentence.contexts.contains(.presentation) { weight -= 3 }
      if sentence.consentStart < sentence.tokens.upperBound { weight -= 3 }
      if !reading.mentions(.care, in: sentence.index).isEmpty { weight -= 2 }
    }
    return weight
  }
}
