import Dictation

/// Work told with no segment takes the only ones there are, where the description bears them out.
extension OperationReader {
  /// Work with no segments takes the only ones there are, where the description bears them out.
  mutating func fillFromOnlySegments() {
    var told: Set<Segment> = []
    for procedure in procedures where procedure.part != .title && !procedure.kind.isVertebral && procedure.levelsAreOwn
    {
      for level in procedure.levels where level.isInterspace { told.insert(level) }
    }
    told.formUnion(betweenLaminae)
    var titled: Set<Segment> = []
    for procedure in procedures where procedure.part == .title && !procedure.kind.isVertebral {
      for level in procedure.levels where level.isInterspace { titled.insert(level) }
    }
    if told.isEmpty {
      for segment in Placement.interspaces(borne) where titled.contains(segment) || titled.isEmpty && borne.count == 1 {
        told.insert(segment)
      }
    }
    if told.isEmpty { told = borneOut(titled) }
    // An old operation's place is this one's where nothing else is told and the title says the same.
    if told.isEmpty { for segment in placesOfOld where titled.contains(segment) { told.insert(segment) } }
    fillVertebral()
    fillConstructs()
    guard !told.isEmpty else { return }
    let levels = told.sorted()
    takeInterspacesOfLaminae(told)
    for index in procedures.indices
    where procedures[index].part != .title && procedures[index].levels.isEmpty && !procedures[index].kind.isVertebral {
      procedures[index].levels = levels
    }
    for index in devices.indices
    where devices[index].part != .title && devices[index].levels.isEmpty && !devices[index].kind.isVertebral {
      devices[index].levels = levels
    }
    fillConstructs()
  }

  /// The titled segments whose two vertebrae the description names, as by screws; else the only one beside a lamina
  /// that was worked on.
  private func borneOut(_ titled: Set<Segment>) -> Set<Segment> {
    var statements: [LevelStatement] = []
    for sentence in reading.sentences where sentence.part == .description {
      if sentence.contexts.isDisjoint(with: [.localize, .expose]) { statements += operated(in: sentence) }
    }
    let named = Set(statements.flatMap { $0.vertebrae })
    let whole = titled.filter { $0.vertebrae.allSatisfy { named.contains($0) } }
    if !whole.isEmpty { return whole }
    var worked: [Segment] = []
    for procedure in procedures
    where procedure.part != .title && procedure.levelsAreOwn && !procedure.kind.isVertebral && !procedure.kind.isAid {
      worked += procedure.levels
    }
    let beside = titled.filter { titled in worked.contains { $0.touches(titled) } }
    return beside.count == 1 ? beside : []
  }

  /// Segments that the description names as those of an earlier operation.
  private var placesOfOld: [Segment] {
    var statements: [LevelStatement] = []
    for sentence in reading.sentences where sentence.part == .description && sentence.contexts.contains(.prior) {
      statements += sentence.levels.filter { !$0.isRoot }
    }
    return Placement.interspaces(statements)
  }

  /// Work on vertebrae told with none takes those that the description names elsewhere and the title for the same work.
  private mutating func fillVertebral() {
    var statements: [LevelStatement] = []
    for sentence in reading.sentences where sentence.part == .description { statements += operated(in: sentence) }
    let named = Placement.vertebrae(statements)
    for index in procedures.indices
    where procedures[index].part != .title && procedures[index].kind.isVertebral && procedures[index].levels.isEmpty {
      let kind = procedures[index].kind
      var titled = procedures.filter { $0.part == .title && $0.kind == kind }.flatMap { $0.levels }
      // The dens is the second vertebra's.
      if kind == .odontoidFixation, let axis = Vertebra(index: 2) { titled.append(.vertebra(axis)) }
      procedures[index].levels = named.filter { titled.contains($0) }
    }
  }

  /// A fusion or a plate told with no segment is where the fusion told with one is.
  mutating func fillConstructs() {
    for index in procedures.indices
    where procedures[index].part != .title && procedures[index].kind == .fusion && procedures[index].levels.isEmpty {
      procedures[index].levels = fused(procedures[index].episode)
    }
    var placed: Set<DeviceKind> = []
    var titled: [DeviceKind: [Segment]] = [:]
    for device in devices where !device.levels.isEmpty {
      if device.part == .title { titled[device.kind] = device.levels } else { placed.insert(device.kind) }
    }
    for index in devices.indices
    where devices[index].part != .title && devices[index].levels.isEmpty && devices[index].kind.isVertebral {
      let kind = devices[index].kind
      if placed.contains(kind) { continue }
      if let levels = titled[kind] { devices[index].levels = levels }
      if devices[index].levels.isEmpty, kind == .anteriorPlate {
        var vertebrae: Set<Segment> = []
        for segment in fused(devices[index].episode) {
          for vertebra in segment.vertebrae { vertebrae.insert(.vertebra(vertebra)) }
        }
        devices[index].levels = vertebrae.sorted()
      }
    }
  }

