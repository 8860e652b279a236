import Coding
import Spine
import Testing

@testable import Audit

@Suite("Conservative care") struct ConservativeCareTests {
  private func report(
    _ code: String = "63047", payer: Payer? = nil, _ build: (inout FactBuilder) -> Void
  ) throws -> GapReport {
    try Bench.report(
      {
        $0.work(.laminectomy, "L4-L5", by: .posterior)
        build(&$0)
      }, [line(code)], payer: payer)
  }

  @Test("Kind, duration and outcome") func documented() throws {
    let report = try report { $0.care("physical-therapy", 12) }
    #expect(report.status(.conservativeCare) == .documented)
    #expect(report.rules(of: .conservativeCare).isEmpty)
  }

  @Test("They may be told of different treatments") func apart() throws {
    let report = try report {
      $0.care("physical-therapy", 12, nil)
      $0.care("injection", nil, .failed)
    }
    #expect(report.status(.conservativeCare) == .documented)
  }

  @Test(
    "Nothing said: an error for a fusion", arguments: [("63047", Severity.warning), ("22612", .error)])
  func missing(_ code: String, _ severity: Severity) throws {
    let report = try report(code) { _ in }
    #expect(report.findings("conservative-care.missing").first?.severity == severity)
  }

  @Test("Vague: no kind, no duration, no outcome") func vague() throws {
    #expect(try report { $0.care("unspecified", nil) }.rules(of: .conservativeCare) == ["conservative-care.vague"])
    #expect(try report { $0.care("nsaid", nil) }.rules(of: .conservativeCare) == ["conservative-care.vague"])
    #expect(try report { $0.care("nsaid", 8, nil) }.rules(of: .conservativeCare) == ["conservative-care.vague"])
  }

  @Test("Not tried, with no reason") func notTried() throws {
    let report = try report { $0.care("physical-therapy", nil, .notTried) }
    #expect(report.rules(of: .conservativeCare) == ["conservative-care.not-tried"])
    #expect(report.status(.conservativeCare) == .missing)
  }

  @Test("One treatment not had does not undo another") func oneNotTried() throws {
    let report = try report {
      $0.care("injection", nil, .notTried)
      $0.care("physical-therapy", 12)
    }
    #expect(report.status(.conservativeCare) == .documented)
  }

  @Test("A stated reason stands in") func exempt() throws {
    let report = try report { $0.exempt("cauda-equina") }
    #expect(report.rules(of: .conservativeCare) == ["conservative-care.exempt"])
    #expect(report.status(.conservativeCare) == .documented)
    let cared = try self.report {
      $0.exempt("cauda-equina")
      $0.care("physical-therapy", 12)
    }
    #expect(cared.rules(of: .conservativeCare).isEmpty)
  }

  @Test("A fracture excuses no augmentation") func augmentation() throws {
    let report = try Bench.report(
      {
        $0.work(.kyphoplasty, "L1", by: .percutaneous)
        $0.exempt("compression-fracture")
      }, [line("22514")])
    #expect(report.rules(of: .conservativeCare) == ["conservative-care.missing"])
  }

  @Test("An instability found at operation excuses the fusion, not the decompression") func instability() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "C4-C5", by: .posterior)
        $0.work(.posterolateralFusion, "C4-C5", by: .posterior)
        $0.exempt("instability", .description)
        $0.care("unspecified", nil)
      }, [line("63045"), line("22600")])
    #expect(report.findings("conservative-care.exempt").first?.lines == [1])
    #expect(report.findings("conservative-care.vague").first?.lines == [0])
    #expect(report.status(.conservativeCare) == .weak)
  }

  @Test("Shorter than a policy in force asks") func insufficient() throws {
    let short = try report(payer: .commercial) { $0.care("physical-therapy", 3) }
    #expect(short.rules(of: .conservativeCare) == ["conservative-care.insufficient"])
    #expect(short.coverage.contains { $0.status == "not-met" })
    #expect(try report(payer: .commercial) { $0.care("physical-therapy", 12) }.rules(of: .conservativeCare).isEmpty)
    #expect(try report { $0.care("physical-therapy", 3) }.rules(of: .conservativeCare).isEmpty)
  }

  @Test("Removal asks none, an add-on follows its primary") func others() throws {
    let removal = try Bench.report({ $0.work(.hardwareRemoval, "L4") }, [line("22850")])
    #expect(removal.status(.conservativeCare) == .notApplicable)
    let fusion = try Bench.report({ Operation.fusion(&$0) }, [line("22633"), line("22853")])
    #expect(fusion.lines[1].elements[3] == .documented)
  }

  @Test("A deformity's measure stands in for care of its own correction, and of no other fusion") func deformity()
    throws
  {
    func rules(_ code: String) throws -> [String] {
      try Bench.report(
        {
          $0.work(.posterolateralFusion, "L1-L2 L2-L3 L3-L4", by: .posterior)
          $0.way(.posterior)
          $0.exempt(Exemption.deformityCourse)
        }, [line(code)]
      ).rules(of: .conservativeCare)
    }
    #expect(try rules("22800") == ["conservative-care.exempt"])
    #expect(try rules("22612") == ["conservative-care.missing"])
  }
}
