import Spine
import Testing

@testable import Audit

@Suite("Levels") struct LevelsTests {
  @Test("A fusion told at its interspace is documented") func documented() throws {
    let report = try Bench.report({ Operation.fusion(&$0) }, [line("22633"), line("22853")], ["M43.16"])
    #expect(report.status(.levels) == .documented)
    #expect(report.rules(of: .levels).isEmpty)
    #expect(report.elements[0].evidence.isEmpty == false)
  }

  @Test("No segment and no region is missing") func missing() throws {
    let report = try Bench.report({ $0.work(.laminectomy) }, [line("63047")])
    #expect(report.rules(of: .levels) == ["levels.missing"])
    #expect(report.status(.levels) == .missing)
  }

  @Test("A region with no segment is vague, and nothing is counted") func vague() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy)
        $0.region(.lumbar)
      }, [line("63047", units: 2)])
    #expect(report.rules(of: .levels) == ["levels.vague"])
    #expect(report.status(.levels) == .weak)
  }

  @Test("Segments in the title alone are weak, and the units are counted there") func titleOnly() throws {
    let build: (inout FactBuilder) -> Void = {
      $0.work(.laminectomy, "L4-L5", .title)
      $0.work(.laminectomy)
    }
    #expect(try Bench.report(build, [line("63047")]).rules(of: .levels) == ["levels.title-only"])
    let two = try Bench.report(build, [line("63047"), line("63048", units: 2)])
    #expect(Set(two.rules(of: .levels)) == ["levels.title-only", "levels.count"])
    #expect(two.status(.levels) == .missing)
  }

  @Test("A title that names a segment more than the description conflicts") func conflict() throws {
    let report = try Bench.report(
      { Operation.fusion(&$0, title: "L3-L4 L4-L5") }, [line("22633"), line("22634")], ["M43.16"])
    #expect(report.rules(of: .levels).contains("levels.conflict"))
    #expect(report.status(.levels) == .conflict)
  }

  @Test(
    "A description that names more than the title conflicts, by its own words") func reverse() throws
  {
    func report(own: Bool) throws -> GapReport {
      try Bench.report(
        {
          $0.work(.laminectomy, "L3-L4", .title)
          $0.work(.laminectomy, "L3-L4", by: .posterior)
          $0.work(.foraminotomy, "L4-L5", by: .posterior, own: own)
        }, [line("63047")])
    }
    #expect(try report(own: true).rules.contains("levels.conflict"))
    #expect(try !report(own: false).rules.contains("levels.conflict"))
  }

  @Test("A lamina in the title and its interspace in the description agree") func lamina() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "L4", .title)
        $0.work(.laminectomy, "L4-L5", by: .posterior)
        $0.work(.foraminotomy, "L4-L5", by: .posterior)
      }, [line("63047")])
    #expect(!report.rules.contains("levels.conflict"))
  }

  @Test("A diagnosis of other segments alone conflicts; of part of the construct it does not") func diagnosis() throws {
    func report(_ level: String) throws -> GapReport {
      try Bench.report(
        {
          Operation.fusion(&$0, "L4-L5 L5-S1")
          $0.facts.diagnoses = []
          $0.diagnosis("spondylolisthesis", level)
        }, [line("22633"), line("22634")])
    }
    #expect(try report("L2-L3").rules.contains("levels.conflict"))
    #expect(try !report("L5-S1").rules.contains("levels.conflict"))
  }

  @Test("A lumbar code for cervical work is of the wrong region, and is not counted") func region() throws {
    let report = try Bench.report(
      { $0.work(.laminectomy, "C4-C5 C5-C6", by: .posterior) }, [line("63047"), line("63048", units: 4)])
    #expect(report.rules(of: .levels).contains("levels.region"))
    #expect(report.status(.levels) == .conflict)
  }

  @Test(
    "A junctional interspace is of both", arguments: ["22612", "22610"]) func junction(_ code: String) throws
  {
    let report = try Bench.report({ $0.work(.posterolateralFusion, "T12-L1", by: .posterior) }, [line(code)])
    #expect(!report.rules.contains("levels.region"))
  }

  @Test("Base code and add-ons share the segments") func count() throws {
    func rules(_ further: Int) throws -> [Finding] {
      try Bench.report(
        { Operation.fusion(&$0, "L3-L4 L4-L5 L5-S1") }, [line("22633"), line("22634", units: further)]
      ).findings("levels.count")
    }
    #expect(try rules(2).isEmpty)
    let findings = try rules(3)
    #expect(findings.count == 1)
    #expect(findings.first?.lines == [1])
    #expect(findings.first?.severity == .error)
  }

  @Test("Base codes of one construct share the segments across regions") func pooled() throws {
    let report = try Bench.report(
      { $0.work(.posterolateralFusion, "C5-C6 C6-C7 C7-T1 T1-T2", by: .posterior) },
      [line("22600"), line("22610"), line("22614", units: 2)])
    #expect(!report.rules.contains("levels.count"))
  }

  @Test("Decompression at another interspace adds none to a fusion") func fusionAlone() throws {
    let report = try Bench.report(
      {
        $0.work(.posterolateralFusion, "C4-C5", by: .posterior)
        $0.work(.laminectomy, "C4-C5 C5-C6", by: .posterior)
      }, [line("22600"), line("22614")])
    #expect(report.findings("levels.count").first?.lines == [1])
  }

  @Test("Three vertebrae in a graft bed are two interspaces") func bed() throws {
    let report = try Bench.report(
      { $0.work(.posterolateralFusion, "T11 T12 L1", by: .posterior) }, [line("22610"), line("22614")])
    #expect(!report.rules.contains("levels.count"))
    let more = try Bench.report(
      { $0.work(.posterolateralFusion, "T11 T12 L1", by: .posterior) }, [line("22610"), line("22614", units: 2)])
    #expect(more.rules.contains("levels.count"))
  }

  @Test("Decompressions above the interspaces warn, above the vertebrae are an error") func vertebrae() throws {
    func severity(_ further: Int) throws -> Severity? {
      try Bench.report(
        { $0.work(.laminectomy, "L4-L5", by: .posterior) }, [line("63047"), line("63048", units: further)]
      ).findings("levels.count").first?.severity
    }
    #expect(try severity(1) == .warning)
    #expect(try severity(2) == .error)
  }

  @Test("Medial branches of four pillars are three joints") func pillars() throws {
    let lines = [line("64490", "LT"), line("64491", "LT"), line("64492", "LT")]
    let report = try Bench.report(
      { $0.work(.medialBranchBlock, "C3 C4 C5 C6", side: .left, by: .percutaneous) }, lines)
    #expect(!report.rules.contains("levels.count"))
    let both = try Bench.report(
      { $0.work(.medialBranchBlock, "C3 C4", side: .left, by: .percutaneous) }, lines)
    #expect(both.rules.contains("levels.count"))
  }

  @Test("Both sides of a joint as two units are no matter of segments") func sides() throws {
    let report = try Bench.report(
      { $0.work(.facetInjection, "L4-L5", side: .bilateral, by: .percutaneous) }, [line("64493", units: 2)])
    #expect(!report.rules.contains("levels.count"))
  }

  @Test("Sides on lines of their own are counted apart") func sidedLines() throws {
    let report = try Bench.report(
      { $0.work(.facetInjection, "L4-L5", side: .bilateral, by: .percutaneous) },
      [line("64493", "LT"), line("64493", "RT")])
    #expect(!report.rules.contains("levels.count"))
  }

  @Test("A code for more than two segments needs them") func spans() throws {
    func rules(_ levels: String) throws -> [String] {
      try Bench.report({ $0.work(.laminectomy, levels, by: .posterior) }, [line("63017")]).rules(of: .levels)
    }
    #expect(try rules("L3-L4 L4-L5").isEmpty)
    #expect(try rules("L4-L5") == ["levels.count"])
  }

  @Test("Two levels of fixation in title and description conflict") func fixation() throws {
    let report = try Bench.report(
      {
        Operation.fusion(&$0)
        $0.device(.pedicleScrews, "L3 L4 L5 S1", .title)
        $0.device(.pedicleScrews, "L4 L5", because: true)
      }, [line("22633"), line("22840")])
    #expect(report.findings("levels.conflict").first?.lines == [1])
  }

  @Test("A caudal injection documents its place and adds no segment") func caudal() throws {
    let report = try Bench.report({ $0.work(.caudalInjection, by: .percutaneous) }, [line("62323")])
    #expect(report.status(.levels) == .documented)
    #expect(report.facts.levels.isEmpty)
  }
}
