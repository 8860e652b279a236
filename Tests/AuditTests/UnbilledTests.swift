import Coding
import Spine
import Testing

@testable import Audit

@Suite("Work left off the claim") struct UnbilledTests {
  private func unbilled(_ lines: [ClaimLine], _ build: (inout FactBuilder) -> Void) throws -> [[String]] {
    try Bench.report(build, lines).findings("claim.unbilled").map { $0.codes }
  }

  private static func front(_ note: inout FactBuilder) {
    note.work(.decompression, "C4-C5 C5-C6 C6-C7", by: .anterior)
    note.work(.interbodyFusion, "C4-C5 C5-C6 C6-C7", by: .anterior)
    note.way(.anterior)
    note.device(.anteriorPlate, "C4 C5 C6 C7")
  }

  @Test("Add-ons are named, and units short of those told") func addOns() throws {
    #expect(try unbilled([line("22551")], Self.front) == [["22552"], ["22846"]])
    #expect(try unbilled([line("22551"), line("22552"), line("22846")], Self.front) == [["22552"]])
    let finding = try Bench.report(Self.front, [line("22551"), line("22552"), line("22846")])
    #expect(finding.findings("claim.unbilled").first?.message.contains("22552 x1 more") == true)
    #expect(try unbilled([line("22551"), line("22552", units: 2), line("22846")], Self.front).isEmpty)
  }

  @Test("A billed code of the family that the note does not bear hides nothing") func family() throws {
    let missed = try unbilled([line("64635", "LT")]) {
      $0.work(.facetInjection, "L4-L5", side: .left, by: .percutaneous)
      $0.way(.percutaneous)
    }
    #expect(missed == [["64493"]])
  }

  @Test("Another way in hides neither base code nor add-ons") func otherWay() throws {
    let missed = try unbilled([line("22600"), line("22614")], Self.front)
    #expect(missed.contains(["22551", "22552"]))
  }

  @Test("The code that another finding's fix names is not named again") func named() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "C5-C6", by: .anterior)
        $0.work(.discectomy, "C5-C6", by: .anterior)
        $0.way(.anterior)
      }, [line("22551")])
    #expect(report.findings("claim.component").first?.fix.contains("22554") == true)
    #expect(!report.rules.contains("claim.unbilled"))
  }

  @Test("A fusion for deformity counts its interspaces: no code of one is left out beside it") func deformity() throws {
    let build: (inout FactBuilder) -> Void = {
      $0.work(.interbodyFusion, "T11-T12 T12-L1 L1-L2 L2-L3", by: .anterior)
      $0.work(.discectomy, "T11-T12 T12-L1 L1-L2 L2-L3", by: .anterior)
      $0.way(.anterior)
    }
    #expect(try unbilled([line("22810")], build).isEmpty)
    #expect(try unbilled([line("22804")], build).contains { $0.contains("22556") })
  }
}
