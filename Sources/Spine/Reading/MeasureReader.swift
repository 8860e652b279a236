import Dictation

/// What a phrase of `spine/measures.tsv` announces.
enum MeasurePhrase: String, Sendable, Hashable {
  case pain
  case painScale = "pain-scale"
  case disability
  case myelopathyScore = "myelopathy-score"
  case slip, translation, angulation, strength, block, trial, psychology, nicotine
  case noNicotine = "no-nicotine"
  case nicotineFree = "nicotine-free"
  case fracture
  case severeNarrowing = "severe-narrowing"
}

/// Reads the measures and tests that policies ask for, from the history and never from what was done.
struct MeasureReader {
  let reading: NoteReading
  /// How many tokens may stand between a phrase and its number.
  private static let reach = 9

  /// The measures that the document tells, in the order of the text.
  func read() -> [Measure] {
    var found: [Measure] = []
    for sentence in reading.sentences where MeasureReader.isOfHistory(sentence) {
      let mentions = reading.mentions(.measures, in: sentence.index)
      if mentions.isEmpty { continue }
      let quantities = QuantityReader(reading: reading).quantities(in: sentence)
      for mention in mentions { found += measures(mention, sentence, quantities) }
    }
    return found
  }

  /// Whether a sentence is of the story before the operation.
  static func isOfHistory(_ sentence: SentenceReading) -> Bool {
    switch sentence.section {
    case .consent, .plan, .postoperativePlan, .medications, .anesthesia, .attestation, .disposition, .familyHistory:
      false
    default: sentence.part == .indication || sentence.part == .diagnosis || sentence.section == .pastHistory
    }
  }

  private func measures(_ mention: Mention, _ sentence: SentenceReading, _ all: [Quantity]) -> [Measure] {
    let assertion = reading.assertion(of: mention, in: sentence)
    guard assertion.isDisjoint(with: [.hypothetical, .family]) else { return [] }
    func measure(_ kind: Measure.Kind, _ tenths: Int?) -> Measure {
      let levels = Placement.interspaces(sentence.levels.filter { !$0.isRoot })
      return Measure(kind: kind, tenths: tenths, levels: levels, evidence: [reading.evidence(mention.tokens, sentence)])
    }
    func number(_ kind: Measure.Kind, _ read: (Quantity) -> Int?) -> [Measure] {
      nearest(mention, all, read).map { [measure(kind, $0)] } ?? []
    }
    switch reading.lexicon.measures[Int(mention.value)] {
    case .pain: return number(.painScore) { $0.unit == .of(10) ? $0.tenths : nil }
    case .painScale: return number(.painScore, MeasureReader.ofTen)
    case .disability: return number(.disability, MeasureReader.percent)
    case .myelopathyScore: return number(.myelopathyScore) { MeasureReader.points($0, most: 18) }
    case .slip:
      return number(.slip) { $0.unit == .millimetre ? $0.tenths : nil }
        + number(.slipGrade) { $0.unit == .grade ? $0.tenths : nil }
    case .translation: return number(.translation) { $0.unit == .millimetre ? $0.tenths : nil }
    case .angulation: return number(.angulation) { $0.unit == .degree ? $0.tenths : nil }
    case .strength: return number(.strength) { $0.unit == .of(5) ? $0.tenths : nil }
    case .block, .trial, .psychology: return tests(mention, sentence, all, assertion, measure)
    case .nicotine:
      if assertion.contains(.historical) { return [] }
      return [measure(assertion.contains(.negated) ? .nicotineFree : .nicotineUse, nil)]
    case .noNicotine: return [measure(.nicotineFree, nil)]
    case .nicotineFree: return days(beside: mention, sentence).map { [measure(.nicotineFree, $0 * 10)] } ?? []
    case .fracture: return days(beside: mention, sentence).map { [measure(.fractureAge, $0 * 10)] } ?? []
    case .severeNarrowing: return assertion.contains(.negated) ? [] : [measure(.severeNarrowing, nil)]
    }
  }

