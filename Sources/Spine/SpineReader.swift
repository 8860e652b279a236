import Dictation

/// Reads a record into what was done, where, through which way in, with which devices and why.
///
/// It is made once from the lexicons and then only read, by any number of threads.
public struct SpineReader: Sendable {
  private let reader: DocumentReader
  private let lexicon: SpineLexicon

  /// Compiles the lexicons; throws where one of them has a fault.
  public init(_ library: LexiconLibrary) throws(LexiconError) {
    var compiled: SpineLexicon?
    reader = try DocumentReader(library) { book throws(LexiconError) in
      compiled = try SpineLexicon(library, &book)
    }
    guard let compiled else { throw LexiconError(file: "spine", message: "expected the spine lexicons") }
    lexicon = compiled
  }

  /// The facts of a record; its first document is the operative note, the others stand beside it.
  public func read(_ record: [Note]) -> OperativeFacts {
    var facts = OperativeFacts()
    for (place, note) in record.enumerated() {
      let reading = NoteReading(reader.read(note), lexicon, place: place)
      if place == 0 { readOperation(reading, &facts) }
      readHistory(reading, &facts)
    }
    return facts
  }

  /// What only the operative note may establish.
  private func readOperation(_ reading: NoteReading, _ facts: inout OperativeFacts) {
    let operation = OperationReader(reading)
    facts.procedures = operation.procedures
    facts.devices = operation.devices
    facts.waysIn = operation.waysIn
    RationaleReader(reading: reading).settle(&facts.devices)
    facts.sideStatements = SideReader(reading: reading).read(&facts.procedures)
    facts.regionStatements = RegionReader(reading: reading).read()
    facts.placeholders = PlaceholderReader(reading: reading).read()
    facts.circumstances = CircumstanceReader(reading: reading).read()
    facts.report = ReportPartsReader(reading: reading).read(facts)
    if let date = DateReader(reading: reading).read() {
      facts.operationDate = date.date
      facts.operationDateEvidence = [date.evidence]
    }
    facts.hasDescription = reading.sentences.contains { $0.part == .description }
    keepSpinalWork(reading, &facts)
  }

  /// What any document of the record may establish.
  private func readHistory(_ reading: NoteReading, _ facts: inout OperativeFacts) {
    facts.care += CareReader(reading: reading).read()
    let diagnoses = DiagnosisReader(reading: reading).read()
    facts.diagnoses += diagnoses.affirmed
    if let claudication = ClaudicationReader(reading: reading).read() { facts.diagnoses.append(claudication) }
    facts.denials += diagnoses.denied
    facts.priorOperations += PriorOperationReader(reading: reading).read()
    for diagnosis in diagnoses.affirmed where !diagnosis.isHistorical {
      for rule in lexicon.exemptions where rule.concept == diagnosis.concept {
        if rule.onlyAtOperation {
          guard diagnosis.part == .description || diagnosis.part == .findings, !isKnownBefore(diagnoses.affirmed) else {
            continue
          }
        }
        facts.exemptions.append(Exemption(concept: diagnosis.concept, evidence: diagnosis.evidence))
      }
    }
  }

  /// Whether an instability was known before the operation, so that it was not first found there.
  private func isKnownBefore(_ diagnoses: [Diagnosis]) -> Bool {
    diagnoses.contains {
      ($0.part == .diagnosis || $0.part == .indication)
        && ["instability", "spondylolisthesis", "pseudarthrosis", "dislocation", "hardware-loosening"].contains($0.concept)
    }
  }

  /// Drops work that only looks spinal, as the fusion of a foot: words that are not the spine's own need its company.
  private func keepSpinalWork(_ reading: NoteReading, _ facts: inout OperativeFacts) {
    var isSpinal = false
    for procedure in facts.procedures where !procedure.kind.isAid && !procedure.levels.isEmpty { isSpinal = true }
    let company = SpinalCompany(reading: reading)
    if !isSpinal { isSpinal = company.isNamed || company.isThere }
    let hasWork = facts.procedures.contains { !$0.kind.isAid }
    if isSpinal, hasWork {
      facts.isSpineOperation = true
    } else {
      facts.procedures = []
      facts.devices = []
      facts.waysIn = []
      facts.sideStatements = []
    }
  }
}

/// Whether a note is about the spine by the words around its operation: segments, vertebrae, the spinal canal.
struct SpinalCompany {
  let reading: NoteReading

  /// Whether an operation is named that is the spine's by its name alone.
  var isNamed: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .description {
      for mention in reading.mentions(.procedures, in: sentence.index) {
        guard let kind = reading.lexicon.procedures[Int(mention.value)], kind.isSpinalByName else { continue }
        if reading.assertion(of: mention, in: sentence).isAffirmed { return true }
      }
    }
    return false
  }

  /// Whether title or diagnosis name the spine or one of its segments.
  var isThere: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .diagnosis {
      for statement in sentence.levels where !statement.isRoot { return statement.isSpan || sentence.part == .title }
      for token in sentence.tokens where reading.lexicon.words.spinal.contains(reading.document.tokens[token].word) {
        if !isAnesthesia(token, sentence) { return true }
      }
    }
    return false
  }

  private func isAnesthesia(_ at: Int, _ sentence: SentenceReading) -> Bool {
    at + 1 < sentence.tokens.upperBound
      && reading.lexicon.words.anesthesia.contains(reading.document.tokens[at + 1].word)
  }
}

/// Reads regions that are told with no segment.
struct RegionReader {
  let reading: NoteReading

  /// The regions told in title, diagnosis and description.
  func read() -> [RegionStatement] {
    var found: [RegionStatement] = []
    for sentence in reading.sentences where sentence.part != .other && sentence.part != .indication {
      for mention in reading.mentions(.regions, in: sentence.index)
      where reading.document.assertion(of: mention.tokens, in: sentence.index).isDisjoint(with: [.historical, .family])
      {
        found.append(
          RegionStatement(
            region: reading.lexicon.regions[Int(mention.value)], part: sentence.part,
            evidence: [reading.evidence(mention.tokens, sentence)]))
      }
    }
    return found
  }
}

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
