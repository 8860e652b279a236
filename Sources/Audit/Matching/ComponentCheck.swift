import Coding
import Spine

/// Whether a note tells the parts that a code means.
struct ComponentCheck {
  let facts: OperativeFacts

  /// The part's report, at some segments where the part must stand at the line's own.
  func report(_ rule: ComponentRule, at levels: [Segment]) -> ComponentReport {
    var evidence: [Evidence] = []
    var isTold = false
    for need in rule.needs {
      if let words = words(of: need, at: rule.isAtLevel ? levels : []) {
        isTold = true
        evidence += words
      }
    }
    return ComponentReport(
      component: rule.component, status: isTold ? .documented : .missing, evidence: evidence.ordered)
  }

  /// The words that meet a need, as `work:foraminotomy`; nil where none do.
  private func words(of need: String, at levels: [Segment]) -> [Evidence]? {
    let parts = need.utf8.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2 else { return nil }
    let name = String(decoding: parts[1], as: UTF8.self)
    var evidence: [Evidence] = []
    switch String(decoding: parts[0], as: UTF8.self) {
    case "work":
      for procedure in facts.described where procedure.kind.rawValue == name {
        if agrees(procedure.levels, levels) { evidence += procedure.evidence }
      }
    case "device":
      for device in facts.devices where device.kind.rawValue == name && device.part != .title {
        if agrees(device.levels, levels) { evidence += device.evidence }
      }
    case "circumstance":
      for circumstance in facts.circumstances where circumstance.kind.rawValue == name {
        if agrees(circumstance.levels, levels) { evidence += circumstance.evidence }
      }
    case "prior":
      for prior in facts.priorOperations where prior.isSpinal && agrees(prior.levels, levels) {
        evidence += prior.evidence
      }
    case "absent": return facts.described.contains { $0.kind.rawValue == name } ? nil : []
    default: return nil
    }
    return evidence.isEmpty ? nil : evidence
  }

  /// Whether told segments are among the line's; either may be untold.
  private func agrees(_ told: [Segment], _ levels: [Segment]) -> Bool {
    if told.isEmpty || levels.isEmpty { return true }
    for segment in told where segment.isTold(by: levels) { return true }
    return false
  }
}
