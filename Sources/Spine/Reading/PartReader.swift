import Dictation

/// Says what part of the note each sentence belongs to: the section is a prior, the sentence decides.
struct PartReader {
  let hasDescription: Bool

  /// The part that a section's kind stands for.
  static func part(of section: SectionKind) -> Part {
    switch section {
    case .preoperativeDiagnosis, .postoperativeDiagnosis, .diagnosis: .diagnosis
    case .procedure: .title
    case .indications, .history, .imaging, .examination: .indication
    case .findings: .findings
    case .description, .addendum, .implants: .description
    default: .other
    }
  }

  func settle(_ sentences: inout [SentenceReading], _ reading: NoteReading) {
    var isOperating = false
    var section = -1
    let starts = startingSections(sentences, reading)
    let named = namedOperations(sentences, reading)
    let operating = hasDescription ? [] : OperatingParagraphs(sentences, reading, named: named).sentences
    for index in sentences.indices {
      let own = reading.document.sentences[index].section
      if own != section {
        section = own
        // Raw speech tells on under no heading: "then pedicle screws in L4".
        let runsOn = isOperating && !hasDescription && isOperatingProse(sentences[index], reading)
        isOperating = runsOn || !starts.contains(own) && sentences[index].section == .description
      }
      if sentences[index].contexts.contains(.operativeStart), isStart(sentences[index], reading) { isOperating = true }
      if operating.contains(index) {
        isOperating = true
        sentences[index].part = operatingPart(of: sentences[index], reading)
      } else {
        sentences[index].part = part(of: sentences[index], isOperating, reading)
        if sentences[index].part == .title, sentences[index].section == .procedure, !named.contains(index) {
          sentences[index].part = .indication
        }
      }
      if isUnanswered(sentences[index], reading) { sentences[index].part = .other }
      if sentences[index].part == .description, tellsAnotherDay(sentences[index], reading) {
        sentences[index].part = .indication
      }
    }
    if !hasDescription, let opening = openingTitle(sentences, reading) { sentences[opening].part = .title }
  }

  /// "This is an injection note for Dr. K, lumbar epidural at L3-L4": in a note with no title, the words before the
  /// operation that name it, or else a line of no more than a place: "Second operation L5-S1 right".
  private func openingTitle(_ sentences: [SentenceReading], _ reading: NoteReading) -> Int? {
    if sentences.contains(where: { $0.part == .title }) { return nil }
    var line: Int?
    for sentence in sentences {
      if sentence.part == .description { break }
      guard sentence.section == .unlabelled, !sentence.levels.isEmpty, !sentence.contexts.contains(.prior) else {
        continue
      }
      let isNaming = reading.mentions(.procedures, in: sentence.index).contains {
        reading.assertion(of: $0, in: sentence).isAffirmed
      }
      if isNaming { return sentence.index }
      if line == nil, isBareLine(sentence, reading) { line = sentence.index }
    }
    return line
  }

  /// Whether a sentence is a short line of places that tells no disease, no care and no story.
  private func isBareLine(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    sentence.tokens.count < 16 && sentence.contexts.isDisjoint(with: [.presentation, .imaging, .consent])
      && reading.mentions(.diagnoses, in: sentence.index).isEmpty
      && reading.mentions(.care, in: sentence.index).isEmpty
      && !reading.has(reading.lexicon.words.tellingVerbs, in: sentence.tokens)
  }

  /// Whether a sentence under no heading that is known tells work of hands.
  private func isOperatingProse(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    (sentence.section == .unlabelled || sentence.section == .other) && isWork(sentence, reading)
      && reading.mentions(.care, in: sentence.index).isEmpty
  }

  /// The sentences under the heading of a procedure that name it: all up to the first that tells the patient's story or
  /// lays the patient down.
  private func namedOperations(_ sentences: [SentenceReading], _ reading: NoteReading) -> Set<Int> {
    var named: Set<Int> = []
    var section = -1
    var isNaming = false
    for sentence in sentences where sentence.section == .procedure {
      let own = reading.document.sentences[sentence.index].section
      if own != section { isNaming = true }
      let isStory = own == section && (sentence.contexts.contains(.presentation) || isClinical(sentence, reading))
      if isStory || reading.beginsWithPosition(sentence) { isNaming = false }
      section = own
      if isNaming { named.insert(sentence.index) }
    }
    return named
  }

  /// Whether a sentence tells symptoms or care, and names no operation.
  private func isClinical(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    guard reading.mentions(.procedures, in: sentence.index).isEmpty else { return false }
    if !reading.mentions(.care, in: sentence.index).isEmpty { return true }
    guard let first = sentence.tokens.first, reading.document.tokens[first].breaks > 1 else { return false }
    return reading.mentions(.devices, in: sentence.index).isEmpty
  }

  /// Whether a sentence begins the operation; in a history it must begin a paragraph.
  private func isStart(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    switch sentence.section {
    case .history, .indications, .plan, .examination:
      guard let first = sentence.tokens.first else { return false }
      return reading.document.tokens[first].breaks > 1 && !sentence.contexts.contains(.presentation)
    default: return true
    }
  }

  /// The sections that tell where the operation begins, so that what stands before it is no description.
  private func startingSections(_ sentences: [SentenceReading], _ reading: NoteReading) -> Set<Int> {
    var sections: Set<Int> = []
    for sentence in sentences where sentence.contexts.contains(.operativeStart) {
      sections.insert(reading.document.sentences[sentence.index].section)
    }
    return sections
  }

