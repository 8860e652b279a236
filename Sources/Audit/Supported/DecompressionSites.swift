import Dictation
import Spine

/// Where decompression was done from behind, and in which form.
struct DecompressionSites {
  /// The form that codes tell apart.
  enum Form {
    /// Through a small opening of one lamina, or of each, to a root or disc.
    case hemilaminectomy
    /// Laminectomy with facetectomy or foraminotomy.
    case full
    /// Laminectomy and no more.
    case plain
    case gill, transpedicular, costovertebral
  }

  static let kinds: [ProcedureKind] = [
    .discectomy, .laminectomy, .laminotomy, .facetectomy, .foraminotomy, .decompression, .gillProcedure,
    .transpedicularDecompression, .costovertebralDecompression,
  ]

  let plan: FusionPlan
  let told: ToldWork
  private let work: [Procedure]
  private var forms: [(spot: Segment, form: Form)]

  init(plan: FusionPlan, told: ToldWork) {
    self.plan = plan
    self.told = told
    let replaced = ClaimFacts.segments(of: told.work([.arthroplasty]))
    work = told.work(DecompressionSites.kinds).filter { !DecompressionSites.isFront($0, plan, replaced) }
    let levels = told.levels(of: work)
    forms = []
    var forms: [(spot: Segment, form: Form)] = []
    for spot in DecompressionSites.spots(levels) where !ClaimFacts.holds(plan.posteriorInterbody, spot) {
      if let form = form(at: spot) { forms.append((spot, form)) }
    }
    self.forms = oneSided(DecompressionSites.evened(forms))
  }

  /// The places of a form, from above.
  func spots(of form: Form) -> [Segment] {
    var spots: [Segment] = []
    for item in forms where item.form == form { spots.append(item.spot) }
    return spots
  }

  /// Whether work of a form is told with no segment.
  func isUnplaced(_ form: Form) -> Bool {
    if work.isEmpty || !told.levels(of: work).isEmpty || !plan.posteriorInterbody.isEmpty { return false }
    return self.form(at: nil) == form
  }

  /// The interspaces of interbody fusion from behind where bone was taken and a root or the canal freed.
  var besideInterbody: [Segment] {
    plan.posteriorInterbody.filter { space in
      let kinds = DecompressionSites.kinds(of: work, at: space)
      let isOpened = kinds.contains(.laminectomy) || kinds.contains(.laminotomy) || kinds.contains(.facetectomy)
      return isOpened && (kinds.contains(.foraminotomy) || kinds.contains(.decompression))
    }
  }

  /// The interspaces whose disc was removed from the front with nothing put in its place.
  var frontDiscs: [Segment] {
    let replaced = ClaimFacts.segments(of: told.work([.arthroplasty, .arthroplastyRevision, .arthroplastyRemoval]))
    let discs = told.work([.discectomy]).filter { $0.approach == .anterior || $0.approach == .lateral }
    return FusionPlan.interspaces(told.levels(of: discs)).filter { space in
      !plan.all.contains(space) && !replaced.contains(space) && !ClaimFacts.holds(plan.corpectomies, space)
        && !plan.isUnplaced
    }
  }

  /// The side that a place was worked on, where told: by the work, by another statement of it, by the title.
  func side(at spot: Segment?) -> Side? {
    if let side = DecompressionSites.side(of: work, at: spot) ?? stated { return side }
    return DecompressionSites.side(of: named, at: spot)
  }

  /// The decompression that the title names.
  private var named: [Procedure] {
    told.facts.procedures.filter { $0.part == .title && DecompressionSites.kinds.contains($0.kind) }
  }

  /// The side of the description's work where no single piece of work tells one.
  private var stated: Side? {
    var sides: [Side] = []
    for statement in told.facts.sideStatements
    where statement.isWork && ClaimFacts.isTold(statement.part, in: told.facts) && !sides.contains(statement.side) {
      sides.append(statement.side)
    }
    if sides.isEmpty { return nil }
    return sides.count == 1 ? sides[0] : .bilateral
  }

  /// The words of the work at places.
  func evidence(at spots: [Segment]) -> [Evidence] {
    var evidence: [Evidence] = []
    for procedure in work {
      let isAnywhere = spots.isEmpty || procedure.levels.isEmpty
      if isAnywhere || spots.contains(where: { ClaimFacts.holds(procedure.levels, $0) }) {
        evidence += procedure.evidence
      }
    }
    return evidence
  }

  /// How many vertebrae places take in.
  func vertebrae(of spots: [Segment]) -> Int {
    var vertebrae: [Vertebra] = []
    for spot in spots {
      for vertebra in spot.vertebrae where !vertebrae.contains(vertebra) { vertebrae.append(vertebra) }
    }
    return vertebrae.count
  }

