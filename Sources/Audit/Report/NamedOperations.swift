import Coding
import Dictation
import Spine

/// The operations that a note names, as lines, for a check: what was done asks what a claim for it would ask.
///
/// Not `supported`, which bills only what the note bears and so could lack nothing.
struct NamedOperations {
  let facts: OperativeFacts
  let tables: CodeTables
  let date: CalendarDate

  /// A code for each kind of work and region, then one for each use of devices; the fewest codes that tell them all.
  func lines() -> [ClaimLine] {
    let codes = tables.allProcedures().filter { $0.isValid(on: date) && $0.status != "N" }
    var chosen: [ProcedureCode] = []
    var waiting = work()
    while let next = best(codes, for: waiting) {
      chosen.append(next)
      waiting = waiting.filter { !tells(next, $0) }
    }
    chosen += devices(codes)
    var lines: [ClaimLine] = []
    for code in chosen { lines.append(ClaimLine(code: code.code)) }
    return lines
  }

  /// The work named, that of title and description; things beside the work are none.
  private func work() -> [Procedure] {
    (facts.titled + facts.described).filter { procedure in
      switch procedure.kind {
      case .microscope, .navigation, .monitoring, .imaging, .fixation, .boneGrowthStimulator, .haloApplication,
        .tongsApplication, .manipulation, .duralRepair, .myelography, .neurolysis:
        false
      default: true
      }
    }
  }

  /// The base code that tells most of the work left, with the least beside it; nil where none tells any.
  private func best(_ codes: [ProcedureCode], for work: [Procedure]) -> ProcedureCode? {
    var best: (code: ProcedureCode, score: Int)?
    for code in codes where !code.isAddOn && !code.work.isEmpty {
      var kinds: [String] = []
      for procedure in work where tells(code, procedure) { kinds.append(procedure.kind.rawValue) }
      let told = kinds.once.count
      guard told > 0 else { continue }
      var lacking = 0
      for rule in tables.components(of: code.code) {
        if ComponentCheck(facts: facts).report(rule, at: []).status == .missing { lacking += 1 }
      }
      let isDeformity = code.unit == .spanned ? 1 : 0
      let score = told * 100 - lacking * 60 - isDeformity * 50 - (code.work.count - told)
      if best.map({ score > $0.score }) ?? true { best = (code, score) }
    }
    return best?.code
  }

  private func tells(_ code: ProcedureCode, _ procedure: Procedure) -> Bool {
    guard code.work.contains(procedure.kind.rawValue) else { return false }
    if let approach = procedure.approach, ApproachFit(code, primary: nil).excludes(approach) { return false }
    if procedure.levels.isEmpty {
      // With no segment the region told decides, where there is one.
      let regions = facts.regions
      guard code.hasRegion, !regions.isEmpty, !procedure.kind.isSacral else { return true }
      return regions.contains { code.regions.contains(letter($0)) }
    }
    return code.fits(anyOf: procedure.levels)
  }

  private func letter(_ region: Region) -> String {
    switch region {
    case .cervical: "C"
    case .thoracic: "T"
    case .lumbar: "L"
    case .sacral: "S"
    }
  }

  /// A code for each use of the devices told that asks for a reason: fixation behind, in front, and in the interspace.
  private func devices(_ codes: [ProcedureCode]) -> [ProcedureCode] {
    var chosen: [ProcedureCode] = []
    var uses: [DeviceKind.Use] = []
    for device in facts.devices {
      let use = device.kind.use
      guard use == .back || use == .front || device.kind == .cage || device.kind == .corpectomyCage else { continue }
      if uses.contains(use) { continue }
      guard let code = code(for: device, codes) else { continue }
      uses.append(use)
      chosen.append(code)
    }
    return chosen
  }

  private func code(for device: Device, _ codes: [ProcedureCode]) -> ProcedureCode? {
    let same = facts.devices.filter { $0.kind.use == device.kind.use && $0.part != .title }
    let span = FixationSpan(same)
    var first: ProcedureCode?
    for code in codes where code.isAddOn && code.isDevice && code.devices.contains(device.kind.rawValue) {
      if code.status != "A" { continue }
      if first == nil { first = code }
      guard let spans = code.spans else { continue }
      if span.isKnown, spans.contains(span.spanned), !span.isAtEndsOnly || device.kind.use == .front { return code }
    }
    return first
  }
}
