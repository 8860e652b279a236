import Dictation

/// Fusions and implantations that are told by their steps.
extension OperationReader {
  /// Fusions told by their steps: a cage or structural graft in a disc space, a decorticated bed with graft laid on it.
  mutating func deriveFusions() {
    var found: [Procedure] = []
    nameGrafts()
    let (bedded, prepared) = (sentencesOfBeds, preparedSpaces)
    for device in devices where device.part != .title {
      switch device.kind {
      case .corpectomyCage:
        found.append(derived(.interbodyFusion, spanned(device.levels), device.episode, device.evidence))
      case .boneGraft, .morselizedAllograft, .morselizedAutograft, .localAutograft:
        // From the front a graft is laid in the disc space that was emptied.
        guard isFromFront(device) ? isInEmptiedSpace(device) : isPacked(device, into: prepared, beside: bedded) else {
          continue
        }
        found.append(derived(.interbodyFusion, device.levels, device.episode, device.evidence))
      case .cage, .structuralAllograft, .structuralGraft, .structuralAutograft:
        guard !isWhereMotionIsKept(device) else { continue }
        // What stands between C4 and C6, where a vertebra was taken out, fuses both interspaces.
        let isBridging = device.levels.count > 1 && !device.levels.contains { $0.isInterspace }
        let levels = isBridging ? spanned(device.levels) : device.levels
        found.append(derived(.interbodyFusion, levels, device.episode, device.evidence))
      default: continue
      }
    }
    found += workOfDevices()
    if !endplates.isEmpty {
      for device in devices where device.part != .title && device.kind == .boneGraft && found.isEmpty {
        found.append(derived(.interbodyFusion, device.levels, device.episode, device.evidence))
      }
    }
    for bed in beds where hasGraft(bed.episode) && episodes.approach(of: bed.episode) != .anterior {
      let levels = bed.isOwn ? bed.levels : fixed(around: bed.levels, in: bed.episode)
      found.append(derived(.posterolateralFusion, levels, bed.episode, [bed.evidence]))
    }
    if beds.isEmpty, devices.contains(where: { $0.part != .title && $0.kind.isGraft }) {
      for lay in lays where episodes.approach(of: lay.episode) != .anterior {
        found.append(derived(.posterolateralFusion, lay.levels, lay.episode, [lay.evidence]))
      }
    }
    procedures += found
  }

  /// Whether a joint is replaced where a device is, or where neither says a place.
  private func isWhereMotionIsKept(_ device: Device) -> Bool {
    procedures.contains { replaced in
      replaced.kind == .arthroplasty && replaced.part != .title && replaced.episode == device.episode
        && (replaced.levels.isEmpty || device.levels.isEmpty || !Set(replaced.levels).isDisjoint(with: device.levels))
    }
  }

  private func isFromFront(_ device: Device) -> Bool { device.approach == .anterior || device.approach == .lateral }

  private func isInEmptiedSpace(_ device: Device) -> Bool {
    hasKind(.discectomy, device.episode) && !hasKind(.arthroplasty, device.episode)
      && !hasKind(.corpectomy, device.episode)
  }

  /// Whether bone alone was packed from behind into one space whose disc is out and whose endplates are scraped.
  private func isPacked(_ device: Device, into spaces: Set<Segment>, beside beds: Set<Int>) -> Bool {
    guard device.levels.count == 1, let space = device.levels.first, spaces.contains(space) else { return false }
    let isOnBed = device.evidence.contains { words in
      reading.sentence(at: words.range.start).map { beds.contains($0.index) } ?? false
    }
    return !isOnBed
  }

  /// The spaces whose disc is out and whose endplates are scraped.
  private var preparedSpaces: Set<Segment> {
    var emptied: Set<Segment> = []
    for procedure in procedures where procedure.kind == .discectomy && procedure.part != .title {
      emptied.formUnion(procedure.levels)
    }
    return emptied.intersection(endplates.flatMap { $0.levels })
  }

  /// The sentences that tell of a bed for graft or of graft laid on one.
  private var sentencesOfBeds: Set<Int> {
    Set(
      (beds.map { $0.evidence } + lays.map { $0.evidence }).compactMap { reading.sentence(at: $0.range.start)?.index })
  }

