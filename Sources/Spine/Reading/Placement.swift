import Dictation

/// Which segments a piece of work takes: its own sentence's, by the order of words.
///
/// "discectomy at L4-L5 and fusion at L5-S1" names the segment after the work, "C5-C6 discectomy" before it; the first
/// of the two in a sentence decides for all of it.
struct Placement {
  /// The segments of each piece of work in a sentence, by the work's place in `items`; nil where it has none of its own.
  static func place(_ items: [WorkReader.Item], among statements: [LevelStatement]) -> [[LevelStatement]?] {
    let all = grouped(statements)
    let groups = all.filter { !$0[0].isAnchor }
    let anchors = all.filter { $0[0].isAnchor }
    guard !groups.isEmpty || anchors.isEmpty else {
      return items.map { item in item.isAnchored ? anchors.flatMap { $0 } : nil }
    }
    guard let firstGroup = groups.first else { return [[LevelStatement]?](repeating: nil, count: items.count) }
    guard let firstItem = items.first else { return [] }
    let isBefore = firstGroup[0].tokens.lowerBound < firstItem.tokens.lowerBound
    let isOneAnchored = items.count { $0.isAnchored } == 1
    var placed: [[LevelStatement]?] = []
    for item in items {
      if item.isAnchored, !anchors.isEmpty {
        // "Lateral mass screws at C4, C5 and C6, at C7 pedicle screws": each has its own.
        let own = anchors.filter { names(item, $0) }
        if isOneAnchored || !own.isEmpty {
          placed.append((own.isEmpty ? anchors : own).flatMap { $0 })
          continue
        }
      }
      placed.append(isBefore ? groupsBefore(item, items, groups) : groupsAfter(item, items, groups))
    }
    return placed
  }

  /// Whether segments stand right before an anchored item, as in "C7 pedicle screws".
  private static func names(_ item: WorkReader.Item, _ group: [LevelStatement]) -> Bool {
    guard let last = group.last, last.tokens.upperBound <= item.tokens.lowerBound else { return false }
    return item.tokens.lowerBound - last.tokens.upperBound <= 2
  }

  /// Statements of one list, together.
  private static func grouped(_ statements: [LevelStatement]) -> [[LevelStatement]] {
    var groups: [[LevelStatement]] = []
    for statement in statements where !statement.isRoot {
      if let last = groups.last, last[0].list == statement.list {
        groups[groups.count - 1].append(statement)
      } else {
        groups.append([statement])
      }
    }
    return groups
  }

  /// The groups after an item up to the next item that is followed by one; else the last before it.
  private static func groupsAfter(
    _ item: WorkReader.Item, _ items: [WorkReader.Item], _ groups: [[LevelStatement]]
  ) -> [LevelStatement] {
    // Work done again in a whole sentence is done at all that it names.
    let inside = groups.filter { item.tokens.overlaps($0[0].tokens) }
    if !inside.isEmpty { return inside.flatMap { $0 } }
    var taken: [LevelStatement] = []
    for group in groups where group[0].tokens.lowerBound >= item.tokens.upperBound {
      if !taken.isEmpty, hasItem(items, between: taken[taken.count - 1].tokens.upperBound, group[0].tokens.lowerBound) {
        break
      }
      taken += group
    }
    if !taken.isEmpty { return taken }
    return groups[groups.count - 1]
  }

  /// The nearest group before an item, and those that stand with it.
  private static func groupsBefore(
    _ item: WorkReader.Item, _ items: [WorkReader.Item], _ groups: [[LevelStatement]]
  ) -> [LevelStatement] {
    var taken: [LevelStatement] = []
    for group in groups where group[0].tokens.lowerBound < item.tokens.lowerBound {
      if !taken.isEmpty, hasItem(items, between: taken[taken.count - 1].tokens.upperBound, group[0].tokens.lowerBound) {
        taken = []
      }
      taken += group
    }
    // What follows the last item with no other work between belongs to it too: "at L4-5 … the same at L5-S1".
    if let last = items.last, last.tokens == item.tokens {
      for group in groups where group[0].tokens.lowerBound >= item.tokens.upperBound { taken += group }
    }
    return taken.isEmpty ? groups[0] : taken
  }

