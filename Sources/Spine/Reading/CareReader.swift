import Dictation

/// Reads conservative care: its kind, how long, and what came of it.
struct CareReader {
  let reading: NoteReading

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

  /// Symptoms told after the care, in its sentence or the next: they persisted.
  private func symptomsGoOn(after mention: Mention, _ sentence: SentenceReading) -> Bool {
    var words = Int(mention.end)..<sentence.tokens.upperBound
    for place in sentence.index...(sentence.index + 1) where place < reading.sentences.count {
      let next = reading.sentences[place]
      guard next.section == sentence.section else { return false }
      if place > sentence.index { words = next.tokens }
      if tellsNoBenefit(words) { return true }
      for token in words where reading.lexicon.words.symptoms.contains(reading.document.tokens[token].word) {
        let standing = reading.document.assertion(of: token..<token + 1, in: next.index)
        if standing.isDisjoint(with: [.negated, .hypothetical, .historical, .family]) { return true }
      }
    }
    return false
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
    for mention in reading.mentions(.care, in: sentence.index) {
      let assertion = reading.assertion(of: mention, in: sentence)
      // Phrases of the care of other diseases are listed so that they take their words away.
      guard assertion.isDisjoint(with: [.hypothetical, .family, .notPerformed]),
        reading.lexicon.care[Int(mention.value)] != "unrelated"
      else { continue }
      var outcome = outcome(in: sentence, beside: mention)
      if assertion.contains(.negated), outcome != .failed { outcome = .notTried }
      if outcome == nil, symptomsGoOn(after: mention, sentence) { outcome = .failed }
      found.append(
        Care(
          kind: reading.lexicon.care[Int(mention.value)], duration: duration(of: mention, sentence), outcome: outcome,
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

  /// A length of time told of a care term: "six weeks of physical therapy", "therapy for 3 months".
  private func duration(of mention: Mention, _ sentence: SentenceReading) -> Care.Duration? {
    var best: (distance: Int, duration: Care.Duration)?
    for (unit, value, name) in DurationGrammar(reading: reading).durations(in: sentence) {
      let isAfter = unit.first >= mention.end
      let between =
        isAfter ? Int(mention.end)..<Int(unit.first) : Int(unit.end)..<max(Int(unit.end), Int(mention.first))
      guard between.count <= 24, !isSymptoms(unit, between, sentence, isAfter: isAfter) else { continue }
      if best.map({ between.count < $0.distance }) ?? true {
        best = (between.count, Care.Duration(value: value, unit: name))
      }
    }
    return best?.duration
  }

  /// Whether the time is that of a symptom: "pain for six months", told nearer than the care.
  private func isSymptoms(_ unit: Mention, _ between: Range<Int>, _ sentence: SentenceReading, isAfter: Bool) -> Bool {
    for diagnosis in reading.mentions(.diagnoses, in: sentence.index) {
      if between.contains(Int(diagnosis.first)), !isAfter || Int(diagnosis.end) > Int(unit.first) - 5 { return true }
      // "pain for six months despite therapy": the symptom stands right before the time.
      if !isAfter, diagnosis.end <= unit.first, Int(unit.first) - Int(diagnosis.end) <= 4 { return true }
    }
    return false
  }
}

/// Reads the number before a unit of time.
struct DurationGrammar {
  let reading: NoteReading

  /// Every length of time of a sentence: "six weeks", "6wk", "several months".
  func durations(in sentence: SentenceReading) -> [(unit: Mention, value: Int, name: String)] {
    var found: [(unit: Mention, value: Int, name: String)] = []
    for unit in reading.mentions(.durations, in: sentence.index) {
      if let value = value(before: unit, sentence) {
        found.append((unit, value, reading.lexicon.durations[Int(unit.value)]))
      }
    }
    for token in sentence.tokens where reading.document.tokens[token].kind == .mixed {
      guard let (value, name) = joined(token) else { continue }
      let place = Mention(lexicon: 0, value: 0, first: Int32(token), end: Int32(token + 1))
      found.append((place, value, name))
    }
    return found
  }

  /// "6wk", "3mo", "10wks".
  private func joined(_ token: Int) -> (Int, String)? {
    var value = 0
    var letters: [UInt8] = []
    for byte in reading.bytes(token) {
      if byte >= 48, byte <= 57, letters.isEmpty {
        value = value * 10 + Int(byte - 48)
      } else {
        letters.append(byte | 0x20)
      }
    }
    guard value > 0, value < 100 else { return nil }
    switch String(decoding: letters, as: UTF8.self) {
    case "w", "wk", "wks", "week", "weeks": return (value, "week")
    case "mo", "mos", "mth", "mths", "month", "months": return (value, "month")
    case "yr", "yrs", "y": return (value, "year")
    default: return nil
    }
  }

  /// The number told right before a unit, as "six", "6", "a", "3 to 6" (the first), "several" (nothing).
  func value(before unit: Mention, _ sentence: SentenceReading) -> Int? {
    let tokens = reading.document.tokens
    if isAgo(Int(unit.end), sentence) || isAge(Int(unit.end)) { return nil }
    var at = Int(unit.first) - 1
    var value: Int?
    var steps = 0
    while at >= sentence.tokens.lowerBound, steps < 4 {
      let token = tokens[at]
      if let number = number(at) {
        value = number
      } else if value != nil,
        token.kind == .joiner || token.word == -45 || reading.lexicon.words.ranges.contains(token.word)
      {
        // "3 to 6 months", "6-8 weeks": go on to the first number.
      } else if value == nil, token.kind == .joiner {
        // "six-week".
      } else if value == nil, steps == 0, let vague = reading.lexicon.words.vagueCounts[token.word] {
        return vague
      } else if value == nil, steps == 0, token.end - token.start == 1,
        reading.bytes(at).first.map({ $0 | 0x20 == 97 }) == true
      {
        return 1
      } else {
        break
      }
      at -= 1
      steps += 1
    }
    return value
  }

  func number(_ at: Int) -> Int? {
    let token = reading.document.tokens[at]
    if let value = reading.lexicon.words.numbers[token.word] { return value }
    for mention in reading.document.mentions
    where mention.lexicon == SpineLexicon.Name.numbers.rawValue && Int(mention.first) == at {
      return reading.lexicon.numbers[Int(mention.value)]
    }
    guard token.kind == .number, token.end - token.start <= 3 else { return nil }
    var value = 0
    for byte in reading.bytes(at) {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  private func isAgo(_ at: Int, _ sentence: SentenceReading) -> Bool {
    at < sentence.tokens.upperBound && reading.document.tokens[at].word == reading.lexicon.words.ago
  }

  /// "46-year-old".
  private func isAge(_ at: Int) -> Bool {
    var next = at
    while next < min(at + 2, reading.document.tokens.count) {
      if reading.document.tokens[next].word == reading.lexicon.words.old { return true }
      next += 1
    }
    return false
  }
}
