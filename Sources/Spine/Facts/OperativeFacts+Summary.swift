extension OperativeFacts {
  /// The work that the description tells.
  public var described: [Procedure] { procedures.filter { $0.part == .description || $0.part == .findings } }

  /// The work that the title names.
  public var titled: [Procedure] { procedures.filter { $0.part == .title } }

  /// The segments operated on, from above: the description's, and the title's where it names none.
  public var levels: [Segment] {
    let levels = OperativeFacts.levels(of: described)
    return levels.isEmpty ? OperativeFacts.levels(of: titled) : levels
  }

  /// The ways in to the spine, each once.
  public var approaches: [Approach] {
    var found: [Approach] = []
    let own = waysIn.filter { !$0.byAnother }
    for way in own where way.strength == .told && way.part == .description { found.append(way.approach) }
    if found.isEmpty { for way in own where way.strength == .told { found.append(way.approach) } }
    if found.isEmpty {
      for procedure in described { if let approach = procedure.approach { found.append(approach) } }
    }
    if found.isEmpty { for way in own { found.append(way.approach) } }
    return Approach.allCases.filter { found.contains($0) }
  }

  /// The sides on which nerve, disc, facet or joint was worked on, by the description; both for bilateral work.
  public var sides: [Side] {
    var found: [Side] = []
    for procedure in described where procedure.kind.hasSide { if let side = procedure.side { found.append(side) } }
    for statement in sideStatements where statement.isWork {
      if statement.part == .description || statement.part == .findings { found.append(statement.side) }
    }
    let left = found.contains(.left) || found.contains(.bilateral)
    let right = found.contains(.right) || found.contains(.bilateral)
    return (left ? [.left] : []) + (right ? [.right] : [])
  }

  /// The regions operated on: those of `levels`, by the upper vertebra of an interspace; else those told without one.
  public var regions: [Region] {
    var found: [Region] = []
    for segment in levels { found.append(segment.upper.region) }
    for procedure in procedures where procedure.kind.isSacral { found.append(.sacral) }
    if found.isEmpty {
      for statement in regionStatements { if let region = statement.region { found.append(region) } }
    }
    return Region.allCases.filter { found.contains($0) }
  }

  /// The segments that some work counts, from above.
  public static func levels(of procedures: [Procedure]) -> [Segment] {
    var levels: [Segment] = []
    var decompressed: [Segment] = []
    var fused: [Segment] = []
    var others: [Segment] = []
    for procedure in procedures where !isLoose(procedure, among: procedures) {
      switch procedure.kind.place {
      case .none: continue
      case .asTold: levels += procedure.levels
      case .vertebra: levels += vertebrae(of: procedure)
      case .interspace:
        if procedure.kind == .transforaminalInjection {
          for segment in procedure.levels { levels.append(segment.foramen) }
          continue
        }
        switch procedure.kind.group {
        case .decompression: decompressed += procedure.levels
        case .fusion: fused += procedure.levels
        default: others += procedure.levels
        }
      }
    }
    var bare: [Segment] = []
    for told in [decompressed, fused, others] {
      for segment in told.joined {
        if segment.isInterspace { levels.append(segment) } else { bare.append(segment) }
      }
    }
    let interspaces = levels
    for segment in bare where !segment.borders(interspaces) { levels.append(segment) }
    return levels.ordered
  }

  /// Whether "fusion" is only mentioned, at the running focus, where the fusing itself is told with its own segments.
  private static func isLoose(_ procedure: Procedure, among procedures: [Procedure]) -> Bool {
    guard procedure.kind == .fusion, !procedure.levelsAreOwn else { return false }
    for other in procedures where other.kind.group == .fusion && other.kind != .fusion && other.levelsAreOwn {
      return true
    }
    return false
  }

  /// The segments of work on whole vertebrae; a laminoplasty told by interspaces is of the vertebrae beside them.
  private static func vertebrae(of procedure: Procedure) -> [Segment] {
    guard procedure.kind == .laminoplasty else { return procedure.levels }
    var levels: [Segment] = []
    for vertebra in procedure.levels.vertebrae { levels.append(.vertebra(vertebra)) }
    return levels
  }
}

extension Segment {
  /// The interspace of a foramen told by the vertebra or root that names it: L4 is L4-L5, S1 is L5-S1, C6 is C5-C6.
  public var foramen: Segment {
    if isInterspace { return self }
    let isNamedBelow = upper.index <= 7 || upper.name == "S1"
    let above = isNamedBelow ? Vertebra(index: upper.index - 1) : upper
    guard let above, let space = Segment.interspace(below: above) else { return self }
    return space
  }
}

extension ProcedureKind {
  /// Whether the side of the work is a side of nerve, disc, facet, lamina or joint.
  public var hasSide: Bool {
    switch self {
    case .fixation, .hardwareRemoval, .reinsertion, .stimulatorLead, .stimulatorPaddle, .stimulatorGenerator,
      .stimulatorRemoval, .stimulatorRevision, .pumpCatheter, .pumpImplant, .pumpRemoval, .pumpRefill, .imaging,
      .microscope, .navigation, .monitoring, .interlaminarInjection, .caudalInjection, .kyphoplasty, .vertebroplasty,
      .lumbarPuncture, .myelography, .boneBiopsy, .boneGrowthStimulator, .washout, .fusionExploration:
      false
    default: true
    }
  }
}
