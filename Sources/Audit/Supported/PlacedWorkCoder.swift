import Coding
import Dictation
import Spine

/// Codes work that is counted by where it was done: osteotomies, augmentation, disc replacement, needles, lesions.
struct PlacedWorkCoder {
  /// What is coded so, in the order of the lines.
  private static let kinds: [ProcedureKind] = [
    .osteotomyThreeColumn, .osteotomyPosterior, .osteotomyAnterior, .kyphectomy, .fractureReduction, .odontoidFixation,
    .arthroplasty, .arthroplastyRevision, .arthroplastyRemoval, .interspinousStabilization, .laminoplasty, .tethering,
    .sacroiliacFusion, .endoscopicDecompression, .percutaneousDecompression, .extraduralTumor, .extraduralLesion,
    .intraduralTumor, .intraduralLesion, .abscessDrainage, .washout, .tetheredCordRelease, .rhizotomy, .shunt,
    .posteriorElementResection, .kyphoplasty, .vertebroplasty, .sacroplasty, .transforaminalInjection,
    .interlaminarInjection, .caudalInjection, .epiduralInjection, .medialBranchBlock, .facetInjection, .facetAblation,
    .sacroiliacInjection, .sacroiliacAblation, .basivertebralAblation, .sympatheticBlock, .discography, .bloodPatch,
    .epiduralCatheter, .adhesiolysis, .stimulatorPaddle, .stimulatorLead, .stimulatorGenerator, .stimulatorRevision,
    .stimulatorRemoval, .pumpImplant, .pumpCatheter, .pumpRemoval, .pumpRefill, .lumbarPuncture,
  ]

  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    var taken: [Segment] = []
    for kind in PlacedWorkCoder.kinds where !isTold(otherwise: kind) && !isBesideOpenWork(kind) {
      var work = told.work([kind])
      if kind == .vertebroplasty { work = work.filter { !isCovered($0, by: taken) } }
      if work.isEmpty { continue }
      let places = places(of: work)
      guard let base = base(kind, at: places, work) else { continue }
      if kind == .kyphoplasty { taken = places }
      add(base, kind, places, work, to: &draft)
    }
  }

  /// Whether a more exact kind of the same work is told.
  private func isTold(otherwise kind: ProcedureKind) -> Bool {
    let other: [ProcedureKind]
    switch kind {
    case .epiduralInjection: other = [.transforaminalInjection, .interlaminarInjection, .caudalInjection]
    case .facetInjection: other = [.medialBranchBlock]
    case .washout: other = [.abscessDrainage, .extraduralLesion]
    case .abscessDrainage: other = [.extraduralLesion]
    case .lumbarPuncture: other = [.bloodPatch, .interlaminarInjection, .shunt]
    case .interlaminarInjection: other = [.caudalInjection]
    default: return false
    }
    return !told.work(other).isEmpty
  }

  /// Whether needle or lead work is told within an open operation whose title names none of it, and so is part of that.
  private func isBesideOpenWork(_ kind: ProcedureKind) -> Bool {
    guard PlacedWorkCoder.isThroughNeedle(kind) else { return false }
    for procedure in told.facts.procedures where procedure.part == .title {
      if PlacedWorkCoder.isThroughNeedle(procedure.kind) { return false }
    }
    for procedure in told.work where procedure.approach != .percutaneous {
      switch procedure.kind {
      case .interbodyFusion, .posterolateralFusion, .fusion, .laminectomy, .laminotomy, .discectomy, .corpectomy,
        .arthroplasty, .osteotomyPosterior, .laminoplasty:
        return true
      default: continue
      }
    }
    return false
  }

  private static func isThroughNeedle(_ kind: ProcedureKind) -> Bool {
    switch kind {
    case .transforaminalInjection, .interlaminarInjection, .caudalInjection, .epiduralInjection, .medialBranchBlock,
      .facetInjection, .facetAblation, .sacroiliacInjection, .sacroiliacAblation, .sympatheticBlock, .discography,
      .bloodPatch, .epiduralCatheter, .stimulatorPaddle, .stimulatorLead, .stimulatorGenerator, .lumbarPuncture:
      true
    default: false
    }
  }

  private func isCovered(_ procedure: Procedure, by taken: [Segment]) -> Bool {
    if taken.isEmpty { return false }
    for level in procedure.levels where !taken.contains(level) { return false }
    return true
  }

  /// The places of the work, in the unit that facet joints and discs are counted by where runs of vertebrae are told.
  private func places(of work: [Procedure]) -> [Segment] { told.levels(of: work) }

  private func base(_ kind: ProcedureKind, at places: [Segment], _ work: [Procedure]) -> ProcedureCode? {
    let approach = work.first { $0.approach != nil }?.approach
    let span = span(of: places)
    let isOpened = !told.work([.laminectomy, .laminotomy, .decompression]).isEmpty
    return shelf.best(at: places, approach: approach) { code in
      guard code.work.contains(kind.rawValue), !code.isDevice, code.family != "imaging" else { return false }
      if let spans = code.spans, span > 0, !spans.contains(span) { return false }
      switch kind {
      case .epiduralInjection: return !code.hasSide
      case .abscessDrainage: return (code.family == "lesion") == isOpened
      case .vertebroplasty: return code.work.first == kind.rawValue
      case .extraduralTumor, .extraduralLesion, .intraduralTumor, .intraduralLesion:
        return code.work.first == kind.rawValue
      case .tethering: return code.spans != nil
      default: return true
      }
    }
  }

  private func add(
    _ base: ProcedureCode, _ kind: ProcedureKind, _ places: [Segment], _ work: [Procedure], to draft: inout ClaimDraft
  ) {
    let evidence = ClaimFacts.evidence(of: work)
    let spots = base.unit == .interspace || base.unit == .joint ? counted(places) : places
    let addOns = shelf.addOns(after: base) { code in
      code.work.contains(kind.rawValue) && code.family == base.family && shelf.isOfRegion(code, places)
    }
    if base.hasSide {
      let lines = SidedLines(base: base, addOns: addOns, spots: base.unit == .once ? Array(spots.prefix(1)) : spots)
      for line in lines.lines(side: { side(of: work, at: $0) }, evidence: { _ in evidence }) { draft.add(line) }
      return
    }
    // The first code of ablation in the bodies is for two of them.
    let first = kind == .basivertebralAblation ? 2 : 1
    if isByPlace(base), let addOn = addOns.first {
      draft.add(DraftLine(code: base, levels: Array(spots.prefix(first)), evidence: evidence))
      let rest = Array(spots.dropFirst(first))
      if rest.isEmpty { return }
      let units = min(rest.count, addOn.maximumUnits ?? rest.count)
      draft.add(DraftLine(code: addOn, units: units, levels: rest, evidence: evidence))
      return
    }
    draft.add(DraftLine(code: base, units: units(of: base, kind, spots), levels: spots, evidence: evidence))
  }

  private func isByPlace(_ code: ProcedureCode) -> Bool {
    switch code.unit {
    case .interspace, .segment, .vertebra, .joint: true
    case .spanned, .once, .time: false
    }
  }

  /// The units of a code with no add-on: its places, or the leads told, up to what it can have on a day.
  private func units(of code: ProcedureCode, _ kind: ProcedureKind, _ spots: [Segment]) -> Int {
    var units = isByPlace(code) ? max(1, spots.count) : 1
    if kind == .stimulatorLead {
      for device in told.devices([.stimulatorLead]) { units = max(units, device.count ?? 1) }
    }
    return max(1, min(units, code.maximumUnits ?? units))
  }

  /// Interspaces and joints: those told, and those between neighbouring vertebrae.
  private func counted(_ places: [Segment]) -> [Segment] {
    let spaces = FusionPlan.interspaces(places)
    return spaces.isEmpty ? places : spaces
  }

  private func side(of work: [Procedure], at spot: Segment?) -> Side? {
    var sides: [Side] = []
    for procedure in work {
      if let spot, !procedure.levels.isEmpty, !ClaimFacts.holds(procedure.levels, spot) { continue }
      if let side = procedure.side, !sides.contains(side) { sides.append(side) }
    }
    if sides.isEmpty {
      for statement in told.facts.sideStatements
      where statement.isWork && ClaimFacts.isTold(statement.part, in: told.facts) && !sides.contains(statement.side) {
        sides.append(statement.side)
      }
    }
    if sides.isEmpty { return nil }
    return sides.count == 1 ? sides[0] : .bilateral
  }

  private func span(of places: [Segment]) -> Int {
    guard let first = places.first, let last = places.last?.vertebrae.last else { return 0 }
    return last.index - first.upper.index + 1
  }
}
