import Coding
import Spine

/// For every diagnosis billed, findings in the note that mean it and no vaguer one, at the place of the operation.
enum MedicalNecessity {
  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    if context.isCheck {
      return ElementVerdict(status: .notApplicable, summary: "No diagnosis is billed in a check.")
    }
    let codes = context.claim.diagnoses(of: line.line).once
    guard !codes.isEmpty else {
      return ElementVerdict(status: .notApplicable, summary: "The claim bills no diagnosis.")
    }
    let judge = DiagnosisJudge(context)
    var verdict = ElementVerdict(status: .notApplicable, summary: "None of the diagnoses billed is judged by our tables.")
    for code in codes {
      let one = judge.judge(code, isOnly: codes.count == 1, line: line)
      if one.findings.isEmpty, verdict.findings.isEmpty, one.status > verdict.status { verdict.summary = one.summary }
      verdict.status = max(verdict.status, one.status)
      verdict.evidence += one.evidence
      for finding in one.findings { verdict.add(finding, one.status) }
    }
    verdict.evidence = verdict.evidence.ordered
    return verdict
  }
}

/// Judges one diagnosis of a claim.
struct DiagnosisJudge {
  private let context: AuditContext
  private let support: DiagnosisSupport
  private let specific: SpecificDiagnosis
  private static let guidelines = "ICD-10-CM Official Guidelines (expert knowledge on what a code means)"

  init(_ context: AuditContext) {
    self.context = context
    support = DiagnosisSupport(context)
    specific = SpecificDiagnosis(support, in: context)
  }

  /// The code that a billed one is judged as, and whether it was replaced; nil where the tables hold none.
  func resolved(_ billed: String) -> (code: DiagnosisCode, isReplaced: Bool)? {
    guard let own = context.tables.diagnosis(billed) else { return nil }
    if own.isValid(on: context.date) { return (own, false) }
    return specific.successor(of: own).map { ($0, true) } ?? (own, true)
  }

  /// The verdict on a billed code for a line.
  func judge(_ billed: String, isOnly: Bool, line: LineContext) -> ElementVerdict {
    guard let (code, isReplaced) = resolved(billed) else {
      return ElementVerdict(status: .notApplicable, summary: "\(billed) is not in our tables and was not judged.")
    }
    let name = code.code == billed ? billed : "\(billed) (judged as \(code.code))"
    if let elsewhere = region(code) {
      return verdict(
        "necessity.region", .error, .conflict, line, billed,
        "\(name) is \(DiagnosisRegion.words(code.regions)), and the operation was \(elsewhere).",
        "Bill a diagnosis of the region operated on that the note supports.", support.facts.described.evidence)
    }
    switch support.answer(code) {
    case .unjudged:
      return ElementVerdict(status: .notApplicable, summary: "What \(billed) means is not in our tables.")
    case .denied(let evidence):
      return verdict(
        "necessity.contradicted", .error, .conflict, line, billed, "\(name), \(code.label): the note denies it.",
        "Bill what the note supports; if the denial was dictated wrongly, the surgeon has to correct it first.", evidence)
    case .elsewhere(let evidence):
      return verdict(
        "necessity.unsupported", .error, .missing, line, billed,
        "\(name), \(code.label): the note tells it of another segment or side than the one billed and operated on.",
        "Bill the diagnosis of the segment operated on, if the note supports one.", evidence)
    case .silent:
      return verdict(
        "necessity.unsupported", .error, .missing, line, billed, "\(name), \(code.label): nothing in the note means it.",
        "Bill a diagnosis that the note supports, or join the document that establishes this one.", [])
    case .told(let evidence, let isBroken):
      return supported(code, name, billed, isReplaced, isBroken, evidence, isOnly: isOnly, line: line)
    }
  }

  private func supported(
    _ code: DiagnosisCode, _ name: String, _ billed: String, _ isReplaced: Bool, _ isBroken: Bool, _ evidence: [Evidence],
    isOnly: Bool, line: LineContext
  ) -> ElementVerdict {
    if code.kind == .unspecified || code.kind == .symptom {
      if code.kind == .symptom, isBesideSpecific(code, billed, line) {
        return ElementVerdict(status: .documented, summary: "\(billed) is told.", evidence: evidence)
      }
      let better = specific.better(than: code)
      return verdict(
        "necessity.unspecified", isOnly ? .error : .warning, .weak, line, billed,
        "\(name), \(code.label), is \(code.kind == .symptom ? "a symptom code" : "an unspecified code")"
          + (better.map { ", and the note supports \($0.code)." } ?? "."),
        better.map { "Bill \($0.code), \($0.label), if the coder agrees that the note supports it." }
          ?? "Ask the surgeon for the disease and its segment; bill no more than the note supports.", evidence)
    }
    let told = ElementVerdict(status: .documented, summary: "The note supports \(billed).", evidence: evidence)
    if isReplaced { return told }
    let better = (isBroken || isOfNeighbour(code) ? specific.sibling(of: code) : nil) ?? specific.fuller(than: code)
    guard let better, !isToldElsewhere(better, billed) else { return told }
    return verdict(
      "necessity.more-specific", .warning, .weak, line, billed,
      "\(name), \(code.label): the note supports \(better.code), \(better.label).",
      "Bill \(better.code) in place of \(billed), if the coder agrees that the note supports it.", evidence)
  }

  /// The operation's region in words, where it and the code's are not even neighbours.
  private func region(_ code: DiagnosisCode) -> String? {
    guard !DiagnosisRegion.isOpen(code), !support.letters.isEmpty else { return nil }
    if DiagnosisRegion.neighbour(code.regions, support.letters) { return nil }
    return support.operated.isEmpty ? DiagnosisRegion.words(support.letters) : "at " + support.operated.named
  }

  /// Whether every segment operated on is of a region beside the code's own.
  private func isOfNeighbour(_ code: DiagnosisCode) -> Bool {
    guard !DiagnosisRegion.isOpen(code), !support.operated.isEmpty else { return false }
    return !DiagnosisRegion.meet(code.regions, DiagnosisRegion.letters(of: support.operated))
  }

  /// Whether a symptom stands beside the specific code of its line that the note supports.
  private func isBesideSpecific(_ code: DiagnosisCode, _ billed: String, _ line: LineContext) -> Bool {
    for other in context.claim.diagnoses(of: line.line) where other != billed {
      guard let (next, _) = resolved(other), next.kind == .specific else { continue }
      if case .told = support.answer(next) { return true }
    }
    return false
  }

  /// Whether another billed code already tells what a better one would.
  private func isToldElsewhere(_ better: DiagnosisCode, _ billed: String) -> Bool {
    for other in context.claim.diagnoses where other != billed {
      guard let (next, _) = resolved(other), case .told = support.answer(next) else { continue }
      if next.code == better.code { return true }
      var isCovered = true
      for clause in better.meaning where !clause.isDenied {
        let has = next.meaning.contains { mine in !mine.isDenied && mine.concepts.contains { clause.concepts.contains($0) } }
        if !has { isCovered = false }
      }
      if isCovered { return true }
    }
    return false
  }

  private func verdict(
    _ rule: String, _ severity: Severity, _ status: Status, _ line: LineContext, _ billed: String, _ message: String,
    _ fix: String, _ evidence: [Evidence]
  ) -> ElementVerdict {
    ElementVerdict(
      status: status,
      findings: [
        Finding(
          rule: rule, severity: severity, element: .medicalNecessity, codes: [billed], lines: [line.index],
          message: message, fix: fix, source: DiagnosisJudge.guidelines, evidence: evidence)
      ], summary: message, evidence: evidence)
  }
}
