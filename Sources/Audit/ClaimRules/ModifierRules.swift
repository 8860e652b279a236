import Coding
import Dictation
import Spine

/// `claim.modifier`: a modifier that the code cannot take, that contradicts another, or that the note does not bear.
enum ModifierRules {
  static func findings(in context: AuditContext) -> [Finding] {
    var found: [ModifierFault] = []
    let bundled = BundledPair.raisedLines(in: context)
    for line in context.lines {
      for modifier in ClaimWords.unique(line.line.modifiers) {
        guard let rule = context.tables.modifier(modifier) else { continue }
        let isBundled = bundled.contains(line.index)
        found += ModifierJudge(line: line, rule: rule, isBundled: isBundled, context: context).faults()
      }
    }
    var findings: [Finding] = []
    for fault in found {
      if let place = place(of: fault, in: findings) {
        findings[place].lines.append(fault.line)
        if !findings[place].codes.contains(fault.code) { findings[place].codes.append(fault.code) }
      } else {
        findings.append(fault.finding)
      }
    }
    return findings
  }

  /// The finding that says the same of another line.
  private static func place(of fault: ModifierFault, in findings: [Finding]) -> Int? {
    for (place, finding) in findings.enumerated()
    where finding.message == fault.message && finding.severity == fault.severity
      && !finding.lines.contains(fault.line)
    {
      return place
    }
    return nil
  }
}

/// What is wrong with a modifier on a line; its message names the modifier and no line, so that lines can share it.
struct ModifierFault {
  let code: String
  let line: Int
  let severity: Severity
  let message: String
  let fix: String
  let source: String

  /// The fault as a finding.
  var finding: Finding {
    Finding(
      rule: "claim.modifier", severity: severity, codes: [code], lines: [line], message: message, fix: fix,
      source: source)
  }
}
