import Dictation

/// Reads the studies before the operation: kind, date, segments and what they showed.
struct ImagingReader {
  let reading: NoteReading
  /// The document's own date, which is that of a study that it reports.
  let date: CalendarDate?

  /// The studies, in the order of the text; what follows one in its own section is its finding.
  func read() -> [Imaging] {
    var found: [Imaging] = []
    let own = ownStudy
    if let own { found.append(Imaging(study: own, date: date, evidence: [])) }
    var last = -1
    for sentence in reading.sentences where MeasureReader.isOfHistory(sentence) {
      if own == nil {
        if let study = study(in: sentence) {
          found.append(Imaging(study: study, date: day(in: sentence), evidence: []))
        } else if sentence.section == .imaging, found.isEmpty || reading.sentences[max(0, last)].section != .imaging {
          found.append(Imaging(study: .other, evidence: []))
        } else if !goesOn(sentence, from: last) {
          continue
        }
      }
      last = sentence.index
      add(sentence, to: &found[found.count - 1])
    }
    return found.filter { !$0.evidence.isEmpty }
  }

  /// The study that a whole document reports, as its first words say; the operative note reports none.
  var ownStudy: Imaging.Study? {
    guard reading.place > 0 else { return nil }
    for mention in reading.document.mentions
    where mention.lexicon == SpineLexicon.Name.imaging.rawValue && mention.first < 12 {
      return reading.lexicon.imaging[Int(mention.value)]
    }
    // "MRI LUMBAR SPINE" is a heading, whose words are no mentions.
    for section in reading.document.sections where section.kind == .imaging && section.heading.lowerBound < 12 {
      for token in section.heading {
        let word = reading.bytes(token).map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
        if let study = Imaging.Study(rawValue: String(decoding: word, as: UTF8.self)) { return study }
      }
      return .other
    }
    return nil
  }

  private func study(in sentence: SentenceReading) -> Imaging.Study? {
    for mention in reading.mentions(.imaging, in: sentence.index) {
      let assertion = reading.assertion(of: mention, in: sentence)
      if assertion.isDisjoint(with: [.negated, .hypothetical, .family]) {
        return reading.lexicon.imaging[Int(mention.value)]
      }
    }
    return nil
  }

  /// Whether a sentence goes on with the study of the one before: in its section, or by "it" and "this".
  private func goesOn(_ sentence: SentenceReading, from last: Int) -> Bool {
    guard last >= 0, last == sentence.index - 1, reading.sentences[last].section == sentence.section,
      let first = sentence.tokens.first
    else { return false }
    return sentence.section == .imaging
      || reading.lexicon.words.pronouns.contains(reading.document.tokens[first].word)
  }

  private func day(in sentence: SentenceReading) -> CalendarDate? {
    let dates = DateReader(reading: reading)
    for at in sentence.tokens {
      if let found = dates.date(at: at, in: sentence.tokens) { return found.date }
    }
    return nil
  }

  private func add(_ sentence: SentenceReading, to study: inout Imaging) {
    for level in Placement.interspaces(sentence.levels.filter { !$0.isRoot }) where !study.levels.contains(level) {
      study.levels.append(level)
    }
    for mention in reading.mentions(.diagnoses, in: sentence.index)
    where reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .hypothetical, .family]) {
      let concept = reading.lexicon.diagnoses[Int(mention.value)].concept
      if concept == "unrelated" { continue }
      if !study.findings.contains(concept) { study.findings.append(concept) }
      study.evidence.append(reading.evidence(mention.tokens, sentence))
    }
  }
}
