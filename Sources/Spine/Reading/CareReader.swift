import Dictation

/// Reads conservative care: its kind, how long, and what came of it.
struct CareReader {
  let reading: NoteReading
  /// Reads the lengths of time, those up to the day of the operation among them.
  private let durations: DurationGrammar

  init(reading: NoteReading, operation: CalendarDate?) {
    self.reading = reading
    durations = DurationGrammar(reading: reading, operation: operation)
  }

  /// The care that the note tells, in the order of the text.
  func read() -> [Care] {
    var care: [Care] = []
    for sentence in reading.sentences where isOfHistory(sentence) {
      let found = told(in: sentence)
      care += found
      // "… without lasting relief" may be a sentence of its own.
      if found.isEmpty, !care.isEmpty, let outcome = outcome(in: sentence, beside: nil),
        isNext(sentence, care[care.count - 1])
      {
        for index in care.indices where care[index].outcome == nil { care[index].outcome = outcome }
      }
    }
    return care
  }

  /// Symptoms told after the care, in its sentence, in those that go on with care, or in the one after them: they
  /// persisted.
  private func symptomsGoOn(after mention: Mention, _ sentence: SentenceReading) -> Bool {
    var words = Int(mention.end)..<sentence.tokens.upperBound
    for place in sentence.index..<min(sentence.index + 6, reading.sentences.count) {
      let next = reading.sentences[place]
      guard next.section == sentence.section else { return false }
      let care = mentions(in: next)
      if place > sentence.index { words = next.tokens }
      if tellsNoBenefit(words) || tellsBriefBenefit(words, next) || tellsSymptoms(words, next, beside: care) {
        return true
      }
      if place > sentence.index, care.isEmpty { return false }
    }
    return false
  }

  /// "Each bought a few days", "gave weeks at most", "the good lasted days": the good is told by the time it held.
  private func tellsBriefBenefit(_ words: Range<Int>, _ sentence: SentenceReading) -> Bool {
    let tokens = reading.document.tokens
    for unit in reading.mentions(.durations, in: sentence.index) where words.contains(Int(unit.first)) {
      guard ["day", "week"].contains(reading.lexicon.durations[Int(unit.value)]) else { continue }
      for token in max(Int(unit.first) - 6, words.lowerBound)..<max(Int(unit.first), words.lowerBound) {
        let between = token + 1..<Int(unit.first)
        if reading.lexicon.words.yields.contains(tokens[token].word),
          !between.contains(where: { isMark($0) || tokens[$0].word == reading.lexicon.words.forWord })
        {
          return true
        }
      }
      // "2 weeks of relief".
      let after = Int(unit.end)..<min(Int(unit.end) + 2, words.upperBound)
      if reading.has(reading.lexicon.words.reliefs, in: after) { return true }
      if Int(unit.first) > words.lowerBound, reading.lexicon.words.lasts.contains(tokens[Int(unit.first) - 1].word) {
        return true
      }
    }
    return false
  }

  /// Whether the words tell a symptom that the patient has; "pain" in "pain medication" is none.
  private func tellsSymptoms(_ words: Range<Int>, _ sentence: SentenceReading, beside care: [Mention]) -> Bool {
    for token in words where reading.lexicon.words.symptoms.contains(reading.document.tokens[token].word) {
      if care.contains(where: { $0.tokens.contains(token) }) { continue }
      let standing = reading.document.assertion(of: token..<token + 1, in: sentence.index)
      if standing.isDisjoint(with: [.negated, .hypothetical, .historical, .family]) { return true }
    }
    return false
  }

  /// "Nothing has helped: …", told before the care, in its sentence or the one before.
  private func nothingHelped(before mention: Mention, _ sentence: SentenceReading) -> Bool {
    if tellsNothing(sentence.tokens.lowerBound..<Int(mention.first)) { return true }
    guard sentence.index > 0 else { return false }
    let previous = reading.sentences[sentence.index - 1]
    return previous.section == sentence.section && mentions(in: previous).isEmpty && tellsNothing(previous.tokens)
  }

  /// "Nothing has helped", "none of it gave relief": nothing, and a word of benefit close after it.
  private func tellsNothing(_ words: Range<Int>) -> Bool {
    for token in words where reading.lexicon.words.nothing.contains(reading.document.tokens[token].word) {
      for next in token..<min(token + 6, words.upperBound)
      where reading.lexicon.words.benefits.contains(reading.document.tokens[next].word) { return true }
    }
    return false
  }

