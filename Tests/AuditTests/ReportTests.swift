import Spine
import Testing

@testable import Audit
import OpNoteAudit

@Suite("The report") struct ReportTests {
  @Test("Findings by severity, element, line and offset") func order() throws {
    let report = try Bench.report(
      { $0.work(.posterolateralFusion, "L4-L5", by: .posterior) },
      [line("22612"), line("22614"), line("22840")], ["M54.50"])
    let keys = report.findings.map { -$0.severity.rawValue }
    #expect(keys == keys.sorted())
    #expect(report.verdict == .hold)
    #expect(report.elements.map { $0.element } == Element.allCases)
  }

  @Test("A claim that its note bears is ready") func ready() throws {
    let report = try Bench.report({ Operation.fusion(&$0) }, [line("22633"), line("22853")], ["M43.16"])
    #expect(report.findings.filter { $0.severity > .info }.isEmpty)
    #expect(report.verdict == .ready)
  }

  @Test("No message keeps its slot, no documented element lacks its words") func evidence() throws {
    let report = try Bench.report({ Operation.fusion(&$0) }, [line("22633"), line("22853")], ["M43.16"])
    for finding in report.findings { #expect(!finding.message.contains("{") && !finding.fix.contains("{")) }
    for element in report.elements where element.status == .documented { #expect(!element.evidence.isEmpty) }
  }

  @Test("Unfilled slots: an error where a level belongs, else information") func placeholders() throws {
    let words = [Evidence(range: ByteRange(0, 3), section: .description)]
    let report = try Bench.report(
      {
        $0.facts.placeholders = [
          Placeholder(slot: .level, evidence: words), Placeholder(slot: .other, evidence: words),
        ]
      }, [line("63047")])
    #expect(Set(report.findings("note.placeholder").map { $0.severity }) == [.error, .info])
  }

  @Test("Parts that a report lacks are named once") func incomplete() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "L4-L5")
        $0.facts.report.bloodLoss = false
      }, [line("63047")])
    #expect(report.findings("note.incomplete").count == 1)
    #expect(report.findings("note.incomplete").first?.message.contains("blood loss") == true)
  }

  @Test("A check judges the operations that the note names") func check() throws {
    let report = try Bench.check {
      Operation.fusion(&$0)
      $0.device(.pedicleScrews, "L4 L5")
    }
    #expect(report.claim == nil)
    #expect(report.lines.map { $0.line.code } == ["22633", "22840", "22853"])
    #expect(report.status(.medicalNecessity) == .notApplicable)
    #expect(report.findings.allSatisfy { $0.element != nil || $0.rule.hasPrefix("note.") })
  }

  @Test("A check of no spine operation asks nothing") func nothing() throws {
    let report = try Bench.check { $0.facts.isSpineOperation = false }
    #expect(report.lines.isEmpty)
    #expect(report.elements.allSatisfy { $0.status == .notApplicable })
    #expect(report.verdict == .ready)
  }

  @Test("A retired code is judged as its successor") func retired() throws {
    let report = try Bench.report(
      {
        $0.work(.interlaminarInjection, "L4-L5", by: .percutaneous)
        $0.way(.percutaneous)
        $0.facts.circumstances = [
          Circumstance(kind: .imageGuidance, evidence: [Evidence(range: ByteRange(1, 2), section: .description)])
        ]
      }, [line("62311")])
    #expect(report.status(.levels) == .documented)
    #expect(report.lines[0].line.code == "62311")
    #expect(report.lines[0].components.first?.status == .documented)
  }

  @Test("An embedder needs one import and no date") func embedding() throws {
    let auditor = try Auditor()
    let report = auditor.audit(Note("Lumbar laminectomy."), against: Claim(lines: [line("63047")]))
    #expect(report.elements.count == 6)
    #expect(report.dateOfService.year >= 2026)
  }
}
