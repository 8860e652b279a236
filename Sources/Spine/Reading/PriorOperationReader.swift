import Dictation

/// Reads earlier operations and how long ago they were.
struct PriorOperationReader {
  let reading: NoteReading

  /// The earlier operations that the note tells, in the order of the text.
  func read() -> [PriorOperation] {
    var found: [PriorOperation] = []
    for sentence in reading.sentences {
      let isOwn = isOfOwnHand(sentence)
      guard sentence.contexts.contains(.prior) || isOwn,
        sentence.consentStart == sentence.tokens.upperBound || sentence.part == .description
      else { continue }
      if let prior = prior(in: sentence, isOwn: isOwn) { found.append(prior) }
    }
    for place in found.indices where found[place].daysBefore == nil && found[place].date == nil {
      found[place].daysBefore = daysSince(found[place])
    }
    return found
  }

  private func prior(in sentence: SentenceReading, isOwn: Bool) -> PriorOperation? {
    let surgery = surgeryTokens(sentence)
    let days = daysBefore(sentence)
    guard !surgery.isEmpty || days != nil || isOwn else { return nil }
    var isSpinal = false
    for mention in reading.mentions(.procedures, in: sentence.index) {
      if let kind = reading.lexicon.procedures[Int(mention.value)], !kind.isAid { isSpinal = true }
    }
    if !reading.mentions(.regions, in: sentence.index).isEmpty || !sentence.levels.isEmpty { isSpinal = true }
    return PriorOperation(
      levels: Placement.interspaces(past(sentence)), daysBefore: days, date: date(in: sentence),
      byAnother: isByAnother(sentence), isSpinal: isSpinal, evidence: [reading.evidence(sentence)])
  }

  /// "I fused L4-5 on July 20, 2026": what the surgeon tells in the history as done on an earlier day.
  private func isOfOwnHand(_ sentence: SentenceReading) -> Bool {
    guard sentence.part == .indication, reading.has(reading.lexicon.words.surgeons, in: sentence.tokens),
      sentence.contexts.contains(.fusionWord) || !surgeryTokens(sentence).isEmpty,
      let date = date(in: sentence), let today = reading.probableDate
    else { return false }
    return date < today
  }

  /// The segments told of the operation, and not of today's disease: "status post L5-S1 fusion, now stenosis at L4-L5".
  private func past(_ sentence: SentenceReading) -> [LevelStatement] {
    func nearest(_ mentions: [Mention], _ levels: LevelStatement) -> Int {
      var least = Int.max
      for mention in mentions {
        let far = max(Int(mention.first) - levels.tokens.upperBound, levels.tokens.lowerBound - Int(mention.end))
        least = min(least, far)
      }
      return least
    }
    let work = reading.mentions(.procedures, in: sentence.index)
    let diseases = reading.mentions(.diagnoses, in: sentence.index)
    let past = sentence.levels.filter {
      reading.document.assertion(of: $0.tokens, in: sentence.index).contains(.historical)
        || nearest(work, $0) <= nearest(diseases, $0)
    }
    return past.isEmpty ? sentence.levels : past
  }

  /// Names of operations and the word "surgery" told as past.
  private func surgeryTokens(_ sentence: SentenceReading) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for mention in reading.mentions(.procedures, in: sentence.index) {
      guard let kind = reading.lexicon.procedures[Int(mention.value)], !kind.isAid, !kind.isNeedleWork else { continue }
      let assertion = reading.document.assertion(of: mention.tokens, in: sentence.index)
      if !assertion.isDisjoint(with: [.negated, .family]) { continue }
      if sentence.part != .description && sentence.part != .title || assertion.contains(.historical) {
        found.append(mention.tokens)
      }
    }
    for token in sentence.tokens
    where reading.lexicon.words.surgery.contains(reading.document.tokens[token].word)
      && reading.document.assertion(of: token..<token + 1, in: sentence.index) == .historical
    { found.append(token..<token + 1) }
    return found
  }

  /// "postoperative day 10", "10 days after the surgery", "two weeks ago".
  private func daysBefore(_ sentence: SentenceReading) -> Int? {
    let tokens = reading.document.tokens
    let grammar = DurationGrammar(reading: reading)
    for unit in reading.mentions(.durations, in: sentence.index) {
      let name = reading.lexicon.durations[Int(unit.value)]
      let next = Int(unit.end)
      if next < sentence.tokens.upperBound, reading.lexicon.words.after.contains(tokens[next].word),
        let value = grammar.number(Int(unit.first) - 1), followedBySurgery(next, sentence)
      {
        return Care.Duration(value: value, unit: name).days
      }
      if name == "day", reading.lexicon.words.postoperative.contains(tokens[max(0, Int(unit.first) - 1)].word) {
        var at = next
        if at < sentence.tokens.upperBound, tokens[at].word == -35 { at += 1 }
        if at < sentence.tokens.upperBound, let value = grammar.number(at) { return value }
      }
    }
    return nil
  }

  /// The date told with an earlier operation.
  private func date(in sentence: SentenceReading) -> CalendarDate? {
    guard sentence.part != .title, sentence.part != .description else { return nil }
    let dates = DateReader(reading: reading)
    for token in sentence.tokens { if let found = dates.date(at: token, in: sentence.tokens) { return found.date } }
    return nil
  }

  /// "Surgery had gone well, and the patient has done well in the last 2 days", soon after the operation is told.
  private func daysSince(_ prior: PriorOperation) -> Int? {
    guard prior.isSpinal, let words = prior.evidence.first, let told = reading.sentence(at: words.range.start) else {
      return nil
    }
    let tokens = reading.document.tokens
    let near = reading.sentences[told.index...].prefix(8).filter { $0.part != .title && $0.part != .description }
    for sentence in near.prefix(3) {
      let hasSurgery = reading.has(reading.lexicon.words.surgery, in: sentence.tokens)
      for unit in reading.mentions(.durations, in: sentence.index) where hasSurgery && Int(unit.first) >= 2 {
        guard reading.lexicon.words.past.contains(tokens[Int(unit.first) - 2].word),
          let value = DurationGrammar(reading: reading).number(Int(unit.first) - 1)
        else { continue }
        return Care.Duration(value: value, unit: reading.lexicon.durations[Int(unit.value)]).days
      }
    }
    return nil
  }

  private func followedBySurgery(_ at: Int, _ sentence: SentenceReading) -> Bool {
    let tokens = reading.document.tokens
    if tokens[at].word == reading.lexicon.words.ago { return !surgeryTokens(sentence).isEmpty }
    for next in at..<min(at + 5, sentence.tokens.upperBound)
    where reading.lexicon.words.surgery.contains(tokens[next].word) {
      return true
    }
    return false
  }

  private func isByAnother(_ sentence: SentenceReading) -> Bool {
    reading.has(reading.lexicon.words.elsewhere, in: sentence.tokens)
  }
}
