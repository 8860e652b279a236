import Coding
import Spine

/// What a note tells for a diagnosis code, at the place of the operation.
struct DiagnosisSupport {
  /// How a note stands to a code.
  enum Answer {
    /// It tells all that the code means; `broken` where it tells also what the code's title rules out.
    case told(evidence: [Evidence], isBroken: Bool)
    /// It tells what rules the code out: another cause, another course.
    case barred([Evidence])
    /// It denies what the code means.
    case denied([Evidence])
    /// It tells it of another segment or side, in words.
    case elsewhere(evidence: [Evidence], at: String)
    /// It says nothing of it.
    case silent
    /// The tables do not say what the code means.
    case unjudged
  }

  let facts: OperativeFacts
  /// The diagnoses of the record, and what the record tells of the state of the patient.
  let conditions: [Diagnosis]
  /// The segments operated on.
  let operated: [Segment]
  /// Every segment that the work touched, with the span of fixation.
  let touched: [Segment]
  /// The operation's regions as ICD-10-CM names them; empty where the note tells none, or where they say nothing.
  let letters: [String]
  /// What the record tells as present, each concept once.
  let concepts: [String]
  /// The codes all of whose meaning the record tells, in the table's order; none until they are looked for.
  private(set) var told: [DiagnosisCode] = []

  init(_ context: AuditContext) { self.init(context.facts, lines: context.lines) }

  /// The lines tell the region where the note names none.
  init(_ facts: OperativeFacts, lines: [LineContext] = []) {
    self.facts = facts
    conditions = facts.conditions
    var concepts: [String] = []
    for diagnosis in conditions where !diagnosis.isHistorical { concepts.append(diagnosis.concept) }
    self.concepts = concepts.once
    operated = facts.levels
    var touched = operated
    for procedure in facts.described { touched += procedure.levels }
    var held: [Segment] = []
    for device in facts.devices where device.part != .title { held += device.levels }
    if let first = held.vertebrae.first, let last = held.vertebrae.last {
      for index in first.index...last.index {
        if let vertebra = Vertebra(index: index) { touched.append(.vertebra(vertebra)) }
      }
    }
    self.touched = touched.ordered
    letters = DiagnosisSupport.letters(operated, facts, lines)
  }

  /// Looks for `told`: once and only where it is wanted, since the table is long.
  mutating func findTold(in tables: CodeTables) { told = tables.diagnoses(toldBy: concepts) }

  /// How the note stands to a code.
  func answer(_ code: DiagnosisCode) -> Answer {
    if code.meaning.isEmpty { return .unjudged }
    var evidence: [Evidence] = []
    var elsewhere: [Diagnosis] = []
    var denied: [Evidence] = []
    var isTold = true
    var isDenied = true
    for clause in code.meaning where !clause.isDenied {
      let told = affirmed(clause.concepts)
      let isQualifier = clause != code.meaning.first
      let here = told.filter { fits($0, code, isQualifier) && isOwnDisease($0, of: code) }
      if !here.isEmpty {
        for diagnosis in here { evidence += diagnosis.evidence }
        continue
      }
      isTold = false
      elsewhere += told
      let denials = facts.denials.filter { denies($0, clause) && fitsRegion($0, code) }
      for denial in denials { denied += denial.evidence }
      if denials.isEmpty { isDenied = false }
    }
    if !isTold {
      // Denied only where nothing else is lacking: a denial beside a silence leaves the code unsupported.
      if isDenied { return .denied(denied.ordered) }
      if elsewhere.isEmpty { return .silent }
      return .elsewhere(evidence: elsewhere.evidence, at: DiagnosisSupport.place(of: elsewhere))
    }
    var broken: [Evidence] = []
    for clause in code.meaning where clause.isDenied {
      var words: [Evidence] = []
      for diagnosis in affirmed(clause.concepts) where !diagnosis.isHistorical && fits(diagnosis, code) {
        words += diagnosis.evidence
      }
      if clause.isBar, !words.isEmpty { return .barred(words.ordered) }
      broken += words
    }
    return .told(evidence: (evidence + broken).ordered, isBroken: !broken.isEmpty)
  }

