import Coding
import Dictation
import Spine
import Testing

@testable import Audit

@Suite("Findings that agree with their codes and their words") struct FindingWordsTests {
  @Test("One code is, two codes are") func number() throws {
    func message(_ lines: [ClaimLine]) throws -> String? {
      try Bench.report(
        {
          $0.work(.laminectomy, "T11-T12", by: .posterior)
          $0.work(.posterolateralFusion, "T11-T12", by: .posterior)
          $0.way(.posterior)
        }, lines
      ).findings("levels.region").first?.message
    }
    #expect(try message([line("22600")])?.hasPrefix("22600 is for the cervical spine") == true)
    #expect(
      try message([line("22600"), line("63045")])?.hasPrefix("22600 and 63045 are for the cervical spine") == true)
  }

  @Test("A message that names no codes keeps a note's braces") func braces() throws {
    #expect(
      FindingMerger.named("The slot {left|right} is unfilled.", ["63030"]) == "The slot {left|right} is unfilled.")
  }

  @Test(
    "Several pieces and bone take no article",
    arguments: [
      (DeviceKind.pelvicScrews, "pelvic screws"), (.localAutograft, "local autograft"), (.cage, "a cage"),
      (.anteriorPlate, "an anterior plate"), (.discProsthesis, "a disc prosthesis"),
    ])
  func article(_ kind: DeviceKind, _ words: String) { #expect(kind.withArticle == words) }

  @Test("Units by side are told of codes that have a side alone") func side() throws {
    func fix(_ lines: [ClaimLine]) throws -> String {
      let report = try Bench.report(
        {
          $0.work(.laminectomy, "C5-C6", by: .posterior)
          $0.work(.laminotomy, "C5-C6", side: .left, by: .posterior)
          $0.work(.foraminotomy, "C5-C6", side: .left, by: .posterior)
          $0.way(.posterior)
        }, lines)
      return try Bench.required(report.findings("levels.count").first?.fix)
    }
    #expect(try fix([line("63045", "LT"), line("63048")]).hasPrefix("C5-C6 bears 63045 x1 and no 63048;"))
    #expect(try fix([line("63020", "LT"), line("63035", "LT")]).contains("a side"))
  }

  @Test("Evidence of the segments is the sentence that names them") func naming() throws {
    var builder = FactBuilder()
    builder.work(.interbodyFusion, "C5-C6", by: .anterior, own: false)
    builder.work(.discectomy, "C5-C6", by: .anterior)
    let naming = builder.facts.procedures[1].evidence
    #expect(builder.facts.procedures.naming == naming)
    builder.work(.interbodyFusion, "C6-C7", by: .anterior, own: false)
    #expect(builder.facts.procedures.naming == naming + builder.facts.procedures[2].evidence)
  }

  @Test("Why a graft was stretched is no reason for the plate; a reason of the cage serves it") func reason() throws {
    func rules(_ kind: DeviceKind) throws -> [String] {
      try Bench.report(
        {
          $0.work(.interbodyFusion, "C5-C6", by: .anterior)
          $0.device(kind, "C5-C6", because: true)
          $0.device(.anteriorPlate, "C5 C6")
        }, [line("22554"), line("22845")]
      ).rules(of: .instrumentation)
    }
    #expect(try rules(.graftExtender) == ["instrumentation.rationale-missing"])
    #expect(try rules(.cage).isEmpty)
  }

  @Test("62 on a plate is one finding, whether or not a second surgeon is told") func coSurgeon() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.device(.anteriorPlate, "C5 C6", because: true)
      }, [line("22554"), line("22845", "62")])
    #expect(report.findings("claim.modifier").map { $0.severity } == [.warning])
  }

  @Test("A graft has no ends that title and description could tell apart") func graftSpan() throws {
    func rules(_ kind: DeviceKind, _ code: String) throws -> [String] {
      try Bench.report(
        {
          $0.work(.posterolateralFusion, "T11-T12 T12-L1", by: .posterior)
          $0.device(kind, "T11 T12 L1", .title)
          $0.device(kind, "T12 L1")
        }, [line("22610"), line("22614"), line(code)]
      ).rules(of: .levels)
    }
    #expect(try !rules(.localAutograft, "20936").contains("levels.conflict"))
    #expect(try rules(.pedicleScrews, "22840").contains("levels.conflict"))
  }

  @Test("A wrong modifier of the global days is replaced by the right one, not taken off") func globalDays() throws {
    func fix(_ circumstances: [Circumstance.Kind]) throws -> String? {
      try Bench.report(
        {
          $0.work(.extraduralLesion, "C4-C5", by: .posterior)
          $0.facts.circumstances = circumstances.map { Circumstance(kind: $0, evidence: []) }
          $0.facts.priorOperations = [PriorOperation(levels: [], daysBefore: 2, evidence: [])]
        }, [line("63265", "79")]
      ).findings("claim.modifier").first?.fix
    }
    #expect(try fix([.returnToTheatre])?.hasPrefix("Bill 78 in place of 79") == true)
    #expect(try fix([])?.contains("Remove") == false)
  }

  @Test("Sources are documents that CMS or CPT publish", arguments: ["22551", "20931", "63047", "62323"])
  func sources(_ code: String) throws {
    let tables = try Bench.required(Bench.auditor).tables
    for rule in tables.components(of: code) {
      #expect(rule.source.hasPrefix("CPT definition of the code") || rule.source.hasPrefix("NCCI Policy Manual"))
    }
  }
}
