import Dictation

/// Reads diagnoses, and findings that mean one, affirmed and denied.
struct DiagnosisReader {
  let reading: NoteReading

  /// The diagnoses of the note, and those that it denies.
  func read() -> (affirmed: [Diagnosis], denied: [Diagnosis]) {
    var affirmed: [Diagnosis] = []
    var denied: [Diagnosis] = []
    var names: Set<Diagnosis> = []
    for sentence in reading.sentences where sentence.part != .other {
      for mention in reading.mentions(.diagnoses, in: sentence.index) {
        let assertion = reading.assertion(of: mention, in: sentence)
        // Phrases of other organs are listed so that they take their words away: "hip fracture".
        guard assertion.isDisjoint(with: [.hypothetical, .family]),
          reading.lexicon.diagnoses[Int(mention.value)].concept != "unrelated"
        else { continue }
        let isPast = assertion.contains(.historical) && !isOfLastWeeks(mention, sentence)
        let diagnosis = diagnosis(mention, sentence, isHistorical: isPast)
        if !assertion.contains(.negated) {
          affirmed.append(diagnosis)
          if isNamed(diagnosis.concept, mention) { names.insert(diagnosis) }
        } else if isNamed(diagnosis.concept, mention) {
          denied.append(diagnosis)
        }
      }
    }
    // Signs of the cauda equina below an injury of the cord are the cord's.
    if affirmed.contains(where: { ["quadriplegia", "central-cord"].contains($0.concept) }) {
      affirmed.removeAll { $0.concept == "cauda-equina" && !names.contains($0) }
    }
    // An infection told as the past and named again by the way is the same one.
    for concept in ["osteomyelitis", "discitis", "infection", "hardware-infection"] {
      let told = affirmed.filter { $0.concept == concept }
      guard told.contains(where: { $0.isHistorical }), !told.contains(where: isFound) else { continue }
      for index in affirmed.indices where affirmed[index].concept == concept { affirmed[index].isHistorical = true }
    }
    return (affirmed, denied)
  }

  /// "Sustained an L3 fracture six weeks ago": the day of a fracture that is still there.
  private func isOfLastWeeks(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    guard isBoneDisease(reading.lexicon.diagnoses[Int(mention.value)].concept) else { return false }
    return reading.mentions(.durations, in: sentence.index).contains { unit in
      let name = reading.lexicon.durations[Int(unit.value)]
      return (name == "week" || name == "day") && Int(unit.end) < sentence.tokens.upperBound
        && reading.document.tokens[Int(unit.end)].word == reading.lexicon.words.ago
    }
  }

  /// Whether a diagnosis is today's by where it stands: under its heading, or found at the operation.
  private func isFound(_ diagnosis: Diagnosis) -> Bool {
    !diagnosis.isHistorical && [.diagnosis, .findings, .description].contains(diagnosis.part)
  }

  private func diagnosis(_ mention: Mention, _ sentence: SentenceReading, isHistorical: Bool) -> Diagnosis {
    let phrase = reading.lexicon.diagnoses[Int(mention.value)]
    let statements = statements(near: mention, sentence)
    var levels = isBoneDisease(phrase.concept) ? Placement.vertebrae(statements) : Placement.interspaces(statements)
    // The dens is the axis's own.
    if levels.isEmpty, phrase.concept == "dens-fracture", let axis = Segment(name: "C2") { levels = [axis] }
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
      "osteomyelitis", "dens-fracture", "myeloma", "spinal-cord-injury", "central-cord", "anterior-cord",
      "brown-sequard",
      "quadriplegia", "osteoporotic-fracture", "neoplastic-fracture", "healing-fracture", "stress-fracture",
      "nondisplaced-fracture", "unstable-fracture":
      true
    default: false
    }
  }

  /// The segments that a diagnosis is told of: those right before it ("L3 fracture"), else the next list behind it
  /// ("stenosis at L4-L5 and L5-S1") that is not another diagnosis's, else the last one before it.
  private func statements(near mention: Mention, _ sentence: SentenceReading) -> [LevelStatement] {
    let reach = sentence.part == .diagnosis ? 30 : 14
    let levels = sentence.levels.filter { !$0.isRoot }
    var before: LevelStatement?
    var behind: LevelStatement?
    for statement in levels {
      if statement.tokens.upperBound <= Int(mention.first) {
        if Int(mention.first) - statement.tokens.upperBound <= reach { before = statement }
      } else if behind == nil, statement.tokens.lowerBound >= Int(mention.end),
        statement.tokens.lowerBound - Int(mention.end) <= reach
      {
        behind = statement
      }
    }
    if let before, leads(before, to: mention) { return run(of: before, in: levels, sentence) }
    if let behind, !isAnother(behind, mention, sentence) { return run(of: behind, in: levels, sentence) }
    if let nearest = before ?? behind { return run(of: nearest, in: levels, sentence) }
    return levels.filter { $0.tokens.overlaps(mention.tokens) }
  }

  /// Whether a segment stands right before a diagnosis, as its place: "L4-L5 severe stenosis".
  private func leads(_ statement: LevelStatement, to mention: Mention) -> Bool {
    let gap = statement.tokens.upperBound..<Int(mention.first)
    return gap.count <= 2 && gap.allSatisfy { isPlain($0) }
  }

  /// Whether a segment behind a diagnosis stands right before another one, as that one's place.
  private func isAnother(_ statement: LevelStatement, _ mention: Mention, _ sentence: SentenceReading) -> Bool {
    for other in reading.mentions(.diagnoses, in: sentence.index) where other.first >= mention.end {
      guard statement.tokens.upperBound <= Int(other.first) else { continue }
      if leads(statement, to: other) { return !isIntroduced(statement) }
    }
    return false
  }

  /// Whether a word of place stands before a segment: "stenosis at L4-L5".
  private func isIntroduced(_ statement: LevelStatement) -> Bool {
    let word = statement.tokens.lowerBound - 1
    guard word >= 0 else { return false }
    return ["at", "of", "from", "in"].contains(String(decoding: reading.bytes(word), as: UTF8.self).lowercased())
  }

  /// A word that joins a place to what it is the place of, and begins nothing new.
  private func isPlain(_ token: Int) -> Bool {
    let bytes = reading.bytes(token)
    guard let first = bytes.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else {
      return false
    }
    return !["and", "with", "or", "plus", "as", "but", "where", "showed", "shows", "had", "has", "for", "to"].contains(
      String(decoding: bytes, as: UTF8.self).lowercased())
  }

  /// A statement with those of its list, and those that follow it with no other diagnosis between.
  private func run(
    of statement: LevelStatement, in levels: [LevelStatement], _ sentence: SentenceReading
  ) -> [LevelStatement] {
    guard let place = levels.firstIndex(of: statement) else { return [statement] }
    var first = place
    var last = place
    while first > 0, isJoined(levels[first - 1], levels[first], sentence) { first -= 1 }
    while last + 1 < levels.count, isJoined(levels[last], levels[last + 1], sentence) { last += 1 }
    return Array(levels[first...last])
  }

  private func isJoined(_ one: LevelStatement, _ other: LevelStatement, _ sentence: SentenceReading) -> Bool {
    if one.list == other.list { return true }
    let gap = one.tokens.upperBound..<max(one.tokens.upperBound, other.tokens.lowerBound)
    let joints = ["and", "or", "as", "well", "greater", "less", "more", "than", "at", "the", "level", "levels", "also"]
    return gap.count <= 5
      && gap.allSatisfy { token in
        let word = String(decoding: reading.bytes(token), as: UTF8.self).lowercased()
        return joints.contains(word) || word.utf8.count == 1
      }
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