  /// Blocks, trials and evaluations: told, counted, and with what they relieved.
  private func tests(
    _ mention: Mention, _ sentence: SentenceReading, _ all: [Quantity], _ assertion: Assertion,
    _ measure: (Measure.Kind, Int?) -> Measure
  ) -> [Measure] {
    let phrase = reading.lexicon.measures[Int(mention.value)]
    if phrase == .psychology { return [measure(.psychologicalEvaluation, assertion.contains(.negated) ? 0 : 10)] }
    if assertion.contains(.negated) { return [] }
    let relief = nearest(mention, all, within: 18) { $0.unit == .percent ? $0.tenths : nil }
    if phrase == .trial {
      return [measure(.trial, 10)] + (relief.map { [measure(.trialRelief, $0)] } ?? [])
    }
    var count = 1
    for at in max(sentence.tokens.lowerBound, Int(mention.first) - 4)..<Int(mention.first) {
      if let told = DurationGrammar(reading: reading).number(at), (2...9).contains(told) { count = told }
    }
    return [measure(.blocks, count * 10)] + (relief.map { [measure(.blockRelief, $0)] } ?? [])
  }

  /// The quantity that stands nearest to a phrase, one after it before one as near ahead of it.
  private func nearest(
    _ mention: Mention, _ all: [Quantity], within reach: Int = MeasureReader.reach, _ read: (Quantity) -> Int?
  ) -> Int? {
    var best: (distance: Int, tenths: Int)?
    for quantity in all {
      guard let tenths = read(quantity) else { continue }
      let isAfter = quantity.tokens.lowerBound >= Int(mention.end)
      let distance =
        isAfter ? quantity.tokens.lowerBound - Int(mention.end) : Int(mention.first) - quantity.tokens.upperBound
      if distance > reach { continue }
      if best.map({ distance < $0.distance || isAfter && distance == $0.distance }) ?? true {
        best = (distance, tenths)
      }
    }
    return best?.tenths
  }

  /// "8/10", "80/100", "of 8": a number alone is of ten where it can be.
  private static func ofTen(_ quantity: Quantity) -> Int? {
    switch quantity.unit {
    case .of(10): quantity.tenths
    case .of(100): quantity.tenths / 10
    case .none: quantity.tenths <= 100 ? quantity.tenths : nil
    default: nil
    }
  }

  private static func percent(_ quantity: Quantity) -> Int? {
    switch quantity.unit {
    case .percent: quantity.tenths
    case .of(50): quantity.tenths * 2
    case .of(100): quantity.tenths
    case .none: quantity.tenths <= 1_000 ? quantity.tenths : nil
    default: nil
    }
  }

  private static func points(_ quantity: Quantity, most: Int) -> Int? {
    switch quantity.unit {
    case .of(most): quantity.tenths
    case .of(17): quantity.tenths
    case .none: quantity.tenths <= most * 10 ? quantity.tenths : nil
    default: nil
    }
  }

  /// Days told beside a phrase, the years of an age left out: "quit smoking 8 weeks ago", "a 3-week-old fracture".
  private func days(beside mention: Mention, _ sentence: SentenceReading) -> Int? {
    var best: (distance: Int, days: Int)?
    let tokens = reading.document.tokens
    for unit in reading.mentions(.durations, in: sentence.index) {
      let name = reading.lexicon.durations[Int(unit.value)]
      if name == "year", isAge(Int(unit.end)) { continue }
      var at = Int(unit.first) - 1
      if at >= sentence.tokens.lowerBound, tokens[at].kind == .joiner { at -= 1 }
      guard at >= sentence.tokens.lowerBound, let value = DurationGrammar(reading: reading).number(at) else { continue }
      let distance = unit.first >= mention.end ? Int(unit.first - mention.end) : Int(mention.first - unit.end)
      if distance > MeasureReader.reach { continue }
      if best.map({ distance < $0.distance }) ?? true {
        best = (distance, Care.Duration(value: value, unit: name).days)
      }
    }
    return best?.days
  }

  private func isAge(_ at: Int) -> Bool {
    for next in at..<min(at + 2, reading.document.tokens.count)
    where reading.document.tokens[next].word == reading.lexicon.words.old { return true }
    return false
  }
}
