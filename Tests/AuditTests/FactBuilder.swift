import Coding
import Dictation
import Spine

@testable import Audit

/// Facts built by hand: each statement has words of its own, so that evidence can be told apart.
struct FactBuilder {
  var facts = OperativeFacts()
  private var offset = 0

  init() {
    facts.hasDescription = true
    facts.isSpineOperation = true
    facts.report.procedure = true
    facts.report.findings = true
    facts.report.complications = true
    facts.report.bloodLoss = true
  }

  private mutating func words(_ part: Part) -> [Evidence] {
    offset += 10
    let section: SectionKind =
      switch part {
      case .title: .procedure
      case .diagnosis: .diagnosis
      case .indication: .indications
      case .description: .description
      case .findings: .findings
      case .other: .other
      }
    return [Evidence(range: ByteRange(offset, offset + 8), section: section)]
  }

  mutating func work(
    _ kind: ProcedureKind, _ levels: String = "", _ part: Part = .description, side: Side? = nil,
    by approach: Approach? = nil, own: Bool = true
  ) {
    facts.procedures.append(
      Procedure(
        kind: kind, levels: segments(levels), levelsAreOwn: own, approach: approach, side: side, part: part,
        evidence: words(part)))
  }

  mutating func way(
    _ approach: Approach, _ strength: WayIn.Strength = .told, _ part: Part = .description, byAnother: Bool = false
  ) {
    facts.waysIn.append(
      WayIn(approach: approach, strength: strength, part: part, byAnother: byAnother, evidence: words(part)))
  }

  mutating func device(
    _ kind: DeviceKind, _ levels: String = "", _ part: Part = .description, count: Int? = nil, because: Bool = false
  ) {
    let reason = because ? words(.indication).first : nil
    facts.devices.append(
      Device(
        kind: kind, levels: segments(levels), part: part, count: count, rationale: reason, evidence: words(part)))
  }

  mutating func care(_ kind: String, _ weeks: Int? = nil, _ outcome: Care.Outcome? = .failed) {
    let duration = weeks.map { Care.Duration(value: $0, unit: "week") }
    facts.care.append(Care(kind: kind, duration: duration, outcome: outcome, evidence: words(.indication)))
  }

  mutating func exempt(_ concept: String, _ part: Part = .indication) {
    facts.exemptions.append(Exemption(concept: concept, evidence: words(part)))
  }

  mutating func diagnosis(
    _ concept: String, _ levels: String = "", _ part: Part = .diagnosis, side: Side? = nil, past: Bool = false,
    in regions: [Region] = []
  ) {
    facts.diagnoses.append(
      Diagnosis(
        concept: concept, levels: segments(levels), regions: regions, side: side, part: part, isHistorical: past,
        evidence: words(part)))
  }

  mutating func denial(_ concept: String) {
    facts.denials.append(Diagnosis(concept: concept, part: .indication, evidence: words(.indication)))
  }

  mutating func region(_ region: Region?, _ part: Part = .description) {
    facts.regionStatements.append(RegionStatement(region: region, part: part, evidence: words(part)))
  }
}

/// The segments of names between spaces.
func segments(_ names: String) -> [Segment] {
  names.split(separator: " ").compactMap { Segment(name: String($0)) }
}

/// The embedded tables and the auditor on them, made once.
enum Bench {
  static let auditor: Auditor? = try? Auditor()
  static let today = CalendarDate(year: 2026, month: 3, day: 2)

  /// The report on facts against codes as the command line takes them: `22633`, `63030-LT`, `22853x2`.
  static func report(
    _ build: (inout FactBuilder) -> Void, _ lines: [ClaimLine], _ diagnoses: [String] = [], payer: Payer? = nil
  ) throws -> GapReport {
    var builder = FactBuilder()
    build(&builder)
    let auditor = try required(auditor)
    let claim = Claim(payer: payer, diagnoses: diagnoses, lines: lines)
    return auditor.report(on: builder.facts, of: [Note("")], against: claim, today: try required(today))
  }

  static func check(_ build: (inout FactBuilder) -> Void) throws -> GapReport {
    var builder = FactBuilder()
    build(&builder)
    return try required(auditor).check(builder.facts, of: [Note("")], on: nil, today: try required(today))
  }

  static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw MissingValue() }
    return value
  }
}

struct MissingValue: Error {}

func line(_ code: String, _ modifiers: String..., units: Int = 1) -> ClaimLine {
  ClaimLine(code: code, modifiers: modifiers, units: units)
}

extension GapReport {
  /// The ids of the findings.
  var rules: [String] { findings.map { $0.rule } }

  /// The rules of the elements alone.
  func rules(of element: Element) -> [String] { findings.filter { $0.element == element }.map { $0.rule } }

  /// The status of an element.
  func status(_ element: Element) -> Status? { elements.first { $0.element == element }?.status }

  /// The findings of a rule.
  func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }
}

/// An operation that leaves nothing to say but what a test takes away.
enum Operation {
  /// Transforaminal fusion of one interspace, with cage and screws and their reason.
  static func fusion(_ note: inout FactBuilder, _ levels: String = "L4-L5", title: String? = nil) {
    note.work(.interbodyFusion, title ?? levels, .title)
    note.work(.interbodyFusion, levels, by: .posterior)
    note.work(.posterolateralFusion, levels, by: .posterior)
    note.way(.posterior)
    note.device(.cage, levels, because: true)
    note.care("physical-therapy", 14)
    note.diagnosis("spondylolisthesis", "L4-L5")
  }

  /// Discectomy on one side.
  static func discectomy(
    _ note: inout FactBuilder, _ side: Side? = .left, title: Side? = .left, levels: String = "L5-S1"
  ) {
    note.work(.discectomy, levels, .title, side: title)
    note.work(.laminotomy, levels, side: side, by: .posterior)
    note.work(.discectomy, levels, side: side, by: .posterior)
    note.way(.posterior)
    note.care("physical-therapy", 8)
    note.diagnosis("disc-herniation", levels)
    note.diagnosis("radiculopathy", "", .indication)
  }
}
