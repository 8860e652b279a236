import Coding

/// What a practice decides once for all its reports.
public struct ReportSettings: Sendable {
  /// Severities in place of the rules' own.
  public var severities: [(rule: String, severity: Severity)] = []
  /// Rules that are not told.
  public var off: [String] = []
  /// The payer of claims that tell none.
  public var payer: Payer?
  /// The state of claims that tell none.
  public var state: String?
  /// The place of service of claims that tell none.
  public var placeOfService: String?
  /// The file of the practice's payer rules.
  public var policy: String?
  /// The folder of the practice's own phrases.
  public var phrases: String?
  /// The least severity that fails: a severity's name, or `never`.
  public var failOn: String?

  /// Makes settings that change nothing.
  public init() {}

  /// The claim with what it does not tell.
  public func applied(to claim: Claim) -> Claim {
    var claim = claim
    claim.payer = claim.payer ?? payer
    claim.state = claim.state ?? state
    claim.placeOfService = claim.placeOfService ?? placeOfService
    return claim
  }

  /// The report with its findings as the practice weighs them, and the verdict that follows; statuses stay.
  public func applied(to report: GapReport) -> GapReport {
    if severities.isEmpty, off.isEmpty { return report }
    var weighed = report
    weighed.findings = []
    for finding in report.findings where !off.contains(finding.rule) {
      var finding = finding
      for (rule, severity) in severities where rule == finding.rule { finding.severity = severity }
      weighed.findings.append(finding)
    }
    weighed.findings = FindingMerger.ordered(weighed.findings)
    weighed.verdict = Verdict(of: weighed.findings)
    return weighed
  }
}

extension Verdict {
  /// What findings come to.
  init(of findings: [Finding]) {
    self = .ready
    for finding in findings {
      if finding.severity == .error {
        self = .hold
      } else if finding.severity == .warning, self == .ready {
        self = .review
      }
    }
  }
}
