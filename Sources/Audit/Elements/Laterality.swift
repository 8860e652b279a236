import Coding
import Spine

/// The side of work that has one: the same in diagnosis, title, description and modifier.
enum Laterality {
  private static let source =
    "CMS MPFS bilateral indicator; Joint Commission UP.01.01.01 on site and side (expert "
    + "knowledge)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    guard let code = line.code else {
      return .unjudged(line)
    }
    guard code.hasSide else {
      return .notApplicable("Nothing \(context.verb) has a side.")
    }
    let told = LateralityStatement(line, in: context)
    if let (one, other) = told.conflict {
      return verdict(
        "laterality.conflict", .error, .conflict, line,
        "{codes}: the \(one.part.rawValue) says \(words(one.sides)), the \(other.part.rawValue) \(words(other.sides)).",
        "Return the note to the surgeon with both statements; only the surgeon can say in an addendum which side it "
          + "was.",
        (one.evidence + other.evidence).ordered)
    }
    if let work = context.facts.foreseen.first(where: { told.denies($0) }) {
      return verdict(
        "laterality.conflict", .error, .conflict, line,
        "{codes}: another document \(work.source == .plan ? "plans" : "finds disease on") the \(words(work.sides)), the "
          + "note operates on the \(words(told.sides)).",
        "Return both documents to the surgeon; only the surgeon can say in an addendum which side it was.",
        work.evidence.ordered + told.evidence.ordered.prefix(2))
    }
    if told.sides.isEmpty {
      return verdict(
        "laterality.missing", .error, .missing, line, "{codes}: the work has a side, and the note never says which.",
        "Ask the surgeon for an addendum that names the side; bill no side that the note does not tell.",
        line.work.evidence)
    }
    if let words = modifier(line.line, told.sides) {
      return verdict(
        "laterality.modifier", .error, .conflict, line, "{codes}: \(words).",
        "Bill the side that the note tells; if it was dictated wrongly, the surgeon has to correct it in an addendum "
          + "first.",
        told.evidence)
    }
    if told.described.isEmpty {
      return verdict(
        "laterality.title-only", .warning, .weak, line,
        "{codes}: the side (\(words(told.sides))) stands outside the description only.",
        "Ask the surgeon for an addendum that tells the side in the description of the work.", told.evidence)
    }
    return ElementVerdict(
      status: .documented, summary: "The side is told: \(words(told.sides)).", evidence: told.evidence)
  }

  /// What a modifier says against the note; nil where they agree or there is none.
  private static func modifier(_ line: ClaimLine, _ sides: [Side]) -> String? {
    let isBoth = line.has("50") || (line.has("LT") && line.has("RT"))
    if isBoth { return sides.count == 2 ? nil : "billed for both sides, and the note tells the \(words(sides)) only" }
    if line.has("LT"), !sides.contains(.left) { return "billed with LT, and the note tells the \(words(sides)) side" }
    if line.has("RT"), !sides.contains(.right) { return "billed with RT, and the note tells the \(words(sides)) side" }
    return nil
  }

  private static func words(_ sides: [Side]) -> String {
    var words: [String] = []
    for side in sides { words.append(side.rawValue) }
    return words.listed()
  }

  private static func verdict(
    _ rule: String, _ severity: Severity, _ status: Status, _ line: LineContext, _ message: String, _ fix: String,
    _ evidence: [Evidence]
  ) -> ElementVerdict {
    var verdict = ElementVerdict(status: status, summary: message)
    verdict.add(
      Finding(
        rule: rule, severity: severity, element: .laterality, codes: [line.line.code], lines: [line.index],
        message: message, fix: fix, source: source, evidence: evidence), status)
    return verdict
  }
}
