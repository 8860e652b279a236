import Coding
import Dictation
import Spine
import Testing

@testable import Audit

@Suite("The words of findings") struct MessageTests {
  @Test("Too many units: every code that is counted, and what the segments bear of each") func count() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C3-C4 C4-C5", by: .anterior)
        $0.work(.osteophytectomy, "C3-C4 C4-C5", by: .anterior)
        $0.way(.anterior)
      }, [line("22551"), line("22552", units: 2)])
    let finding = try Bench.required(report.findings("levels.count").first)
    #expect(
      finding.message == "22551 and 22552 bill 3 interspaces; the description documents 2 interspaces "
        + "(C3-C4 and C4-C5).")
    #expect(finding.fix.hasPrefix("C3-C4 and C4-C5 bear 22551 x1 and 22552 x1;"))
  }

  @Test("A device that is another than billed is named as what it is") func device() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.device(.structuralGraft, "C5-C6")
      }, [line("22554"), line("22853")])
    let finding = try Bench.required(report.findings("instrumentation.undocumented").first)
    #expect(finding.message.contains("structural bone whose origin is not told"))
  }

  @Test("A reason in place of care is named as a coder names it") func reason() throws {
    let names = try ReasonNames(.embedded)
    #expect(names["csf-leak"] == "CSF leak")
    #expect(names["cauda-equina"] == "cauda equina syndrome")
    #expect(names["no-such-concept"] == "no such concept")
  }

  @Test("A transforaminal code for an injection told as interlaminar") func needle() throws {
    let report = try Bench.report(
      {
        $0.work(.epiduralInjection, "L5-S1", by: .percutaneous)
        $0.work(.interlaminarInjection, "L5-S1", by: .percutaneous)
        $0.way(.percutaneous)
      }, [line("64483", "RT")])
    #expect(report.rules(of: .approach) == ["approach.conflict"])
  }

  @Test("Modifier 22 asks for time or extent; difficulty alone is none") func difficulty() throws {
    let text = """
      PROCEDURE: Lumbar laminectomy L4-L5.
      DESCRIPTION OF PROCEDURE: A midline incision was made. The L4 and L5 laminae were removed and the L4-L5 facets
      undercut.
      """
    let auditor = try Bench.required(Bench.auditor)
    let claim = Claim(lines: [line("63047", "22")])
    let today = try Bench.required(Bench.today)
    func rules(_ more: String) -> [String] {
      auditor.audit([Note(text + " " + more)], against: claim, today: today).rules
    }
    #expect(rules("The dissection was technically difficult.").contains("claim.modifier"))
    #expect(!rules("Scar took 90 additional minutes of dissection.").contains("claim.modifier"))
  }

  @Test("A crest graft of the title is borne out by graft laid and an incision of its own") func crest() throws {
    let report = try Bench.report(
      { note in
        Operation.fusion(&note)
        note.device(.morselizedAutograft, "", .title)
        note.device(.boneGraft, "L4-L5")
        note.facts.circumstances = [
          Circumstance(kind: .separateIncision, evidence: [Evidence(range: ByteRange(1, 2), section: .description)])
        ]
      }, [line("22633"), line("22853")])
    #expect(report.findings("claim.unbilled").contains { $0.codes.contains("20937") })
  }
}
