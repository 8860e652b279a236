import Coding
import Spine
import Testing

@testable import Audit

@Suite("The claim beside what the note would bear")
struct ClaimComparisonTests {
  /// The rows as `BILLED > BORNE: how`.
  private func rows(_ lines: [ClaimLine], _ build: (inout FactBuilder) -> Void) throws -> [String] {
    try Bench.report(build, lines).comparison.map { row in
      "\(row.billed?.code ?? "-") > \(row.borne?.line.code ?? "-"): \(row.agreement.rawValue)"
    }
  }

  @Test("a claim that fits agrees line by line") func agrees() throws {
    let rows = try rows([line("22633"), line("22853")]) { Operation.fusion(&$0) }
    #expect(rows == ["22633 > 22633: agrees", "22853 > 22853: agrees"])
  }

  @Test("units, codes that mean more or less, and lines left out are told apart") func differences() throws {
    let rows = try rows([line("22630"), line("22853", units: 2), line("22842")]) { Operation.fusion(&$0) }
    #expect(
      rows == ["22630 > 22633: under-coded", "22853 > 22853: units differ", "22842 > -: over-coded"])
    let redo = try self.rows([line("63042", "LT")]) { Operation.discectomy(&$0) }
    #expect(redo == ["63042 > 63030: over-coded"])
    let partial = try self.rows([line("22633")]) { Operation.fusion(&$0) }
    #expect(partial == ["22633 > 22633: agrees", "- > 22853: not billed"])
  }

  @Test("a longer construct than was placed is over-coded, a shorter one under-coded") func spans() throws {
    func construct(_ note: inout FactBuilder) {
      Operation.fusion(&note, "L3-L4 L4-L5 L5-S1")
      note.device(.pedicleScrews, "L3 L4 L5 S1", because: true)
      note.device(.rods, "L3 L4 L5 S1", because: true)
    }
    #expect(try rows([line("22843")], construct).contains("22843 > 22842: over-coded"))
    #expect(try rows([line("22840")], construct).contains("22840 > 22842: under-coded"))
  }

  @Test("a deleted code stands beside what replaced it") func deleted() throws {
    let rows = try rows([line("22633"), line("22851")]) { Operation.fusion(&$0) }
    #expect(rows == ["22633 > 22633: agrees", "22851 > 22853: agrees"])
  }

  @Test("a graft with no payment of its own is not compared") func bundledGraft() throws {
    let rows = try rows([line("22633"), line("22853"), line("20936")]) { Operation.fusion(&$0) }
    #expect(rows.last == "20936 > -: not compared")
  }

  @Test("two sides on two lines are as many as one line of both") func bothSides() throws {
    let rows = try rows([line("63030", "LT"), line("63030", "RT")]) { Operation.discectomy(&$0, .bilateral) }
    #expect(rows.first == "63030 > 63030: agrees")
    let left = try self.rows([line("63030", "LT")]) { Operation.discectomy(&$0, .bilateral) }
    #expect(left == ["63030 > 63030: units differ"])
  }

  @Test("the same code on the other side is told apart") func otherSide() throws {
    #expect(try rows([line("63030", "RT")]) { Operation.discectomy(&$0) } == ["63030 > 63030: side differs"])
    #expect(try rows([line("63030", "LT")]) { Operation.discectomy(&$0) } == ["63030 > 63030: agrees"])
    #expect(try rows([line("63030")]) { Operation.discectomy(&$0) } == ["63030 > 63030: agrees"])
  }

  @Test("each line says what it still lacks, and no more") func lacks() throws {
    let report = try Bench.report(
      {
        $0.work(.interbodyFusion, "L4-L5", by: .posterior)
        $0.work(.posterolateralFusion, "L4-L5", by: .posterior)
        $0.way(.posterior)
        $0.device(.cage, "L4-L5")
      }, [line("22633")])
    let lacks = report.borne.map { ($0.line.code, $0.lacks) }
    #expect(lacks.map { $0.0 } == ["22633", "22853"])
    #expect(lacks.first?.1 == ["conservative care, or why it could not be waited for"])
    #expect(lacks.last?.1 == ["the clinical reason for it"])
    let whole = try Bench.report({ Operation.fusion(&$0) }, [line("22633")])
    #expect(whole.borne.allSatisfy { $0.lacks.isEmpty })
  }

  @Test("a check tells the same of the same note") func check() throws {
    let report = try Bench.check { Operation.discectomy(&$0, nil, title: nil) }
    #expect(report.borne.map { $0.line.code } == ["63030"])
    #expect(report.borne.first?.lacks == ["the side"])
    #expect(report.comparison.isEmpty)
  }
}
