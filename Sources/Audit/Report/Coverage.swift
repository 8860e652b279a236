import Coding
import Dictation
import Spine

/// The criteria of the policies in force, and how the note stands to each.
enum Coverage {
  /// One report for each criterion, in the order of lines and table.
  static func reports(in context: AuditContext) -> [CoverageReport] {
    let scope = PolicyScope(context)
    var reports: [CoverageReport] = []
    for line in context.lines {
      guard let code = line.code else { continue }
      for policy in scope.policies(for: line, code) {
        if reports.contains(where: { $0.policy == policy.policy && $0.criterion == policy.criterion }) { continue }
        reports.append(report(policy, scope, context.facts))
      }
    }
    return reports
  }

  private static func report(_ policy: PolicyCriterion, _ scope: PolicyScope, _ facts: OperativeFacts) -> CoverageReport
  {
    let exemption = scope.exemption(policy)
    let (status, evidence) = exemption.isEmpty ? judged(policy, facts) : ("exempt", exemption)
    return CoverageReport(policy: policy.policy, criterion: policy.criterion, status: status, evidence: evidence)
  }

  private static func judged(_ policy: PolicyCriterion, _ facts: OperativeFacts) -> (String, [Evidence]) {
    let care = CareStatement(facts)
    switch policy.fact {
    case "care-duration":
      if let days = care.longest {
        let asked = Care.Duration(value: policy.value, unit: policy.unit).days
        return (days >= asked ? "met" : "not-met", care.evidence)
      }
      return care.isTried || care.notTried.isEmpty ? ("not-stated", care.evidence) : ("not-met", care.notTried)
    case "care-kinds":
      if care.kinds.count >= max(1, policy.value) { return ("met", care.evidence) }
      return (care.isTried || care.notTried.isEmpty ? "not-stated" : "not-met", care.evidence + care.notTried)
    case "imaging":
      var evidence: [Evidence] = []
      for diagnosis in facts.diagnoses {
        for words in diagnosis.evidence where words.section == .imaging { evidence.append(words) }
      }
      return (evidence.isEmpty ? "not-stated" : "met", evidence.ordered)
    case "tobacco":
      var evidence: [Evidence] = []
      for diagnosis in facts.diagnoses where diagnosis.concept == "tobacco" && !diagnosis.isHistorical {
        evidence += diagnosis.evidence
      }
      if !evidence.isEmpty { return ("not-met", evidence.ordered) }
      for denial in facts.denials where denial.concept == "tobacco" { evidence += denial.evidence }
      return (evidence.isEmpty ? "not-stated" : "met", evidence.ordered)
    default:
      return ("not-stated", [])
    }
  }
}
