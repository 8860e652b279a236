import Spine
import Testing

@testable import Audit

@Suite("The more specific diagnosis") struct SpecificDiagnosisTests {
  /// What the report says of one billed diagnosis of an anterior fusion.
  private func report(_ billed: String, _ levels: String = "C5-C6", _ tell: (inout FactBuilder) -> Void) throws
    -> GapReport
  {
    try Bench.report(
      { note in
        note.work(.interbodyFusion, levels, by: .anterior)
        note.way(.anterior)
        tell(&note)
      }, [line("22554")], [billed])
  }

  private func better(_ report: GapReport) -> String {
    (report.findings("necessity.more-specific") + report.findings("necessity.unspecified")).map { $0.fix }.joined()
  }

  @Test("What is left over in a category is never more specific") func remainder() throws {
    let report = try report("M47.812") {
      $0.diagnosis("spondylosis")
      $0.diagnosis("radiculopathy")
    }
    #expect(!better(report).contains("M47.89"))
    #expect(better(report).contains("M47.22"))
  }

  @Test("The segment of the billed code comes first") func ownSegment() throws {
    let report = try report("M50.222", "C4-C5 C5-C6 C6-C7") {
      $0.diagnosis("disc-herniation", "C4-C5 C5-C6 C6-C7")
      $0.diagnosis("radiculopathy")
    }
    #expect(better(report).contains("M50.122"))
  }

  @Test("A plate's vertebra tells of no disc beside the interspace that is named") func neighbour() throws {
    let report = try report("M50.121", "C3-C4") {
      $0.device(.anteriorPlate, "C3 C4")
      $0.diagnosis("disc-herniation", "C3-C4")
      $0.diagnosis("radiculopathy")
    }
    let finding = try Bench.required(report.findings("necessity.unsupported").first)
    #expect(finding.message.contains("at C3-C4; M50.121 is C4-C5"))
    #expect(finding.fix.contains("M50.11"))
  }

  @Test("Spondylosis that presses on the cord is the code with myelopathy") func cord() throws {
    let report = try report("M47.12") {
      $0.diagnosis("spondylosis")
      $0.diagnosis("cord-compression")
    }
    #expect(report.status(.medicalNecessity) == .documented)
  }

  @Test("The disease under the heading rules") func headed() throws {
    for billed in ["M54.12", "M54.2"] {
      let report = try report(billed) {
        $0.diagnosis("spondylosis")
        $0.diagnosis("radiculopathy")
        $0.diagnosis("neck-pain", "", .indication)
        $0.diagnosis("disc-herniation", "C5-C6", .description)
      }
      #expect(better(report).contains("M47.22"), "\(billed)")
    }
  }

  @Test("Another manifestation is not a more specific one") func manifestation() throws {
    let report = try report("M47.22") {
      $0.diagnosis("spondylosis")
      $0.diagnosis("radiculopathy")
      $0.diagnosis("cord-compression")
    }
    #expect(report.status(.medicalNecessity) == .documented)
  }

  @Test("Discs alike at several segments are all named") func severalSegments() throws {
    let report = try report("M54.12", "C4-C5 C5-C6") {
      $0.diagnosis("disc-herniation", "C4-C5 C5-C6")
      $0.diagnosis("radiculopathy")
    }
    #expect(better(report).contains("M50.121 and M50.122"))
  }

  @Test("The words of the better code are shown with it") func evidence() throws {
    let report = try report("M54.12") {
      $0.diagnosis("radiculopathy")
      $0.diagnosis("spondylosis")
    }
    #expect(report.findings("necessity.more-specific").first?.evidence.count == 2)
  }

  @Test("A neighbour's region and a fuller disease are told at once") func atOnce() throws {
    let report = try Bench.report(
      {
        $0.work(.discectomy, "L5-S1", by: .posterior)
        $0.way(.posterior)
        $0.diagnosis("disc-herniation", "L5-S1")
        $0.diagnosis("radiculopathy")
      }, [line("63030")], ["M51.26"])
    #expect(better(report).contains("M51.17"))
  }

  @Test("The pain of a limb is sent to the root that is told") func limb() throws {
    let report = try report("M79.602") {
      $0.diagnosis("radiculopathy")
      $0.diagnosis("arm-pain", "", .indication)
    }
    #expect(better(report).contains("M54.12"))
  }

  @Test("A symptom that is told is unspecified, not unsupported") func headache() throws {
    let report = try report("R51.9") { $0.diagnosis("headache", "", .indication) }
    #expect(report.findings("necessity.unsupported").isEmpty)
    #expect(report.findings("necessity.unspecified").count == 1)
  }

  @Test("The codes that a diagnosis supports: what joins most of the record, at its segment") func codes() throws {
    var builder = FactBuilder()
    Operation.discectomy(&builder)
    let tables = try Bench.required(Bench.auditor).tables
    let codes = DiagnosisCodes(builder.facts, tables: tables, on: try Bench.required(Bench.today))
    let herniation = try Bench.required(builder.facts.diagnoses.first)
    #expect(codes.codes(for: herniation) == ["M51.17"])
  }

  @Test("A code is told of its disease, not of what only qualifies it") func qualifier() throws {
    var builder = FactBuilder()
    Operation.discectomy(&builder)
    builder.facts.diagnoses = []
    builder.diagnosis("kyphosis", in: [.lumbar])
    builder.diagnosis("burst-fracture", "L5")
    let tables = try Bench.required(Bench.auditor).tables
    let codes = DiagnosisCodes(builder.facts, tables: tables, on: try Bench.required(Bench.today))
    let fracture = try Bench.required(builder.facts.diagnoses.last)
    #expect(codes.codes(for: fracture) == ["S32.051A"])
  }

  @Test("Of kinds of stenosis, only the plain one is told") func plain() throws {
    var builder = FactBuilder()
    Operation.discectomy(&builder)
    builder.facts.diagnoses = []
    builder.diagnosis("stenosis")
    let tables = try Bench.required(Bench.auditor).tables
    let codes = DiagnosisCodes(builder.facts, tables: tables, on: try Bench.required(Bench.today))
    #expect(codes.codes(for: try Bench.required(builder.facts.diagnoses.first)) == ["M48.07"])
  }
}
