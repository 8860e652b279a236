import Coding
import Dictation
import Spine
import Testing

@testable import Audit

/// Facts and claims made by hand, judged with the embedded tables.
struct ClaimBench {
  let tables: CodeTables
  let date: CalendarDate

  init(on day: String = "2026-03-02") throws {
    tables = try CodeTables(.embedded)
    date = try #require(CalendarDate(iso: Array(day.utf8)))
  }

  /// The findings of the claim's rules on lines written `CODE[-MODIFIER…][xUNITS]`.
  func findings(
    _ facts: OperativeFacts, _ lines: [String], diagnoses: [String] = [], payer: Payer? = .medicare,
    place: String? = "21", state: String? = "FL", prior: [PriorSurgery] = [], dateOfService: CalendarDate? = nil
  ) -> [Finding] {
    let claim = Claim(
      payer: payer, state: state, placeOfService: place, dateOfService: dateOfService ?? date, diagnoses: diagnoses,
      lines: lines.map { Self.line($0) }, priorSurgeries: prior)
    let builder = ContextBuilder(tables: tables, families: CodeFamilies(tables), exclusions: Exclusions())
    let supported = SupportedClaim.lines(for: facts, tables: tables, date: date)
    return ClaimRules.findings(
      in: builder.context(facts, claim, isCheck: false, on: date, documents: [], supported: supported))
  }

  /// The ids of the rules raised.
  func rules(_ facts: OperativeFacts, _ lines: [String], payer: Payer? = .medicare, place: String? = "21") -> [String] {
    findings(facts, lines, payer: payer, place: place).map { $0.rule }
  }

  private static func line(_ text: String) -> ClaimLine {
    let halves = text.split(separator: "x")
    let parts = halves[0].split(separator: "-").map { String($0) }
    let units = halves.count > 1 ? Int(halves[1]) ?? 1 : 1
    return ClaimLine(code: parts[0], modifiers: Array(parts.dropFirst()), units: units)
  }
}

/// Facts in few words.
enum Made {
  static func segments(_ names: String) -> [Segment] {
    names.split(separator: " ").compactMap { Segment(name: String($0)) }
  }

  static func evidence(_ place: Int = 0) -> [Evidence] {
    [Evidence(range: ByteRange(place, place + 5), section: .description)]
  }

  static func work(
    _ kind: ProcedureKind, _ levels: String = "", _ approach: Approach? = .posterior, side: Side? = nil,
    part: Part = .description
  ) -> Procedure {
    Procedure(
      kind: kind, levels: segments(levels), levelsAreOwn: true, approach: approach, side: side, part: part,
      evidence: evidence())
  }

  static func device(
    _ kind: DeviceKind, _ levels: String = "", _ approach: Approach? = .posterior, isIntegral: Bool = false
  ) -> Device {
    Device(
      kind: kind, levels: segments(levels), approach: approach, part: .description, isIntegral: isIntegral,
      evidence: evidence())
  }

  static func facts(
    _ work: [Procedure], _ devices: [Device] = [], circumstances: [Circumstance.Kind] = []
  ) -> OperativeFacts {
    var facts = OperativeFacts()
    facts.procedures = work
    facts.devices = devices
    facts.circumstances = circumstances.map { Circumstance(kind: $0, levels: [], evidence: evidence()) }
    facts.hasDescription = true
    facts.isSpineOperation = true
    return facts
  }

  /// Interbody and posterolateral fusion at L4-L5.
  static let combined = facts(
    [
      work(.discectomy, "L4-L5"), work(.interbodyFusion, "L4-L5"), work(.posterolateralFusion, "L4-L5"),
      work(.laminectomy, "L4-L5"), work(.foraminotomy, "L4-L5", side: .bilateral), work(.decompression, "L4-L5"),
    ], [device(.cage, "L4-L5"), device(.pedicleScrews, "L4 L5"), device(.rods, "L4 L5")])

  /// Anterior cervical fusion at C5-C6 with decompression, a cage and a plate.
  static let front = facts(
    [
      work(.discectomy, "C5-C6", .anterior), work(.osteophytectomy, "C5-C6", .anterior),
      work(.interbodyFusion, "C5-C6", .anterior),
    ], [device(.cage, "C5-C6", .anterior), device(.anteriorPlate, "C5 C6", .anterior)])

