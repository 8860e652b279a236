import Dictation

/// Reads how long before the operation care was last given: by its dates, "two months ago", "over the past year".
struct CareAgeReader {
  let reading: NoteReading

  /// The ages that the document tells, where the day of the operation is known for dates.
  func read(operation: CalendarDate?) -> [Measure] {
    var found: [Measure] = []
    for sentence in reading.sentences where MeasureReader.isOfHistory(sentence) {
      let care = reading.mentions(.care, in: sentence.index).filter { mention in
        reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .hypothetical, .family])
      }
      guard let first = care.first, let days = days(in: sentence, operation) else { continue }
      found.append(
        Measure(kind: .careAge, tenths: days * 10, evidence: [reading.evidence(first.tokens, sentence)]))
    }
    return found
  }

  private func days(in sentence: SentenceReading, _ operation: CalendarDate?) -> Int? {
    var least: Int?
    let dates = DateReader(reading: reading)
    if let operation {
      for at in sentence.tokens {
        guard let date = dates.date(at: at, in: sentence.tokens)?.date, date <= operation else { continue }
        least = min(least ?? Int.max, operation.dayNumber - date.dayNumber)
      }
    }
    let tokens = reading.document.tokens
    for unit in reading.mentions(.durations, in: sentence.index) {
      let at = Int(unit.first) - 1
      guard at >= sentence.tokens.lowerBound, let value = DurationGrammar(reading: reading).number(at) else { continue }
      if Int(unit.end) < sentence.tokens.upperBound, tokens[Int(unit.end)].word == reading.lexicon.words.ago {
        let days = Care.Duration(value: value, unit: reading.lexicon.durations[Int(unit.value)]).days
        least = min(least ?? Int.max, days)
      } else if at > sentence.tokens.lowerBound, reading.lexicon.words.recent.contains(tokens[at - 1].word) {
        // "Over the past six months": up to now.
        least = 0
      }
    }
    return least
  }
}
