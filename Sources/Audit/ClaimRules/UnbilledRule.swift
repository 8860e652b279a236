import Coding
import Dictation
import Spine

/// `claim.unbilled`: separately payable work that the note tells and the claim leaves out.
enum UnbilledRule {
  static func findings(in context: AuditContext) -> [Finding] {
    let supported = context.supported
    var groups: [(family: String, lines: [SupportedLine])] = []
    for line in supported {
      guard let code = context.tables.procedure(line.code), isLeftOut(code, in: context) else { continue }
      let family = UnbilledRule.family(of: code)
      var isPlaced = false
      for place in groups.indices where groups[place].family == family {
        groups[place].lines.append(line)
        isPlaced = true
      }
      if !isPlaced { groups.append((family, [line])) }
    }
    var findings: [Finding] = []
    for group in groups { findings.append(finding(group.lines)) }
    return findings
  }

  /// Whether nothing of a code's family is billed, and nothing billed includes it.
  private static func isLeftOut(_ code: ProcedureCode, in context: AuditContext) -> Bool {
    if code.status == "B" || code.work.contains(ProcedureKind.duralRepair.rawValue) { return false }
    for line in context.lines {
      if line.judgedCode == code.code || line.line.code == code.code { return false }
      guard let billed = line.code else { continue }
      if UnbilledRule.family(of: billed) == UnbilledRule.family(of: code) { return false }
      if let edit = context.tables.edit(between: billed.code, and: code.code, on: context.date) {
        if edit.indicator != 1 || edit.column2 == code.code { return false }
      }
    }
    // An add-on has a place only beside a primary that is billed.
    if code.isAddOn {
      let primaries = context.tables.primaries(of: code.code, on: context.date)
      for line in context.lines where primaries.contains(line.judgedCode) { return true }
      return primaries.isEmpty
    }
    return true
  }

  /// The family, the two of decompression as one: which of their codes is due is another rule's to say.
  static func family(of code: ProcedureCode) -> String {
    switch code.family {
    case "discectomy": "decompression"
    case "arthrodesis-deformity": "arthrodesis"
    default: code.family
    }
  }

  private static func finding(_ lines: [SupportedLine]) -> Finding {
    var told: [String] = []
    var codes: [String] = []
    var evidence: [Evidence] = []
    for line in lines {
      let place = line.levels.isEmpty ? "" : " at \(ClaimWords.places(line.levels))"
      told.append("\(line.code)\(line.units > 1 ? " x\(line.units)" : "")\(place)")
      codes.append(line.code)
      evidence += line.evidence
    }
    return Finding(
      rule: "claim.unbilled", severity: .info, codes: codes, lines: [],
      message: "The note tells work that is paid apart and not on the claim: it would bear \(ClaimWords.list(told)).",
      fix:
        "Check whether \(ClaimWords.list(codes)) \(ClaimWords.verb("was", "were", for: codes.count)) left out on purpose.",
      source: "opnote supported claim",
      evidence: ClaimWords.evidence(evidence, limit: 4))
  }
}
