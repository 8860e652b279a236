import Coding
import Dictation
import Spine

/// Codes decompression: from behind by its form at each interspace, beside interbody fusion by the add-on, and from the
/// front where nothing was fused.
struct DecompressionCoder {
  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    let sites = DecompressionSites(plan: plan, told: told)
    addBesideInterbody(sites, to: &draft)
    addSided(sites.spots(of: .hemilaminectomy), .laminotomy, sites, to: &draft)
    addSided(sites.spots(of: .transpedicular), .transpedicularDecompression, sites, to: &draft)
    addSided(sites.spots(of: .costovertebral), .costovertebralDecompression, sites, to: &draft)
    addFull(sites, to: &draft)
    addPlain(sites, to: &draft)
    if !sites.spots(of: .gill).isEmpty || sites.isUnplaced(.gill) {
      addOnce(.gillProcedure, sites.spots(of: .gill), sites, to: &draft)
    }
    addFront(sites, to: &draft)
  }

  /// Decompression beyond what prepares the interspace, beside interbody fusion from behind.
  private func addBesideInterbody(_ sites: DecompressionSites, to draft: inout ClaimDraft) {
    let spaces = sites.besideInterbody
    guard let first = spaces.first, let base = draft.base(ofFamily: "arthrodesis", from: .posterior) else { return }
    let addOns = shelf.addOns(after: base) { code in
      code.family == "decompression" && code.work.contains(ProcedureKind.laminectomy.rawValue)
    }
    guard let code = addOns.first else { return }
    draft.add(DraftLine(code: code, levels: [first], evidence: sites.evidence(at: [first])))
    let rest = Array(spaces.dropFirst())
    guard !rest.isEmpty, addOns.count > 1 else { return }
    draft.add(DraftLine(code: addOns[1], units: rest.count, levels: rest, evidence: sites.evidence(at: rest)))
  }

  /// Work on one side, or on each: a base code and an add-on, with the side as modifier.
  private func addSided(
    _ spots: [Segment], _ kind: ProcedureKind, _ sites: DecompressionSites, to draft: inout ClaimDraft
  ) {
    let isUnplaced = spots.isEmpty && kind == .laminotomy && sites.isUnplaced(.hemilaminectomy)
    guard !spots.isEmpty || isUnplaced else { return }
    // An earlier operation of another kind there, as from the front, makes no re-exploration.
    let isAgain = told.has(.reexploration)
    let base = shelf.best(at: spots, approach: .posterior) { code in
      code.hasSide && code.work.contains(kind.rawValue) && (code.family == "discectomy" || kind != .laminotomy)
        && (isAgain || !asksEarlierOperation(code))
    }
    guard let base else { return }
    let lines = SidedLines(base: base, addOns: shelf.addOns(after: base) { $0.hasSide }, spots: spots)
    for line in lines.lines(side: { sites.side(at: $0) }, evidence: { sites.evidence(at: $0) }) { draft.add(line) }
  }

  private func asksEarlierOperation(_ code: ProcedureCode) -> Bool {
    shelf.tables.components(of: code.code).contains { $0.component == "prior-operation" }
  }

  /// Laminectomy with facetectomy or foraminotomy, counted by interspaces.
  private func addFull(_ sites: DecompressionSites, to draft: inout ClaimDraft) {
    let spots = sites.spots(of: .full)
    guard !spots.isEmpty || sites.isUnplaced(.full) else { return }
    let kinds = [ProcedureKind.laminectomy.rawValue, ProcedureKind.facetectomy.rawValue]
    let base = shelf.best(at: spots, approach: .posterior, ignoring: ["facet-or-foramen"]) { code in
      !code.hasSide && code.unit == .segment && code.work.contains(kinds[0]) && code.work.contains(kinds[1])
    }
    guard let base else { return }
    draft.add(DraftLine(code: base, levels: Array(spots.prefix(1)), evidence: sites.evidence(at: spots)))
    let rest = Array(spots.dropFirst())
    let addOn = shelf.addOns(after: base) { !$0.hasSide && $0.unit == .segment && $0.family == base.family }.first
    guard !rest.isEmpty, let addOn else { return }
    draft.add(DraftLine(code: addOn, units: rest.count, levels: rest, evidence: sites.evidence(at: rest)))
  }

  /// Laminectomy and no more, coded by how many vertebrae it takes in.
  private func addPlain(_ sites: DecompressionSites, to draft: inout ClaimDraft) {
    let spots = sites.spots(of: .plain)
    guard !spots.isEmpty || sites.isUnplaced(.plain) else { return }
    let count = max(1, sites.vertebrae(of: spots))
    let base = shelf.best(at: spots, approach: .posterior) { code in
      code.family == "decompression" && code.unit == .once && code.spans?.contains(count) == true
        && code.work.first == ProcedureKind.laminectomy.rawValue
    }
    if let base { draft.add(DraftLine(code: base, levels: spots, evidence: sites.evidence(at: spots))) }
  }

  private func addOnce(
    _ kind: ProcedureKind, _ spots: [Segment], _ sites: DecompressionSites, to draft: inout ClaimDraft
  ) {
    let base = shelf.best(at: spots, approach: .posterior) { $0.work.first == kind.rawValue }
    if let base { draft.add(DraftLine(code: base, levels: spots, evidence: sites.evidence(at: spots))) }
  }

  /// Discs removed from the front with nothing fused or replaced there.
  private func addFront(_ sites: DecompressionSites, to draft: inout ClaimDraft) {
    let spaces = sites.frontDiscs
    guard let first = spaces.first else { return }
    let base = shelf.best(at: spaces, approach: .anterior) { code in
      code.family == "discectomy" && code.work.first == ProcedureKind.discectomy.rawValue
    }
    guard let base else { return }
    let evidence = ClaimFacts.evidence(of: told.work([.discectomy]))
    draft.add(DraftLine(code: base, levels: [first], evidence: evidence))
    let rest = Array(spaces.dropFirst())
    let addOn = shelf.addOns(after: base) { $0.family == base.family }.first
    guard !rest.isEmpty, let addOn else { return }
    draft.add(DraftLine(code: addOn, units: rest.count, levels: rest, evidence: evidence))
  }
}