  private static func hasItem(_ items: [WorkReader.Item], between start: Int, _ end: Int) -> Bool {
    for item in items where item.tokens.lowerBound >= start && item.tokens.upperBound <= end { return true }
    return false
  }

  /// The interspaces that statements mean for work on discs, joints and canals; lone vertebrae stay vertebrae.
  static func interspaces(_ statements: [LevelStatement]) -> [Segment] {
    var segments: Set<Segment> = []
    var lone: [Vertebra] = []
    for statement in statements {
      for segment in statement.interspaces { segments.insert(segment) }
      if !statement.isSpan { lone += statement.vertebrae }
    }
    let singles = Set(lone)
    for vertebra in singles {
      if let below = vertebra.below, singles.contains(below), let segment = Segment.interspace(below: vertebra) {
        segments.insert(segment)
      }
    }
    for vertebra in singles {
      var isCovered = false
      for segment in segments where segment.isInterspace && segment.vertebrae.contains(vertebra) { isCovered = true }
      if !isCovered { segments.insert(.vertebra(vertebra)) }
    }
    return segments.sorted()
  }

  /// The facet joints that nerves told by their numbers supply: a lumbar or thoracic joint the branch of its upper
  /// vertebra and that of the one above, a cervical joint those of its own two. Where joints are told beside the nerves,
  /// those. Nil where no nerves are told.
  static func joints(of kind: ProcedureKind, bySupplyOf statements: @autoclosure () -> [LevelStatement]) -> [Segment]? {
    guard kind == .medialBranchBlock || kind == .facetAblation else { return nil }
    let told = statements()
    let nerves = Set(told.filter { !$0.isSpan }.flatMap { $0.vertebrae })
    guard !nerves.isEmpty else { return nil }
    let spans = told.filter { $0.isSpan }
    if !spans.isEmpty { return interspaces(spans) }
    var joints: [Segment] = []
    for nerve in nerves.sorted() {
      guard let next = nerve.below, nerves.contains(next) else { continue }
      if let joint = Segment.interspace(below: nerve.region == .cervical ? nerve : next) { joints.append(joint) }
    }
    return joints.isEmpty ? nil : joints
  }

  /// The vertebrae that statements mean for work on whole bones and for anchors, a range opened.
  static func vertebrae(_ statements: [LevelStatement]) -> [Segment] {
    var segments: Set<Segment> = []
    for statement in statements {
      for vertebra in statement.vertebrae { segments.insert(.vertebra(vertebra)) }
    }
    return segments.sorted()
  }
}

extension ProcedureKind {
  /// Whether the work is done on whole vertebrae, and not on what lies between two.
  var isVertebral: Bool {
    switch self {
    case .corpectomy, .vertebroplasty, .kyphoplasty, .osteotomyThreeColumn,
      .laminoplasty, .boneBiopsy, .kyphectomy, .odontoidFixation, .basivertebralAblation,
      .sympatheticBlock, .fixation, .hardwareRemoval, .reinsertion, .posteriorElementResection, .tethering,
      .sacroplasty:
      true
    default: false
    }
  }

  /// Whether the work fuses vertebrae.
  var isFusion: Bool {
    switch self {
    case .fusion, .interbodyFusion, .posterolateralFusion, .extracavitaryFusion: true
    default: false
    }
  }

  /// Whether it is an injection into the epidural space, by whatever way.
  var isEpiduralInjection: Bool {
    self == .epiduralInjection || self == .interlaminarInjection || self == .transforaminalInjection
  }

  /// Whether the work is on facet joints or their nerves.
  var isFacetWork: Bool { self == .facetInjection || self == .medialBranchBlock || self == .facetAblation }

  /// Whether the work is done by needles at a joint, foramen or nerve of one side.
  var isSidedNeedleWork: Bool {
    switch self {
    case .transforaminalInjection, .facetInjection, .medialBranchBlock, .facetAblation, .sacroiliacInjection,
      .sacroiliacAblation:
      true
    default: false
    }
  }

  /// Whether the work is a pocket under the skin, with no way in to the spine.
  var isPocketWork: Bool {
    switch self {
    case .pumpImplant, .pumpRemoval, .pumpRefill, .stimulatorGenerator: true
    default: false
    }
  }

