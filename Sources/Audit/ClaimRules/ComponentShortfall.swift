import Coding
import Dictation
import Spine

/// Which parts of a line's code the note does not tell for all of its units.
enum ComponentShortfall {
  /// The rules of a line that the finding is raised for.
  static func missing(of line: LineContext, in context: AuditContext) -> [ComponentRule] {
    guard let code = line.code, isJudged(line, code), !isOtherwiseReached(line, in: context) else { return [] }
    var missing: [ComponentRule] = []
    for rule in rules(of: line, context.tables.components(of: code.code), in: context) where rule.severity != "none" {
      missing.append(rule)
    }
    return missing
  }

  /// Whether the way in is not the code's: what the operation lacks of a code of another way in says nothing.
  private static func isOtherwiseReached(_ line: LineContext, in context: AuditContext) -> Bool {
    ApproachElement.judge(line, in: context).status == .conflict
  }

  /// Where nothing of the work is described another rule speaks, and a device that is not there is another's too.
  private static func isJudged(_ line: LineContext, _ code: ProcedureCode) -> Bool {
    if code.isDevice { return !line.devices.isEmpty }
    return code.work.isEmpty || line.match != .none
  }

  /// The rules that fail at segments that the line's units need.
  static func rules(
    of line: LineContext, _ rules: [ComponentRule], in context: AuditContext
  ) -> [ComponentRule] {
    guard let code = line.code else { return [] }
    let search = PartSearch(facts: context.facts)
    var short: [ComponentRule] = []
    var counts: [(rule: ComponentRule, satisfied: [Segment])] = []
    for rule in rules {
      if search.places(of: rule, for: code).isEmpty {
        short.append(rule)
      } else if rule.isAtLevel, !line.segments.isEmpty {
        counts.append((rule, search.satisfied(rule, for: code, among: line.segments)))
      }
    }
    if !short.isEmpty || counts.isEmpty { return short }
    // A line needs as many segments with every part as its units, and no more than there are with any part.
    var all = line.segments
    for count in counts { all = keep(all, count.satisfied) }
    let needed = min(unitsBefore(line, in: context) + units(of: line, code), line.segments.count)
    if all.isEmpty || all.count < needed { short.append(fewest(counts)) }
    return short
  }

  private static func keep(_ segments: [Segment], _ kept: [Segment]) -> [Segment] {
    var both: [Segment] = []
    for segment in segments where kept.contains(segment) { both.append(segment) }
    return both
  }

  private static func fewest(_ counts: [(rule: ComponentRule, satisfied: [Segment])]) -> ComponentRule {
    var best = counts[0]
    for count in counts where count.satisfied.count < best.satisfied.count { best = count }
    return best.rule
  }

  /// The segments that a line's units need; a unit that is no segment needs one.
  private static func units(of line: LineContext, _ code: ProcedureCode) -> Int {
    switch code.unit {
    case .interspace, .segment, .vertebra, .joint: line.line.units
    case .spanned, .once, .time: 1
    }
  }

  /// The segments that the line's primary and the same add-on on earlier lines take.
  private static func unitsBefore(_ line: LineContext, in context: AuditContext) -> Int {
    guard let code = line.code, code.isAddOn else { return 0 }
    var units = 0
    for other in context.lines where other.index != line.index {
      let isEarlier = other.index < line.index && other.judgedCode == code.code
      let isPrimary = other.index == line.primary && ClaimFacts.share(other.code?.work ?? [], code.work)
      if isEarlier || isPrimary { units += other.line.units }
    }
    return units
  }
}