  /// One-sided discectomy at L5-S1.
  static let disc = facts([work(.laminotomy, "L5-S1", side: .left), work(.discectomy, "L5-S1", side: .left)])
}

@Suite("Rules of the claim")
struct ClaimRuleTests {
  let bench: ClaimBench

  init() throws { bench = try ClaimBench() }

  @Test("a pair is raised, whoever pays")
  func bundled() {
    #expect(bench.rules(Made.combined, ["22633", "63047"]).contains("claim.bundled"))
    let commercial = bench.findings(Made.combined, ["22633", "63047"], payer: .commercial)
    #expect(commercial.contains { $0.rule == "claim.bundled" && $0.severity == .warning })
  }

  @Test("59 at the same interspace is raised alone; at another it opens the pair")
  func bundledModifier() {
    let same = bench.rules(Made.combined, ["22633", "63047-59"])
    #expect(same.contains("claim.bundled"))
    #expect(!same.contains("claim.modifier"))
    var apart = Made.combined
    apart.procedures += [Made.work(.laminectomy, "L2-L3"), Made.work(.foraminotomy, "L2-L3")]
    #expect(!bench.rules(apart, ["22633", "63047-59"]).contains("claim.bundled"))
    #expect(bench.rules(apart, ["22633", "63047"]).contains("claim.bundled"))
  }

  @Test("a plate of its own opens its pair with 59 or XU, a device's anchor does not")
  func plate() {
    #expect(!bench.rules(Made.front, ["22551", "22853", "22845-59"]).contains("claim.bundled"))
    #expect(!bench.rules(Made.front, ["22551", "22853-XU", "22845"]).contains("claim.bundled"))
    #expect(bench.rules(Made.front, ["22551", "22853", "22845"]).contains("claim.bundled"))
    var anchored = Made.front
    anchored.devices = [
      Made.device(.cage, "C5-C6", .anterior), Made.device(.anteriorPlate, "C5 C6", .anterior, isIntegral: true),
    ]
    #expect(bench.rules(anchored, ["22551", "22853", "22845-59"]).contains("claim.bundled"))
  }

  @Test("one column-2 code under several is one finding, and no orphan")
  func oneFinding() {
    let found = bench.findings(Made.front, ["22551", "22853", "69990"])
    #expect(found.filter { $0.rule == "claim.bundled" }.count == 1)
    #expect(!found.contains { $0.rule == "claim.add-on" || $0.rule == "claim.unsupported" })
  }

  @Test("two base codes through one incision, in place of the pair")
  func baseCodes() {
    let facts = Made.facts([Made.work(.posterolateralFusion, "T11-T12 T12-L1")])
    let found = bench.findings(facts, ["22610", "22612"])
    #expect(found.contains { $0.rule == "claim.base-codes" && $0.fix.contains("22614") })
    #expect(!found.contains { $0.rule == "claim.bundled" })
    #expect(!bench.rules(facts, ["22610", "22614"]).contains("claim.base-codes"))
    // 22600 with 22612 is no pair, and wrong all the same.
    let long = Made.facts([Made.work(.posterolateralFusion, "C7-T1 L1-L2")])
    #expect(bench.rules(long, ["22600", "22612"]).contains("claim.base-codes"))
  }

  @Test("an add-on without its primary")
  func addOn() {
    #expect(bench.rules(Made.front, ["22853"]).contains("claim.add-on"))
    #expect(!bench.rules(Made.front, ["22551", "22552"]).contains("claim.add-on"))
    // Beside a pair that is raised the pair speaks alone.
    #expect(!bench.rules(Made.front, ["22554", "22552"]).contains("claim.add-on"))
  }

  @Test("units above the day's limit, both sides as two units, and status B")
  func units() {
    let facts = Made.facts([Made.work(.laminectomy, "L3-L4 L4-L5"), Made.work(.foraminotomy, "L3-L4 L4-L5")])
    let twice = bench.findings(facts, ["63047x2"])
    #expect(twice.contains { $0.rule == "claim.units" && $0.fix.contains("63048") })
    #expect(!bench.rules(facts, ["63047", "63048"]).contains("claim.units"))
    let joints = Made.facts(
      [Made.work(.facetInjection, "L4-L5", .percutaneous, side: .bilateral)], circumstances: [.imageGuidance])
    #expect(bench.rules(joints, ["64493x2"]).contains("claim.units"))
    #expect(!bench.rules(joints, ["64493-50"]).contains("claim.units"))
    #expect(!bench.rules(joints, ["64493-LT", "64493-RT"]).contains("claim.units"))
    let graft = bench.findings(Made.combined, ["22633", "20936"])
    #expect(graft.contains { $0.rule == "claim.units" && $0.severity == .info })
    #expect(!bench.rules(Made.combined, ["22633", "20936"], payer: .commercial).contains("claim.units"))
  }

