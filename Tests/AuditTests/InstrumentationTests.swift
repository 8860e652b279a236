import Spine
import Testing

@testable import Audit

@Suite("Instrumentation") struct InstrumentationTests {
  private func fixation(_ code: String, _ build: (inout FactBuilder) -> Void) throws -> GapReport {
    try Bench.report(
      {
        Operation.fusion(&$0)
        $0.facts.devices = []
        build(&$0)
      }, [line("22633"), line(code)])
  }

  @Test("Placed with its reason is documented") func documented() throws {
    let report = try fixation("22840") { $0.device(.pedicleScrews, "L4 L5", because: true) }
    #expect(report.status(.instrumentation) == .documented)
  }

  @Test("Not placed, or only in the title, is undocumented") func undocumented() throws {
    #expect(try fixation("22840") { _ in }.rules(of: .instrumentation) == ["instrumentation.undocumented"])
    let titled = try fixation("22840") { $0.device(.pedicleScrews, "L4 L5", .title) }
    #expect(titled.rules(of: .instrumentation) == ["instrumentation.undocumented"])
  }

  @Test("A graft where a cage is billed is undocumented, and named") func rival() throws {
    let report = try fixation("22853") { $0.device(.structuralAllograft, "L4-L5") }
    #expect(report.findings("instrumentation.undocumented").first?.message.contains("structural allograft") == true)
  }

  @Test("Units beyond the devices placed") func units() throws {
    func rules(_ units: Int, _ levels: String) throws -> [String] {
      try Bench.report(
        {
          Operation.fusion(&$0, "L4-L5 L5-S1")
          $0.facts.devices = []
          $0.device(.cage, levels, count: 2, because: true)
        }, [line("22633"), line("22634"), line("22853", units: units)]
      ).rules(of: .instrumentation)
    }
    #expect(try rules(2, "L4-L5") == ["instrumentation.undocumented"])
    #expect(try rules(2, "L4-L5 L5-S1").isEmpty)
    #expect(try rules(2, "").isEmpty)
  }

  @Test("No reason is weak; a reason at the same construct serves") func rationale() throws {
    let without = try fixation("22840") { $0.device(.pedicleScrews, "L4 L5") }
    #expect(without.rules(of: .instrumentation) == ["instrumentation.rationale-missing"])
    #expect(without.status(.instrumentation) == .weak)
    let with = try fixation("22840") {
      $0.device(.pedicleScrews, "L4 L5")
      $0.device(.cage, "L4-L5", because: true)
    }
    #expect(with.rules(of: .instrumentation).isEmpty)
  }

  @Test("Several devices without a reason are one finding") func joined() throws {
    let report = try Bench.report(
      {
        Operation.fusion(&$0)
        $0.facts.devices = []
        $0.device(.pedicleScrews, "L4 L5")
        $0.device(.cage, "L4-L5")
      }, [line("22633"), line("22840"), line("22853")])
    let findings = report.findings("instrumentation.rationale-missing")
    #expect(findings.count == 1)
    #expect(findings.first?.lines == [1, 2])
    #expect(findings.first?.message.contains("22840 and 22853") == true)
  }

  @Test("A graft needs no reason") func graft() throws {
    let report = try fixation("20930") { $0.device(.morselizedAllograft, "L4-L5") }
    #expect(report.status(.instrumentation) == .documented)
  }

  @Test("Bone of untold origin is no structural allograft") func bone() throws {
    let report = try fixation("20931") { $0.device(.structuralGraft, "L4-L5") }
    #expect(report.rules(of: .instrumentation) == ["instrumentation.undocumented"])
  }

  @Test("The extent of segmental fixation", arguments: [("22842", false), ("22843", true), ("22840", true)])
  func extent(_ code: String, _ isRaised: Bool) throws {
    let report = try fixation(code) { $0.device(.pedicleScrews, "L3 L4 L5 S1", because: true) }
    #expect(report.rules.contains("instrumentation.extent") == isRaised)
  }

  @Test("Anchors at the ends alone are not segmental, whatever they span") func ends() throws {
    let report = try fixation("22842") { $0.device(.pedicleScrews, "T11 L1", because: true) }
    #expect(report.rules.contains("instrumentation.extent"))
    #expect(report.status(.instrumentation) == .conflict)
    let right = try fixation("22840") { $0.device(.pedicleScrews, "T11 L1", because: true) }
    #expect(!right.rules.contains("instrumentation.extent"))
  }

  @Test("One interspace is not segmental") func interspace() throws {
    let report = try fixation("22842") { $0.device(.pedicleScrews, "L4 L5", because: true) }
    #expect(report.rules.contains("instrumentation.extent"))
  }

  @Test("The pelvis is no segment") func pelvis() throws {
    let report = try fixation("22842") {
      $0.device(.pedicleScrews, "L4 L5 S1", because: true)
      $0.device(.pelvicScrews, "S2")
    }
    #expect(!report.rules.contains("instrumentation.extent"))
  }

  @Test("A skipped vertebra shortens no span") func skipped() throws {
    let report = try fixation("22842") { $0.device(.pedicleScrews, "C5 C6 T1 T2", because: true) }
    #expect(!report.rules.contains("instrumentation.extent"))
  }

  @Test("Decompression and augmentation ask nothing", arguments: ["63047", "22514"]) func none(_ code: String) throws {
    let report = try Bench.report({ $0.work(.laminectomy, "L4-L5") }, [line(code)])
    #expect(report.status(.instrumentation) == .notApplicable)
  }
}
