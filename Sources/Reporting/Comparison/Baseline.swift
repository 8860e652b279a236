import Audit
import Dictation
import Spine

/// The findings of an earlier report, which a later one need not tell again.
public struct Baseline: Sendable {
  private let known: [Fingerprint]

  /// The baseline of an earlier report.
  public init(_ outline: ReportOutline) {
    known = outline.findings.map { Fingerprint(rule: $0.rule, codes: $0.codes, quote: $0.quote) }
  }

  /// The report with the findings that are not in the baseline; the verdict and the statuses stay as they are.
  public func applied(to report: GapReport) -> GapReport {
    var rest = known
    let source = ReportSource(report, ReportOptions())
    var left = report
    left.findings = report.findings.filter { finding in
      let full = source.fingerprint(finding)
      // A redacted baseline knows no words.
      let bare = Fingerprint(rule: full.rule, codes: full.codes, quote: nil)
      guard let place = rest.firstIndex(where: { $0 == full || $0 == bare }) else { return true }
      // Each finding of the baseline hides one: a second of the kind is new.
      rest.remove(at: place)
      return false
    }
    return left
  }
}

extension ReportOutline {
  /// The outline of a report, as its JSON would tell it.
  public init(_ report: GapReport, options: ReportOptions = ReportOptions()) {
    let source = ReportSource(report, options)
    var items: [Item] = []
    for finding in report.findings {
      items.append(
        Item(
          rule: finding.rule, severity: finding.severity, codes: finding.codes,
          message: source.message(finding.message), fix: source.message(finding.fix),
          quote: finding.evidence.first.flatMap { source.quote($0)?.text }))
    }
    self.init(
      name: source.names.first ?? "", verdict: report.verdict, statuses: report.elements.map { $0.status },
      findings: items)
  }
}
