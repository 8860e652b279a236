import Dictation

/// Reads diagnoses, and findings that mean one, affirmed and denied.
struct DiagnosisReader {
  let reading: NoteReading

  /// The diagnoses of the note, and those that it denies.
  func read() -> (affirmed: [Diagnosis], denied: [Diagnosis]) {
    var affirmed: [Diagnosis] = []
    var denied: [Diagnosis] = []
    for sentence in reading.sentences where sentence.part != .other {
      for mention in reading.mentions(.diagnoses, in: sentence.index) {
        let assertion = reading.assertion(of: mention, in: sentence)
        // Phrases of other organs are listed so that they take their words away: "hip fracture".
        guard assertion.isDisjoint(with: [.hypothetical, .family]),
          reading.lexicon.diagnoses[Int(mention.value)].concept != "unrelated"
        else { continue }
        let diagnosis = diagnosis(mention, sentence, isHistorical: assertion.contains(.historical))
        if !assertion.contains(.negated) {
          affirmed.append(diagnosis)
        } else if isNamed(diagnosis.concept, mention) {
          denied.append(diagnosis)
        }
      }
    }
    return (affirmed, denied)
  }

  private func diagnosis(_ mention: Mention, _ sentence: SentenceReading, isHistorical: Bool) -> Diagnosis {
    let phrase = reading.lexicon.diagnoses[Int(mention.value)]
    let statements = statements(near: mention, sentence)
    let levels = isBoneDisease(phrase.concept) ? Placement.vertebrae(statements) : Placement.interspaces(statements)
    var regions = phrase.regions
    for level in levels {
      for region in level.regions where !regions.contains(region) { regions.append(region) }
    }
    if regions.isEmpty { regions = regionWords(sentence) }
    return Diagnosis(
      concept: phrase.concept, levels: levels, regions: regions, side: side(near: mention, sentence),
      part: sentence.part, isHistorical: isHistorical, evidence: [reading.evidence(mention.tokens, sentence)])
  }

  /// Whether a phrase names its concept, and is not one of its signs: an absent sign denies no disease.
  private func isNamed(_ concept: String, _ mention: Mention) -> Bool {
    for part in concept.utf8.split(separator: UInt8(ascii: "-")) where part.count > 3 {
      for token in mention.tokens {
        let stem = reading.bytes(token).prefix(part.count - 1)
        if stem.elementsEqual(part.prefix(part.count - 1), by: { $0 | 0x20 == $1 }) { return true }
      }
    }
    return false
  }

  private func isBoneDisease(_ concept: String) -> Bool {
    switch concept {
    case "fracture", "compression-fracture", "burst-fracture", "pathological-fracture", "osteoporosis", "metastasis",
      "osteomyelitis", "dens-fracture", "myeloma":
      true
    default: false
    }
  }

  /// The segments of the sentence; in a long one those within reach of the diagnosis.
  private func statements(near mention: Mention, _ sentence: SentenceReading) -> [LevelStatement] {
    var near: [LevelStatement] = []
    for statement in sentence.levels where !statement.isRoot {
      let distance =
        statement.tokens.lowerBound >= Int(mention.end)
        ? statement.tokens.lowerBound - Int(mention.end) : Int(mention.first) - statement.tokens.upperBound
      if distance <= (sentence.part == .diagnosis ? 30 : 14) { near.append(statement) }
    }
    return near
  }

  private func regionWords(_ sentence: SentenceReading) -> [Region] {
    var regions: [Region] = []
    for mention in reading.mentions(.regions, in: sentence.index) {
      if let region = reading.lexicon.regions[Int(mention.value)], !regions.contains(region) { regions.append(region) }
    }
    return regions
  }

  private func side(near mention: Mention, _ sentence: SentenceReading) -> Side? {
    var nearest: (distance: Int, side: Side)?
    for found in reading.mentions(.sides, in: sentence.index) {
      let far = abs(Int(found.first) - Int(mention.first))
      if far <= 8, nearest.map({ far < $0.distance }) ?? true {
        guard let side = reading.lexicon.sides[Int(found.value)] else { continue }
        nearest = (far, side)
      }
    }
    return nearest?.side
  }
}
