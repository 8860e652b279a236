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

  @Test("Myelopathy comes before the root") func graver() throws {
    let report = try report("M47.22") {
      $0.diagnosis("spondylosis")
      $0.diagnosis("radiculopathy")
      $0.diagnosis("myelopathy")
    }
    #expect(better(report).contains("M47.12"))
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
}
