import Coding
import Dictation
import Spine

/// `claim.base-codes`: several base codes of fusion where one base and add-ons are due.
enum BaseCodesRule {
  static func findings(in context: AuditContext) -> [Finding] {
    var findings: [Finding] = []
    var done: [Int] = []
    for line in context.lines where !done.contains(line.index) {
      var group = [line]
      for other in context.lines where other.index > line.index && !done.contains(other.index) {
        if covers(line, other, in: context) { group.append(other) }
      }
      if group.count < 2 { continue }
      for member in group { done.append(member.index) }
      findings.append(finding(group, in: context))
    }
    return findings
  }

  /// Whether two lines are base codes of one group with nothing that sets their incisions apart.
  static func covers(_ one: LineContext, _ other: LineContext, in context: AuditContext) -> Bool {
    guard let first = one.code, let second = other.code, first.code != second.code,
      let group = first.baseGroup, group == second.baseGroup, !first.isAddOn, !second.isAddOn
    else { return false }
    return !areApart(one, other, in: context)
  }

  /// Whether the note gives each its own way in: segments that do not meet, and an incision told for one of them.
  private static func areApart(_ one: LineContext, _ other: LineContext, in context: AuditContext) -> Bool {
    let own = ownSegments(one, beside: other)
    let others = ownSegments(other, beside: one)
    if own.isEmpty || others.isEmpty { return false }
    for segment in own {
      for neighbour in others where segment.touches(neighbour) { return false }
    }
    for told in ClaimFacts.circumstances(Circumstance.Kind.anotherIncision.rawValue, in: context.facts) {
      for level in told.levels where ClaimFacts.holds(own, level) != ClaimFacts.holds(others, level) { return true }
    }
    return false
  }

  /// The segments of a line that its region holds, where the lines share their work.
  private static func ownSegments(_ line: LineContext, beside other: LineContext) -> [Segment] {
    guard let code = line.code, !code.regions.isEmpty, let second = other.code, code.regions != second.regions
    else { return line.segments }
    var own: [Segment] = []
    for segment in line.segments where ClaimFacts.share(ClaimFacts.regionLetters(of: [segment]), code.regions) {
      own.append(segment)
    }
    return own
  }

  private static func finding(_ group: [LineContext], in context: AuditContext) -> Finding {
    let kept = kept(of: group, in: context)
    var codes: [String] = []
    var lines: [Int] = []
    var evidence: [Evidence] = []
    var addOns: [String] = []
    for line in group {
      if !codes.contains(line.line.code) { codes.append(line.line.code) }
      lines.append(line.index)
      evidence += ClaimFacts.evidence(of: line.work)
      if line.index != kept.index, let code = line.code { addOns += self.addOns(after: kept, for: code, in: context) }
    }
    let instead = ClaimWords.list(ClaimWords.unique(addOns).sorted(), joinedBy: "or")
    let both = combined(group, in: context)
    return Finding(
      rule: "claim.base-codes", severity: .error, codes: codes, lines: lines,
      message: "\(ClaimWords.list(codes)) are base codes of one group: through one incision one base code is due, "
        + "that of the first procedure, and an add-on for each further interspace.",
      fix: both != nil
        ? "At one interspace \(ClaimWords.list(codes)) are \(both ?? "") together, and its add-on for each further "
          + "interspace fused both ways; bill that in their place."
        : instead.isEmpty
          ? "Keep one base code and bill the further interspaces as its add-on, unless the record shows another incision."
          : "Bill one base code, \(kept.line.code), and the further interspaces as \(instead), "
            + "unless the record shows another incision.",
      source: "NCCI Policy Manual 2026, chapter IV, section F, paragraphs 4-5",
      evidence: ClaimWords.evidence(evidence, limit: 4))
  }

  /// The base code of the group that means the work of all its lines at an interspace that they share.
  private static func combined(_ group: [LineContext], in context: AuditContext) -> String? {
    guard let first = group.first?.code else { return nil }
    var shared = group[0].segments
    var isOwnWork = true
    for line in group {
      shared = shared.filter { ClaimFacts.holds(line.segments, $0) }
      if line.match != .exact { isOwnWork = false }
    }
    if shared.isEmpty || !isOwnWork { return nil }
    for code in context.tables.allProcedures()
    where !code.isAddOn && code.baseGroup == first.baseGroup && code.isValid(on: context.date)
      && code.fits(anyOf: shared)
    {
      if group.contains(where: { $0.judgedCode == code.code }) { continue }
      // Each line has a technique of its own, and the code has them all.
      var techniques: [String] = []
      for line in group {
        techniques += (line.code?.work ?? []).filter { $0 != ProcedureKind.fusion.rawValue }.prefix(1)
      }
      let all = ClaimWords.unique(techniques)
      if all.count == group.count, all.allSatisfy({ code.work.contains($0) }) { return code.code }
    }
    return nil
  }

  /// The line that stays: the one that the note bears or that NCCI pays before all others, else the first.
  private static func kept(of group: [LineContext], in context: AuditContext) -> LineContext {
    let order = PairOrder(context)
    for line in group where order.standing(line) == .borne { return line }
    var best = group[0]
    for line in group[1...] {
      guard let edit = context.tables.edit(between: line.judgedCode, and: best.judgedCode, on: context.date),
        edit.indicator == 0
      else { continue }
      if edit.column1 == line.judgedCode { best = line }
    }
    return best
  }

  /// The add-ons of the kept code that stand for the work of another base code: those that the note bears, else all.
  private static func addOns(after kept: LineContext, for code: ProcedureCode, in context: AuditContext) -> [String] {
    var codes: [String] = []
    for line in context.supported {
      guard let borne = context.tables.procedure(line.code), borne.isAddOn, borne.family == code.family,
        context.tables.primaries(of: borne.code, on: context.date).contains(kept.judgedCode)
      else { continue }
      codes.append(line.code)
    }
    if !codes.isEmpty { return codes }
    for candidate in context.tables.allProcedures()
    where candidate.isAddOn && candidate.family == code.family && candidate.work == code.work
      && candidate.isValid(on: context.date)
    {
      if context.tables.primaries(of: candidate.code, on: context.date).contains(kept.judgedCode) {
        codes.append(candidate.code)
      }
    }
    return codes
  }
}