  /// Whether the work is all done through needles, wires or stab incisions.
  var isNeedleWork: Bool {
    switch self {
    case .vertebroplasty, .kyphoplasty, .sacroplasty, .interlaminarInjection, .caudalInjection, .epiduralInjection,
      .transforaminalInjection, .facetInjection, .medialBranchBlock, .facetAblation, .sacroiliacInjection,
      .sacroiliacAblation, .basivertebralAblation, .sympatheticBlock, .discography, .myelography, .lumbarPuncture,
      .bloodPatch, .adhesiolysis, .neurolysis, .epiduralCatheter, .stimulatorLead, .percutaneousDecompression,
      .pumpCatheter:
      true
    default: false
    }
  }

  /// Whether the kind is of the spine by its name alone, so that no other word need say so.
  var isSpinalByName: Bool {
    switch self {
    case .fusion, .decompression, .arthroplasty, .arthroplastyRemoval, .arthroplastyRevision, .fixation,
      .hardwareRemoval, .reinsertion, .fractureReduction, .abscessDrainage, .washout, .facetAblation, .shunt,
      .manipulation, .microscope, .navigation, .monitoring, .imaging, .boneBiopsy, .boneGrowthStimulator,
      .osteotomyAnterior, .osteotomyPosterior, .duralRepair, .extraduralLesion, .discectomy, .osteophytectomy,
      .ligamentResection, .lumbarPuncture, .radiosurgery, .rhizotomy, .neurolysis, .epiduralCatheter, .bloodPatch,
      .haloApplication, .tongsApplication, .intraduralLesion, .facetectomy, .foraminotomy, .tethering, .pumpImplant,
      .pumpRefill, .pumpRemoval, .stimulatorGenerator, .stimulatorLead, .stimulatorRemoval, .stimulatorRevision,
      .epiduralInjection, .fusionExploration, .vertebroplasty, .sympatheticBlock, .extraduralTumor, .intraduralTumor:
      false
    default: true
    }
  }

  /// Whether the kind is work at all, and no aid beside it.
  var isAid: Bool {
    switch self {
    case .microscope, .navigation, .monitoring, .imaging: true
    default: false
    }
  }
}

extension DeviceKind {
  /// Whether it holds vertebrae together: screws, rods, plates, hooks, wires.
  var isFixation: Bool {
    switch self {
    case .anteriorPlate, .pedicleScrews, .lateralMassScrews, .screws, .facetScrews, .transarticularScrews, .hooks,
      .wires, .spinousWires,
      .rods, .crosslink, .pelvicScrews, .occipitalPlate, .posteriorPlate:
      true
    default: false
    }
  }

  /// The work that placing it is, where its name alone tells: an artificial disc, a paddle, a pump.
  var ownWork: ProcedureKind? {
    switch self {
    case .discProsthesis: .arthroplasty
    case .interspinousDevice: .interspinousStabilization
    case .sacroiliacImplant: .sacroiliacFusion
    case .stimulatorLead: .stimulatorLead
    case .stimulatorPaddle: .stimulatorPaddle
    case .stimulatorGenerator: .stimulatorGenerator
    case .pump: .pumpImplant
    case .pumpCatheter: .pumpCatheter
    default: nil
    }
  }

  /// Whether it is part of a spinal cord stimulator.
  var isStimulator: Bool {
    switch self {
    case .stimulatorLead, .stimulatorPaddle, .stimulatorGenerator: true
    default: false
    }
  }

  /// Whether it is bone or what stands in for bone.
  public var isGraft: Bool {
    switch self {
    case .structuralAllograft, .structuralGraft, .morselizedAllograft, .localAutograft, .morselizedAutograft,
      .structuralAutograft, .marrowAspirate, .boneGraft, .graftExtender:
      true
    default: false
    }
  }

  /// Whether the device is anchored in vertebrae, and not laid in an interspace.
  var isVertebral: Bool {
    switch self {
    case .cage, .structuralAllograft, .structuralGraft, .discProsthesis, .interspinousDevice, .annularImplant,
      .boneGraft,
      .morselizedAllograft, .localAutograft, .graftExtender, .morselizedAutograft, .structuralAutograft:
      false
    default: true
    }
  }
}
