import Coding
import Spine

/// The units billed for a kind of work against the segments that the note documents for it.
///
/// Base code and add-ons share the segments: base codes are served first, then the add-ons, in the claim's order.
enum LevelCount {
  /// The finding for a line; nil where its units are documented. `levels` are the line's own, of description or title.
  static func finding(
    _ line: LineContext, _ code: ProcedureCode, _ levels: [Segment], inTitle: Bool = false, in context: AuditContext
  ) -> Finding? {
    if let spans = code.spans, !code.isDevice { return span(line, spans, levels) }
    guard isCounted(code) else { return nil }
    var pool = context.lines.filter { isCounted($0.code) && key(of: $0, in: context) == key(of: line, in: context) }
    pool = pool.filter { $0.index == line.index || !isOtherTechnique($0, beside: line, in: context) }
    let tally = Tally(pool, own: levels, inTitle: inTitle, in: context)
    let room = tally.room(before: line, in: pool, times: isBothSides(line, in: context) ? 2 : 1)
    guard line.line.units > room.least else { return nil }
    let isDoubtful = code.unit == .segment && code.family == "decompression" && line.line.units <= room.most
    let billed = tally.units(of: pool)
    let place = inTitle ? "title" : "description"
    let codes = names(of: pool)
    let told = "\(tally.least.counted(noun(code.unit))) (\(tally.segments.named))"
    return Finding(
      rule: "levels.count", severity: isDoubtful ? .warning : .error, element: .levels, codes: [line.line.code],
      lines: [line.index],
      message: "\(codes.listed()) \(codes.count == 1 ? "bills" : "bill") \(billed.counted(noun(code.unit))); the "
        + "\(place) documents \(told)."
        + (isDoubtful
          ? " Counted by vertebrae it would fit; counted by interspaces, as most payers do, it does "
            + "not." : ""),
      fix: "\(remainder(pool, tally)); if a further segment was operated on and not dictated, an addendum has to come "
        + "first.",
      source: Levels.source, evidence: tally.evidence)
  }

  /// Codes that ask for a number of segments: fewer are documented than the code begins with.
  private static func span(_ line: LineContext, _ spans: ClosedRange<Int>, _ levels: [Segment]) -> Finding? {
    let documented = max(levels.vertebrae.count, levels.count)
    guard documented < spans.lowerBound else { return nil }
    return Finding(
      rule: "levels.count", severity: .error, element: .levels, codes: [line.line.code], lines: [line.index],
      message: "{codes} {begins|begin} at \(spans.lowerBound.counted("vertebral segment")), and the note documents "
        + "\(documented) (\(levels.named)).",
      fix: "Bill the code for \(documented.counted("segment")); if more were operated on and not dictated, an "
        + "addendum has "
        + "to come first.",
      source: Levels.source, evidence: line.work.evidence)
  }

  /// Whether another base code is of another technique at the same interspace: both are documented there, and which code
  /// stands for the two is `claim.base-codes` to say.
  private static func isOtherTechnique(_ other: LineContext, beside line: LineContext, in context: AuditContext) -> Bool
  {
    line.match == .exact && BaseCodesRule.covers(line, other, in: context) && line.line.units <= line.segments.count
  }

  /// Both sides of one joint or interspace billed as two units is a matter of units, not of segments.
  private static func isBothSides(_ line: LineContext, in context: AuditContext) -> Bool {
    guard line.code?.hasSide == true else { return false }
    return LateralityStatement(line, in: context).sides == [.left, .right]
  }

  private static func isCounted(_ code: ProcedureCode?) -> Bool {
    guard let code, !code.isDevice, Levels.asksLevels(code) else { return false }
    switch code.unit {
    case .interspace, .segment, .vertebra, .joint: return code.spans == nil
    case .once: return code.baseGroup != nil
    case .spanned, .time: return false
    }
  }

  /// What lines must share to share segments: the family, the way in for fusions, else the work.
  private static func key(of line: LineContext, in context: AuditContext) -> String {
    guard let code = line.code else { return "" }
    let isFusion = code.work.contains { ProcedureKind(rawValue: $0)?.group == .fusion }
    if isFusion {
      // An add-on whose primary is not billed stands beside the fusion that is.
      let head = ApproachFit(line, in: context).allowed.isEmpty ? fusion(in: context) ?? line : line
      return code.family + "/" + (ApproachFit(head, in: context).allowed.first ?? "")
    }
    let base = context.base(of: line).code
    return code.family + "/" + ((base?.family == code.family ? base : code)?.work ?? code.work).joined(separator: "|")
  }

