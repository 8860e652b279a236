import Coding
import Dictation
import Spine

/// The criteria of the policies in force, and how the record stands to each.
enum Coverage {
  /// One report for each criterion, alternatives as one, in the order of lines and table.
  static func reports(in context: AuditContext) -> [CoverageReport] {
    let scope = PolicyScope(context)
    let judge = PolicyJudge(context)
    var reports: [CoverageReport] = []
    for line in context.lines {
      guard let code = line.code else { continue }
      for group in grouped(scope.policies(for: line, code)) {
        let report = report(group, scope, judge)
        if reports.contains(where: { $0.policy == report.policy && $0.criterion == report.criterion }) { continue }
        reports.append(report)
      }
    }
    return reports
  }

  /// The criteria with their alternatives: those of one policy that share a group's name.
  static func grouped(_ policies: [PolicyCriterion]) -> [[PolicyCriterion]] {
    var groups: [[PolicyCriterion]] = []
    for policy in policies {
      let place = groups.firstIndex { $0[0].policy == policy.policy && $0[0].group == policy.group }
      if !policy.group.isEmpty, let place { groups[place].append(policy) } else { groups.append([policy]) }
    }
    return groups
  }

  private static func report(
    _ group: [PolicyCriterion], _ scope: PolicyScope, _ judge: PolicyJudge
  ) -> CoverageReport {
    var criterion = ""
    var exemption: [Evidence] = []
    for policy in group {
      criterion += (criterion.isEmpty ? "" : ", or ") + policy.criterion
      exemption += scope.exemption(policy)
    }
    let judged = judge.judge(anyOf: group)
    // A criterion that is met needs no exemption.
    let isExempt = judged.standing != .met && !exemption.isEmpty
    return CoverageReport(
      policy: group[0].policy, criterion: criterion, status: isExempt ? "exempt" : judged.standing.rawValue,
      evidence: isExempt ? exemption.ordered : judged.evidence)
  }
}
