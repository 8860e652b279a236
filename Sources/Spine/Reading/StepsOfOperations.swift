import Dictation

/// What steps are: names them after the whole operation, and drops those that are part of another.
extension OperationReader {
  /// The small screws of laminoplasty plates are part of them.
  mutating func dropScrewsOfLaminoplasty() {
    guard devices.contains(where: { $0.kind == .laminoplastyPlate && $0.part != .title }) else { return }
    let hasRods = devices.contains { $0.kind == .rods && $0.part != .title }
    if hasRods { return }
    devices.removeAll {
      $0.part != .title && [.screws, .pedicleScrews, .lateralMassScrews, .posteriorPlate].contains($0.kind)
    }
  }

  /// Says what generic words for devices mean by the way in: a "plate" from behind is no anterior plate.
  mutating func settleDevices() {
    for index in devices.indices {
      let isBehind = devices[index].approach == .posterior
      switch devices[index].kind {
      case .anteriorPlate where isBehind:
        devices[index].kind = hasKind(.laminoplasty, devices[index].episode) ? .laminoplastyPlate : .posteriorPlate
      case .screws where isBehind: devices[index].kind = .pedicleScrews
      case .cage where hasKind(.corpectomy, devices[index].episode) && !hasInterspace(devices[index]):
        devices[index].kind = .corpectomyCage
      default: break
      }
    }
  }

  /// Lamina removed in an operation that is called a laminotomy and nowhere a laminectomy is part of it.
  mutating func nameLaminotomies() {
    let isSmall = procedures.contains {
      $0.kind == .laminotomy || $0.part == .title && ($0.kind == .discectomy || $0.kind == .foraminotomy)
    }
    let isFused = procedures.contains { $0.kind.isFusion }
    guard isSmall, !isFused, !isLaminectomyNamed else { return }
    for index in procedures.indices where procedures[index].kind == .laminectomy {
      procedures[index].kind = .laminotomy
    }
  }

  /// The steps of a decompression that the title calls endoscopic, where the description tells the endoscope too.
  mutating func nameEndoscopicWork() {
    guard procedures.contains(where: { $0.part == .title && $0.kind == .endoscopicDecompression }),
      !procedures.contains(where: { $0.part != .title && $0.kind == .endoscopicDecompression }),
      reading.sentences.contains(where: {
        $0.part == .description && reading.has(reading.lexicon.words.endoscopes, in: $0.tokens)
      })
    else { return }
    for index in procedures.indices where procedures[index].part != .title {
      switch procedures[index].kind {
      case .discectomy, .decompression, .laminotomy, .foraminotomy: procedures[index].kind = .endoscopicDecompression
      default: continue
      }
    }
  }

  /// A lead put in the place of one that was taken out is a revision, whatever the description calls it.
  mutating func nameLeadRevisions() {
    guard procedures.contains(where: { $0.kind == .stimulatorRevision }) else { return }
    for index in procedures.indices where procedures[index].kind == .stimulatorLead {
      procedures[index].kind = .stimulatorRevision
    }
  }

  /// Facets and ligament resected across at the interspaces where the title names osteotomies are those osteotomies.
  mutating func nameOsteotomies() {
    guard !procedures.contains(where: { $0.kind == .osteotomyPosterior && $0.part != .title }) else { return }
    for titled in procedures where titled.part == .title && titled.kind == .osteotomyPosterior && !titled.levels.isEmpty
    {
      let resected = procedures.filter { $0.kind == .facetectomy && $0.part != .title }
      let levels = titled.levels.filter { level in resected.contains { $0.levels.contains(level) } }
      guard !levels.isEmpty, let first = resected.first else { continue }
      procedures.append(
        Procedure(
          kind: .osteotomyPosterior, levels: levels, levelsAreOwn: true, approach: first.approach, part: .description,
          episode: first.episode, evidence: first.evidence))
    }
  }

  /// Facets and ligament taken for an osteotomy, and facets alone where bone is laid, free no nerve.
  mutating func dropStepsOfFusion() {
    let osteotomies = described(.osteotomyPosterior)
    let fusions = described(.posterolateralFusion)
    var freed: Set<Segment> = []
    for kind in [ProcedureKind.laminectomy, .laminotomy, .foraminotomy, .decompression, .discectomy] {
      freed.formUnion(described(kind).subtracting(osteotomies))
    }
    for index in procedures.indices where procedures[index].part != .title {
      switch procedures[index].kind {
      case .decompression, .ligamentResection:
        if !osteotomies.isEmpty { procedures[index].levels.removeAll { osteotomies.contains($0) } }
      case .facetectomy:
        procedures[index].levels.removeAll { osteotomies.contains($0) || fusions.contains($0) && !freed.contains($0) }
      default: continue
      }
    }
    procedures.removeAll {
      $0.part != .title && $0.levels.isEmpty
        && ($0.kind == .facetectomy && !(fusions.isEmpty && osteotomies.isEmpty)
          || !osteotomies.isEmpty && $0.kind == .decompression)
    }
  }

  func described(_ kind: ProcedureKind) -> Set<Segment> {
    var segments: Set<Segment> = []
    for procedure in procedures where procedure.part != .title && procedure.kind == kind {
      segments.formUnion(procedure.levels)
    }
    return segments
  }

