import Coding
import Spine

/// The segments operated on: where, in the part that counts, and as many as are billed.
enum Levels {
  static let source = "CPT guidelines for the spine section (expert knowledge)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    guard let code = line.code else {
      return .unjudged(line)
    }
    if !asksLevels(code) { return following(line, code, in: context) }
    let told = LevelStatement(line, code, in: context)
    if told.described.isEmpty { return unnamed(line, code, told, in: context) }
    var verdict = ElementVerdict(
      status: .documented, summary: "The description names \(told.described.named).", evidence: told.evidence)
    if let finding = region(line, code, told) {
      verdict.add(finding, .conflict)
      return verdict
    }
    if let finding = LevelConflict.finding(line, told, in: context) { verdict.add(finding, .conflict) }
    if line.match != .none, !context.isCheck, let finding = LevelCount.finding(line, code, told.described, in: context)
    {
      verdict.add(finding, .missing)
    }
    return verdict
  }

  /// Whether a code's segments are asked: it names a region, or counts the vertebrae of its own work.
  static func asksLevels(_ code: ProcedureCode) -> Bool {
    code.hasRegion || (code.unit == .spanned && !code.isDevice)
  }

  /// A code of any region follows its primary, or asks nothing; fixation is still compared with fixation.
  private static func following(_ line: LineContext, _ code: ProcedureCode, in context: AuditContext) -> ElementVerdict
  {
    guard let primary = context.primary(of: line) else {
      return .notApplicable("\(code.code) is of no region and follows no primary here.")
    }
    var verdict = judge(primary, in: context)
    verdict.findings = []
    if let finding = LevelConflict.fixation(line, in: context) { verdict.add(finding, .conflict) }
    return verdict
  }

  /// A line for whose work the description names no segment.
  private static func unnamed(
    _ line: LineContext, _ code: ProcedureCode, _ told: LevelStatement, in context: AuditContext
  ) -> ElementVerdict {
    if let words = told.sacral {
      return ElementVerdict(status: .documented, summary: "The description names the place.", evidence: words)
    }
    if !told.outside.isEmpty {
      if let finding = outsideRegion(code, told, line) {
        var verdict = ElementVerdict(status: .conflict, summary: "\(told.outside.named) is of another region.")
        verdict.add(finding, .conflict)
        return verdict
      }
      var verdict = ElementVerdict(status: .weak, summary: "\(told.outside.named) stands outside the description only.")
      verdict.add(
        Finding(
          rule: "levels.title-only", severity: .warning, element: .levels, codes: [line.line.code], lines: [line.index],
          message: "{codes}: \(told.outside.named) is named in title, diagnosis or indication, and the description "
            + "of the "
            + "operation names no segment.",
          fix: "Ask the surgeon for an addendum that says at which segments the work was done; a title alone does not "
            + "establish them.",
          source: source, evidence: told.outsideEvidence), .weak)
      if !told.titled.isEmpty, !context.isCheck,
        let finding = LevelCount.finding(line, code, told.titled, inTitle: true, in: context)
      {
        verdict.add(finding, .missing)
      }
      return verdict
    }
    if told.regionEvidence.isEmpty {
      var verdict = ElementVerdict(status: .missing, summary: "The note does not say where.")
      verdict.add(
        Finding(
          rule: "levels.missing", severity: .error, element: .levels, codes: [line.line.code], lines: [line.index],
          message: "{codes}: the note names no segment of the spine, and no region either.",
          fix: "Return the note to the surgeon: without an addendum that names the segments nothing can be billed "
            + "for them.",
          source: source, evidence: line.work.evidence), .missing)
      return verdict
    }
    if let finding = otherRegion(line, code, context.facts) {
      var verdict = ElementVerdict(status: .conflict, summary: finding.message)
      verdict.add(finding, .conflict)
      return verdict
    }
    var verdict = ElementVerdict(status: .weak, summary: "A region is told and no segment.")
    verdict.add(
      Finding(
        rule: "levels.vague", severity: .warning, element: .levels, codes: [line.line.code], lines: [line.index],
        message: "{codes}: the note tells a region or a number of levels, and names no segment.",
        fix: "Ask the surgeon which segments were operated on; bill no unit that the answer does not name.",
        source: source, evidence: told.regionEvidence), .weak)
    return verdict
  }

  /// A region told in title, diagnosis or description with no segment, and none of the code's.
  private static func otherRegion(_ line: LineContext, _ code: ProcedureCode, _ facts: OperativeFacts) -> Finding? {
    guard code.hasRegion else { return nil }
    var told: [Region] = []
    var evidence: [Evidence] = []
    for statement in facts.regionStatements {
      guard let region = statement.region else { continue }
      if !told.contains(region) { told.append(region) }
      evidence += statement.evidence
    }
    // The neck bears the head, and the sacrum is at the end of both the lumbar spine and the pelvis.
    let near: [Region: [String]] = [
      .cervical: ["C", "OC"], .thoracic: ["T"], .lumbar: ["L", "S"], .sacral: ["S", "SI", "L"],
    ]
    if told.isEmpty || told.contains(where: { ClaimFacts.share(near[$0] ?? [], code.regions) }) { return nil }
    var names: [String] = []
    for region in Region.allCases where told.contains(region) { names.append(region.rawValue) }
    return Finding(
      rule: "levels.region", severity: .error, element: .levels, codes: [line.line.code], lines: [line.index],
      message:
        "{codes} {is|are} for the \(code.regionWords) spine, and the note tells the \(names.listed()) spine and names "
        + "no segment.",
      fix: "Ask the surgeon which segments were operated on, and bill the code of their region.", source: source,
      evidence: evidence.ordered)
  }

  private static func region(_ line: LineContext, _ code: ProcedureCode, _ told: LevelStatement) -> Finding? {
    guard code.hasRegion, line.match == .region || !told.isOfOtherWork, !code.fits(anyOf: told.described) else {
      return nil
    }
    return regionFinding(line, code, "describes the work at", told.described, told.evidence)
  }

  /// Segments that stand outside the description only, and none of the code's region.
  private static func outsideRegion(_ code: ProcedureCode, _ told: LevelStatement, _ line: LineContext) -> Finding? {
    guard code.hasRegion, !code.fits(anyOf: told.outside) else { return nil }
    return regionFinding(line, code, "names, outside the description alone,", told.outside, told.outsideEvidence)
  }

  private static func regionFinding(
    _ line: LineContext, _ code: ProcedureCode, _ telling: String, _ segments: [Segment], _ evidence: [Evidence]
  ) -> Finding {
    Finding(
      rule: "levels.region", severity: .error, element: .levels, codes: [line.line.code], lines: [line.index],
      message: "{codes} {is|are} for the \(code.regionWords) spine, and the note \(telling) \(segments.named).",
      fix: "Bill the code of the region of \(segments.named), or correct the segments by an addendum if they were "
        + "dictated wrongly.",
      source: source, evidence: evidence)
  }
}

extension ElementVerdict {
  /// Adds a finding and the status that it sets; the worst status holds.
  mutating func add(_ finding: Finding, _ sets: Status) {
    if status < sets || findings.isEmpty { summary = finding.message }
    status = max(status, sets)
    findings.append(finding)
    evidence = (evidence + finding.evidence).ordered
  }
}
