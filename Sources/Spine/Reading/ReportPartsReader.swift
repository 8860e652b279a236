import Dictation

/// Says which parts of an operative report a note holds.
struct ReportPartsReader {
  let reading: NoteReading

  /// The parts: each by its section, or by a sentence that tells it.
  func read(_ facts: OperativeFacts) -> ReportParts {
    var parts = ReportParts()
    for section in reading.document.sections where !section.body.isEmpty {
      switch section.kind {
      case .procedure: parts.procedure = true
      case .findings, .description: parts.findings = true
      case .complications: parts.complications = true
      case .bloodLoss: parts.bloodLoss = true
      case .specimens: parts.specimens = true
      case .implants: parts.implants = true
      default: break
      }
    }
    for token in reading.document.tokens {
      if reading.lexicon.words.complication == token.word { parts.complications = true }
      if reading.lexicon.words.specimen == token.word { parts.specimens = true }
    }
    for sentence in reading.sentences where !parts.bloodLoss { parts.bloodLoss = tellsLoss(sentence) }
    for index in reading.document.tokens.indices.dropLast()
    where reading.document.tokens[index].word == reading.lexicon.words.blood
      && reading.document.tokens[index + 1].word == reading.lexicon.words.loss
    { parts.bloodLoss = true }
    if facts.procedures.contains(where: { $0.part == .title }) { parts.procedure = true }
    if facts.hasDescription || reading.sentences.contains(where: { $0.part == .description }) { parts.findings = true }
    if !facts.devices.isEmpty { parts.implants = true }
    return parts
  }

  /// "She lost about 80 mL of blood", "EBL 150".
  private func tellsLoss(_ sentence: SentenceReading) -> Bool {
    var hasLost = false
    for token in sentence.tokens {
      let word = reading.document.tokens[token].word
      if word == reading.lexicon.words.bloodLossShort { return true }
      if word == reading.lexicon.words.lost { hasLost = true }
      if hasLost, reading.lexicon.words.bloodMeasures.contains(word) { return true }
    }
    return false
  }
}
