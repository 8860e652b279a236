import Dictation

/// The spine lexicons, compiled: what each phrase of them stands for.
struct SpineLexicon: Sendable {
  /// The lexicons' numbers in the phrase book.
  enum Name: Int {
    case procedures = 2
    case actions, structures, devices, approaches, reasons, contexts, care, outcomes, diagnoses, sides, circumstances
    case regions, durations, numbers, measures, imaging, links

    var id: LexiconID { LexiconID(rawValue) }
  }

  /// What an action on a structure amounts to.
  enum Act: Hashable, Sendable {
    case work(ProcedureKind)
    /// Decortication of the bone that a posterolateral graft is laid on.
    case posterolateralBed
    /// Graft laid on it.
    case posterolateralGraft
    /// Preparation of the endplates for an interbody graft.
    case endplatePreparation
  }

  /// An act, and how many words may stand between action and structure.
  struct ActRule: Sendable {
    var act: Act
    var within: Int
  }

  struct ApproachPhrase: Sendable {
    var approach: Approach
    var strength: WayIn.Strength
    /// Whether it tells how the patient lies.
    var isPosition: Bool
  }

  struct OutcomePhrase: Sendable {
    var outcome: Care.Outcome
    var direction: AssertionCue.Direction
  }

  struct DiagnosisPhrase: Sendable {
    var concept: String
    var regions: [Region]
  }

  struct ExemptionRule: Sendable {
    var concept: String
    var onlyAtOperation: Bool
    var onlyBefore: Bool
  }

  /// The kind of each phrase; nil for a phrase that names no work, as "fusion mass".
  var procedures: [ProcedureKind?] = []
  var actions: [String] = []
  var structures: [String] = []
  /// The device of each phrase; nil for a phrase that looks like one and is none.
  var devices: [DeviceKind?] = []
  var approaches: [ApproachPhrase] = []
  var reasons: [String] = []
  var contexts: [SentenceContext] = []
  var links: [ReasonLink] = []
  var care: [String] = []
  var outcomes: [OutcomePhrase] = []
  var diagnoses: [DiagnosisPhrase] = []
  /// The side of each phrase; nil for a phrase that looks like one and is none.
  var sides: [Side?] = []
  var circumstances: [Circumstance.Kind] = []
  var regions: [Region?] = []
  var durations: [String] = []
  var numbers: [Int] = []
  var measures: [MeasurePhrase] = []
  var imaging: [Imaging.Study] = []
  var acts: [String: ActRule] = [:]
  var exemptions: [ExemptionRule] = []
  var words = ReaderWords()

  init(_ library: LexiconLibrary, _ book: inout PhraseBook) throws(LexiconError) {
    try load(library, "spine/procedures.tsv", "kind", .procedures, &book, &procedures, "a kind of procedure") {
      $0 == "none" ? ProcedureKind??.some(nil) : ProcedureKind(rawValue: $0)
    }
    try load(library, "spine/actions.tsv", "action", .actions, &book, &actions, "a class of action") { $0 }
    try load(library, "spine/anatomy.tsv", "structure", .structures, &book, &structures, "a structure") { $0 }
    try load(library, "spine/instrumentation.tsv", "device", .devices, &book, &devices, "a device, or none") {
      $0 == "none" ? DeviceKind??.some(nil) : DeviceKind(rawValue: $0)
    }
    try load(library, "spine/rationale.tsv", "reason", .reasons, &book, &reasons, "a reason") { $0 }
    try load(library, "spine/reason-links.tsv", "link", .links, &book, &links, "cause, outright or decision") {
      ReasonLink(rawValue: $0)
    }
    try load(library, "spine/contexts.tsv", "context", .contexts, &book, &contexts, "a context") {
      SentenceContext(name: $0)
    }
    try load(library, "spine/conservative-care.tsv", "kind", .care, &book, &care, "a kind of care") { $0 }
    try load(library, "spine/sides.tsv", "side", .sides, &book, &sides, "left, right or bilateral") {
      $0 == "none" ? Side??.some(nil) : Side(rawValue: $0)
    }
    try load(
      library, "spine/circumstances.tsv", "circumstance", .circumstances, &book, &circumstances, "a circumstance"
    ) {
      Circumstance.Kind(rawValue: $0)
    }
    try load(library, "spine/regions.tsv", "region", .regions, &book, &regions, "a region, or multilevel") {
      $0 == "multilevel" ? Region??.some(nil) : Region(rawValue: $0)
    }
    try load(library, "language/durations.tsv", "unit", .durations, &book, &durations, "day, week, month or year") {
      $0
    }
    try load(library, "language/numbers.tsv", "value", .numbers, &book, &numbers, "a whole number") { Int($0) }
    try load(library, "spine/measures.tsv", "measure", .measures, &book, &measures, "a measure") {
      MeasurePhrase(rawValue: $0)
    }
    try load(library, "spine/imaging.tsv", "study", .imaging, &book, &imaging, "a kind of study") {
      Imaging.Study(rawValue: $0)
    }
    try loadPairs(library, &book)
    words = try ReaderWords(library, &book)
    // A bare word may mean care of which the record has no phrase, and whose rows then were not read.
    for kind in words.bareCare.values.sorted() where !care.contains(kind) { care.append(kind) }
  }

