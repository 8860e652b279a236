import Coding
import Dictation
import Spine

/// The rules that hold the claim's codes against each other, against the tables and against the work told.
enum ClaimRules {
  /// Every finding on the claim, in no order of importance; none in a check.
  ///
  /// `elements` are the findings of the elements, whose fixes may name what a rule would.
  static func findings(in context: AuditContext, beside elements: [Finding] = []) -> [Finding] {
    if context.isCheck { return [] }
    var findings = CodeInvalidRule.findings(in: context)
    findings += BundledRule.findings(in: context)
    findings += BaseCodesRule.findings(in: context)
    findings += AddOnRule.findings(in: context)
    findings += UnitsRule.findings(in: context)
    findings += ModifierRules.findings(in: context)
    findings += ComponentClaimRule.findings(in: context)
    findings += UnsupportedRule.findings(in: context)
    findings += GlobalPeriodRule.findings(in: context)
    findings += PriorAuthorizationRule.findings(in: context)
    findings += DateRule.findings(in: context)
    findings += SiteOfServiceRule.findings(in: context)
    findings += UnbilledRule.findings(in: context, beside: findings + elements)
    return findings
  }

  /// The parts that a line's code means, each with whether the note tells it.
  static func components(of line: LineContext, in context: AuditContext) -> [ComponentReport] {
    ComponentClaimRule.reports(of: line, in: context)
  }
}
