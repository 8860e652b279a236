import Coding
import Dictation
import Spine

/// `claim.units`: more units than a code can have on a day.
enum UnitsRule {
  static func findings(in context: AuditContext) -> [Finding] {
    var findings: [Finding] = []
    var done: [String] = []
    for line in context.lines {
      guard let code = line.code, !done.contains(code.code) else { continue }
      done.append(code.code)
      var lines: [LineContext] = []
      for other in context.lines where other.judgedCode == code.code { lines.append(other) }
      if let finding = finding(code, lines, in: context) { findings.append(finding) }
    }
    return findings
  }

  private static func finding(_ code: ProcedureCode, _ lines: [LineContext], in context: AuditContext) -> Finding? {
    if code.status == "B" { return context.claim.payer == .medicare ? bundledStatus(code, lines) : nil }
    guard let maximum = code.maximumUnits else { return nil }
    // Zero says that Medicare never pays the code; other payers may.
    if maximum == 0 && (context.claim.payer == .commercial || context.claim.payer == .medicaid) { return nil }
    let units = largest(code, lines)
    if units > maximum { return tooMany(code, lines, units: units, maximum: maximum, in: context) }
    return bothSides(code, lines, in: context)
  }

  /// The units that are held against the maximum: of a day, the two sides of a code that has them apart.
  private static func largest(_ code: ProcedureCode, _ lines: [LineContext]) -> Int {
    var left = 0
    var right = 0
    var plain = 0
    for line in lines {
      if code.maximumUnitsIndicator == "1" {
        plain = max(plain, line.line.units)
      } else if line.line.has("LT") {
        left += line.line.units
      } else if line.line.has("RT") {
        right += line.line.units
      } else {
        plain += line.line.units
      }
    }
    return plain + max(left, right)
  }

  private static func tooMany(
    _ code: ProcedureCode, _ lines: [LineContext], units: Int, maximum: Int, in context: AuditContext
  ) -> Finding {
    let addOns = addOns(of: code, in: context)
    var fix = "Reduce \(lines[0].line.code) to \(maximum) on the day."
    if maximum == 1, code.hasSide, sides(of: lines).count > 1 {
      fix = "Bill \(lines[0].line.code) once; both sides of one place are modifier 50."
    } else if maximum == 1, !addOns.isEmpty {
      fix =
        "Bill \(lines[0].line.code) once; what the note bears beyond the first is "
        + "\(ClaimWords.list(addOns, joinedBy: "or"))."
    } else if maximum == 0 {
      fix = "Remove \(lines[0].line.code); Medicare pays no unit of it."
    }
    return Finding(
      rule: "claim.units", severity: .error, codes: [lines[0].line.code], lines: indices(lines),
      message: "\(lines[0].line.code) is billed \(units) times; on a day it can have "
        + "\(maximum) \(maximum == 1 ? "unit" : "units").",
      fix: fix, source: "CMS Medically Unlikely Edits, October 2026; \(code.source)")
  }

  /// Two units for the two sides of one place.
  private static func bothSides(_ code: ProcedureCode, _ lines: [LineContext], in context: AuditContext) -> Finding? {
    guard code.hasSide, code.bilateral == "1" else { return nil }
    for line in lines where line.line.units > 1 {
      let places = line.segments.count - unitsBefore(line, in: context)
      guard places > 0, line.line.units > places, line.line.units == 2 * places, sides(of: [line]).count > 1
      else { continue }
      return Finding(
        rule: "claim.units", severity: .error, codes: [line.line.code], lines: [line.index],
        message: "\(line.line.code) is billed \(line.line.units) times for both sides of "
          + "\(places == 1 ? "one place" : "\(places) places"); both sides of one place are one unit.",
        fix: "Bill \(line.line.code) \(places == 1 ? "once" : "\(places) times") with modifier 50, "
          + "or a line for each side with LT and RT.",
        source: "CMS Physician Fee Schedule, July 2026, bilateral indicator",
        evidence: ClaimWords.evidence(ClaimFacts.evidence(of: line.work)))
    }
    return nil
  }

  /// The places that the line's primary takes.
  private static func unitsBefore(_ line: LineContext, in context: AuditContext) -> Int {
    guard let primary = line.primary, primary != line.index, primary < context.lines.count else { return 0 }
    return 1
  }

  private static func sides(of lines: [LineContext]) -> [Side] {
    var sides: [Side] = []
    for line in lines {
      for procedure in line.work {
        guard let side = procedure.side else { continue }
        for one in side == .bilateral ? [Side.left, .right] : [side] where !sides.contains(one) { sides.append(one) }
      }
    }
    return sides
  }

  /// The add-ons for more of the same work.
  private static func addOns(of code: ProcedureCode, in context: AuditContext) -> [String] {
    var codes: [String] = []
    for candidate in context.tables.allProcedures()
    where candidate.isAddOn && !candidate.work.isEmpty && candidate.work == code.work
      && candidate.isValid(on: context.date)
    {
      let primaries = context.tables.primaries(of: candidate.code, on: context.date)
      if primaries.contains(code.code) { codes.append(candidate.code) }
    }
    return codes
  }

  private static func bundledStatus(_ code: ProcedureCode, _ lines: [LineContext]) -> Finding {
    Finding(
      rule: "claim.units", severity: .info, codes: [lines[0].line.code], lines: indices(lines),
      message: "Medicare pays nothing apart for \(lines[0].line.code) (status B): it is part of the other services.",
      fix: "Leave it off a Medicare claim, or keep it for the record and expect no payment.",
      source: "CMS Physician Fee Schedule, July 2026, status indicator")
  }

  private static func indices(_ lines: [LineContext]) -> [Int] {
    var indices: [Int] = []
    for line in lines { indices.append(line.index) }
    return indices
  }
}
