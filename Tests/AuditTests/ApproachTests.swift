import Spine
import Testing

@testable import Audit

@Suite("Approach") struct ApproachTests {
  private func report(_ code: String, _ build: (inout FactBuilder) -> Void) throws -> GapReport {
    try Bench.report(build, [line(code)])
  }

  @Test("Told") func told() throws {
    let report = try report("63047") {
      $0.work(.laminectomy, "L4-L5", by: .posterior)
      $0.way(.posterior)
    }
    #expect(report.status(.approach) == .documented)
  }

  @Test("Nothing told is missing") func missing() throws {
    let report = try report("63047") { $0.work(.laminectomy, "L4-L5") }
    #expect(report.rules(of: .approach) == ["approach.missing"])
    #expect(report.findings("approach.missing").first?.severity == .error)
  }

  @Test("Position or name alone is weak") func weak() throws {
    let report = try report("63047") {
      $0.work(.laminectomy, "L4-L5")
      $0.way(.posterior, .implied)
    }
    #expect(report.rules(of: .approach) == ["approach.weak"])
  }

  @Test("Another surgeon's approach, only mentioned, is weak") func another() throws {
    let report = try report("22558") {
      $0.work(.interbodyFusion, "L5-S1")
      $0.way(.anterior, byAnother: true)
    }
    #expect(report.rules(of: .approach) == ["approach.weak"])
  }

  @Test("A way in that is not the code's conflicts, and the work is not unsupported") func conflict() throws {
    let report = try report("22558") {
      $0.work(.interbodyFusion, "L4-L5", by: .posterior)
      $0.way(.posterior)
    }
    #expect(report.rules(of: .approach) == ["approach.conflict"])
    #expect(!report.rules.contains("claim.unsupported"))
  }

  @Test("Title and description exclude each other") func title() throws {
    let report = try report("22612") {
      $0.work(.posterolateralFusion, "L4-L5", by: .posterior)
      $0.way(.anterior, .implied, .title)
      $0.way(.posterior)
    }
    #expect(report.rules(of: .approach) == ["approach.conflict"])
  }

  @Test("Two operations of one note each have their way") func both() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "L5-S1", by: .anterior)
        $0.work(.posterolateralFusion, "L5-S1", by: .posterior)
        $0.way(.anterior)
        $0.way(.posterior)
      }, [line("22558"), line("22612")])
    #expect(report.status(.approach) == .documented)
  }

  @Test("A transforaminal code for an interlaminar injection conflicts") func needle() throws {
    let report = try report("64483") {
      $0.work(.interlaminarInjection, "L4-L5", by: .percutaneous)
      $0.way(.percutaneous)
    }
    #expect(report.rules(of: .approach) == ["approach.conflict"])
  }

  @Test("A needle that only reaches its target is weak beside an incision that is told") func myelogram() throws {
    let report = try Bench.report(
      {
        Operation.discectomy(&$0)
        $0.work(.myelography, "", by: .percutaneous)
        $0.way(.percutaneous, .implied)
      }, [line("63030", "LT"), line("62284")])
    #expect(report.findings("approach.weak").first?.lines == [1])
    #expect(report.lines[0].elements[1] == .documented)
  }

  @Test("Add-ons follow their primary") func addOn() throws {
    let report = try Bench.report({ Operation.fusion(&$0) }, [line("22633"), line("22853")])
    #expect(report.lines[1].elements[1] == .documented)
  }
}
