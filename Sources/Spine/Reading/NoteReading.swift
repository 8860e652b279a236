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
  /// Whether the note speaks of hardware of before.
  private(set) var hasOldHardware = false
  /// The date of the operation, or else the first that stands bare at the head of the note.
  private(set) var probableDate: CalendarDate?

  init(_ document: Document, _ lexicon: SpineLexicon, place: Int) {
    self.document = document
    self.lexicon = lexicon
    self.place = place
    let grammar = LevelGrammar(tokens: document.tokens, text: document.note.text, words: lexicon.words)
    for (index, sentence) in document.sentences.enumerated() {
      sentences.append(read(index, sentence, grammar))
      if goesOnOfRisks(index) { sentences[index].consentStart = sentence.tokens.lowerBound }
    }
    let known = Set(sentences.flatMap { $0.levels.flatMap { $0.interspaces } })
    for index in sentences.indices {
      sentences[index].levels = grammar.addingBarePairs(
        of: known, to: sentences[index].levels, in: sentences[index].tokens)
    }
    PartReader(hasDescription: hasDescriptionSection).settle(&sentences, self)
    hasOldHardware = sentences.contains { tellsOldHardware($0.index) }
    probableDate = DateReader(reading: self).probable
  }

  private func read(_ index: Int, _ sentence: Sentence, _ grammar: LevelGrammar) -> SentenceReading {
    var contexts: SentenceContext = []
    var consentStart = sentence.tokens.upperBound
    for mention in document.mentions(in: index) where mention.lexicon == SpineLexicon.Name.contexts.rawValue {
      let context = lexicon.contexts[Int(mention.value)]
      if context == .consent, isRiskOfDevice(mention, index) { continue }
      contexts.formUnion(context)
      if context.contains(.consent) { consentStart = min(consentStart, Int(mention.first)) }
    }
    let section = document.sections[sentence.section].kind
    return SentenceReading(
      index: index, tokens: sentence.tokens, section: section, part: PartReader.part(of: section), contexts: contexts,
      consentStart: consentStart, levels: grammar.statements(in: sentence.tokens))
  }

  /// "A plate, for with the cage alone the risk of nonunion is high": a ground for what stands before, and no consent.
  private func isRiskOfDevice(_ consent: Mention, _ sentence: Int) -> Bool {
    document.tokens[Int(consent.first)].word == lexicon.words.risk
      && document.mentions(in: sentence).contains {
        $0.lexicon == SpineLexicon.Name.devices.rawValue && $0.end <= consent.first
          && lexicon.devices[Int($0.value)] != nil
      }
  }

  /// Whether a sentence goes on with what may happen: consent before it, and a "may" or "can" in it.
  private func goesOnOfRisks(_ index: Int) -> Bool {
    guard index > 0, document.sentences[index].section == document.sentences[index - 1].section,
      sentences[index - 1].consentStart < sentences[index - 1].tokens.upperBound
    else { return false }
    return has(lexicon.words.modals, in: sentences[index].tokens)
  }

  private func tellsOldHardware(_ sentence: Int) -> Bool {
    document.mentions(in: sentence).contains { mention in
      if mention.lexicon == SpineLexicon.Name.structures.rawValue {
        return lexicon.structures[Int(mention.value)] == "hardware"
      }
      guard mention.lexicon == SpineLexicon.Name.procedures.rawValue else { return false }
      switch lexicon.procedures[Int(mention.value)] {
      case .hardwareRemoval?, .fusionExploration?, .reinsertion?: return true
      default: return false
      }
    }
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

  /// Whether a sentence begins with how the patient lies, and so begins the operation: "Prone on a Jackson table."
  func beginsWithPosition(_ sentence: SentenceReading) -> Bool {
    let first = sentence.tokens.prefix(2)
    return has(lexicon.words.positions, in: first)
      || mentions(.approaches, in: sentence.index).contains {
        lexicon.approaches[Int($0.value)].isPosition && first.contains(Int($0.first))
      }
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

  /// Whether some of the tokens are of a class of words.
  func has(_ words: Set<Int32>, in tokens: some Sequence<Int>) -> Bool {
    tokens.contains { words.contains(document.tokens[$0].word) }
  }

  /// Whether one of the tokens is a word.
  func has(_ word: Int32, in tokens: some Sequence<Int>) -> Bool {
    tokens.contains { document.tokens[$0].word == word }
  }

  /// The tokens right before a mention, as many as `count`, inside its sentence.
  func tokens(before mention: Mention, _ count: Int, in sentence: SentenceReading) -> Range<Int> {
    max(sentence.tokens.lowerBound, Int(mention.first) - count)..<Int(mention.first)
  }

  /// The sentence that a byte stands in; nil before the first.
  func sentence(at byte: Int) -> SentenceReading? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(document.tokens[sentences[middle].tokens.lowerBound].start) <= byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? sentences[low - 1] : nil
  }

  /// A token in small letters.
  func lowered(_ token: Int) -> String {
    var small: [UInt8] = []
    for byte in bytes(token) { small.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte) }
    return String(decoding: small, as: UTF8.self)
  }
}
