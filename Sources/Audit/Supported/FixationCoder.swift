import Coding
import Dictation
import Spine

/// Codes fixation: behind by its anchors and span, in front by the vertebrae of a plate, and its removal.
struct FixationCoder {
  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// The anchors of a construct behind.
  private static let anchors: [DeviceKind] = [
    .pedicleScrews, .lateralMassScrews, .screws, .facetScrews, .transarticularScrews, .hooks, .posteriorPlate,
    .occipitalPlate,
  ]

  /// Adds the lines.
  func add(to draft: inout ClaimDraft) {
    let isFixedBehind = addPosterior(to: &draft)
    let isFixedInFront = addAnterior(to: &draft)
    addPelvic(to: &draft)
    addRemoval(isFixedBehind: isFixedBehind, isFixedInFront: isFixedInFront, to: &draft)
  }

  private func isBehind(_ device: Device) -> Bool { device.approach != .anterior && device.approach != .lateral }

  /// Whether there is fixation behind.
  private func addPosterior(to draft: inout ClaimDraft) -> Bool {
    let anchored = told.devices(FixationCoder.anchors).filter { isBehind($0) }
    // Wires alone about the spinous processes are a code of their own, which is never paid apart.
    // A hook with no rod is a tool.
    let rods = told.devices([.rods]).filter { isBehind($0) }
    guard anchored.contains(where: { $0.kind != .hooks }) || (!anchored.isEmpty && !rods.isEmpty) else { return false }
    let construct = anchored + told.devices([.rods, .wires, .spinousWires]).filter { isBehind($0) }
    let span = FixationSpan(construct)
    // Rods that run on to anchors of before tell the construct where only the new anchor is named.
    let isJoined = span.anchors.count < 2 && span.spanned > 2
    let isSegmental = span.isKnown ? span.anchors.count > 2 || isJoined : fusedVertebrae(plan.all) > 2
    let spanned = span.isKnown ? span.spanned : fusedVertebrae(plan.all)
    let kind = anchored[0].kind.rawValue
    let code = shelf.codes.first { code in
      guard code.isDevice, code.isAddOn, code.devices.contains(kind), code.devices.count > 1,
        code.approaches == [Approach.posterior.rawValue]
      else { return false }
      return isSegmental ? code.spans?.contains(spanned) == true : code.spans == nil
    }
    guard let code else { return true }
    let evidence = self.evidence(construct)
    if hasPrimary(code, in: draft) {
      draft.add(DraftLine(code: code, levels: levels(construct), evidence: evidence))
    } else if let again = shelf.best(at: [], approach: .posterior, where: { isReinsertion($0) }),
      !told.work([.reinsertion, .hardwareRemoval]).isEmpty
    {
      draft.add(DraftLine(code: again, levels: levels(construct), evidence: evidence))
    }
    return true
  }

  private func isReinsertion(_ code: ProcedureCode) -> Bool { code.work.first == ProcedureKind.reinsertion.rawValue }

  /// Whether there is fixation in front.
  private func addAnterior(to draft: inout ClaimDraft) -> Bool {
    var parts = told.devices([.anteriorPlate]).filter { !$0.isIntegral }
    if parts.isEmpty {
      let front = told.devices([.screws, .rods]).filter { !isBehind($0) && !$0.isIntegral }
      let hasRods = front.contains { $0.kind == .rods }
      if hasRods { parts = front }
    }
    if parts.isEmpty { return false }
    var spanned = FixationSpan(parts).spanned
    if spanned < 2 { spanned = max(2, fusedVertebrae(plan.anterior)) }
    let code = shelf.codes.first { code in
      code.isDevice && code.devices == [DeviceKind.anteriorPlate.rawValue] && code.spans?.contains(spanned) == true
    }
    guard let code, hasPrimary(code, in: draft) else { return true }
    draft.add(DraftLine(code: code, levels: levels(parts), evidence: evidence(parts)))
    return true
  }

  private func addPelvic(to draft: inout ClaimDraft) {
    let screws = told.devices([.pelvicScrews])
    let code = shelf.codes.first { $0.isDevice && $0.devices == [DeviceKind.pelvicScrews.rawValue] }
    guard !screws.isEmpty, let code, hasPrimary(code, in: draft) else { return }
    draft.add(DraftLine(code: code, levels: levels(screws), evidence: evidence(screws)))
  }

  /// Hardware taken out where none was put in its place.
  private func addRemoval(isFixedBehind: Bool, isFixedInFront: Bool, to draft: inout ClaimDraft) {
    let work = told.work([.hardwareRemoval])
    let front = work.filter { $0.approach == .anterior || $0.approach == .lateral }
    let back = work.filter { $0.approach != .anterior && $0.approach != .lateral }
    if !front.isEmpty, !isFixedInFront { addRemoval(front, .anterior, to: &draft) }
    if !back.isEmpty, !isFixedBehind { addRemoval(back, .posterior, to: &draft) }
  }

  private func addRemoval(_ work: [Procedure], _ approach: Approach, to draft: inout ClaimDraft) {
    let levels = told.levels(of: work)
    var vertebrae: [Vertebra] = []
    for level in levels {
      for vertebra in level.vertebrae where !vertebrae.contains(vertebra) { vertebrae.append(vertebra) }
    }
    let isSegmental = vertebrae.count > 2
    let code = shelf.codes.first { code in
      code.family == "hardware-removal" && code.work == [ProcedureKind.hardwareRemoval.rawValue]
        && code.approaches.contains(approach.rawValue)
        && (approach == .anterior || (code.unit == .spanned) == isSegmental)
    }
    if let code { draft.add(DraftLine(code: code, levels: levels, evidence: ClaimFacts.evidence(of: work))) }
  }

  private func hasPrimary(_ code: ProcedureCode, in draft: ClaimDraft) -> Bool {
    let primaries = shelf.tables.primaries(of: code.code, on: shelf.date)
    for line in draft.lines where primaries.contains(line.code.code) { return true }
    return false
  }

  private func fusedVertebrae(_ spaces: [Segment]) -> Int {
    guard let first = spaces.first, let last = spaces.last else { return 0 }
    return last.upper.index - first.upper.index + 2
  }

  private func levels(_ devices: [Device]) -> [Segment] {
    var levels: [Segment] = []
    for device in devices {
      for level in device.levels where !levels.contains(level) { levels.append(level) }
    }
    return levels.sorted()
  }

  private func evidence(_ devices: [Device]) -> [Evidence] {
    var evidence: [Evidence] = []
    for device in devices { evidence += device.evidence }
    return evidence
  }
}
