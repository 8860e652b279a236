import Coding
import Spine

/// Each billed device, fixation or graft: where it went, and for fixation and devices why.
enum Instrumentation {
  static let source = "CPT guidelines on instrumentation (expert knowledge)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    guard let code = line.code else {
      return .unjudged(line)
    }
    let billed = DeviceDemand(code)
    guard billed.isAsked else {
      return .notApplicable("Nothing \(context.verb) is a device, fixation or graft.")
    }
    var placed = line.devices.filter { $0.part != .title }
    if placed.isEmpty { placed = TitledGraft.borneOut(line.devices, context.facts) }
    if placed.isEmpty || billed.isWireAlone(placed) { return undocumented(line, code, billed, in: context) }
    var verdict = ElementVerdict(
      status: .documented, summary: "The \(billed.words) of \(code.code) is placed.", evidence: placed.evidence)
    if let finding = count(line, code, placed, in: context) { verdict.add(finding, .missing) }
    if billed.asksReason {
      if let reason = DeviceReason(context.facts).reason(for: placed) {
        verdict.evidence = (verdict.evidence + [reason]).ordered
        if verdict.findings.isEmpty { verdict.summary = "The \(billed.words) is placed, and the note says why." }
      } else {
        verdict.add(rationale(line, billed, placed), .weak)
      }
    }
    if let finding = FixationExtent.finding(line, code, placed) { verdict.add(finding, .conflict) }
    return verdict
  }

  private static func undocumented(
    _ line: LineContext, _ code: ProcedureCode, _ billed: DeviceDemand, in context: AuditContext
  ) -> ElementVerdict {
    let others = billed.rivals(among: context.facts.devices.filter { $0.part != .title })
    let verb = context.isCheck ? "{asks|ask} for" : "{bills|bill}"
    var message = "{codes} \(verb) \(billed.article), and the description places none."
    // What only the title names says more than a graft of another use.
    if let other = others.first, line.devices.isEmpty || billed.isOfUse(other.kind) {
      message = "{codes} \(verb) \(billed.article), and the note places \(other.kind.placedWords)."
    } else if !line.devices.isEmpty {
      message = "{codes} \(verb) \(billed.article), which only the title names; the description does not place it."
    }
    var verdict = ElementVerdict(status: .missing, summary: message)
    verdict.add(
      Finding(
        rule: "instrumentation.undocumented", severity: .error, element: .instrumentation, codes: [line.line.code],
        lines: [line.index], message: message,
        fix: "Take \(line.line.code) off the claim, or bill what was placed; if it was placed and not dictated, an "
          + "addendum "
          + "that says where has to come first.",
        source: source, evidence: (others.evidence + line.devices.evidence).ordered), .missing)
    return verdict
  }

  /// More units of a device than devices placed: one a interspace or defect.
  private static func count(
    _ line: LineContext, _ code: ProcedureCode, _ placed: [Device], in context: AuditContext
  ) -> Finding? {
    guard !context.isCheck, code.isDevice, code.unit == .interspace || code.unit == .vertebra else { return nil }
    var places: [Segment] = []
    var pieces = 0
    var untold = 0
    for device in placed {
      places += device.levels
      if device.levels.isEmpty { untold = max(untold, device.count ?? 1) } else { pieces = max(pieces, 1) }
    }
    let documented = max(places.ordered.count, untold, pieces)
    // Lines of one code share the devices placed.
    var billed = 0
    for other in context.lines where other.code?.code == code.code && other.index <= line.index {
      billed += other.line.units
    }
    guard billed > documented else { return nil }
    let levels = places.ordered
    return Finding(
      rule: "instrumentation.undocumented", severity: .error, element: .instrumentation, codes: [line.line.code],
      lines: [line.index],
      message: "{codes}: \(billed.counted("unit")) billed, and the note places \(documented)"
        + (levels.isEmpty ? "." : " (\(levels.named))."),
      fix: "Bill \(documented.counted("unit")); if another was placed and not dictated, an addendum that says where "
        + "has to "
        + "come first.",
      source: source, evidence: placed.evidence)
  }

  private static func rationale(_ line: LineContext, _ billed: DeviceDemand, _ placed: [Device]) -> Finding {
    Finding(
      rule: "instrumentation.rationale-missing", severity: .warning, element: .instrumentation, codes: [line.line.code],
      lines: [line.index],
      message: "{codes}: placed, and nothing in the note ties a clinical reason to it, to the construct or to the "
        + "fusion.",
      fix: "Ask the surgeon why fixation or device was used, offering no answer; a reason on record in another "
        + "document can "
        + "be joined to the audit.",
      source: "CPT guidelines on instrumentation; payers' fusion policies (expert "
        + "knowledge)", evidence: placed.evidence)
  }
}

/// What a code asks of the devices that it bills.
struct DeviceDemand {
  /// The devices that the code stands for.
  let kinds: [DeviceKind]
  private let wantsReason: Bool

  init(_ code: ProcedureCode) {
    var kinds: [DeviceKind] = []
    // Cement is no device of this element: augmentation asks none.
    for name in code.devices where name != DeviceKind.boneCement.rawValue {
      if let kind = DeviceKind(rawValue: name) { kinds.append(kind) }
    }
    self.kinds = code.family == "vertebral-augmentation" || code.family == "injection" ? [] : kinds
    wantsReason = code.asksRationale
  }