  /// The part of a sentence among those that tell the operation, whatever heading stood before.
  private func operatingPart(of sentence: SentenceReading, _ reading: NoteReading) -> Part {
    if isInstruction(sentence, reading) { return .other }
    return isTold(sentence, reading) ? .indication : .description
  }

  /// "Interspaces: ***.": a template's label with its slot unfilled tells nothing of what it names.
  private func isUnanswered(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let tokens = reading.document.tokens
    return sentence.tokens.dropLast(3).contains { at in
      tokens[at].word == -58 && (1...3).allSatisfy { tokens[at + $0].word == -42 }
    }
  }

  /// "On August 3 I put cages in from the front": what was done on a day before the operation's.
  private func tellsAnotherDay(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let (tokens, words) = (reading.document.tokens, reading.lexicon.words)
    for at in sentence.tokens.dropFirst() {
      guard let month = words.months[tokens[at].word], words.upon.contains(tokens[at - 1].word),
        at + 1 < sentence.tokens.upperBound, tokens[at + 1].kind == .number,
        let operation = DateReader(reading: reading).probable
      else { continue }
      let day = Int(String(decoding: reading.bytes(at + 1), as: UTF8.self))
      return day != operation.day || month != operation.month
    }
    return false
  }

  private func part(of sentence: SentenceReading, _ isOperating: Bool, _ reading: NoteReading) -> Part {
    switch sentence.section {
    case .description, .unlabelled, .other, .position, .anesthesia:
      if sentence.section == .anesthesia || sentence.section == .position || sentence.section == .other, hasDescription
      {
        return .other
      }
      if sentence.section == .unlabelled, hasDescription {
        if isTitleLike(sentence, reading) { return .title }
        let isStory =
          sentence.contexts.contains(.presentation) || !reading.mentions(.care, in: sentence.index).isEmpty
          || isBeforeDescription(sentence, reading) && !reading.mentions(.diagnoses, in: sentence.index).isEmpty
        return isStory ? .indication : .other
      }
      if isOperating { return operatingPart(of: sentence, reading) }
      if isInstruction(sentence, reading) { return .other }
      if sentence.section == .description, !sentence.contexts.contains(.presentation), isWork(sentence, reading),
        reading.mentions(.care, in: sentence.index).isEmpty
      {
        return .description
      }
      if sentence.section != .description, isTitleLike(sentence, reading) { return .title }
      return .indication
    case .history, .indications, .plan, .examination:
      // The story may run on into the operation with no heading between.
      return isOperating && !hasDescription ? .description : PartReader.part(of: sentence.section)
    default: return PartReader.part(of: sentence.section)
    }
  }

  /// Whether the section that tells the operation is still to come, as under a label that is not known.
  private func isBeforeDescription(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let own = reading.document.sentences[sentence.index].section
    return reading.document.sections[own...].contains { $0.kind == .description }
  }

  /// "For a C7 block, the needle is placed …": how it is done in general, and not what was done here.
  private func isInstruction(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let tokens = reading.document.tokens
    guard let first = sentence.tokens.first, tokens[first].word == reading.lexicon.words.forWord else { return false }
    var isPresent = false
    for token in sentence.tokens {
      if reading.lexicon.words.pastVerbs.contains(tokens[token].word) { return false }
      if reading.lexicon.words.presentVerbs.contains(tokens[token].word) { isPresent = true }
    }
    return isPresent
  }

  /// Whether an operating sentence tells the patient's story and no work: "This is a 68-year-old who presents …".
  private func isTold(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let story = sentence.contexts.intersection([.presentation, .imaging, .prior, .consent])
    // Care is of the story where it is told what came of it; a collar that stays on is of the end.
    let isCare = tellsCare(sentence, reading) && !reading.mentions(.outcomes, in: sentence.index).isEmpty
    guard !story.isEmpty || isCare, !sentence.contexts.contains(.operativeStart) else {
      return false
    }
    // "The old scar was cut out."
    if story == .prior, reading.has(reading.lexicon.words.incision, in: sentence.tokens) { return false }
    return !isWork(sentence, reading)
  }

  /// Whether a sentence tells care that is no operation itself: "four months of therapy, two injections".
  private func tellsCare(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let procedures = reading.mentions(.procedures, in: sentence.index)
    return reading.mentions(.care, in: sentence.index).contains { care in
      !procedures.contains { $0.tokens.overlaps(care.tokens) }
    }
  }

  private func isWork(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    let actions = reading.mentions(.actions, in: sentence.index)
    // "The old screws were removed": the cue belongs to the screws.
    let structures = reading.mentions(.structures, in: sentence.index)
    for action in actions
    where reading.assertion(of: action, in: sentence).isAffirmed
      || structures.contains(where: { reading.assertion(of: action, in: sentence, beside: $0.tokens).isAffirmed })
    {
      return sentence.consentStart == sentence.tokens.upperBound && !sentence.contexts.contains(.presentation)
    }
    return false
  }

  /// A short line that names an operation with no verb of telling.
  private func isTitleLike(_ sentence: SentenceReading, _ reading: NoteReading) -> Bool {
    guard sentence.tokens.count < 40, sentence.contexts.isDisjoint(with: [.presentation, .prior]),
      !reading.mentions(.procedures, in: sentence.index).isEmpty, !tellsCare(sentence, reading)
    else { return false }
    for mention in reading.mentions(.procedures, in: sentence.index)
    where !reading.assertion(of: mention, in: sentence).isEmpty { return false }
    return !reading.has(reading.lexicon.words.tellingVerbs, in: sentence.tokens)
  }
}
