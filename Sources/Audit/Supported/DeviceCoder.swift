import Coding
import Dictation
import Spine

/// Codes what was put between the vertebrae, and bone from elsewhere.
struct DeviceCoder {
  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    addCages(to: &draft)
    addDefects(to: &draft)
    for kind in [DeviceKind.structuralAllograft, .structuralAutograft, .morselizedAutograft, .marrowAspirate] {
      addGraft(kind, to: &draft)
    }
  }

  /// One unit for each fused interspace that holds a cage, however many cages it holds.
  private func addCages(to draft: inout ClaimDraft) {
    let cages = told.devices([.cage])
    let spaces = plan.interbody.filter { !ClaimFacts.holds(plan.corpectomies, $0) }
    guard !cages.isEmpty, !spaces.isEmpty else { return }
    let code = shelf.codes.first { code in
      code.isDevice && code.unit == .interspace && code.devices.contains(DeviceKind.cage.rawValue)
    }
    guard let code else { return }
    let filled = filled(spaces, by: cages)
    if filled.isEmpty { return }
    draft.add(DraftLine(code: code, units: filled.count, levels: filled, evidence: evidence(cages)))
  }

  /// The interspaces with a cage: those told; where none is, as many as cages are told, else all.
  private func filled(_ spaces: [Segment], by cages: [Device]) -> [Segment] {
    var named: [Segment] = []
    for cage in cages {
      let own = FusionPlan.interspaces(cage.levels)
      for level in own where spaces.contains(level) && !named.contains(level) { named.append(level) }
    }
    if !named.isEmpty { return named.sorted() }
    var count = 0
    for cage in cages { count = max(count, cage.count ?? 0) }
    return count > 0 ? Array(spaces.prefix(count)) : spaces
  }

  /// One unit for a defect of bodies removed that a cage bridges.
  private func addDefects(to draft: inout ClaimDraft) {
    guard let first = plan.corpectomies.first else { return }
    let cages = told.devices([.corpectomyCage, .cage]).filter { cage in
      cage.kind == .corpectomyCage || cage.levels.isEmpty || cage.levels.contains { $0.touches(first) }
    }
    let code = shelf.codes.first { code in
      code.isDevice && code.devices.first == DeviceKind.corpectomyCage.rawValue
        && shelf.bears(code, at: plan.corpectomies)
    }
    guard !cages.isEmpty, let code else { return }
    draft.add(
      DraftLine(code: code, units: runs(plan.corpectomies), levels: plan.corpectomies, evidence: evidence(cages)))
  }

  /// How many runs of neighbouring vertebrae there are.
  private func runs(_ bodies: [Segment]) -> Int {
    var runs = 0
    var last: Int?
    for body in bodies.sorted() {
      if last.map({ body.upper.index > $0 + 1 }) ?? true { runs += 1 }
      last = body.upper.index
    }
    return runs
  }

  /// A graft, once for the operation; bone of the patient's only through an incision of its own.
  private func addGraft(_ kind: DeviceKind, to draft: inout ClaimDraft) {
    var grafts = told.devices([kind])
    if grafts.isEmpty { grafts = TitledGraft.borneOut(told.facts.devices.filter { $0.kind == kind }, told.facts) }
    if grafts.isEmpty { return }
    let code = shelf.codes.first { $0.isDevice && $0.family == "graft" && $0.devices == [kind.rawValue] }
    guard let code, isBorne(code) else { return }
    draft.add(DraftLine(code: code, evidence: evidence(grafts)))
  }

  private func isBorne(_ code: ProcedureCode) -> Bool {
    for rule in shelf.tables.components(of: code.code) {
      var isTold = false
      for need in rule.needs where !PartSearch(facts: told.facts).places(of: need).isEmpty { isTold = true }
      if !isTold { return false }
    }
    return true
  }

  private func evidence(_ devices: [Device]) -> [Evidence] {
    var evidence: [Evidence] = []
    for device in devices { evidence += device.evidence }
    return evidence
  }
}