  /// The interspaces fused in an episode, by the description.
  func fused(_ episode: Int) -> [Segment] {
    var segments: Set<Segment> = []
    for procedure in procedures
    where procedure.part != .title && procedure.kind.isFusion && procedure.episode == episode {
      for level in procedure.levels where level.isInterspace { segments.insert(level) }
    }
    return segments.sorted()
  }

  /// Work through needles that the title names and the description tells by its steps: needles brought in, drug injected.
  mutating func readNeedleWork() {
    let reader = NeedleReader(reading: reading)
    let isAblation = procedures.contains { $0.kind == .facetAblation } || reader.ablates
    if isAblation {
      for index in procedures.indices where procedures[index].kind == .medialBranchBlock {
        procedures[index].kind = .facetAblation
      }
    }
    let steps = reader.steps()
    guard let first = steps.first else { return }
    for titled in procedures
    where titled.part == .title && titled.kind.isNeedleWork && titled.kind != .kyphoplasty {
      let kind = titled.kind.isEpiduralInjection ? reader.epiduralWay ?? titled.kind : titled.kind
      if procedures.contains(where: { $0.kind == kind && $0.part != .title }) { continue }
      var told: [LevelStatement] = []
      for step in steps { told += step.levels }
      var levels =
        Placement.joints(of: kind, bySupplyOf: told)
        ?? (kind.isVertebral ? Placement.vertebrae(told) : Placement.interspaces(told))
      // Nerves, laminae and foramina are told by vertebrae; the joints and interspaces meant stand in the title.
      let isElsewhere =
        kind.isFacetWork
        ? told.contains { $0.isSpan } : levels.contains { $0.isInterspace && !titled.levels.contains($0) }
      if isBorne(titled.levels, by: told), !isElsewhere { levels = titled.levels }
      procedures.append(
        Procedure(
          kind: kind, levels: levels, levelsAreOwn: !levels.isEmpty, approach: .percutaneous, side: nil,
          part: .description, episode: 0, evidence: [first.evidence]))
    }
    nameNeedleWork(steps, reader)
  }

  /// Work through needles that nothing names: by the way that the needle took, or by cement in a vertebra.
  private mutating func nameNeedleWork(_ steps: [NeedleReader.Step], _ reader: NeedleReader) {
    guard !procedures.contains(where: { !$0.kind.isAid }), let first = steps.first else { return }
    let told = steps.flatMap { $0.levels }
    let hasCement = devices.contains { $0.kind == .boneCement && $0.part != .title } || reader.tellsCement
    let kind: ProcedureKind? = hasCement ? .vertebroplasty : reader.epiduralWay
    guard let kind else { return }
    procedures.append(
      Procedure(
        kind: kind, levels: kind.isVertebral ? Placement.vertebrae(told) : Placement.interspaces(told),
        levelsAreOwn: !told.isEmpty, approach: .percutaneous, side: nil, part: .description, episode: 0,
        evidence: [first.evidence]))
  }

  func isBorne(_ levels: [Segment], by told: [LevelStatement]) -> Bool {
    let vertebrae = Placement.vertebrae(told)
    return !levels.isEmpty && levels.allSatisfy { level in vertebrae.contains { level.touches($0) } }
  }

  /// A lamina opened for the disc or root at one side of it is work at the interspace told.
  mutating func takeInterspacesOfLaminae(_ told: Set<Segment>) {
    for index in procedures.indices where procedures[index].part != .title && !procedures[index].kind.isVertebral {
      let levels = procedures[index].levels
      guard !levels.isEmpty, !levels.contains(where: { $0.isInterspace }) else { continue }
      let near = told.filter { space in levels.contains { space.touches($0) } }.sorted()
      switch procedures[index].kind {
      case .laminectomy where near.count != 1: continue
      case .laminotomy, .discectomy, .decompression, .laminectomy, .facetectomy, .foraminotomy, .osteophytectomy:
        if !near.isEmpty { procedures[index].levels = near }
      default: continue
      }
    }
  }

  /// The interspaces between neighbouring laminae that were removed one by one.
  var betweenLaminae: [Segment] {
    var laminae: Set<Vertebra> = []
    for procedure in procedures where procedure.part != .title && procedure.levelsAreOwn {
      guard procedure.kind == .laminectomy || procedure.kind == .laminotomy else { continue }
      for level in procedure.levels where !level.isInterspace { laminae.insert(level.upper) }
    }
    var segments: [Segment] = []
    for vertebra in laminae.sorted() {
      if let below = vertebra.below, laminae.contains(below), let segment = Segment.interspace(below: vertebra) {
        segments.append(segment)
      }
    }
    return segments
  }
}
