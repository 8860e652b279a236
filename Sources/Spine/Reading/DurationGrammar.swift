import Dictation

/// Reads the number before a unit of time.
struct DurationGrammar {
  let reading: NoteReading
  /// The day of the operation, up to which care "since April" went on; nil where it is not known.
  var operation: CalendarDate?

  /// Every length of time of a sentence: "six weeks", "6wk", "several months".
  func durations(in sentence: SentenceReading) -> [(unit: Mention, value: Int, name: String)] {
    var found: [(unit: Mention, value: Int, name: String)] = []
    for unit in reading.mentions(.durations, in: sentence.index) {
      if let value = value(before: unit, sentence) {
        found.append((unit, value, reading.lexicon.durations[Int(unit.value)]))
      }
    }
    for token in sentence.tokens {
      let place = Mention(lexicon: 0, value: 0, first: Int32(token), end: Int32(token + 1))
      if reading.document.tokens[token].kind == .mixed, let (value, name) = joined(token) {
        found.append((place, value, name))
      } else if let (value, end) = monthsUntil(token, sentence) ?? monthsSince(token, sentence) {
        found.append((Mention(lexicon: 0, value: 0, first: place.first, end: Int32(end)), value, "month"))
      } else if isWholeSeason(token, sentence) {
        found.append((place, 3, "month"))
      } else if let name = fraction(token, sentence), let value = number(token) {
        found.append((Mention(lexicon: 0, value: 0, first: place.first, end: place.end + 2), value, name))
      }
    }
    return found
  }

  /// "6wk", "3mo", "x10wks".
  private func joined(_ token: Int) -> (Int, String)? {
    var value = 0
    var letters: [UInt8] = []
    for byte in reading.bytes(token).drop(while: { $0 | 0x20 == 120 }) {
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

  /// "From June to December", "between January and July", "June-December", "from January on … until the end of April".
  private func monthsUntil(_ at: Int, _ sentence: SentenceReading) -> (Int, end: Int)? {
    let words = reading.lexicon.words
    let tokens = reading.document.tokens
    guard let first = words.months[tokens[at].word] else { return nil }
    var isBegun = false
    if at > sentence.tokens.lowerBound {
      let before = tokens[at - 1].word
      isBegun = words.whence.contains(before) || words.between.contains(before)
    }
    var isLinked = false
    for next in at + 1..<min(at + (isBegun ? 14 : 3), sentence.tokens.upperBound) {
      if isLinked || isBegun && next == at + 2, let last = words.months[tokens[next].word], last != first {
        return ((last - first + 12) % 12, next + 1)
      }
      if tokens[next].kind == .joiner || tokens[next].word == -45 || words.until.contains(tokens[next].word) {
        isLinked = true
      }
    }
    return nil
  }

  /// "Since April", "since last fall": the months up to the operation.
  private func monthsSince(_ at: Int, _ sentence: SentenceReading) -> (Int, end: Int)? {
    let words = reading.lexicon.words
    guard let operation, let month = words.months[reading.document.tokens[at].word] ?? season(at) else { return nil }
    for before in max(sentence.tokens.lowerBound, at - 3)..<at
    where words.since.contains(reading.document.tokens[before].word) {
      let months = (operation.month - month + 12) % 12
      return months > 0 ? (months, at + 1) : nil
    }
    return nil
  }

  /// "The whole winter", "all summer": a season of three months.
  private func isWholeSeason(_ at: Int, _ sentence: SentenceReading) -> Bool {
    guard season(at) != nil, at > sentence.tokens.lowerBound else { return false }
    return (max(sentence.tokens.lowerBound, at - 2)..<at).contains {
      reading.lexicon.words.throughout.contains(reading.document.tokens[$0].word)
    }
  }

  /// The month in which a season or feast begins.
  private func season(_ at: Int) -> Int? { reading.lexicon.words.seasons[reading.document.tokens[at].word] }

  /// "6/52", "3/12 of": weeks of the year, months of it.
  private func fraction(_ at: Int, _ sentence: SentenceReading) -> String? {
    let tokens = reading.document.tokens
    guard at + 2 < sentence.tokens.upperBound, tokens[at].kind == .number, !tokens[at + 1].isSpaced,
      tokens[at + 1].word == -47 || tokens[at + 1].kind == .joiner, !tokens[at + 2].isSpaced
    else { return nil }
    switch number(at + 2) {
    case 52: return "week"
    // "3/12" alone is a day in March.
    case 12 where at + 3 < sentence.tokens.upperBound && tokens[at + 3].word == reading.lexicon.words.ofWord:
      return "month"
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
      } else if value == nil, steps == 0, isArticle(at) {
        // "Twice a week" says how often.
        let isRate =
          at > sentence.tokens.lowerBound && reading.lexicon.words.rates.contains(tokens[at - 1].word)
        return isRate ? nil : 1
      } else if value == nil, isHalf(at, sentence) {
        // "Two and a half months", "a month and a half".
        at -= 2
      } else {
        break
      }
      at -= 1
      steps += 1
    }
    return value
  }

  private func isArticle(_ at: Int) -> Bool {
    let token = reading.document.tokens[at]
    return token.end - token.start == 1 && reading.bytes(at).first.map { $0 | 0x20 == 97 } == true
  }

  /// Whether "and a half" ends at a token.
  private func isHalf(_ at: Int, _ sentence: SentenceReading) -> Bool {
    at - 2 > sentence.tokens.lowerBound && reading.document.tokens[at].word == reading.lexicon.words.half
      && isArticle(at - 1) && reading.lexicon.words.lists.contains(reading.document.tokens[at - 2].word)
  }

  func number(_ at: Int) -> Int? {
    let token = reading.document.tokens[at]
    if let value = reading.lexicon.words.numbers[token.word] { return value }
    for mention in reading.document.mentions
    where mention.lexicon == SpineLexicon.Name.numbers.rawValue && Int(mention.first) == at {
      return reading.lexicon.numbers[Int(mention.value)]
    }
    // "PT x3 mo": times.
    let isTimes = token.kind == .mixed && reading.bytes(at).first.map { $0 | 0x20 == 120 } == true
    guard token.kind == .number || isTimes, token.end - token.start <= 3 else { return nil }
    var value = 0
    for byte in reading.bytes(at).dropFirst(isTimes ? 1 : 0) {
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
