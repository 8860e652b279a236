import Dictation

/// One sentence, read: what part of the note it is, what it is about, and the segments it tells.
struct SentenceReading: Sendable {
  /// Its place among the document's sentences.
  var index: Int
  /// Its tokens.
  var tokens: Range<Int>
  /// The kind of its section.
  var section: SectionKind
  /// The part of the note.
  var part: Part
  /// All contexts that its words bring.
  var contexts: SentenceContext
  /// The token from which it tells what may happen, where it is a consent's; its end elsewhere.
  var consentStart: Int
  /// The segments told.
  var levels: [LevelStatement]
}

/// A document with its sentences read, for the readers of single facts.
struct NoteReading: Sendable {
  let document: Document
  let lexicon: SpineLexicon
  /// The document's place in the record.
  let place: Int
  var sentences: [SentenceReading] = []

  init(_ document: Document, _ lexicon: SpineLexicon, place: Int) {
    self.document = document
    self.lexicon = lexicon
    self.place = place
    let grammar = LevelGrammar(tokens: document.tokens, text: document.note.text, words: lexicon.words)
    for (index, sentence) in document.sentences.enumerated() {
      sentences.append(read(index, sentence, grammar))
      if goesOnOfRisks(index) { sentences[index].consentStart = sentence.tokens.lowerBound }
    }
    PartReader(hasDescription: hasDescriptionSection).settle(&sentences, self)
  }

  private func read(_ index: Int, _ sentence: Sentence, _ grammar: LevelGrammar) -> SentenceReading {
    var contexts: SentenceContext = []
    var consentStart = sentence.tokens.upperBound
    for mention in document.mentions(in: index) where mention.lexicon == SpineLexicon.Name.contexts.rawValue {
      let context = lexicon.contexts[Int(mention.value)]
      contexts.formUnion(context)
      if context.contains(.consent) { consentStart = min(consentStart, Int(mention.first)) }
    }
    let section = document.sections[sentence.section].kind
    return SentenceReading(
      index: index, tokens: sentence.tokens, section: section, part: PartReader.part(of: section), contexts: contexts,
      consentStart: consentStart, levels: grammar.statements(in: sentence.tokens))
  }

  /// Whether a sentence goes on with what may happen: consent before it, and a "may" or "can" in it.
  private func goesOnOfRisks(_ index: Int) -> Bool {
    guard index > 0, document.sentences[index].section == document.sentences[index - 1].section,
      sentences[index - 1].consentStart < sentences[index - 1].tokens.upperBound
    else { return false }
    return sentences[index].tokens.contains { lexicon.words.modals.contains(document.tokens[$0].word) }
  }

  private var hasDescriptionSection: Bool {
    for section in document.sections where section.kind == .description && section.body.count > 20 { return true }
    return false
  }

  /// The mentions of one lexicon in a sentence.
  func mentions(_ name: SpineLexicon.Name, in sentence: Int) -> [Mention] {
    var found: [Mention] = []
    for mention in document.mentions(in: sentence) where mention.lexicon == name.rawValue { found.append(mention) }
    return found
  }

  /// How a mention stands, the reach of consent included.
  func assertion(of mention: Mention, in sentence: SentenceReading, beside phrase: Range<Int>? = nil) -> Assertion {
    var assertion = document.assertion(of: mention.tokens, in: sentence.index, beside: phrase)
    if Int(mention.first) >= sentence.consentStart, sentence.part != .description { assertion.insert(.hypothetical) }
    return assertion
  }

  /// Whether the context stands in the sentence within some tokens of a place.
  func hasContext(_ wanted: SentenceContext, in sentence: Int, within tokens: Range<Int>) -> Bool {
    for mention in document.mentions(in: sentence)
    where mention.lexicon == SpineLexicon.Name.contexts.rawValue && mention.tokens.overlaps(tokens) {
      if !lexicon.contexts[Int(mention.value)].isDisjoint(with: wanted) { return true }
    }
    return false
  }

  /// The evidence of some tokens.
  func evidence(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Evidence {
    Evidence(document: place, range: document.range(of: tokens), section: sentence.section)
  }

  /// The evidence of a whole sentence, its last mark left out.
  func evidence(_ sentence: SentenceReading) -> Evidence { evidence(sentence.tokens, sentence) }

  /// The bytes of a token.
  func bytes(_ token: Int) -> ArraySlice<UInt8> {
    document.note.text[Int(document.tokens[token].start)..<Int(document.tokens[token].end)]
  }
}

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
    for index in sentences.indices {
      let own = reading.document.sentences[index].section
      if own != section {
        section = own
        isOperating = !starts.contains(own) && sentences[index].section == .description
      }
      if sentences[index].contexts.contains(.operativeStart) { isOperating = true }
      sentences[index].part = part(of: sentences[index], isOperating, reading)
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

  private func part(of sentence: SentenceReading, _ isOperating: Bool, _ reading: NoteReading) -> Part {
    switch sentence.section {
    case .description, .unlabelled, .other, .position, .anesthesia:
      if sentence.section == .anesthesia || sentence.section == .position || sentence.section == .other, hasDescription
      {
        return .other
      }
      if sentence.section == .unlabelled, hasDescription { return isTitleLike(sentence, reading) ? .title : .other }
      if isInstruction(sentence, reading) { return .other }
      if isOperating { return isTold(sentence, reading) ? .indication : .description }
      if sentence.section == .description, !sentence.contexts.contains(.presentation), isWork(sentence, reading),
        reading.mentions(.care, in: sentence.index).isEmpty
      {
        return .description
      }
      if sentence.section != .description, isTitleLike(sentence, reading) { return .title }
      return .indication
    default: return PartReader.part(of: sentence.section)
    }
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
    guard !sentence.contexts.isDisjoint(with: [.presentation, .imaging, .prior, .consent]),
      !sentence.contexts.contains(.operativeStart)
    else { return false }
    return !isWork(sentence, reading)
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
    guard sentence.tokens.count < 40, !sentence.contexts.contains(.presentation),
      !reading.mentions(.procedures, in: sentence.index).isEmpty
    else { return false }
    for mention in reading.mentions(.procedures, in: sentence.index)
    where !reading.assertion(of: mention, in: sentence).isEmpty { return false }
    for token in sentence.tokens where reading.lexicon.words.tellingVerbs.contains(reading.document.tokens[token].word)
    {
      return false
    }
    return true
  }
}