  /// The words for a code; where it is not told, some others.
  func evidence(of code: DiagnosisCode, or others: [Evidence]) -> [Evidence] {
    guard case .told(let evidence, _) = answer(code) else { return others }
    return evidence
  }

  /// Whether the note tells all of a code with certainty: at its region, each disease where the operation was.
  func isCertain(_ code: DiagnosisCode) -> Bool {
    guard case .told(_, false) = answer(code) else { return false }
    if !DiagnosisRegion.isOpen(code), !letters.isEmpty, !DiagnosisRegion.meet(code.regions, letters) { return false }
    if !code.levels.isEmpty, !operated.isEmpty, !code.names(anyOf: operated) { return false }
    for clause in code.meaning where !clause.isDenied {
      let sure = affirmed(clause.concepts).filter { diagnosis in
        guard !diagnosis.isHistorical, fits(diagnosis, code, clause != code.meaning.first),
          isOwnDisease(diagnosis, of: code)
        else { return false }
        if DiagnosisNature.isClinical(diagnosis.concept) || diagnosis.part == .diagnosis { return true }
        return !diagnosis.levels.isEmpty || diagnosis.part == .findings || diagnosis.part == .description
      }
      if sure.isEmpty { return false }
    }
    return true
  }

  /// Whether a code is of another region than every segment operated on, and of no neighbouring one.
  func isOfOtherRegion(_ code: DiagnosisCode) -> Bool {
    !DiagnosisRegion.isOpen(code) && !letters.isEmpty && !DiagnosisRegion.neighbour(code.regions, letters)
  }

  /// Whether every segment operated on is of a region beside the code's own.
  func isBeside(_ code: DiagnosisCode) -> Bool {
    guard !DiagnosisRegion.isOpen(code), !operated.isEmpty else { return false }
    return !DiagnosisRegion.meet(code.regions, DiagnosisRegion.letters(of: operated))
  }

  /// The place of the operation in words.
  var place: String { operated.isEmpty ? DiagnosisRegion.names(letters).listed() : "at " + operated.named }

  /// Where some diagnoses are told: their segments, else their side, else their regions; empty where none is told.
  private static func place(of diagnoses: [Diagnosis]) -> String {
    var levels: [Segment] = []
    var words: [String] = []
    for diagnosis in diagnoses {
      levels += diagnosis.levels
      if let side = diagnosis.side, side != .bilateral { words.append("on the \(side.rawValue)") }
    }
    if !levels.isEmpty { return "at \(levels.ordered.named)" + (words.once.count == 1 ? " \(words[0])" : "") }
    if words.isEmpty {
      for diagnosis in diagnoses { for region in diagnosis.regions { words.append("of the \(region.rawValue) spine") } }
    }
    return words.once.listed()
  }

  /// The diagnoses of some concepts: today's, and the past's only where there are no others and it still holds.
  func affirmed(_ concepts: [String]) -> [Diagnosis] {
    let all = conditions.filter { concepts.contains($0.concept) }
    let present = all.filter { !$0.isHistorical }
    return present.isEmpty ? all.filter { !DiagnosisNature.isOverWhenPast($0.concept) } : present
  }

  /// A disc that is worn, told among the findings, is not the cause of the signs where spondylosis is the stated one.
  private func isOwnDisease(_ diagnosis: Diagnosis, of code: DiagnosisCode) -> Bool {
    guard diagnosis.concept == "disc-degeneration", diagnosis.part != .diagnosis, code.meaning.count > 1 else {
      return true
    }
    guard code.means("radiculopathy") || code.means("myelopathy") else { return true }
    return !conditions.contains { $0.concept == "spondylosis" && $0.part == .diagnosis && !$0.isHistorical }
  }

