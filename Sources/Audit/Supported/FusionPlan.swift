import Dictation
import Spine

/// Which interspaces were fused, and how.
struct FusionPlan {
  /// Interbody fusion from the front or the flank.
  let anterior: [Segment]
  /// Interbody fusion from behind.
  let posteriorInterbody: [Segment]
  /// Graft laid behind.
  let posterolateral: [Segment]
  /// Fusion through an extracavitary way.
  let extracavitary: [Segment]
  /// Whether some fusion is told with no segment at all.
  let isUnplaced: Bool
  /// The vertebral bodies removed.
  let corpectomies: [Segment]
  let told: ToldWork

  init(told: ToldWork, corpectomies: [Segment]) {
    self.told = told
    self.corpectomies = corpectomies
    let interbody = told.work([.interbodyFusion])
    let named = told.work([.posterolateralFusion])
    let plain = told.work([.fusion])
    let front = interbody.filter { FusionPlan.isFront($0) } + plain.filter { FusionPlan.isFront($0, isPlain: true) }
    let back = interbody.filter { !FusionPlan.isFront($0) }
    // "Fusion" with no more said is of the gutters only where no other technique is told from behind.
    let bare = named.isEmpty && back.isEmpty ? plain.filter { $0.approach == .posterior } : []
    anterior = FusionPlan.around(corpectomies, FusionPlan.interspaces(told.levels(of: front)))
    posteriorInterbody = FusionPlan.interspaces(told.levels(of: back))
    posterolateral = FusionPlan.interspaces(told.levels(of: named + bare))
    extracavitary = FusionPlan.interspaces(told.levels(of: told.work([.extracavitaryFusion])))
    isUnplaced =
      !(interbody + named + plain).isEmpty && anterior.isEmpty && posteriorInterbody.isEmpty && posterolateral.isEmpty
  }

  /// Every interspace fused.
  var all: [Segment] {
    var all: [Segment] = []
    for segment in anterior + posteriorInterbody + posterolateral + extracavitary where !all.contains(segment) {
      all.append(segment)
    }
    return all.sorted()
  }

  /// The interspaces with an interbody graft or device.
  var interbody: [Segment] {
    var all = anterior
    for segment in posteriorInterbody where !all.contains(segment) { all.append(segment) }
    return all.sorted()
  }

  /// The interspaces among segments; a run of vertebrae stands for the interspaces between them.
  static func interspaces(_ segments: [Segment]) -> [Segment] {
    var found: [Segment] = []
    var vertebrae: [Vertebra] = []
    for segment in segments {
      if segment.isInterspace { found.append(segment) } else { vertebrae.append(segment.upper) }
    }
    for vertebra in vertebrae {
      guard let below = vertebra.below, vertebrae.contains(below), let between = Segment.interspace(below: vertebra),
        !found.contains(between)
      else { continue }
      found.append(between)
    }
    return found.sorted()
  }

  /// Whether work was done from the front or the flank; in the neck interbody work is, where nothing else is told.
  static func isFront(_ procedure: Procedure, isPlain: Bool = false) -> Bool {
    switch procedure.approach {
    case .anterior, .lateral: return true
    case .posterior, .percutaneous: return false
    case nil:
      if isPlain { return false }
      for level in procedure.levels where level.upper.region == .cervical { return true }
      return false
    }
  }

  /// The interspaces above and below bodies that were removed, beside those told.
  private static func around(_ bodies: [Segment], _ told: [Segment]) -> [Segment] {
    var all = told
    for body in bodies where !told.isEmpty {
      for space in neighbours(of: body) where !all.contains(space) { all.append(space) }
    }
    return all.sorted()
  }

  /// The interspaces that a vertebra borders.
  static func neighbours(of body: Segment) -> [Segment] {
    var spaces: [Segment] = []
    if let above = Vertebra(index: body.upper.index - 1), let space = Segment.interspace(below: above) {
      spaces.append(space)
    }
    if let space = Segment.interspace(below: body.upper) { spaces.append(space) }
    return spaces
  }
}
