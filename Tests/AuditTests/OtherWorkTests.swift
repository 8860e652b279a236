import Coding
import Spine
import Testing

@testable import Audit

/// Codes of other work than the note tells.
@Suite("Work of another kind than billed") struct OtherWorkTests {
  private static let needles: [(ProcedureKind, String)] = [
    (.medialBranchBlock, "62321"), (.medialBranchBlock, "64479"), (.facetInjection, "64633"),
    (.facetAblation, "64490"), (.transforaminalInjection, "62321"), (.interlaminarInjection, "64510"),
    (.sympatheticBlock, "62321"),
  ]

  @Test("Techniques of needles exclude each other, and one finding says so", arguments: needles)
  func needle(_ told: ProcedureKind, _ code: String) throws {
    let report = try Bench.report(
      {
        $0.work(told, "C5-C6", side: .left, by: .percutaneous)
        $0.way(.percutaneous)
      }, [line(code)])
    #expect(report.rules(of: .approach) == ["approach.conflict"])
    #expect(!report.rules.contains("claim.unsupported"))
  }

  @Test("The technique of the code is no conflict") func ownNeedle() throws {
    let blocks: [(ProcedureKind, String)] = [
      (.medialBranchBlock, "64490"), (.facetInjection, "64490"), (.facetAblation, "64633"),
      (.epiduralInjection, "62321"),
    ]
    for (told, code) in blocks {
      let report = try Bench.report(
        {
          $0.work(told, "C5-C6", side: .left, by: .percutaneous)
          $0.way(.percutaneous)
        }, [line(code)])
      #expect(report.rules(of: .approach).isEmpty, "\(code)")
    }
  }

  @Test("Segments outside the description that are of another region are a conflict") func outside() throws {
    func rules(_ code: String) throws -> [String] {
      try Bench.report(
        {
          $0.work(.extraduralLesion, by: .posterior)
          $0.work(.extraduralLesion, "C3-C4 C4-C5", .title)
          $0.way(.posterior)
        }, [line(code)]
      ).rules(of: .levels)
    }
    #expect(try rules("63267") == ["levels.region"])
    #expect(try rules("63265") == ["levels.title-only"])
  }

  @Test("A region told against the code's is a conflict; a neighbouring one is only vague") func region() throws {
    func rules(_ region: Region, _ code: String) throws -> [String] {
      try Bench.report(
        {
          $0.work(.facetInjection, by: .percutaneous)
          $0.way(.percutaneous)
          $0.region(region, .title)
        }, [line(code)]
      ).rules(of: .levels)
    }
    #expect(try rules(.cervical, "64493") == ["levels.region"])
    #expect(try rules(.lumbar, "64490") == ["levels.region"])
    #expect(try rules(.lumbar, "64493") == ["levels.vague"])
    #expect(try rules(.sacral, "64493") == ["levels.vague"])
  }

  @Test("What a code lacks is not said where the way in is not its own") func otherWay() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "C4-C5", by: .posterior)
        $0.way(.posterior)
      }, [line("22551"), line("63075")])
    #expect(report.rules.contains("approach.conflict"))
    #expect(!report.rules.contains("claim.component") && !report.rules.contains("claim.unsupported"))
  }

  @Test("A device for no fusion in a fused interspace, and the pair's modifier left alone") func noFusion() throws {
    let report = try Bench.report(
      {
        $0.work(.decompression, "C5-C6", by: .anterior)
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.way(.anterior)
        $0.device(.cage, "C5-C6")
        $0.device(.anteriorPlate, "C5 C6")
      }, [line("22551"), line("22859"), line("22845", "XU")])
    let finding = try Bench.required(report.findings("claim.component").first)
    #expect(finding.codes == ["22859"] && finding.fix.contains("bears 22853"))
    #expect(!report.rules.contains("claim.modifier"))
  }

  @Test("Cement billed where a cavity was made") func cavity() throws {
    let report = try Bench.report(
      {
        $0.work(.kyphoplasty, "T12", by: .percutaneous)
        $0.device(.boneCement, "T12")
        $0.way(.percutaneous)
      }, [line("22510")])
    #expect(report.findings("claim.component").first?.fix.contains("22513") == true)
  }

  @Test("New fixation is not the old put back") func newFixation() throws {
    let report = try Bench.report(
      {
        Operation.fusion(&$0)
        $0.device(.pedicleScrews, "L4 L5")
        $0.device(.rods, "L4 L5")
        $0.work(.fixation, "L4-L5", by: .posterior)
      }, [line("22633"), line("22849")])
    #expect(report.findings("claim.component").first?.fix.contains("22840") == true)
  }

  @Test("A plate in front where fixation behind is billed is named") func otherFixation() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.device(.anteriorPlate, "C5 C6")
      }, [line("22554"), line("22840")])
    #expect(
      report.findings("instrumentation.undocumented").first?.message
        == "22840 bills posterior fixation, and the note places an anterior plate.")
  }

  @Test("Wire alone is no construct of anchors and rods") func wire() throws {
    func rules(_ kinds: [DeviceKind]) throws -> [String] {
      try Bench.report(
        {
          $0.work(.posterolateralFusion, "C4-C5", by: .posterior)
          for kind in kinds { $0.device(kind, "C4 C5", because: true) }
        }, [line("22600"), line("22840")]
      ).rules(of: .instrumentation)
    }
    #expect(try rules([.wires]) == ["instrumentation.undocumented"])
    #expect(try rules([.wires, .rods]).isEmpty)
  }

  @Test("A disc prosthesis that is not there is one finding") func prosthesis() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.device(.cage, "C5-C6")
      }, [line("22856")])
    #expect(report.rules.contains("instrumentation.undocumented") && !report.rules.contains("claim.unsupported"))
  }
}
