import Spine
import Testing

@testable import Audit

@Suite("Medical necessity") struct MedicalNecessityTests {
  private func report(_ codes: [String], at levels: String = "L4-L5", _ build: (inout FactBuilder) -> Void) throws
    -> GapReport
  {
    try Bench.report(
      {
        $0.work(.laminectomy, levels, by: .posterior)
        $0.way(.posterior)
        build(&$0)
      }, [line(levels.hasPrefix("C") ? "63045" : "63047")], codes)
  }

  private func rules(_ codes: [String], at levels: String = "L4-L5", _ build: (inout FactBuilder) -> Void) throws
    -> [String]
  {
    try report(codes, at: levels, build).rules(of: .medicalNecessity)
  }

  @Test("A diagnosis under its heading is enough") func documented() throws {
    let report = try report(["M48.062"]) {
      $0.diagnosis("stenosis")
      $0.diagnosis("neurogenic-claudication")
    }
    #expect(report.status(.medicalNecessity) == .documented)
  }

  @Test("Nothing means it") func unsupported() throws {
    #expect(try rules(["M47.16"]) { $0.diagnosis("stenosis") } == ["necessity.unsupported"])
  }

  @Test("Told at another segment of the region") func elsewhere() throws {
    #expect(try rules(["M51.26"]) { $0.diagnosis("disc-herniation", "L2-L3") } == ["necessity.unsupported"])
    #expect(
      try rules(["M50.221"], at: "C5-C6") { $0.diagnosis("disc-herniation", "C5-C6") } == ["necessity.unsupported"])
  }

  @Test("Only the past tells it: history counts where there is nothing else") func past() throws {
    #expect(try rules(["M96.1"]) { $0.diagnosis("postlaminectomy-syndrome", "", past: true) }.isEmpty)
  }

  @Test("Denied") func contradicted() throws {
    let report = try report(["M48.062"]) {
      $0.diagnosis("stenosis")
      $0.denial("neurogenic-claudication")
    }
    #expect(report.rules(of: .medicalNecessity) == ["necessity.contradicted"])
    #expect(report.status(.medicalNecessity) == .conflict)
  }

  @Test("Another region than every segment operated on") func region() throws {
    #expect(try rules(["M48.02"]) { $0.diagnosis("stenosis") } == ["necessity.region"])
  }

  @Test("A neighbouring region is more specific, not another") func neighbour() throws {
    let report = try report(["M51.26"], at: "L5-S1") { $0.diagnosis("disc-herniation", "L5-S1") }
    #expect(report.rules(of: .medicalNecessity) == ["necessity.more-specific"])
    #expect(report.findings("necessity.more-specific").first?.message.contains("M51.27") == true)
    #expect(
      try rules(["M51.26"], at: "L4-L5 L5-S1") { $0.diagnosis("disc-herniation", "L4-L5 L5-S1") }.isEmpty)
  }

  @Test("An unspecified or symptom code, an error where it is the only one") func unspecified() throws {
    let report = try report(["M54.50"]) { $0.diagnosis("back-pain") }
    #expect(report.findings("necessity.unspecified").first?.severity == .error)
    #expect(report.status(.medicalNecessity) == .weak)
    let herniated = try self.report(["M50.120"], at: "C5-C6") {
      $0.diagnosis("disc-herniation", "C5-C6")
      $0.diagnosis("radiculopathy")
    }
    #expect(herniated.findings("necessity.unspecified").first?.fix.contains("M50.122") == true)
  }

  @Test("A symptom beside the specific code is no fault") func beside() throws {
    #expect(
      try rules(["M48.061", "M54.50"]) {
        $0.diagnosis("stenosis")
        $0.diagnosis("back-pain")
      }.isEmpty)
  }

  @Test("Radiculopathy with a herniation is a disc disorder") func fuller() throws {
    let build: (inout FactBuilder) -> Void = {
      $0.diagnosis("disc-herniation", "L4-L5")
      $0.diagnosis("radiculopathy", "", .indication)
    }
    let report = try report(["M54.16"], build)
    #expect(report.rules(of: .medicalNecessity) == ["necessity.more-specific"])
    #expect(report.findings.first { $0.rule == "necessity.more-specific" }?.message.contains("M51.16") == true)
    #expect(try rules(["M51.26"], build) == ["necessity.more-specific"])
    #expect(try rules(["M51.16"], build).isEmpty)
    #expect(try rules(["M54.16"]) { $0.diagnosis("radiculopathy") }.isEmpty)
  }

  @Test("Stenosis without claudication where it is told") func claudication() throws {
    let report = try report(["M48.061"]) {
      $0.diagnosis("stenosis", "L4-L5")
      $0.diagnosis("neurogenic-claudication", "", .indication)
    }
    #expect(report.findings("necessity.more-specific").first?.message.contains("M48.062") == true)
  }

  @Test("Another billed code tells it already") func told() throws {
    #expect(
      try rules(["M48.062", "M48.061"]) {
        $0.diagnosis("stenosis", "L4-L5")
        $0.diagnosis("neurogenic-claudication", "", .indication)
      }.isEmpty)
  }

  @Test("A retired code is judged as the successor that the note bears") func retired() throws {
    let report = try report(["M48.06"]) {
      $0.diagnosis("stenosis")
      $0.diagnosis("neurogenic-claudication")
    }
    #expect(report.status(.medicalNecessity) == .documented)
    #expect(try rules(["M54.5"]) { $0.diagnosis("back-pain") } == ["necessity.unspecified"])
  }

  @Test("No diagnosis billed") func none() throws {
    #expect(try report([]) { _ in }.status(.medicalNecessity) == .notApplicable)
  }

  @Test("The pain of a stimulator is elsewhere than its leads") func leads() throws {
    let report = try Bench.report(
      {
        $0.work(.stimulatorLead, "T8", by: .percutaneous)
        $0.diagnosis("radiculopathy", "", in: [.lumbar])
      }, [line("63650")], ["M54.16"])
    #expect(report.rules(of: .medicalNecessity).isEmpty)
  }
}
