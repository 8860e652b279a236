import Coding
import Dictation
import Spine

/// `claim.component`: the operation is described, and not a part that the billed code means.
enum ComponentClaimRule {
  /// One part that lines lack.
  private struct Lack {
    let rule: ComponentRule
    var lines: [LineContext]
    /// The codes that stand without it.
    var instead: [String]
  }

  static func findings(in context: AuditContext) -> [Finding] {
    var lacks: [Lack] = []
    for line in context.lines {
      for rule in ComponentShortfall.missing(of: line, in: context) {
        let instead = BorneInstead(context).codes(rule, for: line)
        if let place = place(of: rule, in: lacks) {
          lacks[place].lines.append(line)
          lacks[place].instead = ClaimWords.unique(lacks[place].instead + instead)
        } else {
          lacks.append(Lack(rule: rule, lines: [line], instead: instead))
        }
      }
    }
    var findings: [Finding] = []
    for lack in lacks { findings.append(finding(lack, in: context)) }
    return findings
  }

  /// The lines that the finding is raised for.
  static func lines(in context: AuditContext) -> [Int] {
    var lines: [Int] = []
    for finding in findings(in: context) { lines += finding.lines }
    return lines
  }

  /// The parts of a line's code with what the note tells of each.
  static func reports(of line: LineContext, in context: AuditContext) -> [ComponentReport] {
    guard let code = line.code else { return [] }
    let search = PartSearch(facts: context.facts)
    let rules = context.tables.components(of: code.code)
    let short = ComponentShortfall.rules(of: line, rules, in: context)
    var reports: [ComponentReport] = []
    for rule in rules {
      var evidence: [Evidence] = []
      if !short.contains(rule) {
        for place in search.places(of: rule, for: code)
        where !rule.isAtLevel || line.segments.isEmpty || place.isAt(anyOf: line.segments) {
          evidence += place.evidence
        }
      }
      reports.append(
        ComponentReport(
          component: rule.component, status: short.contains(rule) ? .missing : .documented,
          evidence: ClaimWords.evidence(evidence, limit: 3)))
    }
    return reports
  }

  private static func place(of rule: ComponentRule, in lacks: [Lack]) -> Int? {
    for (place, lack) in lacks.enumerated()
    where lack.rule.component == rule.component && lack.rule.severity == rule.severity {
      return place
    }
    return nil
  }

  private static func finding(_ lack: Lack, in context: AuditContext) -> Finding {
    var codes: [String] = []
    var lines: [Int] = []
    var segments: [Segment] = []
    var evidence: [Evidence] = []
    for line in lack.lines {
      if !codes.contains(line.line.code) { codes.append(line.line.code) }
      lines.append(line.index)
      evidence += ClaimFacts.evidence(of: line.work)
      for segment in line.segments where !segments.contains(segment) { segments.append(segment) }
    }
    let part = partName(lack.rule.component)
    let place = segments.isEmpty || !lack.rule.isAtLevel ? "" : " at \(ClaimWords.places(segments.sorted()))"
    let billed = ClaimWords.list(codes)
    let isEach = codes.count > 1 || lack.lines[0].line.units > 1
    let reach = !isEach ? "" : codes.count > 1 ? " for each of them" : " for every unit billed"
    return Finding(
      rule: "claim.component", severity: lack.rule.severity == "error" ? .error : .warning, codes: codes, lines: lines,
      message: "\(billed) \(ClaimWords.verb("means", "mean", for: codes.count)) \(part), and the note "
        + (lack.rule.needs.contains { $0.utf8.starts(with: "absent:".utf8) }
          ? "tells otherwise." : "does not tell it\(place)\(reach)."),
      fix: fix(lack, billed, part, in: context), source: lack.rule.source,
      evidence: ClaimWords.evidence(evidence, limit: 3))
  }

  private static func fix(_ lack: Lack, _ billed: String, _ part: String, in context: AuditContext) -> String {
    let addendum = "or ask the surgeon for an addendum if \(part) was done."
    let onClaim = context.lines.map { $0.judgedCode }
    let left = lack.instead.filter { !onClaim.contains($0) }
    if lack.instead.isEmpty { return "Remove \(billed), \(addendum)" }
    let join = isSeries(lack.instead, in: context) ? "and" : "or"
    if left.isEmpty {
      return "The note bears \(ClaimWords.list(lack.instead, joinedBy: join)), which "
        + "\(ClaimWords.verb("is", "are", for: lack.instead.count)) on the claim: remove \(billed), \(addendum)"
    }
    return "The note bears \(ClaimWords.list(left, joinedBy: join)); bill "
      + "\(ClaimWords.verb("it", "them", for: join == "and" ? left.count : 1)) in place of \(billed), \(addendum)"
  }

  /// Whether the codes are a base code and its add-on, which stand together, and not alternatives.
  private static func isSeries(_ codes: [String], in context: AuditContext) -> Bool {
    for code in codes where context.tables.procedure(code)?.isAddOn == true { return true }
    return false
  }

  /// A part's name in a coder's words.
  static func partName(_ component: String) -> String {
    switch component {
    case "decompression": "a decompression (ligament, osteophyte, foramen, cord or root freed)"
    case "posterolateral-graft": "graft laid on decorticated posterior elements"
    case "interbody": "an interbody graft or device"
    case "facet-or-foramen": "facetectomy or foraminotomy"
    case "cavity": "a cavity made in the vertebral body"
    case "imaging": "imaging that guided the needle"
    case "prior-operation": "an earlier operation at the same interspace"
    case "body-share": "the share of the vertebral body removed (half in the neck, a third below)"
    case "separate-incision": "a separate skin or fascial incision for the graft"
    case "structural": "a structural graft (cortical, machined, a block, a size or a press fit)"
    case "transpedicular-or-far-lateral": "a transpedicular or far lateral way to the root"
    case "registration": "registration of the navigation"
    case "intermediate-anchor": "an anchor between the ends of the construct"
    case "fusion": "a fusion of the interspace"
    case "without-fusion": "a device where nothing is fused"
    case "without-cavity": "cement with no cavity made"
    case "reinsertion": "the old fixation put back, which new fixation of the same segments is not"
    case "removal": "a device taken out"
    default: ClaimWords.spoken(component)
    }
  }
}
