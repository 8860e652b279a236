import Coding
import Spine

/// What a note tells for a diagnosis code, at the place of the operation.
struct DiagnosisSupport {
  /// How a note stands to a code.
  enum Answer {
    /// It tells all that the code means; `broken` where it tells also what the code's title rules out.
    case told(evidence: [Evidence], isBroken: Bool)
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
  /// The segments operated on.
  let operated: [Segment]
  /// Every segment that the work touched, with the span of fixation.
  let touched: [Segment]
  /// The operation's regions as ICD-10-CM names them; empty where the note tells none, or where they say nothing.
  let letters: [String]

  init(_ context: AuditContext) {
    facts = context.facts
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
    letters = DiagnosisSupport.letters(operated, context)
  }

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
      let here = told.filter { fits($0, code) }
      if !here.isEmpty {
        for diagnosis in here { evidence += diagnosis.evidence }
        continue
      }
      isTold = false
      elsewhere += told
      let denials = facts.denials.filter { clause.concepts.contains($0.concept) && fitsRegion($0, code) }
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
      for diagnosis in affirmed(clause.concepts) where !diagnosis.isHistorical && fits(diagnosis, code) {
        broken += diagnosis.evidence
      }
    }
    return .told(evidence: (evidence + broken).ordered, isBroken: !broken.isEmpty)
  }

  /// Whether the note tells all of a code with certainty: at its region, each disease where the operation was.
  func isCertain(_ code: DiagnosisCode) -> Bool {
    guard case .told(_, false) = answer(code) else { return false }
    if !DiagnosisRegion.isOpen(code), !letters.isEmpty, !DiagnosisRegion.meet(code.regions, letters) { return false }
    if !code.levels.isEmpty, !operated.isEmpty, !code.names(anyOf: operated) { return false }
    if !code.levels.isEmpty, isOfNoSegment(code), !isToldAtLevels(of: code) { return false }
    for clause in code.meaning where !clause.isDenied {
      let sure = affirmed(clause.concepts).filter { diagnosis in
        guard !diagnosis.isHistorical, fits(diagnosis, code) else { return false }
        if DiagnosisSupport.isClinical(diagnosis.concept) || diagnosis.part == .diagnosis { return true }
        return !diagnosis.levels.isEmpty || diagnosis.part == .findings || diagnosis.part == .description
      }
      if sure.isEmpty { return false }
    }
    return true
  }

  /// Whether what a code means is told of the cord or a limb, so that the operation's segments tell nothing of its own.
  private func isOfNoSegment(_ code: DiagnosisCode) -> Bool {
    for clause in code.meaning where !clause.isDenied {
      for concept in clause.concepts
      where !DiagnosisSupport.isClinical(concept) && !DiagnosisSupport.isElsewhere(concept) {
        return false
      }
    }
    return true
  }

  private func isToldAtLevels(of code: DiagnosisCode) -> Bool {
    for clause in code.meaning where !clause.isDenied {
      for diagnosis in affirmed(clause.concepts)
      where diagnosis.levels.count == 1 && code.names(anyOf: diagnosis.levels) { return true }
    }
    return false
  }

  /// Whether every disease that a code means stands under the note's heading for its diagnosis.
  func isHeaded(_ code: DiagnosisCode) -> Bool {
    var isHeaded = false
    for clause in code.meaning where !clause.isDenied {
      guard let first = clause.concepts.first, !DiagnosisSupport.isClinical(first) else { continue }
      isHeaded = affirmed(clause.concepts).contains { $0.part == .diagnosis && fits($0, code) }
      if !isHeaded { return false }
    }
    return isHeaded
  }

  /// The codes of a disease under the heading, of the region operated on.
  func headed(in tables: CodeTables) -> [DiagnosisCode] {
    var concepts: [String] = []
    for diagnosis in facts.diagnoses where !diagnosis.isHistorical { concepts.append(diagnosis.concept) }
    // A code of no region says enough only where it joins several conditions.
    return tables.diagnoses(toldBy: concepts.once).filter { code in
      (!DiagnosisRegion.isOpen(code) || code.meaning.filter { !$0.isDenied }.count > 1) && isHeaded(code)
    }
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
  var place: String {
    if !operated.isEmpty { return "at " + operated.named }
    var regions: [String] = []
    for statement in facts.regionStatements {
      if let region = statement.region { regions.append(region.rawValue) }
    }
    return (regions.isEmpty ? DiagnosisRegion.names(letters) : regions.once).listed()
  }

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

  /// The diagnoses of some concepts: today's, and the past's only where there are no others.
  private func affirmed(_ concepts: [String]) -> [Diagnosis] {
    let all = facts.diagnoses.filter { concepts.contains($0.concept) }
    let present = all.filter { !$0.isHistorical }
    return present.isEmpty ? all : present
  }

  /// Whether a diagnosis is told of the place that a code is for and that was operated on.
  private func fits(_ diagnosis: Diagnosis, _ code: DiagnosisCode) -> Bool {
    guard fitsRegion(diagnosis, code) else { return false }
    if !code.side.isEmpty, let side = diagnosis.side, side != .bilateral, side.rawValue != code.side { return false }
    if DiagnosisSupport.isClinical(diagnosis.concept) { return true }
    if diagnosis.levels.isEmpty {
      return code.levels.isEmpty || touched.isEmpty || code.names(anyOf: touched)
    }
    if !code.levels.isEmpty, !code.names(anyOf: diagnosis.levels) { return false }
    if touched.isEmpty || DiagnosisSupport.isElsewhere(diagnosis.concept) { return true }
    for segment in diagnosis.levels where segment.isTold(by: touched) { return true }
    return false
  }

  private func fitsRegion(_ diagnosis: Diagnosis, _ code: DiagnosisCode) -> Bool {
    if DiagnosisRegion.isOpen(code) { return true }
    if !diagnosis.levels.isEmpty, !DiagnosisSupport.isClinical(diagnosis.concept) {
      return DiagnosisRegion.neighbour(DiagnosisRegion.letters(of: diagnosis.levels), code.regions)
    }
    if diagnosis.regions.isEmpty { return true }
    for region in diagnosis.regions where DiagnosisRegion.neighbour(DiagnosisRegion.letters(of: region), code.regions) {
      return true
    }
    return false
  }

  /// Symptoms and signs, which are told of roots and limbs and not of the segment operated on.
  static func isClinical(_ concept: String) -> Bool {
    switch concept {
    case "radiculopathy", "myelopathy", "neurogenic-claudication", "sciatica", "cauda-equina", "back-pain", "neck-pain",
      "thoracic-pain", "leg-pain", "arm-pain", "chronic-pain", "chronic-pain-syndrome", "motor-deficit",
      "progressive-deficit", "sensory-deficit", "quadriplegia", "paraplegia", "bladder-bowel", "numbness",
      "gait-disturbance", "discogenic-pain", "complex-regional-pain", "neoplasm-pain", "headache", "spasticity",
      "tobacco",
      "central-cord", "osteoporosis", "traumatic":
      true
    default: false
    }
  }

  /// Conditions of the whole spine, or of an earlier operation, whose segments need not be today's.
  static func isElsewhere(_ concept: String) -> Bool {
    switch concept {
    case "scoliosis", "idiopathic-scoliosis", "adolescent-scoliosis", "juvenile-scoliosis", "neuromuscular-scoliosis",
      "degenerative-scoliosis", "congenital-scoliosis", "kyphosis", "lordosis", "flatback", "deformity",
      "fusion-status",
      "postlaminectomy-syndrome", "spinal-cord-injury", "adjacent-segment":
      true
    default: false
    }
  }

  private static func letters(_ operated: [Segment], _ context: AuditContext) -> [String] {
    let facts = context.facts
    var letters = DiagnosisRegion.letters(of: operated)
    for procedure in facts.procedures where procedure.kind.isSacral { letters += ["S", "SI", "LS", "L"] }
    if !letters.isEmpty { return letters.once }
    // A lead or a pump lies elsewhere than the pain that it is for.
    for procedure in facts.procedures where procedure.kind.isNeuromodulation { return [] }
    for statement in facts.regionStatements {
      if let region = statement.region { letters += DiagnosisRegion.letters(of: region) }
    }
    if letters.isEmpty {
      for line in context.lines {
        for letter in line.code?.regions ?? [] {
          letters += region(letter).map { DiagnosisRegion.letters(of: $0) } ?? [letter]
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