  /// Whether a diagnosis is told of the place that a code is for and that was operated on; what only qualifies the
  /// disease need not tell the place once more.
  func fits(_ diagnosis: Diagnosis, _ code: DiagnosisCode, _ isQualifier: Bool = false) -> Bool {
    guard fitsRegion(diagnosis, code) else { return false }
    if !code.side.isEmpty, let side = diagnosis.side, side != .bilateral, side.rawValue != code.side { return false }
    if !code.levels.isEmpty, DiagnosisNature.isOfCord(diagnosis.concept) {
      return code.names(anyOf: diagnosis.levels)
    }
    if DiagnosisNature.isClinical(diagnosis.concept) { return true }
    if diagnosis.levels.isEmpty {
      if isQualifier { return true }
      let place = operated.isEmpty ? touched : operated
      return code.levels.isEmpty || code.names(anyOf: place)
    }
    if !code.levels.isEmpty, !code.names(anyOf: diagnosis.levels) { return false }
    if touched.isEmpty || isRemote || DiagnosisNature.isElsewhere(diagnosis.concept) { return true }
    let spaces = touched.filter { $0.isInterspace }
    for segment in diagnosis.levels {
      // A vertebra that is held tells of no disc beside it where interspaces are named.
      if segment.isTold(by: segment.isInterspace && !spaces.isEmpty ? spaces : touched) { return true }
    }
    return false
  }

  /// Whether the work begins elsewhere than where it is for, as an injection through the sacral hiatus does.
  private var isRemote: Bool { operated.isEmpty && facts.described.contains { $0.kind == .caudalInjection } }

  /// Whether the operation spans the thoracic and the lumbar spine.
  var isThoracolumbar: Bool { letters.contains("T") && letters.contains("L") }

  /// Whether a denial is of a clause: of one of its concepts, or of the disease that one is a kind of ("no scoliosis").
  private func denies(_ denial: Diagnosis, _ clause: DiagnosisCode.Clause) -> Bool {
    let kind = Array("-\(denial.concept)".utf8)
    return clause.concepts.contains { concept in
      concept == denial.concept || concept.utf8.suffix(kind.count).elementsEqual(kind)
    }
  }

  /// Whether a diagnosis is told of the code's region: by its own segments, else by its words and the operation's
  /// place within them. The region beside is told only where every segment operated on lies there.
  private func fitsRegion(_ diagnosis: Diagnosis, _ code: DiagnosisCode) -> Bool {
    if DiagnosisRegion.isOpen(code) { return true }
    let told = letters(of: diagnosis)
    if told.isEmpty || DiagnosisRegion.meet(told, code.regions) { return true }
    return isBeside(code) && DiagnosisRegion.neighbour(told, code.regions)
  }

  private func letters(of diagnosis: Diagnosis) -> [String] {
    if !diagnosis.levels.isEmpty, !DiagnosisNature.isClinical(diagnosis.concept) {
      return DiagnosisRegion.letters(of: diagnosis.levels)
    }
    if diagnosis.regions.isEmpty { return letters }
    var told: [String] = []
    for region in diagnosis.regions {
      let wide = DiagnosisRegion.letters(of: region)
      // The root of the first sacral segment is that of the lumbosacral disc.
      let isRoot = region == .sacral && DiagnosisNature.isClinical(diagnosis.concept)
      told += (isRoot ? ["LS"] : DiagnosisRegion.own(of: region)) + letters.filter { wide.contains($0) }
    }
    return told.once
  }

  private static func letters(_ operated: [Segment], _ facts: OperativeFacts, _ lines: [LineContext]) -> [String] {
    var letters = DiagnosisRegion.letters(of: operated)
    for procedure in facts.procedures where procedure.kind.isSacral { letters += ["S", "SI", "LS", "L"] }
    if !letters.isEmpty { return letters.once }
    // A lead or a pump lies elsewhere than the pain that it is for.
    for procedure in facts.procedures where procedure.kind.isNeuromodulation { return [] }
    for statement in facts.regionStatements {
      if let region = statement.region { letters += DiagnosisRegion.own(of: region) }
    }
    if letters.isEmpty {
      for line in lines {
        for letter in line.code?.regions ?? [] {
          letters += region(letter).map { DiagnosisRegion.own(of: $0) } ?? [letter]
        }
      }
    }
    return letters.once
  }

  private static func region(_ letter: String) -> Region? {
    switch letter {
    case "C": .cervical
    case "T": .thoracic
    case "L": .lumbar
    case "S", "SI": .sacral
    default: nil
    }
  }
}