  /// Interspaces as told; a run of vertebrae stands for those between them, and one that borders none for itself.
  private static func spots(_ levels: [Segment]) -> [Segment] {
    var spots = FusionPlan.interspaces(levels)
    for level in levels where !level.isInterspace && !ClaimFacts.holds(spots, level) { spots.append(level) }
    return spots.sorted()
  }

  private static func kinds(of work: [Procedure], at spot: Segment?) -> [ProcedureKind] {
    var kinds: [ProcedureKind] = []
    for procedure in work where !kinds.contains(procedure.kind) {
      guard let spot else {
        kinds.append(procedure.kind)
        continue
      }
      if procedure.levels.isEmpty || ClaimFacts.holds(procedure.levels, spot) { kinds.append(procedure.kind) }
    }
    return kinds
  }

  /// The side of the work at a place: that of the opening in the bone where it tells one.
  private static func side(of work: [Procedure], at spot: Segment?) -> Side? {
    let openings: [ProcedureKind] = [.laminotomy, .laminectomy, .discectomy]
    let opened = work.filter { openings.contains($0.kind) && $0.side != nil }
    return common(opened, at: spot) ?? common(work, at: spot)
  }

  private static func common(_ work: [Procedure], at spot: Segment?) -> Side? {
    var left = false
    var right = false
    for procedure in work {
      if let spot, !procedure.levels.isEmpty, !ClaimFacts.holds(procedure.levels, spot) { continue }
      switch procedure.side {
      case .left: left = true
      case .right: right = true
      case .bilateral: (left, right) = (true, true)
      case nil: continue
      }
    }
    if left && right { return .bilateral }
    return left ? .left : right ? .right : nil
  }

  private func form(at spot: Segment?) -> Form? {
    let kinds = DecompressionSites.kinds(of: work, at: spot)
    if kinds.contains(.transpedicularDecompression) { return .transpedicular }
    if kinds.contains(.costovertebralDecompression) { return .costovertebral }
    if kinds.contains(.gillProcedure) { return .gill }
    let side = side(at: spot)
    let isOneSided = side == .left || side == .right
    let isWide = kinds.contains(.facetectomy) || kinds.contains(.foraminotomy)
    let isLaminectomy = kinds.contains(.laminectomy)
    let isLaminotomy = kinds.contains(.laminotomy)
    if kinds.contains(.discectomy) { return isLaminectomy && isWide && !isOneSided ? .full : .hemilaminectomy }
    if isLaminotomy, isOneSided || !isLaminectomy { return isWide && side == .bilateral ? .full : .hemilaminectomy }
    if isLaminectomy { return isWide ? .full : .plain }
    // Facets are taken for a fusion or an osteotomy too; there only a root or the canal freed makes a decompression.
    let isPrepared = spot.map { ClaimFacts.holds(plan.all + osteotomies, $0) } ?? !plan.all.isEmpty
    if !isWide || (isPrepared && !kinds.contains(.decompression)) { return nil }
    if let spot, ClaimFacts.holds(osteotomies, spot) { return nil }
    return isOneSided ? .hemilaminectomy : .full
  }

  /// Where bone was cut to correct a deformity.
  private var osteotomies: [Segment] {
    ClaimFacts.segments(of: told.work([.osteotomyPosterior, .osteotomyThreeColumn]))
  }

  /// Work on one side that goes through a small opening at one place is of that form at its other places on that side.
  private func oneSided(_ forms: [(spot: Segment, form: Form)]) -> [(spot: Segment, form: Form)] {
    var sides: [Side] = []
    for item in forms where item.form == .hemilaminectomy {
      if let side = side(at: item.spot), side != .bilateral { sides.append(side) }
    }
    var evened = forms
    for place in evened.indices where evened[place].form == .full {
      if let side = side(at: evened[place].spot), sides.contains(side) { evened[place].form = .hemilaminectomy }
    }
    return evened
  }

  /// One decompression is not half with and half without its foramina: the form of most of it is that of all.
  private static func evened(_ forms: [(spot: Segment, form: Form)]) -> [(spot: Segment, form: Form)] {
    var full = 0
    var plain = 0
    for item in forms {
      if item.form == .full { full += 1 }
      if item.form == .plain { plain += 1 }
    }
    if full == 0 || plain == 0 { return forms }
    let form: Form = full >= plain ? .full : .plain
    var evened = forms
    for place in evened.indices where evened[place].form == .full || evened[place].form == .plain {
      evened[place].form = form
    }
    return evened
  }

  /// Whether a decompression was done from the front, or belongs to work that was.
  private static func isFront(_ procedure: Procedure, _ plan: FusionPlan, _ replaced: [Segment]) -> Bool {
    switch procedure.approach {
    case .anterior, .lateral: return true
    case .posterior, .percutaneous: return false
    case nil:
      let front = plan.anterior + replaced + plan.corpectomies
      if procedure.levels.isEmpty { return !front.isEmpty }
      for level in procedure.levels where ClaimFacts.holds(front, level) { return true }
      return false
    }
  }
}
