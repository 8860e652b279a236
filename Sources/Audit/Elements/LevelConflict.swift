import Coding
import Spine

/// Title against description, and the diagnosis against both.
enum LevelConflict {
  /// The finding for a line; nil where the note agrees with itself.
  static func finding(_ line: LineContext, _ told: LevelStatement, in context: AuditContext) -> Finding? {
    if let (message, evidence) = titleAgainstDescription(line, context.facts) ?? diagnosis(line, told, context.facts)
      ?? foreseen(line, told, context.facts)
    {
      return finding(line, message, evidence)
    }
    return nil
  }

  /// The finding for fixation that title and description place at different ends.
  static func fixation(_ line: LineContext, in context: AuditContext) -> Finding? {
    guard let code = line.code, code.isDevice, code.unit == .spanned || code.unit == .once else { return nil }
    // A graft lies in a bed and spans nothing.
    let held = line.devices.filter { $0.kind.holds }
    let placed = FixationSpan(held.filter { $0.part != .title })
    let titled = FixationSpan(held.filter { $0.part == .title })
    guard placed.anchors.count > 1, titled.anchors.count > 1 else { return nil }
    guard placed.first != titled.first || placed.last != titled.last else { return nil }
    return finding(
      line, "{codes}: the title has the fixation from \(titled.ends), the description from \(placed.ends).",
      line.devices.evidence)
  }

  private static func finding(_ line: LineContext, _ message: String, _ evidence: [Evidence]) -> Finding {
    Finding(
      rule: "levels.conflict", severity: .error, element: .levels, codes: [line.line.code], lines: [line.index],
      message: message,
      fix: "Return the note to the surgeon with both statements; only the surgeon can say in an addendum which is "
        + "right. "
        + "Bill what the corrected note says.",
      source: "42 CFR 482.51(b)(6); " + Levels.source, evidence: evidence)
  }

  /// A segment that one names for a group of work and the other leaves out.
  private static func titleAgainstDescription(_ line: LineContext, _ facts: OperativeFacts) -> (String, [Evidence])? {
    // Work of another region or another way in is not compared: it may be another operation of the same note.
    guard line.match >= .region else { return nil }
    var groups: [ProcedureKind.Group] = []
    for procedure in line.titleWork where !groups.contains(procedure.kind.group) { groups.append(procedure.kind.group) }
    for group in groups {
      let titleWork = line.titleWork.filter { $0.kind.group == group }
      let titled = LevelStatement.levels(of: titleWork)
      let kinds = titleWork.filter { !$0.levels.isEmpty }
      guard !titled.isEmpty else { continue }
      let work = line.work.filter { group == .other ? contains(kinds, $0.kind) : $0.kind.group == group }
      let own = LevelStatement.levels(of: work.filter { $0.levelsAreOwn })
      var described = LevelStatement.levels(of: work)
      guard !described.isEmpty else { continue }
      if group == .fusion { described += interbodyLevels(facts) }
      let lost = titled.filter { !$0.isTold(by: described) }
      if !lost.isEmpty {
        return (
          "{codes}: the title names \(titled.named), the description leaves out \(lost.named).",
          (kinds.evidence + work.evidence).ordered
        )
      }
      // Decompression within a fusion that the title names there adds nothing to it.
      let added = own.filter { !$0.isTold(by: titled) && !$0.isTold(by: facts.titled.told) }
      if !added.isEmpty {
        return (
          "{codes}: the description works at \(added.named), which the title (\(titled.named)) does not name.",
          (kinds.evidence + work.evidence).ordered
        )
      }
    }
    return nil
  }

  /// A plan, or a study's only finding, at segments that are none of those operated on.
  private static func foreseen(
    _ line: LineContext, _ told: LevelStatement, _ facts: OperativeFacts
  ) -> (String, [Evidence])? {
    guard !told.isOfOtherWork, line.match >= .region else { return nil }
    let operated = told.described + facts.described.flatMap { $0.levels }
    for work in facts.foreseen where !work.levels.isEmpty {
      guard !work.levels.contains(where: { $0.isTold(by: operated) }),
        !operated.contains(where: { $0.isTold(by: work.levels) })
      else { continue }
      return (
        "{codes}: another document \(work.source == .plan ? "plans" : "finds disease at") \(work.levels.named) only, "
          + "and the work was done at \(told.described.named).",
        work.evidence.ordered + told.evidence.ordered.prefix(2)
      )
    }
    return nil
  }

  private static func contains(_ work: [Procedure], _ kind: ProcedureKind) -> Bool {
    for procedure in work where procedure.kind == kind { return true }
    return false
  }

  /// The interspaces of cages and structural grafts, which tell of an interbody fusion.
  static func interbodyLevels(_ facts: OperativeFacts) -> [Segment] {
    var levels: [Segment] = []
    for device in facts.devices where device.part != .title {
      switch device.kind {
      case .cage, .structuralAllograft, .structuralGraft, .structuralAutograft:
        levels += device.levels.filter { $0.isInterspace }
      default: continue
      }
    }
    return levels
  }

  /// Diagnoses under their heading that name only segments not operated on.
  private static func diagnosis(
    _ line: LineContext, _ told: LevelStatement, _ facts: OperativeFacts
  ) -> (String, [Evidence])? {
    guard !told.isOfOtherWork, line.match >= .region, line.work.contains(where: { $0.kind.place != .none }) else {
      return nil
    }
    var operated = told.described
    for procedure in facts.described { operated += procedure.levels }
    for device in facts.devices where device.part != .title { operated += device.levels }
    var named: [Segment] = []
    var evidence: [Evidence] = []
    for diagnosis in facts.diagnoses where diagnosis.part == .diagnosis && !diagnosis.isHistorical {
      if diagnosis.levels.isEmpty { continue }
      named += diagnosis.levels
      evidence += diagnosis.evidence
      for segment in diagnosis.levels where segment.isTold(by: operated) { return nil }
    }
    guard !named.isEmpty else { return nil }
    return (
      "{codes}: the diagnosis is of \(named.ordered.named) only, and the work was done at \(told.described.named).",
      (evidence + told.evidence).ordered
    )
  }
}
