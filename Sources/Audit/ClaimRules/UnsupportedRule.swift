import Coding
import Dictation
import Spine

/// `claim.unsupported`: the note describes nothing of the billed code's family.
enum UnsupportedRule {
  static func findings(in context: AuditContext) -> [Finding] {
    let orphans = AddOnRule.lines(in: context)
    let lacking = ComponentClaimRule.lines(in: context)
    var findings: [Finding] = []
    var done: [String] = []
    let borne = ToldWork(context.facts).work
    for line in context.lines {
      guard let code = line.code, code.devices.isEmpty || !DeviceDemand(code).isAsked, !code.work.isEmpty,
        !done.contains(line.line.code)
      else { continue }
      if line.match != .none || isBorneOut(line, code, borne) || orphans.contains(line.index)
        || lacking.contains(line.index) || isElsewhere(line, in: context)
      {
        continue
      }
      done.append(line.line.code)
      var lines: [Int] = []
      for other in context.lines where other.line.code == line.line.code { lines.append(other.index) }
      findings.append(finding(line, lines, in: context))
    }
    return findings
  }

  /// Whether the way in or the region already says that the work is not the code's.
  private static func isElsewhere(_ line: LineContext, in context: AuditContext) -> Bool {
    if ApproachElement.judge(line, in: context).status == .conflict { return true }
    return Levels.judge(line, in: context).findings.contains { $0.rule == "levels.region" }
  }

  /// Whether the title's word for the work is borne out by what the description does tell, as a device that it means.
  ///
  /// What stands beside the work, as a microscope, is asked of no description: its pairs and its primary decide.
  private static func isBorneOut(_ line: LineContext, _ code: ProcedureCode, _ borne: [Procedure]) -> Bool {
    for procedure in borne where code.work.contains(procedure.kind.rawValue) { return true }
    // A repair of the dura that the title names is described enough; whether it is paid apart is its pairs' to say.
    for procedure in line.titleWork where procedure.kind == .duralRepair && code.work.contains(procedure.kind.rawValue)
    {
      return true
    }
    for device in line.devices where device.part == .description || device.part == .findings { return true }
    for kind in code.work {
      switch ProcedureKind(rawValue: kind) {
      case .microscope, .navigation, .monitoring, .imaging, .myelography: continue
      default: return false
      }
    }
    return true
  }

  private static func finding(_ line: LineContext, _ lines: [Int], in context: AuditContext) -> Finding {
    let family = ClaimWords.spoken(line.code?.family ?? "")
    let isNamed = !line.titleWork.isEmpty
    return Finding(
      rule: "claim.unsupported", severity: .error, codes: [line.line.code], lines: lines,
      message: isNamed
        ? "\(line.line.code) (\(family)) is named in the title, and the operative description tells nothing of it."
        : "\(line.line.code) (\(family)) is billed, and the note describes no work of that family.",
      fix: "Remove \(line.line.code), or ask the surgeon for an addendum if the work was done.",
      source: "42 CFR 482.51(b)(6): the operative report as the record of the service",
      evidence: ClaimWords.evidence(ClaimFacts.evidence(of: line.titleWork), limit: 2))
  }
}
