import Spine

/// `note.incomplete`: parts that regulators ask of an operative report and that the note lacks.
///
/// Specimens and implants are asked where there are any: devices that the description places are told by it.
enum Incomplete {
  /// One finding that names the parts; none for a record that tells of no operation.
  static func findings(in facts: OperativeFacts) -> [Finding] {
    guard facts.hasDescription || !facts.procedures.isEmpty else { return [] }
    var lacking: [String] = []
    if !facts.report.procedure, facts.procedures.isEmpty { lacking.append("the procedure") }
    if !facts.report.findings { lacking.append("the findings") }
    if !facts.report.complications { lacking.append("complications") }
    if !facts.report.bloodLoss { lacking.append("the blood loss") }
    guard !lacking.isEmpty else { return [] }
    return [
      Finding(
        rule: "note.incomplete", severity: .info,
        message: "The operative report does not tell "
          + "\(lacking.listed("or")).",
        fix: "Ask the surgeon to complete the report; payment seldom hangs on it, an accreditor's review does.",
        source: "42 CFR 482.51(b)(6); Joint Commission RC.02.01.03")
    ]
  }
}
