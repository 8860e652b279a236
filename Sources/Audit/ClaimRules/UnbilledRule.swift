import Coding
import Dictation
import Spine

/// `claim.unbilled`: separately payable work that the note tells and the claim leaves out.
enum UnbilledRule {
  /// The findings; `others` are those of the other rules, whose fixes may name the code that is left out.
  static func findings(in context: AuditContext, beside others: [Finding]) -> [Finding] {
    var groups: [(family: String, lines: [SupportedLine])] = []
    let left = leftOut(in: context, beside: others)
    for line in left {
      guard let code = context.tables.procedure(line.code) else { continue }
      let family = family(of: code)
      if let place = groups.firstIndex(where: { $0.family == family }) {
        groups[place].lines.append(line)
      } else {
        groups.append((family, [line]))
      }
    }
    var findings: [Finding] = []
    for group in groups { findings.append(finding(group.lines, in: context)) }
    return findings
  }

  /// The lines that the note would bear and the claim does not hold, each with the units that are left out.
  private static func leftOut(in context: AuditContext, beside others: [Finding]) -> [SupportedLine] {
    var left: [SupportedLine] = []
    // The codes that an add-on may stand on: billed, left out, or named by another finding's fix.
    var standing = context.lines.map { $0.judgedCode }
    for line in context.supported {
      guard let code = context.tables.procedure(line.code), isPaidApart(code) else { continue }
      if isNamed(line.code, in: others) {
        standing.append(line.code)
        continue
      }
      let billed = units(of: line.code, in: context)
      if billed >= line.units || (billed > 0 && !code.isAddOn) || isBundled(code, in: context) { continue }
      let primaries = context.tables.primaries(of: code.code, on: context.date)
      if code.isAddOn, !primaries.isEmpty, !ClaimFacts.share(primaries, standing) { continue }
      standing.append(line.code)
      var rest = line
      rest.units -= billed
      left.append(rest)
    }
    return left
  }

  /// Whether a code is paid beside others: neither of status B nor a repair, which may be of a tear of the operation.
  private static func isPaidApart(_ code: ProcedureCode) -> Bool {
    code.status != "B" && !code.work.contains(ProcedureKind.duralRepair.rawValue)
  }

  private static func units(of code: String, in context: AuditContext) -> Int {
    var units = 0
    for line in context.lines where line.judgedCode == code || line.line.code == code { units += line.line.units }
    return units
  }

  /// Whether a line that the note tells, and through its own way in, includes the code or is a sister of it.
  private static func isBundled(_ code: ProcedureCode, in context: AuditContext) -> Bool {
    let order = PairOrder(context)
    // What the note bears beside the code is set apart from it there.
    for line in context.lines where order.standing(line) == .told {
      guard let billed = line.code else { continue }
      if isDeformityFusion(billed, insteadOf: code) { return true }
      guard let edit = context.tables.edit(between: billed.code, and: code.code, on: context.date),
        edit.column2 == code.code || family(of: billed) == family(of: code)
      else { continue }
      if ApproachElement.judge(line, in: context).status != .conflict { return true }
    }
    return false
  }

  /// Whether a fusion for deformity, which counts all its vertebrae, is billed where a code of one interspace would be.
  private static func isDeformityFusion(_ billed: ProcedureCode, insteadOf code: ProcedureCode) -> Bool {
    billed.family == "arthrodesis-deformity" && code.family == "arthrodesis"
      && ClaimFacts.share(billed.approaches, code.approaches)
  }

  /// Whether another finding's fix names a code.
  private static func isNamed(_ code: String, in findings: [Finding]) -> Bool {
    let name = Array(code.utf8)
    for finding in findings {
      let fix = Array(finding.fix.utf8)
      var place = 0
      while place + name.count <= fix.count {
        if fix[place...].starts(with: name) { return true }
        place += 1
      }
    }
    return false
  }

  /// The family, the two of decompression as one: which of their codes is due is another rule's to say.
  static func family(of code: ProcedureCode) -> String {
    switch code.family {
    case "discectomy": "decompression"
    case "arthrodesis-deformity": "arthrodesis"
    default: code.family
    }
  }

  private static func finding(_ lines: [SupportedLine], in context: AuditContext) -> Finding {
    var told: [String] = []
    var codes: [String] = []
    var evidence: [Evidence] = []
    for line in lines {
      let place = line.levels.isEmpty ? "" : " at \(ClaimWords.places(line.levels))"
      let billed = units(of: line.code, in: context)
      let more = billed > 0 ? " more" : ""
      let units = line.units > 1 || billed > 0 ? " x\(line.units)\(more)" : ""
      told.append("\(line.code)\(units)\(billed > 0 ? "" : place)")
      codes.append(line.code)
      evidence += line.evidence
    }
    return Finding(
      rule: "claim.unbilled", severity: .info, codes: codes, lines: [],
      message: "The note tells work that is paid apart and not on the claim: it would bear \(ClaimWords.list(told)).",
      fix:
        "Check whether \(ClaimWords.list(codes)) \(ClaimWords.verb("was", "were", for: codes.count)) left out on purpose.",
      source: "the note itself, coded by opnote without the claim",
      evidence: ClaimWords.evidence(evidence, limit: 4))
  }
}
