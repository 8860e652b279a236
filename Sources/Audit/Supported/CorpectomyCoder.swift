import Coding
import Dictation
import Spine

/// Codes the removal of vertebral bodies.
struct CorpectomyCoder {
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines; tells the bodies that count as removed.
  func add(to draft: inout ClaimDraft) -> [Segment] {
    let work = told.work([.corpectomy])
    let bodies = told.levels(of: work).filter { !$0.isInterspace }
    guard let first = bodies.first else { return [] }
    let approach = work.first { $0.approach != nil }?.approach
    guard let base = base(for: first, approach: approach) else { return [] }
    let evidence = ClaimFacts.evidence(of: work)
    draft.add(DraftLine(code: base, levels: [first], evidence: evidence))
    let rest = Array(bodies.dropFirst())
    if !rest.isEmpty, let addOn = shelf.addOns(after: base, where: { $0.family == base.family }).first {
      draft.add(DraftLine(code: addOn, units: rest.count, levels: rest, evidence: evidence))
    }
    return bodies
  }

  private func base(for body: Segment, approach: Approach?) -> ProcedureCode? {
    let isJunctional = isAtJunction(body.upper)
    return shelf.best(at: [body], approach: approach) { code in
      guard code.family == "corpectomy", code.work.contains(ProcedureKind.corpectomy.rawValue) else { return false }
      let isBackward = code.approaches == [Approach.posterior.rawValue]
      if approach == nil && isBackward { return false }
      // The way through chest and belly is for the junction; one region's own code, or the widest, elsewhere.
      let reach = code.regions.count
      return isBackward || reach == 1 || (reach == 2) == isJunctional
    }
  }

  /// Whether a vertebra lies where chest meets belly.
  private func isAtJunction(_ vertebra: Vertebra) -> Bool { (18...20).contains(vertebra.index) }
}
