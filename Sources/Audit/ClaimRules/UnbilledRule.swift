import Coding
import Dictation
import Spine

/// `claim.unbilled`: separately payable work that the note tells and the claim leaves out.
enum UnbilledRule {
  static func findings(in context: AuditContext) -> [Finding] {
    let supported = context.supported
    var groups: [(family: String, lines: [SupportedLine])] = []
    for line in supported {
      guard let code = context.tables.procedure(line.code), isLeftOut(line, code, in: context) else { continue }
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

  /// Whether neither the code nor what stands for its work is billed, and nothing billed includes it.
  private static func isLeftOut(_ line: SupportedLine, _ code: ProcedureCode, in context: AuditContext) -> Bool {
    if code.status == "B" || code.work.contains(ProcedureKind.duralRepair.rawValue) { return false }
    for billed in context.lines where billed.judgedCode == code.code || billed.line.code == code.code { return false }
    if !isBesideFamily(line, code, in: context) || isIncluded(line, code, in: context) { return false }
    // An add-on has a place only beside a primary that is billed.
    if code.isAddOn {
      let primaries = context.tables.primaries(of: code.code, on: context.date)
      for line in context.lines where primaries.contains(line.judgedCode) { return true }
      return primaries.isEmpty
    }
    return true
  }

  /// Whether a billed code pays for the work. Where the note sets the two apart, the supported line says so itself.
  private static func isIncluded(_ line: SupportedLine, _ code: ProcedureCode, in context: AuditContext) -> Bool {
    for other in context.lines {
      guard let billed = other.code,
        let edit = context.tables.edit(between: billed.code, and: code.code, on: context.date)
      else { continue }
      if edit.indicator != 1 || (edit.column2 == code.code && !isDistinct(line)) { return true }
    }
    return false
  }

  /// Whether nothing of the family is billed, or only what the note bears as well: then the line is a further level, a
  /// base code of another way in, or work told apart. Which of two codes is due is another rule's to say.
  private static func isBesideFamily(_ line: SupportedLine, _ code: ProcedureCode, in context: AuditContext) -> Bool {
    var isAlone = true
    for other in context.lines {
      guard let billed = other.code, family(of: billed) == family(of: code) else { continue }
      isAlone = false
      if billed.baseGroup != nil && billed.baseGroup != code.baseGroup && !code.isAddOn && code.baseGroup != nil {
        continue
      }
      let isBorne = context.supported.contains { $0.code == billed.code && $0.units >= other.line.units }
      if !isBorne || !(code.isAddOn && !code.isDevice || isDistinct(line)) { return false }
    }
    return isAlone || code.isAddOn || code.baseGroup != nil || isDistinct(line)
  }

  private static func isDistinct(_ line: SupportedLine) -> Bool {
    ClaimFacts.share(line.modifiers, ClaimFacts.distinctModifiers)
  }

  /// The family, the two of decompression as one: which of their codes is due is another rule's to say.
  private static func family(of code: ProcedureCode) -> String {
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