  /// The first base code of a fusion on the claim.
  private static func fusion(in context: AuditContext) -> LineContext? {
    context.lines.first { line in
      guard let code = line.code, !code.isAddOn else { return false }
      return code.work.contains { ProcedureKind(rawValue: $0)?.group == .fusion }
    }
  }

  /// The codes of a pool, as billed.
  private static func names(of pool: [LineContext]) -> [String] {
    var names: [String] = []
    for line in pool { names.append(line.line.code) }
    return names.once
  }

  /// What the segments bear of each code of a pool, base codes served first.
  private static func remainder(_ pool: [LineContext], _ tally: Tally) -> String {
    let verb = tally.segments.count == 1 ? "bears" : "bear"
    // Lines of the two sides share their segments; for them the number alone is plain.
    let isBySide = pool.contains { $0.code?.hasSide == true }
    if isBySide, pool.contains(where: { $0.line.has("LT") || $0.line.has("RT") || $0.line.has("50") }) {
      return "\(tally.segments.named) \(verb) \(tally.least.counted("unit")) a side"
    }
    var left = tally.least
    var kept: [(code: String, units: Int)] = []
    var dropped: [String] = []
    for line in pool.filter({ $0.code?.isAddOn != true }) + pool.filter({ $0.code?.isAddOn == true }) {
      let units = min(left, line.line.units)
      left -= units
      if let place = kept.firstIndex(where: { $0.code == line.line.code }) {
        kept[place].units += units
      } else if units > 0 {
        kept.append((line.line.code, units))
      } else {
        dropped.append(line.line.code)
      }
    }
    var words: [String] = []
    for item in kept { words.append("\(item.code) x\(item.units)") }
    for code in dropped.once where !kept.contains(where: { $0.code == code }) { words.append("no \(code)") }
    return "\(tally.segments.named) \(verb) \(words.listed())"
  }

  private static func noun(_ unit: ProcedureCode.Unit) -> String {
    switch unit {
    case .vertebra: "segment"
    case .joint: "joint"
    default: "interspace"
    }
  }
}

/// The segments that some lines share, and how many units they bear.
struct Tally {
  /// The segments.
  let segments: [Segment]
  /// The words.
  let evidence: [Evidence]
  /// How many units by interspaces, as most count.
  let least: Int
  /// How many units by vertebrae, where experts differ.
  let most: Int

  init(_ pool: [LineContext], own: [Segment], inTitle: Bool, in context: AuditContext) {
    var work: [Procedure] = []
    for line in pool { work += inTitle ? line.titleWork : line.work }
    var levels = LevelStatement.levels(of: work)
    let isInterbody = work.contains { $0.kind == .interbodyFusion }
    if isInterbody, !inTitle {
      levels += LevelConflict.interbodyLevels(context.facts).filter { segment in
        pool.contains { $0.code?.fits(segment) == true }
      }
    }
    // Where only other work names segments, those are what the note has.
    segments = levels.isEmpty ? own : levels.ordered
    evidence = work.naming
    let isVertebral = pool.contains { $0.code?.unit == .vertebra }
    if isVertebral, segments.contains(where: { !$0.isInterspace }) {
      least = segments.filter { !$0.isInterspace }.count
    } else {
      least = segments.count
    }
    most = max(least, segments.vertebrae.count)
  }

  /// The units that all lines of a pool bill, those of the busier side where they bill sides apart.
  func units(of pool: [LineContext]) -> Int {
    max(units(of: pool, without: "RT"), units(of: pool, without: "LT"))
  }

  /// What is left for a line when the lines served before it have theirs; `times` 2 where units are sides.
  func room(before line: LineContext, in pool: [LineContext], times: Int) -> (least: Int, most: Int) {
    let ahead = pool.filter { other in
      let otherWaits = other.code?.isAddOn ?? false
      let lineWaits = line.code?.isAddOn ?? false
      return otherWaits == lineWaits ? other.index < line.index : !otherWaits
    }
    let other = line.line.has("LT") ? "RT" : line.line.has("RT") ? "LT" : ""
    let taken = other.isEmpty ? units(of: ahead) : units(of: ahead, without: other)
    return (max(0, least * times - taken), max(0, most * times - taken))
  }

  private func units(of pool: [LineContext], without modifier: String) -> Int {
    var units = 0
    for line in pool where !(line.line.has(modifier) && !line.line.has(modifier == "LT" ? "RT" : "LT")) {
      units += line.line.units
    }
    return units
  }
}
