import Dictation
import Spine

/// The facts as a coder reads them: what was done, where and through which way in.
struct ToldWork {
  let facts: OperativeFacts
  /// The work told as done, each with its way in where the note lets it be known.
  let work: [Procedure]
  /// The devices placed.
  let devices: [Device]

  init(_ facts: OperativeFacts) {
    self.facts = facts
    let ways = ToldWork.ways(facts)
    var work: [Procedure] = []
    for procedure in facts.procedures where ClaimFacts.isTold(procedure.part, in: facts) {
      var known = procedure
      known.approach = procedure.approach ?? ToldWork.way(of: procedure, ways)
      work.append(known)
    }
    devices = ClaimFacts.toldDevices(in: facts)
    let described = work
    let isBlank = !described.contains { !ToldWork.standsBeside($0.kind) }
    for procedure in facts.procedures where procedure.part == .title && facts.hasDescription {
      var known = procedure
      known.approach = procedure.approach ?? ToldWork.way(of: procedure, ways)
      // A description in which no work is recognised is taken as that of the operation in the title.
      if isBlank || ToldWork.isBorneOut(known, by: described, devices, ways) { work.append(known) }
    }
    self.work = work
  }

  /// The work of some kinds.
  func work(_ kinds: [ProcedureKind]) -> [Procedure] { work.filter { kinds.contains($0.kind) } }

  /// The segments of work; where it names none, the title's for the same kinds.
  ///
  /// Segments that a sentence does not name itself, but takes from what went before, count where the title names them
  /// too, or where the title is silent and they are few: a sentence about a whole exposure names no fusion.
  func levels(of procedures: [Procedure]) -> [Segment] {
    if procedures.isEmpty { return [] }
    let named = ClaimFacts.segments(of: titled(like: procedures))
    let own = procedures.filter { $0.levelsAreOwn || $0.part == .title }
    let sure = ClaimFacts.segments(of: own)
    var told = sure
    for procedure in procedures where !procedure.levelsAreOwn && procedure.part != .title {
      let isWide = procedure.levels.count > 2 && !sure.isEmpty
      for level in procedure.levels where !told.contains(level) {
        if named.isEmpty ? !isWide : sure.isEmpty || ClaimFacts.holds(named, level) { told.append(level) }
      }
    }
    return told.isEmpty ? named : told.sorted()
  }

  /// What the title names of the same kinds of work.
  private func titled(like procedures: [Procedure]) -> [Procedure] {
    var kinds: [ProcedureKind] = []
    for procedure in procedures where !kinds.contains(procedure.kind) { kinds.append(procedure.kind) }
    return facts.procedures.filter { $0.part == .title && kinds.contains($0.kind) }
  }

  /// The devices of some kinds.
  func devices(_ kinds: [DeviceKind]) -> [Device] { devices.filter { kinds.contains($0.kind) } }

  /// Whether a circumstance is told.
  func has(_ kind: Circumstance.Kind) -> Bool {
    for circumstance in facts.circumstances where circumstance.kind == kind { return true }
    return false
  }

  /// Whether a diagnosis of some concepts is told as the reason for this operation.
  func hasDiagnosis(_ concepts: [String]) -> Bool {
    facts.diagnoses.contains { concepts.contains($0.concept) && !$0.isHistorical }
  }

  /// The regions told where no segment is.
  var regionLetters: [String] {
    var letters: [String] = []
    let own = facts.regionStatements.filter { $0.part == .description || $0.part == .title || $0.part == .findings }
    for statement in own + facts.regionStatements {
      let letter: String
      switch statement.region {
      case .cervical: letter = "C"
      case .thoracic: letter = "T"
      case .lumbar: letter = "L"
      case .sacral: letter = "S"
      case nil: continue
      }
      if !letters.contains(letter) { letters.append(letter) }
    }
    return letters
  }

  /// The ways in that this surgeon tells.
  private static func ways(_ facts: OperativeFacts) -> [WayIn] { facts.waysIn.filter { !$0.byAnother } }

  /// The way in of work that does not tell its own: the only one of its operation.
  private static func way(of procedure: Procedure, _ ways: [WayIn]) -> Approach? {
    var found: [Approach] = []
    for way in ways where way.episode == procedure.episode && way.strength == .told {
      if !found.contains(way.approach) { found.append(way.approach) }
    }
    if found.isEmpty {
      for way in ways where !found.contains(way.approach) { found.append(way.approach) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the title's work of a kind that the description does not name is borne out by what it does tell.
  private static func isBorneOut(
    _ named: Procedure, by described: [Procedure], _ devices: [Device], _ ways: [WayIn]
  ) -> Bool {
    for procedure in described where procedure.kind == named.kind { return false }
    switch named.kind {
    case .interbodyFusion:
      return places(devices, [.cage, .structuralAllograft, .structuralGraft, .structuralAutograft, .boneGraft])
        && does(described, [.discectomy, .fusion, .corpectomy])
    case .posterolateralFusion: return does(described, [.fusion])
    case .laminectomy, .laminotomy, .discectomy, .foraminotomy, .facetectomy:
      return !does(described, [.laminectomy, .laminotomy, .discectomy])
        && does(described, [.decompression, .foraminotomy, .facetectomy, .ligamentResection])
    case .kyphoplasty, .vertebroplasty:
      return places(devices, [.boneCement]) && !does(described, [.kyphoplasty, .vertebroplasty])
    case .arthroplasty: return places(devices, [.discProsthesis])
    case .stimulatorPaddle: return places(devices, [.stimulatorPaddle])
    case .stimulatorLead: return places(devices, [.stimulatorLead])
    case .stimulatorGenerator: return places(devices, [.stimulatorGenerator])
    case .pumpImplant: return places(devices, [.pump])
    case .transforaminalInjection, .facetInjection, .medialBranchBlock, .facetAblation, .interlaminarInjection,
      .caudalInjection, .epiduralInjection, .sacroiliacInjection, .sacroiliacAblation:
      for procedure in described where isNeedle(procedure.kind) { return false }
      for way in ways where way.approach == .percutaneous && way.part != .title { return true }
      return false
    default: return false
    }
  }

  private static func standsBeside(_ kind: ProcedureKind) -> Bool {
    switch kind {
    case .imaging, .microscope, .monitoring, .navigation: true
    default: false
    }
  }

  private static func places(_ devices: [Device], _ kinds: [DeviceKind]) -> Bool {
    for device in devices where kinds.contains(device.kind) { return true }
    return false
  }

  private static func does(_ work: [Procedure], _ kinds: [ProcedureKind]) -> Bool {
    for procedure in work where kinds.contains(procedure.kind) { return true }
    return false
  }

  private static func isNeedle(_ kind: ProcedureKind) -> Bool {
    switch kind {
    case .transforaminalInjection, .facetInjection, .medialBranchBlock, .facetAblation, .interlaminarInjection,
      .caudalInjection, .epiduralInjection, .sacroiliacInjection, .sacroiliacAblation:
      true
    default: false
    }
  }
}
