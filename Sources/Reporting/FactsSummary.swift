import Dictation
import Spine

/// What the whole record says of where, which way and on which side, as the report's `facts` tell it.
public struct FactsSummary: Sendable {
  /// The regions operated on, from above.
  public let regions: [Region]
  /// The segments operated on, from above: the description's, or the title's where it names none.
  public let levels: [Segment]
  /// The ways in.
  public let approaches: [Approach]
  /// The sides on which nerve, disc, facet or joint was worked on, by the description.
  public let sides: [Side]
  /// The work: what is told in the description, and what only the title tells.
  public let procedures: [Procedure]
  /// The devices: what is told in the description, and what only the title tells.
  public let devices: [Device]
  /// The diagnoses that are not the past's.
  public let diagnoses: [Diagnosis]

  /// Sums up the facts of a record.
  public init(_ facts: OperativeFacts) {
    procedures = FactsSummary.procedures(facts)
    devices = FactsSummary.devices(facts)
    levels = FactsSummary.levels(facts)
    approaches = FactsSummary.approaches(facts)
    sides = FactsSummary.sides(facts)
    regions = FactsSummary.regions(facts, levels)
    diagnoses = facts.diagnoses.filter { !$0.isHistorical }
  }

  /// Whether a part tells what was done, and not what was to be done.
  private static func tellsWork(_ part: Part) -> Bool { part == .description || part == .findings }

  private static func levels(_ facts: OperativeFacts) -> [Segment] {
    for told in [tellsWork, { $0 == .title }] {
      var levels: [Segment] = []
      var laminae: [Segment] = []
      for procedure in facts.procedures where told(procedure.part) && procedure.kind.addsLevels {
        for level in procedure.levels {
          if level.isInterspace || procedure.kind.isOnBone { levels.append(level) } else { laminae.append(level) }
        }
      }
      // A lamina told by its vertebra is a level only where it borders no interspace already told.
      let interspaces = levels.filter { $0.isInterspace }
      for lamina in laminae where !interspaces.contains(where: { $0.touches(lamina) }) { levels.append(lamina) }
      if !levels.isEmpty { return unique(levels.sorted()) }
    }
    return []
  }

  private static func approaches(_ facts: OperativeFacts) -> [Approach] {
    var told: Set<Approach> = []
    for way in facts.waysIn where tellsWork(way.part) && way.strength == .told { told.insert(way.approach) }
    for procedure in facts.procedures where tellsWork(procedure.part) {
      if let approach = procedure.approach { told.insert(approach) }
    }
    if told.isEmpty {
      for way in facts.waysIn { told.insert(way.approach) }
    }
    return Approach.allCases.filter { told.contains($0) }
  }

  private static func sides(_ facts: OperativeFacts) -> [Side] {
    var told: Set<Side> = []
    for statement in facts.sideStatements where statement.isWork && tellsWork(statement.part) {
      told.insert(statement.side)
    }
    for procedure in facts.procedures where tellsWork(procedure.part) && procedure.kind.addsLevels {
      if let side = procedure.side { told.insert(side) }
    }
    let isBoth = told.contains(.bilateral)
    return [Side.left, .right].filter { isBoth || told.contains($0) }
  }

  private static func regions(_ facts: OperativeFacts, _ levels: [Segment]) -> [Region] {
    var told: Set<Region> = []
    // A junction is called by the vertebra above it: an operation at L4-L5 and L5-S1 is a lumbar one.
    for level in levels { told.insert(level.upper.region) }
    if told.isEmpty {
      for statement in facts.regionStatements where tellsWork(statement.part) || statement.part == .title {
        if let region = statement.region { told.insert(region) }
      }
    }
    return Region.allCases.filter { told.contains($0) }
  }

  private static func procedures(_ facts: OperativeFacts) -> [Procedure] {
    var merged: [Procedure] = []
    for isTitle in [false, true] {
      for procedure in facts.procedures where (procedure.part == .title) == isTitle {
        if isTitle, merged.contains(where: { $0.kind == procedure.kind && $0.part != .title }) { continue }
        merge(procedure, into: &merged)
      }
    }
    return merged
  }

  /// Adds work, or its levels and words to the same work on the same side through the same way.
  private static func merge(_ procedure: Procedure, into merged: inout [Procedure]) {
    for place in merged.indices {
      let other = merged[place]
      guard other.kind == procedure.kind, other.side == procedure.side, other.approach == procedure.approach,
        (other.part == .title) == (procedure.part == .title)
      else { continue }
      merged[place].levels = unique((other.levels + procedure.levels).sorted())
      for evidence in procedure.evidence where !other.evidence.contains(evidence) {
        merged[place].evidence.append(evidence)
      }
      return
    }
    merged.append(procedure)
  }

  private static func devices(_ facts: OperativeFacts) -> [Device] {
    let described = facts.devices.filter { $0.part != .title }
    return described
      + facts.devices.filter { device in
        device.part == .title && !described.contains(where: { $0.kind == device.kind })
      }
  }

  private static func unique(_ sorted: [Segment]) -> [Segment] {
    var out: [Segment] = []
    for segment in sorted where out.last != segment { out.append(segment) }
    return out
  }
}

extension ProcedureKind {
  /// Whether work of this kind adds the segments where it was done to the levels operated on.
  var addsLevels: Bool {
    switch self {
    case .fixation, .hardwareRemoval, .reinsertion, .fusionExploration, .haloApplication, .tongsApplication, .washout,
      .caudalInjection, .epiduralCatheter, .stimulatorLead, .stimulatorPaddle, .stimulatorGenerator,
      .stimulatorRemoval, .stimulatorRevision, .pumpCatheter, .pumpImplant, .pumpRemoval, .pumpRefill, .duralRepair,
      .shunt, .microscope, .navigation, .monitoring, .imaging, .boneGrowthStimulator:
      false
    default: true
    }
  }

  /// Whether the vertebra itself is the place of the work, and no interspace.
  var isOnBone: Bool {
    switch self {
    case .corpectomy, .laminoplasty, .osteotomyPosterior, .osteotomyThreeColumn, .osteotomyAnterior, .kyphectomy,
      .vertebroplasty, .kyphoplasty, .sacroplasty, .boneBiopsy, .basivertebralAblation, .fractureReduction,
      .odontoidFixation, .tethering, .sympatheticBlock, .posteriorElementResection, .extraduralLesion, .extraduralTumor,
      .intraduralLesion, .intraduralTumor, .abscessDrainage, .radiosurgery:
      true
    default: false
    }
  }
}
