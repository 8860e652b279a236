import Dictation

/// Reads a record into what was done, where, through which way in, with which devices and why.
///
/// It is made once from the lexicons and then only read, by any number of threads.
public struct SpineReader: Sendable {
  package let reader: DocumentReader
  private let lexicon: SpineLexicon

  /// Compiles the lexicons; throws where one of them has a fault. With a record, only what its words need.
  public init(_ library: LexiconLibrary, only record: [Note]? = nil) throws(LexiconError) {
    var compiled: SpineLexicon?
    reader = try DocumentReader(library, only: record) { book throws(LexiconError) in
      compiled = try SpineLexicon(library, &book)
    }
    guard let compiled else { throw LexiconError(file: "spine", message: "expected the spine lexicons") }
    lexicon = compiled
  }

  /// The facts of a record; its first document is the operative note, the others stand beside it.
  public func read(_ record: [Note]) -> OperativeFacts {
    var facts = OperativeFacts()
    for (place, note) in record.enumerated() {
      var reading = NoteReading(reader.read(note), lexicon, place: place)
      let identity = IdentityReader(reading: reading).read()
      facts.identities.append(identity)
      if place == 0 {
        readOperation(reading, &facts)
      } else if identity.isMisplaced(beside: facts.identities[0], operation: facts.operationDate) {
        // What is of another patient, or of a day that cannot be, counts for nothing.
        continue
      } else if reading.isAddendum {
        readAddendum(reading, &facts)
      } else {
        let isStudy = ImagingReader(reading: reading, date: identity.date).ownStudy != nil
        if let foreseen = ForeseenReader(reading: reading, isStudy: isStudy).read() { facts.foreseen.append(foreseen) }
        reading.standBeside()
      }
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
    facts.levelTellings = operation.levelTellings
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

  /// What an addendum in a document of its own adds to the operation that the note tells.
  private func readAddendum(_ reading: NoteReading, _ facts: inout OperativeFacts) {
    guard facts.isSpineOperation else { return }
    let operation = OperationReader(reading)
    var procedures = operation.procedures
    var devices = operation.devices
    RationaleReader(reading: reading).settle(&devices)
    facts.sideStatements += SideReader(reading: reading).read(&procedures)
    facts.procedures += procedures
    facts.devices += devices
    facts.waysIn += operation.waysIn
    facts.regionStatements += RegionReader(reading: reading).read()
    facts.circumstances += CircumstanceReader(reading: reading).read()
  }

  /// What any document of the record may establish.
  private func readHistory(_ reading: NoteReading, _ facts: inout OperativeFacts) {
    facts.care += CareReader(reading: reading, operation: facts.operationDate).read()
    facts.measures += MeasureReader(reading: reading).read()
    facts.measures += CareAgeReader(reading: reading).read(operation: facts.operationDate)
    facts.imaging += ImagingReader(reading: reading, date: facts.identities.last?.date).read()
    let diagnoses = DiagnosisReader(reading: reading).read()
    facts.diagnoses += diagnoses.affirmed
    if let claudication = ClaudicationReader(reading: reading).read() { facts.diagnoses.append(claudication) }
    facts.denials += diagnoses.denied
    let course = DeformityCourse(reading: reading).read()
    if !course.isEmpty { facts.exemptions.append(Exemption(concept: Exemption.deformityCourse, evidence: course)) }
    facts.priorOperations += PriorOperationReader(reading: reading).read()
    for diagnosis in diagnoses.affirmed where !diagnosis.isHistorical {
      for rule in lexicon.exemptions where rule.concept == diagnosis.concept {
        if rule.onlyBefore, diagnosis.part == .description, diagnosis.evidence.first?.section == .description {
          continue
        }
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
        && ["instability", "spondylolisthesis", "pseudarthrosis", "dislocation", "hardware-loosening"].contains(
          $0.concept)
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
