import Coding
import Spine

/// For every diagnosis billed, findings in the note that mean it and no vaguer one, at the place of the operation.
enum MedicalNecessity {
  private static let guidelines = "ICD-10-CM Official Guidelines (expert knowledge on what a code means)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    judge(line, BilledDiagnoses(context), in: context)
  }

  /// Judges one line by the claim's diagnoses, worked out before.
  static func judge(_ line: LineContext, _ diagnoses: BilledDiagnoses, in context: AuditContext) -> ElementVerdict {
    if context.isCheck { return .notApplicable("A check asks for no diagnosis.") }
    let codes = context.claim.diagnoses(of: line.line).once
    guard !codes.isEmpty else { return .notApplicable("The claim bills no diagnosis.") }
    var verdict = ElementVerdict.notApplicable("None of the diagnoses billed is judged by our tables.")
    var supported: [String] = []
    for code in codes {
      guard let diagnosis = diagnoses[code] else { continue }
      let one = judge(diagnosis, line, codes, diagnoses)
      if let finding = one.findings.first {
        verdict.add(finding, one.status)
      } else if one.status == .documented {
        supported.append(diagnosis.name)
      }
      verdict.status = max(verdict.status, one.status)
      verdict.evidence = (verdict.evidence + one.evidence).ordered
    }
    if verdict.findings.isEmpty, !supported.isEmpty { verdict.summary = "The note supports \(supported.listed())." }
    return verdict
  }

  /// The verdict on one diagnosis of a line.
  private static func judge(
    _ diagnosis: BilledDiagnosis, _ line: LineContext, _ codes: [String], _ diagnoses: BilledDiagnoses
  ) -> ElementVerdict {
    guard let code = diagnosis.code else {
      return .notApplicable("\(diagnosis.billed) is not in our tables and was not judged.")
    }
    let what = "\(diagnosis.name), \(code.label)"
    let finding = Maker(line: line, billed: diagnosis.billed)
    let support = diagnoses.support
    if support.isOfOtherRegion(code) {
      return finding.verdict(
        "necessity.region", .error, .conflict,
        "\(what): the code is \(DiagnosisRegion.names(code.regions).listed()), and the operation was \(support.place).",
        "Bill a diagnosis of the region operated on that the note supports.", support.facts.described.evidence)
    }
    switch diagnosis.answer {
    case .unjudged:
      return .notApplicable("What \(diagnosis.billed) means is not in our tables.")
    case .denied(let evidence):
      return finding.verdict(
        "necessity.contradicted", .error, .conflict, "\(what): the note denies it.",
        "Bill what the note supports; if the denial was dictated wrongly, the surgeon has to correct it first.",
        evidence)
    case .elsewhere(let evidence, let place):
      return finding.verdict(
        "necessity.unsupported", .error, .missing, elsewhere(diagnosis, code, what, place, support),
        "Bill the diagnosis of the segment operated on, if the note supports one\(instead(diagnosis)).", evidence)
    case .barred(let evidence):
      return finding.verdict(
        "necessity.unsupported", .error, .missing, "\(what): the note tells what this code rules out.",
        "Bill the diagnosis that the note supports\(instead(diagnosis)).", evidence)
    case .silent:
      return finding.verdict(
        "necessity.unsupported", .error, .missing, "\(what): nothing in the note means it.",
        "Bill a diagnosis that the note supports\(instead(diagnosis)), or join the document that establishes this one.",
        [])
    case .told(let evidence, _):
      let told = ElementVerdict(
        status: .documented, summary: "The note supports \(diagnosis.name).", evidence: evidence)
      if code.kind == .unspecified || code.kind == .symptom {
        if code.kind == .symptom, isBesideSpecific(diagnosis, codes, diagnoses) { return told }
        return unspecified(diagnosis, code, what, finding, isOnly: codes.count == 1, evidence, support)
      }
      if codes.count == 1, code.kind == .status || code.kind == .support { return alone(what, finding, evidence) }
      guard let better = diagnosis.better, !diagnoses.isTold(better, besides: diagnosis.billed) else { return told }
      return finding.verdict(
        "necessity.more-specific", .warning, .weak, "\(what): the note supports \(named(diagnosis.betterCodes)).",
        "Bill \(list(diagnosis.betterCodes)) in place of \(diagnosis.billed), if the coder agrees that the note "
          + "supports it.",
        support.evidence(of: better, or: evidence))
    }
  }

  /// Codes with what they mean: "M51.17, lumbosacral disc disorder with radiculopathy".
  private static func named(_ codes: [DiagnosisCode]) -> String {
    codes.count == 1 ? codes.map { "\($0.code), \($0.label)" }.listed() : list(codes)
  }

  private static func list(_ codes: [DiagnosisCode]) -> String { codes.map { $0.code }.listed() }

  /// A state or a companion of a disease, billed as the only reason for an operation.
  private static func alone(_ what: String, _ finding: Maker, _ evidence: [Evidence]) -> ElementVerdict {
    finding.verdict(
      "necessity.unspecified", .error, .weak,
      "\(what), stands beside a disease and is no reason for an operation of its own.",
      "Bill the disease that was operated on first, as far as the note supports it.", evidence)
  }

  /// The code that the note supports where it does not support the billed one, in brackets.
  private static func instead(_ diagnosis: BilledDiagnosis) -> String {
    diagnosis.instead.map { " (\($0.code), \($0.label), if the coder agrees)" } ?? ""
  }

  /// What the note tells, and where, against the place that a code names or that was operated on.
  private static func elsewhere(
    _ diagnosis: BilledDiagnosis, _ code: DiagnosisCode, _ what: String, _ place: String, _ support: DiagnosisSupport
  ) -> String {
    let own = code.levels.isEmpty ? "" : code.levels.listed("or")
    if place.isEmpty {
      return "\(what): the note tells it of no segment, and the operation was \(support.place)"
        + (own.isEmpty ? "." : "; \(diagnosis.billed) is \(own).")
    }
    if !code.side.isEmpty, own.isEmpty {
      return "\(what): the note tells it \(place); the code is of the \(code.side)."
    }
    return own.isEmpty || place == "at \(own)"
      ? "\(what): the note tells it \(place); the operation was \(support.place)."
      : "\(what): the note tells it \(place); \(diagnosis.billed) is \(own)."
  }

  private static func unspecified(
    _ diagnosis: BilledDiagnosis, _ code: DiagnosisCode, _ what: String, _ finding: Maker, isOnly: Bool,
    _ evidence: [Evidence], _ support: DiagnosisSupport
  ) -> ElementVerdict {
    let better = diagnosis.better
    return finding.verdict(
      "necessity.unspecified", isOnly ? .error : .warning, .weak,
      "\(what), is \(code.kind == .symptom ? "a symptom code" : "an unspecified code")"
        + (better == nil ? "." : ", and the note supports \(named(diagnosis.betterCodes))."),
      better.map { _ in
        "Bill \(list(diagnosis.betterCodes)) in place of \(diagnosis.billed), if the coder agrees that the note "
          + "supports it."
      }
        ?? "Ask the surgeon for the disease and its segment; bill no more than the note supports.",
      better.map { support.evidence(of: $0, or: evidence) } ?? evidence)
  }

  /// Whether a symptom stands beside the specific code of its line that the note supports.
  private static func isBesideSpecific(
    _ diagnosis: BilledDiagnosis, _ codes: [String], _ diagnoses: BilledDiagnoses
  ) -> Bool {
    for other in codes where other != diagnosis.billed {
      if let next = diagnoses[other], next.code?.kind == .specific, next.isTold { return true }
    }
    return false
  }

  /// Makes the findings on one diagnosis of a line.
  private struct Maker {
    let line: LineContext
    let billed: String

    func verdict(
      _ rule: String, _ severity: Severity, _ status: Status, _ message: String, _ fix: String, _ evidence: [Evidence]
    ) -> ElementVerdict {
      let finding = Finding(
        rule: rule, severity: severity, element: .medicalNecessity, codes: [billed], lines: [line.index],
        message: message, fix: fix, source: guidelines, evidence: evidence)
      return ElementVerdict(status: status, findings: [finding], summary: message, evidence: evidence)
    }
  }
}
