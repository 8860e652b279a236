import Coding
import Dictation
import Spine

/// `claim.add-on`: an add-on without a primary that it may follow.
enum AddOnRule {
  static func findings(in context: AuditContext) -> [Finding] {
    let bundled = BundledPair.raisedLines(in: context)
    var findings: [Finding] = []
    for line in orphans(in: context) where !bundled.contains(line.index) {
      let primaries = context.tables.primaries(of: line.judgedCode, on: context.date)
      findings.append(finding(line, primaries: primaries))
    }
    return findings
  }

  /// The lines of the finding.
  static func lines(in context: AuditContext) -> [Int] {
    var lines: [Int] = []
    for finding in findings(in: context) { lines += finding.lines }
    return lines
  }

  private static func orphans(in context: AuditContext) -> [LineContext] {
    var orphans: [LineContext] = []
    for line in context.lines {
      guard let code = line.code, code.isAddOn else { continue }
      let primaries = context.tables.primaries(of: code.code, on: context.date)
      if primaries.isEmpty { continue }
      var hasPrimary = false
      for other in context.lines where other.index != line.index && primaries.contains(other.judgedCode) {
        hasPrimary = true
      }
      if !hasPrimary { orphans.append(line) }
    }
    return orphans
  }

  private static func finding(_ line: LineContext, primaries: [String]) -> Finding {
    let few = primaries.count <= 8
    let named = few ? " (\(ClaimWords.list(primaries, joinedBy: "or")))" : ""
    return Finding(
      rule: "claim.add-on", severity: .error, codes: [line.line.code], lines: [line.index],
      message: "\(line.line.code) is an add-on, and the claim has no primary code that it may follow\(named).",
      fix: "Bill the primary code that the note bears, or remove \(line.line.code).",
      source: "CMS NCCI Add-on Code Edits", evidence: ClaimWords.evidence(ClaimFacts.evidence(of: line.work), limit: 2))
  }
}
