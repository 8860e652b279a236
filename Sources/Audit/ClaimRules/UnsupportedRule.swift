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
    for line in context.lines {
      guard let code = line.code, !code.isDevice, !code.work.isEmpty, !done.contains(line.line.code) else { continue }
      if isDescribed(line) || orphans.contains(line.index) || lacking.contains(line.index) { continue }
      done.append(line.line.code)
      var lines: [Int] = []
      for other in context.lines where other.line.code == line.line.code { lines.append(other.index) }
      findings.append(finding(line, lines, in: context))
    }
    return findings
  }

  /// Whether anything of the line's family is told as done.
  ///
  /// What stands beside the work, as a microscope, is often named in the title alone, and that is enough here.
  private static func isDescribed(_ line: LineContext) -> Bool {
    if line.match != .none { return true }
    for procedure in line.titleWork {
      switch procedure.kind {
      case .microscope, .navigation, .monitoring, .imaging, .myelography: return true
      default: continue
      }
    }
    return false
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
      source: "operative note as the record of the service (42 CFR 482.51(b)(6))",
      evidence: ClaimWords.evidence(ClaimFacts.evidence(of: line.titleWork), limit: 2))
  }
}