  /// The segments that the anchors of an episode span, where they hold some others and more: a bed that is told after
  /// them with no segments of its own lies along them.
  func fixed(around levels: [Segment], in episode: Int) -> [Segment] {
    var held: [Segment] = []
    for device in devices where device.part != .title && device.episode == episode && device.kind.isVertebral {
      held += device.levels
    }
    let span = spanned(held.ordered)
    return levels.allSatisfy { $0.isTold(by: span) } ? span : levels
  }

  /// The interspaces between the first and the last of some segments.
  func spanned(_ levels: [Segment]) -> [Segment] {
    guard let first = levels.first, let last = levels.last else { return [] }
    var segments: [Segment] = []
    let end = last.isInterspace ? last.upper.index + 1 : last.upper.index
    for index in first.upper.index..<max(first.upper.index, end) {
      if let vertebra = Vertebra(index: index), let segment = Segment.interspace(below: vertebra) {
        segments.append(segment)
      }
    }
    return segments
  }

  /// The work that placing a device is: an artificial disc is an arthroplasty, a pump its implantation.
  func workOfDevices() -> [Procedure] {
    let isStimulation = reading.document.tokens.contains { reading.lexicon.words.stimulation.contains($0.word) }
    let hasPaddle = devices.contains { $0.kind == .stimulatorPaddle }
    var found: [Procedure] = []
    for device in devices {
      guard let kind = device.kind.ownWork, isStimulation || !device.kind.isStimulator else { continue }
      if kind == .stimulatorLead, hasPaddle { continue }
      if procedures.contains(where: { $0.kind == kind && $0.part == device.part }) { continue }
      found.append(
        Procedure(
          kind: kind, levels: device.levels.filter { $0.isInterspace }, levelsAreOwn: !device.levels.isEmpty,
          approach: kind.isNeedleWork ? .percutaneous : device.approach, part: device.part, episode: device.episode,
          evidence: device.evidence))
    }
    return found
  }

  /// A "graft" of the description is the structural one that the title names.
  mutating func nameGrafts() {
    var named: DeviceKind?
    for device in devices where device.part == .title {
      if device.kind == .structuralAllograft || device.kind == .structuralAutograft { named = device.kind }
    }
    if named == nil, isAllograftSized { named = .structuralAllograft }
    if named == nil, hasDonorSite { named = .structuralAutograft }
    guard let named, !devices.contains(where: { $0.part != .title && $0.kind == named }) else { return }
    for index in devices.indices where devices[index].part != .title {
      let isGeneric = devices[index].kind == .boneGraft && named != .structuralAutograft
      if isGeneric || devices[index].kind == .structuralGraft { devices[index].kind = named }
    }
  }

  /// Whether a sized or lordotic graft of the description is called allograft beside it.
  var isAllograftSized: Bool {
    devices.contains { $0.part != .title && $0.kind == .structuralGraft }
      && devices.contains { $0.kind == .morselizedAllograft && $0.evidence.contains { isBareAllograft($0) } }
  }

  /// Whether the description opens a place from which the patient's own bone is taken: a crest, a fibula.
  var hasDonorSite: Bool {
    reading.sentences.contains { sentence in
      sentence.part == .description && sentence.contexts.contains(.donor)
        && (!sentence.contexts.isDisjoint(with: [.expose, .separateIncision])
          || reading.has(reading.lexicon.words.incision, in: sentence.tokens))
    }
  }

  func isBareAllograft(_ evidence: Evidence) -> Bool {
    let text = reading.document.note.text[evidence.range.start..<evidence.range.end]
    return text.count < 16
  }

  func derived(_ kind: ProcedureKind, _ levels: [Segment], _ episode: Int, _ evidence: [Evidence]) -> Procedure {
    Procedure(
      kind: kind, levels: levels.filter { $0.isInterspace }, levelsAreOwn: !levels.isEmpty,
      approach: episodes.approach(of: episode), part: .description, episode: episode, evidence: evidence)
  }

  func hasKind(_ kind: ProcedureKind, _ episode: Int) -> Bool {
    procedures.contains { $0.kind == kind && $0.episode == episode }
  }

  func hasGraft(_ episode: Int) -> Bool {
    if !lays.isEmpty { return true }
    return devices.contains {
      $0.part != .title
        && [
          .boneGraft, .localAutograft, .morselizedAllograft, .morselizedAutograft, .graftExtender, .structuralAutograft,
        ].contains($0.kind)
    }
  }
}
