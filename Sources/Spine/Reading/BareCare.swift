import Dictation

/// Finds treatments told by a bare word, which means treatment only beside a time, visits, or another treatment:
/// "12 wks PT", "four months of therapy", "PT, NSAIDs".
struct BareCare {
  let reading: NoteReading
  let durations: DurationGrammar

  func mentions(in sentence: SentenceReading, beside named: [Mention]) -> [Mention] {
    let words = reading.lexicon.words
    var found: [Mention] = []
    for token in sentence.tokens {
      let word = reading.document.tokens[token].word
      guard word != 0, let kind = words.bareCare[word], !named.contains(where: { $0.tokens.contains(token) }),
        !reading.mentions(.diagnoses, in: sentence.index).contains(where: { $0.tokens.contains(token) }),
        let value = reading.lexicon.care.firstIndex(of: kind), isTreatment(token, sentence, named)
      else { continue }
      found.append(
        Mention(
          lexicon: Int32(SpineLexicon.Name.care.rawValue), value: Int32(value), first: Int32(token),
          end: Int32(token + 1)))
    }
    return found
  }

  private func isTreatment(_ token: Int, _ sentence: SentenceReading, _ named: [Mention]) -> Bool {
    let tokens = reading.document.tokens
    let words = reading.lexicon.words
    if token > sentence.tokens.lowerBound, words.otherTherapy.contains(tokens[token - 1].word) { return false }
    if token + 1 < sentence.tokens.upperBound {
      // "Pt is a 61-year-old"; "PT/INR".
      let next = tokens[token + 1]
      if words.tellingVerbs.contains(next.word) || next.word == -47 { return false }
    }
    if isReceived(token, sentence) { return true }
    for (unit, _, _) in durations.durations(in: sentence)
    where isTied(token, unit.tokens, by: words.timeLinks) { return true }
    for visit in sentence.tokens
    where words.visits.contains(tokens[visit].word) && isTied(token, visit..<visit + 1, by: words.timeLinks) {
      return true
    }
    return named.contains { isTied(token, $0.tokens, by: words.careLinks) }
  }

  /// "She tried an epidural": a verb of receiving right before it. "PT" after one may be the patient.
  private func isReceived(_ token: Int, _ sentence: SentenceReading) -> Bool {
    let (tokens, words) = (reading.document.tokens, reading.lexicon.words)
    guard tokens[token].end - tokens[token].start > 2 else { return false }
    for before in (max(sentence.tokens.lowerBound, token - 3)..<token).reversed() {
      if words.receiving.contains(tokens[before].word) { return true }
      if tokens[before].kind == .mark { return false }
    }
    return false
  }

  /// Whether nothing but numbers, marks and linking words stands between the two.
  private func isTied(_ token: Int, _ other: Range<Int>, by links: Set<Int32>) -> Bool {
    let between = other.lowerBound > token ? token + 1..<other.lowerBound : min(other.upperBound, token)..<token
    guard between.count <= 6 else { return false }
    // "For eleven weeks he attended therapy", and not "Pt did six weeks".
    let isBefore = other.lowerBound < token
    let verbs = reading.lexicon.words.attending
    for place in between {
      let link = reading.document.tokens[place]
      switch link.kind {
      // Right before a name that is not written "PT" a comma parts: "for 6 weeks, pt is".
      case .mark where isBefore && !reading.document.tokens[token].isAllCapitals && link.word == -44:
        return false
      case .mark, .joiner, .number: continue
      case .word, .mixed:
        guard links.contains(link.word) || (isBefore && verbs.contains(link.word)) || durations.number(place) != nil
        else { return false }
      }
    }
    return true
  }
}