  /// Adds a table whose one column says what its phrases stand for.
  private func load<Value>(
    _ library: LexiconLibrary, _ file: String, _ column: String, _ name: Name, _ book: inout PhraseBook,
    _ values: inout [Value], _ expected: String, _ read: (String) -> Value?
  ) throws(LexiconError) {
    let table = try library.table(file)
    let place = try table.column(column)
    var loaded: [Value] = []
    var last: UnsafeBufferPointer<UInt8>?
    try book.add(table, as: name.id) { row throws(LexiconError) in
      // Rows of one kind stand together: only the first is read.
      let cell = row.bytes(place)
      if let last, ByteSearch.areSame(last, cell) { return loaded.count - 1 }
      last = cell
      guard let value = read(row.string(place)) else { throw row.error(place, "expected \(expected)") }
      loaded.append(value)
      return loaded.count - 1
    }
    values = loaded
  }

  /// Adds the tables whose phrases stand for more than one thing.
  private mutating func loadPairs(_ library: LexiconLibrary, _ book: inout PhraseBook) throws(LexiconError) {
    let ways = try library.table("spine/approaches.tsv")
    let (approach, strength) = (try ways.column("approach"), try ways.column("strength"))
    var approaches: [ApproachPhrase] = []
    try book.add(ways, as: Name.approaches.id) { row throws(LexiconError) in
      guard let way = Approach(rawValue: row.string(approach)) else {
        throw row.error(approach, "expected anterior, posterior, lateral or percutaneous")
      }
      let told = row.string(strength)
      approaches.append(
        ApproachPhrase(
          approach: way, strength: told == "told" ? .told : .implied, isPosition: told == "position"))
      return approaches.count - 1
    }
    self.approaches = approaches

    let results = try library.table("spine/care-outcomes.tsv")
    let (outcome, direction) = (try results.column("outcome"), try results.column("direction"))
    var outcomes: [OutcomePhrase] = []
    try book.add(results, as: Name.outcomes.id) { row throws(LexiconError) in
      guard let what = Care.Outcome(rawValue: row.string(outcome)) else {
        throw row.error(outcome, "expected failed, not-tried, contraindicated or improved")
      }
      let way = row.string(direction)
      outcomes.append(
        OutcomePhrase(outcome: what, direction: way == "before" ? .forward : way == "after" ? .backward : .both))
      return outcomes.count - 1
    }
    self.outcomes = outcomes

    let terms = try library.table("spine/diagnoses.tsv")
    let (concept, region) = (try terms.column("concept"), try terms.column("region"))
    var diagnoses: [DiagnosisPhrase] = []
    var last: (concept: UnsafeBufferPointer<UInt8>, region: UnsafeBufferPointer<UInt8>)?
    try book.add(terms, as: Name.diagnoses.id) { row throws(LexiconError) in
      if let last, ByteSearch.areSame(last.concept, row.bytes(concept)),
        ByteSearch.areSame(last.region, row.bytes(region))
      {
        return diagnoses.count - 1
      }
      last = (row.bytes(concept), row.bytes(region))
      var regions: [Region] = []
      for letter in row.list(region, separator: UInt8(ascii: ",")) { regions += Region.regions(ofLetters: letter) }
      diagnoses.append(DiagnosisPhrase(concept: row.string(concept), regions: regions))
      return diagnoses.count - 1
    }
    self.diagnoses = diagnoses
    try loadActs(library)
  }

  private mutating func loadActs(_ library: LexiconLibrary) throws(LexiconError) {
    let table = try library.table("spine/acts.tsv")
    let (action, structure) = (try table.column("action"), try table.column("structure"))
    let (kind, within) = (try table.column("kind"), try table.column("within"))
    var rows = table.rows
    while let row = rows.nextRow() {
      let act: Act
      switch row.string(kind) {
      case "posterolateral-bed": act = .posterolateralBed
      case "posterolateral-graft": act = .posterolateralGraft
      case "endplate-preparation": act = .endplatePreparation
      default:
        guard let work = ProcedureKind(rawValue: row.string(kind)) else {
          throw row.error(kind, "expected a kind of procedure")
        }
        act = .work(work)
      }
      guard let reach = Int(row.string(within)) else { throw row.error(within, "expected a number of words") }
      acts["\(row.string(action)) \(row.string(structure))"] = ActRule(act: act, within: reach)
    }
    let reasons = try library.table("spine/exemptions.tsv")
    let (concept, place) = (try reasons.column("concept"), try reasons.column("where"))
    var cursor = reasons.rows
    while let row = cursor.nextRow() {
      exemptions.append(
        ExemptionRule(
          concept: row.string(concept), onlyAtOperation: row.string(place) == "operation",
          onlyBefore: row.string(place) == "before"))
    }
  }
}

extension Region {
  /// The regions of a lexicon's letters: `C`, `CT` (cervicothoracic), `L`, `LS` …
  static func regions(ofLetters letters: String) -> [Region] {
    switch letters {
    case "OC", "C": [.cervical]
    case "CT": [.cervical, .thoracic]
    case "T": [.thoracic]
    case "TL": [.thoracic, .lumbar]
    case "L": [.lumbar]
    case "LS": [.lumbar, .sacral]
    case "S", "SI": [.sacral]
    default: []
    }
  }
}
