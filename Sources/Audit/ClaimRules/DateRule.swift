import Coding
import Dictation
import Spine

/// `claim.date`: the claim's date of service is not the operation date that the note tells.
enum DateRule {
  static func findings(in context: AuditContext) -> [Finding] {
    guard let told = context.facts.operationDate, let billed = context.claim.dateOfService, told != billed
    else { return [] }
    var lines: [Int] = []
    for line in context.lines { lines.append(line.index) }
    return [
      Finding(
        rule: "claim.date", severity: .warning, lines: lines,
        message: "The claim's date of service is \(billed.iso); the note tells \(told.iso) as the date of operation.",
        fix: "Check which date is right before release.", source: "claim against note",
        evidence: ClaimWords.evidence(context.facts.operationDateEvidence, limit: 2))
    ]
  }
}
