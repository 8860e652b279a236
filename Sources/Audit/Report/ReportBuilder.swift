import Coding
import Spine

/// Asks every rule and puts the answers together.
struct ReportBuilder {
  private let context: AuditContext

  init(_ context: AuditContext) { self.context = context }

  /// The report.
  func report() -> GapReport {
    let verdicts = verdicts()
    let findings = findings(verdicts)
    var report = GapReport(
      documents: context.documents, claim: context.isCheck ? nil : context.claim, dateOfService: context.date,
      verdict: Verdict(of: findings), elements: elements(verdicts), lines: lines(verdicts), findings: findings,
      coverage: Coverage.reports(in: context), supported: context.supported, facts: context.facts)
    report.tables = context.tables
    return report
  }

  /// What the elements' rules say: a row a line, a column an element, in the order of `Element.allCases`.
  func verdicts() -> [[ElementVerdict]] {
    let diagnoses = BilledDiagnoses(context)
    return context.lines.map { line in Element.allCases.map { judge($0, line, diagnoses) } }
  }

  private func judge(_ element: Element, _ line: LineContext, _ diagnoses: BilledDiagnoses) -> ElementVerdict {
    switch element {
    case .levels: Levels.judge(line, in: context)
    case .approach: ApproachElement.judge(line, in: context)
    case .instrumentation: Instrumentation.judge(line, in: context)
    case .conservativeCare: ConservativeCare.judge(line, in: context)
    case .laterality: Laterality.judge(line, in: context)
    case .medicalNecessity: MedicalNecessity.judge(line, diagnoses, in: context)
    }
  }

  private func findings(_ verdicts: [[ElementVerdict]]) -> [Finding] {
    var findings: [Finding] = []
    for line in verdicts { for verdict in line { findings += verdict.findings } }
    if !context.isCheck { findings += ClaimRules.findings(in: context, beside: findings) }
    findings += Placeholders.findings(in: context.facts)
    findings += Mismatch.findings(in: context.facts)
    findings += Incomplete.findings(in: context.facts)
    if context.isCheck {
      for place in findings.indices {
        findings[place].fix = CheckWords.fix(findings[place].rule) ?? findings[place].fix
      }
    }
    findings = Placeholders.withoutEmptySlots(findings, in: context.facts)
    return FindingMerger.ordered(FindingMerger.merged(findings))
  }

  /// The note's elements: each the worst of its lines, with the words of the lines that are so.
  private func elements(_ verdicts: [[ElementVerdict]]) -> [ElementReport] {
    var reports: [ElementReport] = []
    for (place, element) in Element.allCases.enumerated() {
      var report = ElementReport(
        element: element, status: .notApplicable, summary: nothing(element), evidence: [])
      var codes: [String] = []
      for (line, verdict) in zip(context.lines, verdicts) {
        let one = verdict[place]
        if one.status > report.status {
          report.status = one.status
          report.summary = one.summary
          report.evidence = one.evidence
          codes = one.findings.isEmpty ? [] : one.findings[0].codes
        } else if one.status == report.status {
          if one.status == .notApplicable, line.index == 0 { report.summary = one.summary }
          report.evidence += one.evidence
          if let finding = one.findings.first, finding.message == report.summary { codes += finding.codes }
        }
      }
      report.summary = FindingMerger.named(report.summary, codes.once)
      report.evidence = report.evidence.ordered
      reports.append(report)
    }
    return reports
  }

  private func nothing(_ element: Element) -> String {
    if context.lines.isEmpty { return context.isCheck ? "The note names no spine operation." : "Nothing is billed." }
    return "Nothing \(context.verb) needs it."
  }

  /// The lines with their statuses and the parts of their codes.
  func lines(_ verdicts: [[ElementVerdict]]) -> [LineReport] {
    let check = ComponentCheck(facts: context.facts)
    var reports: [LineReport] = []
    for (line, verdict) in zip(context.lines, verdicts) {
      var components: [ComponentReport] = []
      let levels = LevelStatement.levels(of: line.work)
      for rule in line.code.map({ context.tables.components(of: $0.code) }) ?? [] {
        components.append(check.report(rule, at: levels))
      }
      reports.append(LineReport(line: line.line, elements: verdict.map { $0.status }, components: components))
    }
    return reports
  }
}