  /// "Neither therapy nor injections helped": what is denied is the good, and not the care.
  private func helpedNeither(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let words = reading.lexicon.words
    let hasNeither = sentence.tokens.contains {
      $0 < Int(mention.first) && words.nothing.contains(reading.document.tokens[$0].word)
    }
    return hasNeither
      && (Int(mention.end)..<sentence.tokens.upperBound).contains {
        words.benefits.contains(reading.document.tokens[$0].word)
      }
  }

  /// The treatments told in a sentence, those by a bare word among them.
  private func mentions(in sentence: SentenceReading) -> [Mention] {
    let named = reading.mentions(.care, in: sentence.index)
    return named + BareCare(reading: reading, durations: durations).mentions(in: sentence, beside: named)
  }

  /// "None of it held", "no real change", "left him no better": a denial and a word of benefit, or that it came back.
  private func tellsNoBenefit(_ words: Range<Int>) -> Bool {
    var isDenied = false
    var isBenefit = false
    for token in words {
      let word = reading.document.tokens[token].word
      if reading.lexicon.words.denials.contains(word) { isDenied = true }
      if reading.lexicon.words.benefits.contains(word) { isBenefit = true }
      if reading.lexicon.words.persistence.contains(word) { return true }
    }
    return isDenied && isBenefit
  }

  private func isOfHistory(_ sentence: SentenceReading) -> Bool {
    (sentence.part == .indication || sentence.part == .diagnosis) && sentence.section != .medications
  }

  private func isNext(_ sentence: SentenceReading, _ last: Care) -> Bool {
    guard let evidence = last.evidence.first else { return false }
    return reading.document.range(of: sentence.tokens).start - evidence.range.end < 400
  }

  private func told(in sentence: SentenceReading) -> [Care] {
    var found: [Care] = []
    let mentions = mentions(in: sentence)
    if mentions.isEmpty { return [] }
    let lengths = durations.durations(in: sentence)
    for mention in mentions {
      let assertion = reading.assertion(of: mention, in: sentence)
      // Phrases of the care of other diseases are listed so that they take their words away.
      guard !assertion.contains(.family), reading.lexicon.care[Int(mention.value)] != "unrelated" else { continue }
      var outcome = outcome(in: sentence, beside: mention)
      if outcome != .failed, outcome != .contraindicated, !assertion.isDisjoint(with: [.negated, .notPerformed]) {
        outcome = helpedNeither(mention, sentence) ? .failed : .notTried
      }
      let duration = duration(of: mention, among: lengths, sentence)
      // Care that was offered is none that was given.
      let isOffered = duration == nil && outcome != .failed && isOffered(mention, sentence)
      if isOffered, isRefused(after: sentence) { outcome = .notTried }
      if isOffered || assertion.contains(.hypothetical) {
        guard isOffered, outcome == .notTried else { continue }
      }
      if outcome == nil, symptomsGoOn(after: mention, sentence) || nothingHelped(before: mention, sentence) {
        outcome = .failed
      }
      found.append(
        Care(
          kind: reading.lexicon.care[Int(mention.value)], duration: duration, outcome: outcome,
          evidence: [reading.evidence(mention.tokens, sentence)]))
    }
    return found
  }

