import Coding
import Dictation
import Spine
import Testing

@testable import Audit

@Suite("Coverage criteria") struct CoverageTests {
  /// The status of a criterion whose words begin so.
  private func status(
    _ criterion: String, _ code: String, _ diagnosis: String, payer: Payer = .commercial,
    _ build: (inout FactBuilder) -> Void
  ) throws -> String? {
    let report = try Bench.report(build, [line(code)], [diagnosis], payer: payer)
    return report.coverage.first { $0.criterion.utf8.starts(with: criterion.utf8) }?.status
  }

  private func slip(_ note: inout FactBuilder, _ kind: Measure.Kind, _ tenths: Int?, _ levels: String = "") {
    let evidence = [Evidence(range: ByteRange(900, 905), section: .indications)]
    note.facts.measures.append(Measure(kind: kind, tenths: tenths, levels: segments(levels), evidence: evidence))
  }

  @Test("one of several alternatives is enough; what falls short is said") func alternatives() throws {
    func instability(_ measures: [(Measure.Kind, Int)]) throws -> String? {
      try status("a slip of Meyerding grade II", "22633", "M43.16") { note in
        Operation.fusion(&note)
        for (kind, tenths) in measures { slip(&note, kind, tenths) }
      }
    }
    #expect(try instability([]) == "not-stated")
    #expect(try instability([(.slipGrade, 20)]) == "met")
    #expect(try instability([(.slipGrade, 10)]) == "not-met")
    #expect(try instability([(.slipGrade, 10), (.translation, 45)]) == "met")
    #expect(try instability([(.slipGrade, 10), (.translation, 30)]) == "not-met")
  }

  @Test("a measure at another segment counts for nothing") func place() throws {
    let there = try status("a slip of Meyerding grade II", "22633", "M43.16") {
      Operation.fusion(&$0)
      slip(&$0, .slipGrade, 30, "C5-C6")
    }
    #expect(there == "not-stated")
  }

  @Test("a stated condition exempts where the criterion is not met") func exempt() throws {
    let fractured = try status("a slip of Meyerding grade II", "22633", "M43.16") {
      Operation.fusion(&$0)
      $0.exempt("fracture")
    }
    #expect(fractured == "exempt")
  }

  @Test("severe pain stands in for the weeks of care, and care too short is then no finding") func severePain() throws {
    func report(_ tenths: Int) throws -> GapReport {
      try Bench.report(
        { note in
          note.work(.interbodyFusion, "C5-C6", .title, by: .anterior)
          note.work(.discectomy, "C5-C6", by: .anterior)
          note.work(.osteophytectomy, "C5-C6", by: .anterior)
          note.work(.interbodyFusion, "C5-C6", by: .anterior)
          note.way(.anterior)
          note.care("physical-therapy", 8)
          slip(&note, .painScore, tenths)
        }, [line("22551")], ["M50.122"], payer: .medicare)
    }
    #expect(try report(50).rules.contains("conservative-care.insufficient"))
    #expect(try !report(80).rules.contains("conservative-care.insufficient"))
  }

  @Test("nicotine in use is not met, given up long enough is") func nicotine() throws {
    func free(_ kind: Measure.Kind, _ days: Int?) throws -> String? {
      try status("free of nicotine", "22633", "M43.16") {
        Operation.fusion(&$0)
        slip(&$0, kind, days.map { $0 * 10 })
      }
    }
    #expect(try free(.nicotineUse, nil) == "not-met")
    #expect(try free(.nicotineFree, nil) == "met")
    #expect(try free(.nicotineFree, 56) == "met")
    #expect(try free(.nicotineFree, 14) == "not-met")
    #expect(try status("free of nicotine", "22633", "M43.16") { Operation.fusion(&$0) } == "not-stated")
  }

  @Test("every block has to relieve, and a trial by half") func relief() throws {
    func relief(_ criterion: String, _ code: String, _ kind: Measure.Kind, _ tenths: [Int]) throws -> String? {
      try status(criterion, code, "M47.816", payer: .medicare) { note in
        note.work(.facetAblation, "L4-L5", by: .percutaneous)
        for value in tenths { slip(&note, kind, value) }
      }
    }
    #expect(try relief("each block", "64635", .blockRelief, [900, 850]) == "met")
    #expect(try relief("each block", "64635", .blockRelief, [900, 500]) == "not-met")
    #expect(try relief("a trial with at least half", "63685", .trialRelief, [600]) == "met")
    #expect(try relief("a trial with at least half", "63685", .trialRelief, [300]) == "not-met")
  }

  @Test("imaging has to be recent where the policy says so") func imagingAge() throws {
    func age(_ day: String) throws -> String? {
      try status("imaging of the last 6 months", "22633", "M43.16") {
        Operation.fusion(&$0)
        $0.facts.imaging = [
          Imaging(
            study: .mri, date: CalendarDate(iso: Array(day.utf8)), findings: ["spondylolisthesis"],
            evidence: [Evidence(range: ByteRange(900, 905), section: .imaging)])
        ]
      }
    }
    #expect(try age("2026-01-15") == "met")
    #expect(try age("2025-01-15") == "not-met")
  }
}
