import Dictation

/// Finds where the operation is told in a note with no heading for it: in the paragraphs where hands do the most, from
/// the sentence on where they begin to.
struct OperatingParagraphs {
  /// The sentences that tell the operation.
  private(set) var sentences: Set<Int> = []

  /// The least weight of a paragraph that tells an operation.
  private static let leastWeight = 5
  /// The least weight where no paragraph has that.
  private static let leastOfHeaviest = 3

  private struct Stretch {
    var weight: Int
    var sentences: Range<Int>
  }

  /// `named` are the sentences that name the operation under its heading.
  init(_ readings: [SentenceReading], _ reading: NoteReading, named: Set<Int>) {
    var first = 0
    var heaviest: Stretch?
    for index in readings.indices {
      let isLast = index + 1 == readings.count
      guard isLast || OperatingParagraphs.beginsParagraph(readings[index + 1], reading) else { continue }
      let stretch = OperatingParagraphs.operating(readings[first...index], reading, named)
      if stretch.weight >= OperatingParagraphs.leastWeight { sentences.formUnion(stretch.sentences) }
      if stretch.weight > heaviest?.weight ?? 0 { heaviest = stretch }
      first = index + 1
    }
    if sentences.isEmpty, let heaviest, heaviest.weight >= OperatingParagraphs.leastOfHeaviest {
      sentences.formUnion(heaviest.sentences)
    }
  }

  /// A blank line begins a paragraph, and a heading at the start of a line; not "MRI:" inside one.
  private static func beginsParagraph(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    guard let token = sentence.tokens.first else { return false }
    if reading.document.tokens[token].breaks > 1 { return true }
    // A line that lays the patient down.
    if reading.document.tokens[token].breaks > 0, reading.beginsWithPosition(sentence) { return true }
    let section = reading.document.sentences[sentence.index].section
    guard sentence.index > 0, reading.document.sentences[sentence.index - 1].section != section else { return false }
    let heading = reading.document.sections[section].heading
    return heading.isEmpty || reading.document.tokens[heading.lowerBound].breaks > 0
  }

  /// The end of a paragraph that weighs most, from the sentence on with which it begins to.
  private static func operating(
    _ paragraph: ArraySlice<SentenceReading>, _ reading: NoteReading, _ named: Set<Int>
  ) -> Stretch {
    var best = Stretch(weight: 0, sentences: paragraph.endIndex..<paragraph.endIndex)
    var weight = 0
    for sentence in paragraph.reversed() {
      if named.contains(sentence.index) { break }
      weight += OperatingParagraphs.weight(sentence, reading)
      if weight > best.weight { best = Stretch(weight: weight, sentences: sentence.index..<paragraph.endIndex) }
    }
    return best
  }

  /// Acts on structures, ways in, the patient's position and the closure count for an operation; the patient's age, care
  /// tried and consent against it.
  private static func weight(_ sentence: SentenceReading, _ reading: NoteReading) -> Int {
    if sentence.contexts.contains(.presentation) || sentence.consentStart < sentence.tokens.upperBound { return -3 }
    let told = signs(of: sentence, reading)
    // In run-on speech one sentence may hold the whole operation, and a drug that was injected.
    if !reading.mentions(.care, in: sentence.index).isEmpty, told < 4 { return -2 }
    switch sentence.section {
    case .diagnosis, .preoperativeDiagnosis, .postoperativeDiagnosis, .familyHistory, .pastHistory, .medications,
      .allergies, .postoperativePlan:
      return -3
    default: break
    }
    return told
  }

  private static func signs(of sentence: SentenceReading, _ reading: NoteReading) -> Int {
    var weight = 0
    if !sentence.contexts.contains(.prior) {
      let acts = reading.mentions(.actions, in: sentence.index).count
      let structures = reading.mentions(.structures, in: sentence.index).count
      if acts > 0, structures > 0 || !reading.mentions(.devices, in: sentence.index).isEmpty {
        weight += 1 + min(3, acts / 4)
      }
      let ways = reading.mentions(.approaches, in: sentence.index).count
      if acts + structures > 0, ways > 0 { weight += 1 + min(2, ways / 3) }
      if ways > 0, reading.has(reading.lexicon.words.needles, in: sentence.tokens) { weight += 2 }
    }
    if sentence.contexts.contains(.operativeStart) || reading.beginsWithPosition(sentence) { weight += 2 }
    if reading.has(reading.lexicon.words.cuts, in: sentence.tokens) { weight += 1 }
    if reading.has(reading.lexicon.words.closures, in: sentence.tokens) { weight += 1 }
    return weight
  }
}
