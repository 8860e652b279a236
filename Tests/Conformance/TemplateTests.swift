import Coding
import Dictation
import OpNoteAudit
import Reporting
import Testing

@Suite("The skeleton of a dictation") struct TemplateTests {
  private let auditor: Auditor
  private let today = CalendarDate(year: 2026, month: 6, day: 1)

  init() throws { auditor = try Auditor() }

  private func audit(_ text: String, _ codes: [ProcedureCode]) throws -> GapReport {
    let claim = Claim(dateOfService: today, lines: codes.map { ClaimLine(code: $0.code) })
    return auditor.audit([Note(text)], against: claim, today: try #require(today))
  }

  @Test("Unfilled, it raises its slots, and no other error but the claim's own") func unfilled() throws {
    let date = try #require(today)
    for code in auditor.tables.allProcedures() where code.isValid(on: date) {
      let text = DictationTemplate(for: [code], from: auditor.tables).text
      let report = try audit(text, [code])
      let found = report.findings.filter { $0.rule == "note.placeholder" }
      let slots = text.split(separator: DictationTemplate.slot, omittingEmptySubsequences: false).count - 1
      #expect(found.reduce(0) { $0 + $1.evidence.count } == slots, "\(code.code)")
      #expect(found.contains { $0.severity == .error }, "\(code.code)")
      let others = report.findings.filter { $0.severity == .error && $0.rule != "note.placeholder" }
      #expect(others.allSatisfy { $0.rule.hasPrefix("claim.") }, "\(code.code): \(others.map { $0.rule })")
      #expect(!others.contains { ["claim.unsupported", "claim.component", "claim.units"].contains($0.rule) })
    }
  }

  @Test("It tells nothing as done") func tellsNothing() throws {
    let codes = auditor.tables.allProcedures()
    let report = try audit(DictationTemplate(for: codes, from: auditor.tables).text, [])
    #expect(report.facts.procedures.isEmpty)
    #expect(report.facts.devices.isEmpty)
    #expect(report.facts.care.isEmpty)
    #expect(report.facts.diagnoses.isEmpty)
  }

  @Test("It asks for what the code asks") func asks() throws {
    func text(_ code: String) throws -> String {
      DictationTemplate(for: [try #require(auditor.tables.procedure(code))], from: auditor.tables).text
    }
    #expect(try text("63030").contains("- Side: ***."))
    #expect(try !text("63005").contains("- Side: ***."))
    #expect(try text("22633").contains("- Posterolateral graft: ***."))
    #expect(try text("22853").contains("Clinical reason for each implant"))
    #expect(try !text("63030").contains("Clinical reason for each implant"))
    #expect(try text("63030").contains("How long each was given"))
  }

  @Test("Filled, it is judged as any note") func filled() throws {
    let code = try #require(auditor.tables.procedure("63030"))
    let text = DictationTemplate(for: [code], from: auditor.tables).text
      .replacing("PROCEDURE: ***", with: "PROCEDURE: Left L4-L5 microdiscectomy")
    #expect(try audit(text, [code]).findings.contains { $0.rule == "approach.missing" })
  }
}
