import Coding
import Dictation
import Spine

/// Codes fusion from behind: one base code for the incision, then an add-on by technique for each further interspace.
struct PosteriorFusionCoder {
  /// How an interspace was fused.
  enum Technique {
    case combined, interbody, posterolateral
  }

  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf
  /// Whether the posterolateral fusion is coded as one of deformity already.
  let isDeformity: Bool

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    addHigh(to: &draft)
    let techniques = techniques()
    guard let first = lead(of: techniques),
      let base = base(first.technique, at: first.space)
    else { return }
    let evidence = ClaimFacts.evidence(of: work)
    draft.add(DraftLine(code: base, levels: [first.space], evidence: evidence))
    for (space, technique) in techniques where space != first.space {
      let addOn = shelf.addOns(after: base, where: { $0.family == base.family && self.technique(of: $0) == technique })
      guard let code = addOn.first else { continue }
      draft.add(DraftLine(code: code, levels: [space], evidence: evidence))
    }
  }

  private var work: [Procedure] {
    told.work([.interbodyFusion, .posterolateralFusion, .fusion]).filter { !FusionPlan.isFront($0) }
  }

  /// The fusions of the occiput and the atlas, each of which is one code.
  private func addHigh(to draft: inout ClaimDraft) {
    let high = plan.posterolateral.filter { $0.upper.index < 2 }
    guard let first = high.first else { return }
    let code = shelf.best(at: [first], approach: .posterior) { code in
      guard code.family == "arthrodesis", code.unit == .once,
        code.work.contains(ProcedureKind.posterolateralFusion.rawValue)
      else { return false }
      return code.regions.contains("OC") == (first.upper.index == 0)
    }
    if let code { draft.add(DraftLine(code: code, levels: high, evidence: ClaimFacts.evidence(of: work))) }
  }

  private func techniques() -> [(space: Segment, technique: Technique)] {
    var found: [(space: Segment, technique: Technique)] = []
    for space in plan.all where space.upper.index >= 2 {
      let isInterbody = plan.posteriorInterbody.contains(space)
      let isPosterolateral = plan.posterolateral.contains(space) && !isDeformity
      switch (isInterbody, isPosterolateral) {
      case (true, true): found.append((space, .combined))
      case (true, false): found.append((space, .interbody))
      case (false, true): found.append((space, .posterolateral))
      case (false, false): continue
      }
    }
    return found
  }

  /// The interspace of the base code: the first that was fused both ways, for its add-on follows no other base.
  private func lead(
    of techniques: [(space: Segment, technique: Technique)]
  ) -> (space: Segment, technique: Technique)? {
    for item in techniques where item.technique == .combined { return item }
    return techniques.first
  }

  private func base(_ technique: Technique, at space: Segment) -> ProcedureCode? {
    let all = ["interbody", "posterolateral-graft"]
    return shelf.best(at: [space], approach: .posterior, ignoring: all) { code in
      code.family == "arthrodesis" && code.baseGroup != nil && code.approaches == [Approach.posterior.rawValue]
        && self.technique(of: code) == technique
    }
  }

  /// The technique that a code means.
  private func technique(of code: ProcedureCode) -> Technique? {
    let isInterbody = code.work.contains(ProcedureKind.interbodyFusion.rawValue)
    let isPosterolateral = code.work.contains(ProcedureKind.posterolateralFusion.rawValue)
    if isInterbody && isPosterolateral { return .combined }
    if isInterbody { return .interbody }
    return isPosterolateral ? .posterolateral : nil
  }
}
