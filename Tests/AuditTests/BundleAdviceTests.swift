import Spine
import Testing

@testable import Audit

@Suite("What stands of a pair") struct BundleAdviceTests {
  @Test("Fusion and decompression of one interspace from the front are one code, and 59 is not offered")
  func anterior() throws {
    let report = try Bench.report(
      {
        $0.work(.discectomy, "C5-C6", by: .anterior)
        $0.work(.osteophytectomy, "C5-C6", by: .anterior)
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.way(.anterior)
        $0.device(.cage, "C5-C6")
      }, [line("22554"), line("63075")])
    let fix = try Bench.required(report.findings("claim.bundled").first?.fix)
    #expect(fix.contains("22551"))
    #expect(!fix.contains("59"))
  }

  @Test("59 is offered where the segments do not meet") func apart() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "C3-C4", by: .posterior)
        $0.work(.facetectomy, "C3-C4", by: .posterior)
        $0.work(.laminotomy, "L4-L5", side: .left, by: .posterior)
        $0.work(.discectomy, "L4-L5", side: .left, by: .posterior)
      }, [line("63045"), line("63030")])
    for finding in report.findings("claim.bundled") { #expect(finding.fix.contains("59")) }
  }

  @Test("New fixation stands, and what was taken out or put back for it falls") func exchange() throws {
    let report = try Bench.report(
      {
        $0.work(.hardwareRemoval, "L4-L5", by: .posterior)
        Operation.fusion(&$0)
        $0.device(.pedicleScrews, "L4 L5")
      }, [line("22633"), line("22840"), line("22850"), line("22849")])
    let findings = report.findings("claim.bundled")
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { !$0.fix.contains("Remove 22840") })
    #expect(findings.contains { $0.fix.contains("Remove 22849") })
  }

  @Test("Both techniques at one interspace are one base code") func bothTechniques() throws {
    let report = try Bench.report({ Operation.fusion(&$0) }, [line("22630"), line("22612")], ["M43.16"])
    let fix = try Bench.required(report.findings("claim.base-codes").first?.fix)
    #expect(fix.contains("22633"))
    #expect(report.findings("levels.count").isEmpty)
  }
}
