import Coding
import Dictation
import Spine

/// Codes interbody fusion from the front or the flank: a base code, and an add-on for each further interspace.
struct AnteriorFusionCoder {
  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    let work = told.work([.interbodyFusion, .fusion]).filter { FusionPlan.isFront($0) }
    let evidence = ClaimFacts.evidence(of: work)
    let high = plan.anterior.filter { $0.upper.index < 2 }
    let spaces = plan.anterior.filter { $0.upper.index >= 2 }
    if let first = high.first, let code = base(at: [first], isOnce: true) {
      draft.add(DraftLine(code: code, levels: high, evidence: evidence))
    }
    // The neck is another incision; chest and belly share one base code, by where the fusion begins.
    let neck = spaces.filter { $0.upper.region == .cervical }
    let trunk = spaces.filter { $0.upper.region != .cervical }
    for own in [neck, trunk] {
      guard let first = own.first, let code = base(at: own, isOnce: false) else { continue }
      draft.add(DraftLine(code: code, levels: [first], evidence: evidence))
      let rest = Array(own.dropFirst())
      guard !rest.isEmpty, let addOn = shelf.addOns(after: code, where: { $0.family == code.family }).first else {
        continue
      }
      draft.add(DraftLine(code: addOn, units: rest.count, levels: rest, evidence: evidence))
    }
  }

  private func base(at spaces: [Segment], isOnce: Bool) -> ProcedureCode? {
    let approach = approach(at: spaces)
    // Beside a body removed the decompression is that of the corpectomy.
    let isBesideBody = plan.corpectomies.contains { body in spaces.contains { $0.touches(body) } }
    return shelf.best(at: spaces, approach: approach) { code in
      guard code.family == "arthrodesis", code.work.contains(ProcedureKind.interbodyFusion.rawValue),
        !code.work.contains(ProcedureKind.posterolateralFusion.rawValue),
        code.approaches.contains(Approach.anterior.rawValue), (code.unit == .once) == isOnce
      else { return false }
      return !isBesideBody || shelf.tables.components(of: code.code).isEmpty
    }
  }

  private func approach(at spaces: [Segment]) -> Approach? {
    for procedure in told.work([.interbodyFusion, .fusion]) where FusionPlan.isFront(procedure) {
      if procedure.levels.isEmpty || procedure.levels.contains(where: { spaces.contains($0) }) {
        return procedure.approach ?? .anterior
      }
    }
    return .anterior
  }
}