  /// Whether the code bills a device, fixation or graft.
  var isAsked: Bool { !kinds.isEmpty }

  /// Whether a reason is asked: not for grafts, stimulators and pumps.
  var asksReason: Bool {
    wantsReason && kinds.contains { !$0.isGraft && !$0.isNeuromodulation }
  }

  /// The device in words.
  var words: String {
    if kinds.count > 2 { return kinds.contains(.anteriorPlate) ? "fixation" : "posterior fixation" }
    return kinds.first?.words ?? "device"
  }

  /// The device in words, with its article.
  var article: String { kinds.count > 2 ? words : kinds.first?.withArticle ?? "a device" }

  /// Whether nothing but wire is placed where a construct of anchors and rods is billed: wire about the spinous
  /// processes is a code of its own.
  func isWireAlone(_ placed: [Device]) -> Bool {
    kinds.count > 2 && placed.allSatisfy { $0.kind == .wires }
  }

  /// The devices placed that stand against what is billed, the likest first: the patient's own bone for such bone, then
  /// what is of the same use.
  func rivals(among placed: [Device]) -> [Device] {
    let rivals = placed.filter { isRival($0.kind) || isWireAlone([$0]) }
    let isOwn = kinds.contains { $0.isOwnBone }
    return (0...2).flatMap { rank in
      rivals.filter { rank == (isOwn && $0.kind.isOwnBone ? 0 : isOfUse($0.kind) ? 1 : 2) }
    }
  }

  /// Whether a device is of the use of what is billed.
  func isOfUse(_ other: DeviceKind) -> Bool {
    kinds.contains { $0.use == other.use && $0.use != .other }
  }

  /// Whether a device placed is of the same use as those billed, and none of them.
  func isRival(_ other: DeviceKind) -> Bool {
    guard !kinds.contains(other) else { return false }
    if isOfUse(other) { return true }
    // A plate in front stands against screws behind, and one graft against another.
    return kinds.contains { $0.holds && other.holds || $0.isGraft && other.isGraft }
  }
}

extension DeviceKind {
  /// The device as a message names what was placed in place of what is billed.
  var placedWords: String {
    switch self {
    case .localAutograft: "local bone of the same field"
    case .structuralGraft: "structural bone whose origin is not told"
    case .boneGraft: "bone graft whose kind is not told"
    case .morselizedAutograft: "morselized bone of another incision"
    case .wires: "wire alone"
    default: withArticle
    }
  }

  /// The kind in words, with the article that one of it takes; bone and several pieces take none.
  var withArticle: String {
    let words = words
    if isGraft, self != .boneGraft { return words }
    guard let first = words.utf8.first, words.utf8.last != UInt8(ascii: "s") || self == .discProsthesis else {
      return words
    }
    return ("aeiou".utf8.contains(first) ? "an " : "a ") + words
  }

  /// Whether it is the patient's own bone.
  var isOwnBone: Bool { self == .localAutograft || self == .morselizedAutograft || self == .structuralAutograft }

  /// What a device is for.
  enum Use {
    case interspace, graft, front, back, other
  }

  /// Whether it is a lead, generator, pump or catheter, or stimulates bone.
  var isNeuromodulation: Bool {
    switch self {
    case .stimulatorLead, .stimulatorPaddle, .stimulatorGenerator, .pump, .pumpCatheter, .boneGrowthStimulator: true
    default: false
    }
  }

  /// What it is for; a structural graft may fill an interspace as a cage does.
  var use: Use {
    switch self {
    case .cage, .corpectomyCage, .structuralAllograft, .structuralGraft, .structuralAutograft, .discProsthesis:
      .interspace
    case .morselizedAllograft, .localAutograft, .morselizedAutograft, .marrowAspirate, .boneGraft, .graftExtender:
      .graft
    case .anteriorPlate, .odontoidScrew: .front
    case .pedicleScrews, .lateralMassScrews, .screws, .facetScrews, .transarticularScrews, .hooks, .wires,
      .spinousWires, .rods,
      .crosslink,
      .pelvicScrews, .occipitalPlate, .posteriorPlate:
      .back
    default: .other
    }
  }
}

/// Finds the reason told for a construct, which serves every device of it.
struct DeviceReason {
  private let facts: OperativeFacts

  init(_ facts: OperativeFacts) { self.facts = facts }

  /// The reason that serves some devices: their own, or that of a device at the same place.
  func reason(for placed: [Device]) -> Evidence? {
    for device in placed { if let reason = device.rationale { return reason } }
    // What is told of a graft alone, as why it was stretched or which was chosen, is no reason for fixation.
    for other in facts.devices where !other.kind.isGraft {
      guard let reason = other.rationale else { continue }
      for device in placed where device.levels.isEmpty || other.levels.isEmpty || meet(device, other) { return reason }
    }
    return nil
  }

  private func meet(_ one: Device, _ other: Device) -> Bool {
    for segment in one.levels { for next in other.levels where segment.touches(next) { return true } }
    return false
  }
}