  var isLaminectomyNamed: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .description {
      for mention in reading.mentions(.procedures, in: sentence.index)
      where reading.lexicon.procedures[Int(mention.value)] == .laminectomy { return true }
    }
    return false
  }

  /// A clot or cyst wall met on the way is no lesion operated on, where neither title nor diagnosis names one.
  mutating func dropLesionsMetOnTheWay() {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .diagnosis {
      for mention in reading.mentions(.structures, in: sentence.index) {
        if ["cyst", "hematoma", "abscess"].contains(reading.lexicon.structures[Int(mention.value)]) { return }
      }
    }
    if procedures.contains(where: { $0.part == .title && $0.kind == .extraduralLesion }) { return }
    guard reading.sentences.contains(where: { $0.part == .title || $0.part == .diagnosis }) else { return }
    procedures.removeAll { $0.part != .title && $0.kind == .extraduralLesion }
  }

  /// Every wound is washed out; it is work only where it is what the operation was for.
  mutating func dropRoutineWashing() {
    let isPurpose = procedures.contains {
      $0.part == .title && [.washout, .abscessDrainage, .extraduralLesion].contains($0.kind)
    }
    if isPurpose || isForInfection { return }
    procedures.removeAll { $0.part != .title && ($0.kind == .washout || $0.kind == .abscessDrainage) }
  }

  /// Whether an infection is the diagnosis, and no title names other work.
  private var isForInfection: Bool {
    guard !procedures.contains(where: { $0.part == .title && !$0.kind.isAid }) else { return false }
    return reading.sentences.contains { sentence in
      sentence.part == .diagnosis
        && reading.mentions(.diagnoses, in: sentence.index).contains {
          reading.lexicon.diagnoses[Int($0.value)].concept == "infection"
        }
    }
  }

  /// A rod placed on trial and taken out again is no old hardware removed.
  mutating func dropOwnDevicesTakenOut() {
    guard !reading.hasOldHardware else { return }
    procedures.removeAll { removal in
      guard removal.kind == .hardwareRemoval, removal.part != .title, let words = removal.evidence.first else {
        return false
      }
      return devices.contains { device in
        device.part == .description && device.kind.isFixation
          && device.evidence.contains { $0.range.start < words.range.start }
      }
    }
  }

  /// An "implant" is one across the sacroiliac joint only where that joint is fused.
  mutating func dropImplantsOfElsewhere() {
    guard !procedures.contains(where: { $0.kind == .sacroiliacFusion }) else { return }
    devices.removeAll { $0.kind == .sacroiliacImplant && $0.part != .title }
  }

  /// A "spacer" is one between the spinous processes where the title names such a one and no cage.
  mutating func nameInterspinousDevices() {
    let titled = devices.filter { $0.part == .title }
    guard titled.contains(where: { $0.kind == .interspinousDevice }), !titled.contains(where: { $0.kind == .cage })
    else { return }
    for index in devices.indices where devices[index].part != .title && devices[index].kind == .cage {
      devices[index].kind = .interspinousDevice
    }
  }

  /// "Cages were tapped in", told after the last of several discs was emptied from the front: one in each.
  mutating func spreadCages() {
    guard !devices.contains(where: { $0.kind == .cage && $0.part != .title && $0.levels.count > 1 }) else { return }
    let cages = devices.indices.filter { devices[$0].kind == .cage && devices[$0].part != .title }
    guard cages.count == 1, devices[cages[0]].approach == .anterior, isPlural(devices[cages[0]]) else { return }
    var emptied: Set<Segment> = []
    for procedure in procedures where procedure.kind == .discectomy && procedure.part != .title {
      emptied.formUnion(procedure.levels.filter { $0.isInterspace })
    }
    if emptied.count > 1 { devices[cages[0]].levels = emptied.sorted() }
  }

  /// Whether a device is told in the plural, or with a size for each of several: "cages", "PEEK 7 / 7 / 8".
  private func isPlural(_ device: Device) -> Bool {
    guard let words = device.evidence.first, let sentence = reading.sentence(at: words.range.start) else {
      return false
    }
    return reading.mentions(.devices, in: sentence.index).contains { mention in
      guard reading.lexicon.devices[Int(mention.value)] == .cage else { return false }
      if reading.bytes(Int(mention.end) - 1).last.map({ $0 | 0x20 == UInt8(ascii: "s") }) ?? false { return true }
      let behind = Int(mention.end)..<min(Int(mention.end) + 6, sentence.tokens.upperBound)
      return behind.prefix(while: { reading.document.tokens[$0].kind != .word }).count {
        reading.document.tokens[$0].kind == .number
      } > 1
    }
  }

  /// What a balloon and cement do to a fracture is the augmentation itself.
  mutating func dropStepsOfAugmentation() {
    guard procedures.contains(where: { $0.kind == .kyphoplasty || $0.kind == .vertebroplasty }) else { return }
    let hasCavity = procedures.contains { $0.kind == .kyphoplasty && $0.part != .title }
    procedures.removeAll {
      $0.kind == .fractureReduction || $0.kind == .corpectomy || $0.kind == .fixation || $0.kind == .hardwareRemoval
        || $0.kind == .vertebroplasty && hasCavity && $0.part != .title
    }
  }

  /// The troughs, the hinge and the opened canal are the laminoplasty itself.
  mutating func dropStepsOfLaminoplasty() {
    guard procedures.contains(where: { $0.kind == .laminoplasty && $0.part != .title }) else { return }
    let namesFusion = procedures.contains { $0.part == .title && $0.kind.isFusion }
    procedures.removeAll {
      guard $0.part != .title else { return false }
      switch $0.kind {
      case .laminectomy, .laminotomy, .decompression, .ligamentResection, .facetectomy: return true
      case .posterolateralFusion: return !namesFusion
      default: return false
      }
    }
  }

  func hasInterspace(_ device: Device) -> Bool {
    device.levels.contains { $0.isInterspace } && !hasKind(.corpectomy, device.episode)
  }
}