  /// The outcome that a cue in the sentence tells of a care term; not-tried only where it stands beside it.
  private func outcome(in sentence: SentenceReading, beside mention: Mention?) -> Care.Outcome? {
    var best: (distance: Int, outcome: Care.Outcome)?
    for cue in reading.mentions(.outcomes, in: sentence.index) {
      let phrase = reading.lexicon.outcomes[Int(cue.value)]
      var distance = 0
      if let mention {
        let isAfter = cue.first >= mention.end
        if isAfter, phrase.direction == .forward { continue }
        if !isAfter, phrase.direction == .backward { continue }
        distance = isAfter ? Int(cue.first - mention.end) : Int(mention.first - cue.end)
        if phrase.outcome == .notTried, distance > 8 { continue }
      } else if phrase.outcome == .notTried {
        continue
      }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, phrase.outcome) }
    }
    return best?.outcome
  }

  /// "Physical therapy was offered", "we recommended injections".
  private func isOffered(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    for token in max(
      Int(mention.first) - 4, sentence.tokens.lowerBound)..<min(Int(mention.end) + 8, sentence.tokens.upperBound)
    where reading.lexicon.words.offers.contains(reading.document.tokens[token].word) { return true }
    return false
  }

  /// "She declined both.", the sentence after the offer.
  private func isRefused(after sentence: SentenceReading) -> Bool {
    guard sentence.index + 1 < reading.sentences.count else { return false }
    let next = reading.sentences[sentence.index + 1]
    guard next.section == sentence.section, mentions(in: next).isEmpty else { return false }
    return reading.mentions(.outcomes, in: next.index).contains {
      reading.lexicon.outcomes[Int($0.value)].outcome == .notTried
    }
  }

  /// A length of time told of a care term: "six weeks of physical therapy", "therapy for 3 months".
  private func duration(
    of mention: Mention, among lengths: [(unit: Mention, value: Int, name: String)], _ sentence: SentenceReading
  ) -> Care.Duration? {
    var best: (distance: Int, duration: Care.Duration)?
    for (unit, value, name) in lengths {
      let isAfter = unit.first >= mention.end
      let between =
        isAfter ? Int(mention.end)..<Int(unit.first) : Int(unit.end)..<max(Int(unit.end), Int(mention.first))
      guard between.count <= 24, !isSymptoms(unit, between, sentence, isAfter: isAfter), !isBenefit(unit, sentence)
      else { continue }
      // "PT x 8 wks, meloxicam x 3 months": what stands in its own clause is nearer.
      let distance = between.count + 10 * between.count { isMark($0) }
      if best.map({ distance < $0.distance }) ?? true {
        best = (distance, Care.Duration(value: value, unit: name))
      }
    }
    return best?.duration
  }

  /// "Back pain, 8 months PT", "pain despite ten weeks of exercise": what stands between says that the time is of the care.
  private func isRightBefore(_ unit: Mention, _ between: Range<Int>, _ sentence: SentenceReading) -> Bool {
    let words = reading.lexicon.words
    guard let link = between.first else {
      let ahead = reading.tokens(before: unit, 4, in: sentence)
      return ahead.contains { isMark($0) } || reading.has(words.concessions, in: ahead)
    }
    return between.count < 4 && reading.document.tokens[link].word == words.ofWord
  }

  /// Whether the time is that of a symptom: "pain for six months", told nearer than the care.
  private func isSymptoms(_ unit: Mention, _ between: Range<Int>, _ sentence: SentenceReading, isAfter: Bool) -> Bool {
    if !isAfter, isRightBefore(unit, between, sentence) { return false }
    for diagnosis in reading.mentions(.diagnoses, in: sentence.index) {
      if between.contains(Int(diagnosis.first)), !isAfter || Int(diagnosis.end) > Int(unit.first) - 5 { return true }
      // "pain for six months despite therapy": the symptom stands right before the time.
      if !isAfter, diagnosis.end <= unit.first, Int(unit.first) - Int(diagnosis.end) <= 4 { return true }
    }
    if isAfter { return false }
    let before = max(Int(unit.first) - 4, sentence.tokens.lowerBound)..<Int(unit.first)
    return before.contains {
      reading.lexicon.words.symptoms.contains(reading.document.tokens[$0].word)
        && !(($0 + 1)..<before.upperBound).contains { isMark($0) }
    }
  }

  /// Whether the time is that of the good it did: "two weeks of relief", "relief lasted a month".
  private func isBenefit(_ unit: Mention, _ sentence: SentenceReading) -> Bool {
    let after = Int(unit.end)..<min(Int(unit.end) + 3, sentence.tokens.upperBound)
    let before = max(Int(unit.first) - 4, sentence.tokens.lowerBound)..<Int(unit.first)
    for token in after where reading.lexicon.words.reliefs.contains(reading.document.tokens[token].word) {
      return !(after.lowerBound..<token).contains {
        isMark($0) || reading.lexicon.words.denials.contains(reading.document.tokens[$0].word)
      }
    }
    for token in before where reading.lexicon.words.reliefs.contains(reading.document.tokens[token].word) {
      return !(token..<before.upperBound).contains { isMark($0) }
    }
    return false
  }

  private func isMark(_ token: Int) -> Bool { reading.document.tokens[token].kind == .mark }
}
