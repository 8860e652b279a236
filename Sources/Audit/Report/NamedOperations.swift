import Coding
import Dictation
import Spine

/// The operations that a note names, as lines, for a check: what was done asks what a claim for it would ask.
///
/// What the note bears is coded as borne; work and devices that it names and that this leaves out, which is where a
/// dictation lacks something, stand as the most usual code of their kind, region and way in.
struct NamedOperations {
  let facts: OperativeFacts
  let tables: CodeTables
  let date: CalendarDate
  /// The claim that the note would bear.
  let supported: [SupportedLine]

  /// The lines: those borne, then one for each kind of work left out, then one for each use of devices left out.
  func lines() -> [ClaimLine] {
    guard facts.isSpineOperation else { return [] }
    var lines: [ClaimLine] = []
    var chosen: [ProcedureCode] = []
    for line in supported {
      guard let code = tables.procedure(line.code) else { continue }
      chosen.append(code)
      lines.append(ClaimLine(code: line.code, units: line.units))
    }
    let usual = UsualCode(facts: facts, tables: tables, date: date)
    for procedure in work() where !isCovered(procedure, by: chosen) {
      guard let code = usual.code(for: procedure), !isBundled(code, procedure, with: chosen) else { continue }
      chosen.append(code)
      lines.append(ClaimLine(code: code.code))
    }
    for device in devices() where !isCovered(device, by: chosen) {
      guard let code = usual.code(for: device) else { continue }
      chosen.append(code)
      lines.append(ClaimLine(code: code.code))
    }
    return lines
  }

  /// The work named, that of the description before the title's; things beside the work are none.
  private func work() -> [Procedure] {
    (facts.described + facts.titled).filter { procedure in
      switch procedure.kind {
      case .microscope, .navigation, .monitoring, .imaging, .fixation, .boneGrowthStimulator, .haloApplication,
        .tongsApplication, .manipulation, .duralRepair, .myelography, .neurolysis:
        false
      default: true
      }
    }
  }

  /// Whether work is what a code stands for, or a part of it.
  private func isCovered(_ procedure: Procedure, by codes: [ProcedureCode]) -> Bool {
    let usual = UsualCode(facts: facts, tables: tables, date: date)
    for code in codes {
      if usual.tells(code, procedure) { return true }
      // Bone, disc and ligament taken off the nerves are part of what fuses or replaces from the same side, and one
      // form of them stands for another.
      if procedure.kind.group == .decompression, reaches(code, procedure), opensTheCanal(code) { return true }
      if procedure.kind == .fusion, code.work.contains(where: { ProcedureKind(rawValue: $0)?.group == .fusion }),
        reaches(code, procedure)
      {
        return true
      }
    }
    switch procedure.kind {
    // Old hardware makes way for new, and an old fusion is looked at on the way to the work.
    case .hardwareRemoval, .reinsertion: return facts.devices.contains { $0.part != .title && $0.kind.holds }
    case .fusionExploration: return !codes.isEmpty
    default: return false
    }
  }

  private func opensTheCanal(_ code: ProcedureCode) -> Bool {
    for name in code.work {
      guard let kind = ProcedureKind(rawValue: name) else { continue }
      switch kind {
      case .interbodyFusion, .arthroplasty, .corpectomy, .laminoplasty, .stimulatorPaddle, .intraduralTumor,
        .intraduralLesion,
        .extraduralTumor, .extraduralLesion, .abscessDrainage:
        return true
      default: if kind.group == .decompression { return true }
      }
    }
    return false
  }

  /// Whether a code is of the region and the way in of some work.
  private func reaches(_ code: ProcedureCode, _ procedure: Procedure) -> Bool {
    if let approach = procedure.approach, ApproachFit(code, primary: nil).excludes(approach) { return false }
    return procedure.levels.isEmpty || code.fits(anyOf: procedure.levels)
  }

  /// Whether NCCI holds a code to be part of another; a fusion that only the title names is asked for all the same.
  private func isBundled(_ code: ProcedureCode, _ procedure: Procedure, with codes: [ProcedureCode]) -> Bool {
    if procedure.part == .title, procedure.kind.group == .fusion { return false }
    for other in codes where tables.edit(between: other.code, and: code.code, on: date) != nil { return true }
    return false
  }

  /// The devices named of which a line asks a reason: fixation, cages, and what replaces a body.
  private func devices() -> [Device] {
    // Screws or wires with no more said make a construct only with rods: a cage or a plate has screws too.
    let hasRods = facts.devices.contains { $0.kind == .rods }
    let named = facts.devices.filter { device in
      if device.kind.isOfAnyConstruct { return hasRods }
      return device.kind.holds || device.kind == .cage || device.kind == .corpectomyCage
    }
    return (named.filter { $0.part != .title } + named.filter { $0.part == .title }).filter { !$0.isIntegral }
  }

  /// Whether a code stands for a device; screws and rods with no more said are of whatever construct there is.
  private func isCovered(_ device: Device, by codes: [ProcedureCode]) -> Bool {
    for code in codes where code.isDevice || !code.devices.isEmpty {
      for name in code.devices {
        guard let kind = DeviceKind(rawValue: name) else { continue }
        if kind == device.kind || (kind.use == device.kind.use && kind.use != .other) { return true }
        if device.kind.isOfAnyConstruct && kind.holds { return true }
      }
    }
    return false
  }
}

extension DeviceKind {
  /// Whether it holds vertebrae together.
  public var holds: Bool { use == .back || use == .front }

  /// Whether its name tells neither front nor back.
  var isOfAnyConstruct: Bool { self == .screws || self == .rods || self == .wires || self == .spinousWires }
}