  @Test("codes that are gone, and codes that are not ours")
  func codeInvalid() {
    let old = bench.findings(Made.front, ["22551", "22851"])
    #expect(old.contains { $0.rule == "claim.code-invalid" && $0.severity == .error && $0.fix.contains("22853") })
    let unknown = bench.findings(Made.front, ["22551", "12345"])
    #expect(unknown.contains { $0.severity == .warning && $0.message.contains("not in our tables, not judged") })
    var pain = Made.disc
    pain.diagnoses = [Diagnosis(concept: "back-pain", part: .diagnosis, evidence: Made.evidence())]
    let header = bench.findings(pain, ["63030-LT"], diagnoses: ["M54.5"])
    #expect(header.contains { $0.rule == "claim.code-invalid" && $0.codes == ["M54.5"] && $0.lines == [0] })
    let fine = bench.findings(pain, ["63030-LT"], diagnoses: ["M51.17"])
    #expect(!fine.contains { $0.rule == "claim.code-invalid" })
  }

  @Test("modifiers that the code cannot take, or that contradict, or that nothing needs")
  func modifiers() {
    let full = Made.facts([Made.work(.laminectomy, "L4-L5"), Made.work(.foraminotomy, "L4-L5")])
    #expect(bench.rules(full, ["63047-50"]).contains("claim.modifier"))
    #expect(!bench.rules(Made.disc, ["63030-LT"]).contains("claim.modifier"))
    #expect(bench.rules(Made.disc, ["63030-LT-50"]).contains("claim.modifier"))
    #expect(bench.rules(Made.disc, ["63030-LT-59"]).contains("claim.modifier"))
    #expect(bench.rules(Made.disc, ["63030-LT-22"]).contains("claim.modifier"))
    var hard = Made.disc
    hard.circumstances = [Circumstance(kind: .increasedWork, levels: [], evidence: Made.evidence())]
    #expect(!bench.rules(hard, ["63030-LT-22"]).contains("claim.modifier"))
  }

  @Test("62 on fixation is a warning, and only a warning where a co-surgeon is told")
  func coSurgeons() {
    var facts = Made.combined
    facts.circumstances = [Circumstance(kind: .coSurgeon, levels: [], evidence: Made.evidence())]
    let found = bench.findings(facts, ["22633-62", "22840-62", "22853-62"]).filter { $0.rule == "claim.modifier" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.codes == ["22840", "22853"])
  }

  @Test("a part that the code means and the note does not tell")
  func component() {
    let discOnly = Made.facts(
      [Made.work(.discectomy, "C5-C6", .anterior), Made.work(.interbodyFusion, "C5-C6", .anterior)])
    let found = bench.findings(discOnly, ["22551", "22552"]).filter { $0.rule == "claim.component" }
    #expect(found.count == 1)
    #expect(found.first?.codes == ["22551", "22552"])
    #expect(found.first?.fix.contains("22554") == true)
    #expect(!bench.rules(Made.front, ["22551"]).contains("claim.component"))
    let oneWay = Made.facts([Made.work(.discectomy, "L5-S1"), Made.work(.interbodyFusion, "L5-S1")])
    let combined = bench.findings(oneWay, ["22633"])
    #expect(combined.contains { $0.rule == "claim.component" && $0.fix.contains("22630") })
  }

  @Test("the add-on for both techniques where the second interspace has one")
  func componentAtLevel() {
    let facts = Made.facts([Made.work(.interbodyFusion, "L4-L5 L5-S1"), Made.work(.posterolateralFusion, "L4-L5")])
    let found = bench.findings(facts, ["22633", "22634"]).filter { $0.rule == "claim.component" }
    #expect(found.map { $0.codes } == [["22634"]])
    #expect(!bench.rules(facts, ["22633", "22632"]).contains("claim.component"))
  }

