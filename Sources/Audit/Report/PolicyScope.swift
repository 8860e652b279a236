import Coding
import Spine

/// The policies in force for a claim's lines, and what exempts from them.
struct PolicyScope {
  private let context: AuditContext

  init(_ context: AuditContext) { self.context = context }

  /// The criteria for a line: its payer's and state's, on the date of service, for its diagnoses.
  func policies(for line: LineContext, _ code: ProcedureCode) -> [PolicyCriterion] {
    guard !context.isCheck else { return [] }
    let claim = context.claim
    let billed = claim.diagnoses(of: line.line)
    return context.tables.policies(for: code.code, payer: claim.payer, state: claim.state, on: context.date)
      .filter { policy in
        if policy.diagnoses.isEmpty { return true }
        for code in billed { for prefix in policy.diagnoses where begins(code, with: prefix) { return true } }
        return false
      }
  }

  /// Whether the note states a condition that the policy exempts.
  func isExempt(_ policy: PolicyCriterion) -> Bool { !exemption(policy).isEmpty }

  /// The words for a condition that the policy exempts.
  func exemption(_ policy: PolicyCriterion) -> [Evidence] {
    var evidence: [Evidence] = []
    for exemption in context.facts.exemptions where policy.exemptions.contains(exemption.concept) {
      evidence += exemption.evidence
    }
    return evidence.ordered
  }
}

/// Whether a code begins with a prefix.
func begins(_ code: String, with prefix: String) -> Bool { code.utf8.starts(with: prefix.utf8) }
