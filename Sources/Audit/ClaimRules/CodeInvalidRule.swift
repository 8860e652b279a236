import Coding
import Dictation
import Spine

/// `claim.code-invalid`: a code that is not valid on the date of service, or that the tables do not hold.
enum CodeInvalidRule {
  static func findings(in context: AuditContext) -> [Finding] {
    var findings: [Finding] = []
    var done: [String] = []
    for line in context.lines where !done.contains(line.line.code) {
      done.append(line.line.code)
      var lines: [Int] = []
      for other in context.lines where other.line.code == line.line.code { lines.append(other.index) }
      if let finding = procedure(line, lines, in: context) { findings.append(finding) }
    }
    for code in ClaimWords.unique(context.claim.diagnoses) {
      if let finding = DiagnosisValidity(code: code, context: context).finding() { findings.append(finding) }
    }
    return findings
  }

  private static func procedure(_ line: LineContext, _ lines: [Int], in context: AuditContext) -> Finding? {
    let code = line.line.code
    let known = context.tables.procedure(code)
    if let known, known.isValid(on: context.date) { return nil }
    if let retired = context.tables.retirement(of: code), isOver(retired.last, on: context.date) {
      return retiredFinding(line, retired, lines, in: context)
    }
    if let known {
      let isEarly = known.first.map { context.date < $0 } ?? false
      return Finding(
        rule: "claim.code-invalid", severity: .error, codes: [code], lines: lines,
        message: "\(code) is not valid on \(context.date.iso)"
          + (isEarly ? ": it begins on \(known.first?.iso ?? "")." : "."),
        fix: "Bill the code that was in force on the date of service, or check the date.", source: known.source)
    }
    return unknown(code, lines, in: context)
  }

  private static func retiredFinding(
    _ line: LineContext, _ retired: RetiredCode, _ lines: [Int], in context: AuditContext
  ) -> Finding {
    let since = retired.last.map { " after \($0.iso)" } ?? ""
    let successors = ClaimWords.list(retired.successors, joinedBy: "or")
    let judged = line.judgedCode
    let isBorne = judged != line.line.code && PairOrder(context).standing(line) != .absent
    var fix = "Bill what the note bears instead; no one code took its place."
    if isBorne {
      fix = "The note bears \(judged); bill it in place of \(retired.code)."
    } else if !successors.isEmpty {
      fix = "Bill \(successors) as the note bears it."
    }
    return Finding(
      rule: "claim.code-invalid", severity: .error, codes: [retired.code], lines: lines,
      message: successors.isEmpty
        ? "\(retired.code) is not valid\(since)."
        : "\(retired.code) is not valid\(since); \(successors) took its place (\(retired.note)).",
      fix: fix, source: retired.source)
  }

  private static func unknown(_ code: String, _ lines: [Int], in context: AuditContext) -> Finding {
    let near = context.tables.nearestCodes(to: code)
    if let retired = context.tables.retirement(of: code) { return beforeItsEnd(retired, lines, in: context) }
    let isWell = CodeTables.isWellFormed(procedure: code)
    return Finding(
      rule: "claim.code-invalid", severity: isWell ? .warning : .error, codes: [code], lines: lines,
      message: isWell
        ? "\(code) is not in our tables, not judged."
        : "\(code) is not written as a CPT or HCPCS code.",
      fix: near.isEmpty
        ? "Check the code by hand."
        : "Check the code by hand; one character away \(ClaimWords.verb("is", "are", for: near.count)) "
          + "\(ClaimWords.list(near, joinedBy: "or")).",
      source: "opnote code tables")
  }

  /// A code that was in force on the date, and of which the tables hold nothing but what took its place later.
  private static func beforeItsEnd(_ retired: RetiredCode, _ lines: [Int], in context: AuditContext) -> Finding {
    Finding(
      rule: "claim.code-invalid", severity: .warning, codes: [retired.code], lines: lines,
      message:
        "\(retired.code) was valid on \(context.date.iso); our tables hold no more of it, and it was not judged.",
      fix: "Check the code by hand.", source: retired.source)
  }

  /// Whether a code's last date has passed; one with no date known is over.
  private static func isOver(_ last: CalendarDate?, on date: CalendarDate) -> Bool {
    guard let last else { return true }
    return last < date
  }
}