  @Test("work of no family that the note describes")
  func unsupported() {
    let hematoma = Made.facts([Made.work(.extraduralLesion, "C4-C5")])
    #expect(bench.rules(hematoma, ["63015"]).contains("claim.unsupported"))
    #expect(!bench.rules(hematoma, ["63265"]).contains("claim.unsupported"))
    // Another region, another way in and devices are for other rules to say.
    #expect(!bench.rules(Made.disc, ["63020-LT"]).contains("claim.unsupported"))
    #expect(!bench.rules(Made.disc, ["63030-LT", "22840"]).contains("claim.unsupported"))
  }

  @Test("work left off the claim, and not what is billed by a sister code")
  func unbilled() {
    let facts = Made.facts(
      [Made.work(.posterolateralFusion, "C4-C5"), Made.work(.laminectomy, "C4-C5"), Made.work(.foraminotomy, "C4-C5")],
      [Made.device(.morselizedAutograft)], circumstances: [.separateIncision])
    let found = bench.findings(facts, ["22600"]).filter { $0.rule == "claim.unbilled" }
    #expect(found.map { $0.codes } == [["63045"], ["20937"]])
    #expect(found.allSatisfy { $0.severity == .info })
    #expect(!bench.rules(facts, ["22600", "63001", "20937"]).contains("claim.unbilled"))
    let graft = bench.findings(facts, ["22600", "63001", "20938"]).filter { $0.rule == "claim.unbilled" }
    #expect(graft.map { $0.codes } == [["20937"]])
  }

  @Test("an operation in the global days of an earlier one")
  func globalPeriod() throws {
    var facts = Made.facts([Made.work(.extraduralLesion, "C4-C5")], circumstances: [.returnToTheatre])
    facts.priorOperations = [PriorOperation(levels: [], daysBefore: 10, evidence: Made.evidence())]
    #expect(bench.rules(facts, ["63265"]).contains("claim.global-period"))
    let answered = bench.rules(facts, ["63265-78"])
    #expect(!answered.contains("claim.global-period"))
    #expect(!answered.contains("claim.modifier"))
    #expect(bench.rules(facts, ["63265-58"]).contains("claim.modifier"))
    facts.priorOperations = [PriorOperation(levels: [], daysBefore: 400, evidence: Made.evidence())]
    #expect(!bench.rules(facts, ["63265"]).contains("claim.global-period"))
    let day = try #require(CalendarDate(year: 2026, month: 2, day: 20))
    let told = bench.findings(Made.disc, ["63030-LT"], prior: [PriorSurgery(code: "63047", date: day)])
    #expect(told.contains { $0.rule == "claim.global-period" && $0.message.contains("10 days after 63047") })
    let injection = bench.findings(Made.disc, ["63030-LT"], prior: [PriorSurgery(code: "62323", date: day)])
    #expect(!injection.contains { $0.rule == "claim.global-period" })
  }

  @Test("programmes, sites and dates")
  func programmes() throws {
    let outpatient = bench.findings(Made.front, ["22551", "22552"], place: "22")
    #expect(outpatient.filter { $0.rule == "claim.prior-authorization" }.map { $0.codes } == [["22551", "22552"]])
    #expect(!bench.rules(Made.front, ["22551"]).contains("claim.prior-authorization"))
    #expect(!bench.rules(Made.front, ["22551"], payer: .commercial, place: "22").contains("claim.prior-authorization"))
    let body = Made.facts([Made.work(.corpectomy, "C5", .anterior)], circumstances: [.bodyShare])
    #expect(bench.rules(body, ["63081"], place: "22").contains("claim.site-of-service"))
    #expect(!bench.rules(body, ["63081"]).contains("claim.site-of-service"))
    var dated = Made.disc
    dated.operationDate = CalendarDate(year: 2025, month: 8, day: 28)
    #expect(bench.rules(dated, ["63030-LT"]).contains("claim.date"))
    dated.operationDate = bench.date
    #expect(!bench.rules(dated, ["63030-LT"]).contains("claim.date"))
  }

  @Test("a check has no rules of the claim")
  func check() {
    let builder = ContextBuilder(
      tables: bench.tables, families: CodeFamilies(bench.tables), exclusions: Exclusions())
    let claim = Claim(lines: [ClaimLine(code: "22633"), ClaimLine(code: "63047")])
    let context = builder.context(Made.combined, claim, isCheck: true, on: bench.date, documents: [], supported: [])
    #expect(ClaimRules.findings(in: context).isEmpty)
  }
}
