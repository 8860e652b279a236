import Dictation
import Spine
import Testing

@testable import Reporting

@Suite("The operations that a check lists") struct OperationsFoundTests {
  private func rows(_ procedures: [Procedure], _ devices: [Device] = []) -> [OperationsFound.Row] {
    var facts = OperativeFacts()
    facts.procedures = procedures
    facts.devices = devices
    return OperationsFound(FactsSummary(facts)).rows
  }

  @Test("A row for each kind, with all its segments, and both sides as one word") func merged() {
    let rows = rows([
      Procedure(
        kind: .laminotomy, levels: SampleReport.segment("L4-L5"), side: .left, part: .description, evidence: []),
      Procedure(
        kind: .laminotomy, levels: SampleReport.segment("L5-S1"), side: .right, part: .description, evidence: []),
      Procedure(kind: .laminotomy, part: .description, evidence: []),
    ])
    #expect(rows.map { $0.told } == [["L4-L5", "L5-S1", "bilateral"]])
  }

  @Test("Fixation of the title is left out where the description places it") func fixation() {
    let title = Procedure(kind: .fixation, part: .title, evidence: [])
    let plate = Device(kind: .anteriorPlate, part: .description, evidence: [])
    let graft = Device(kind: .boneGraft, part: .description, evidence: [])
    #expect(rows([title], [plate]).map { $0.kind } == ["anterior-plate"])
    #expect(rows([title], [graft]).map { $0.kind } == ["fixation", "bone-graft"])
  }

  @Test("A quote of raw speech ends at the word for a full stop") func spoken() {
    let text = Array("incision was made period the disc was removed period closure followed".utf8)
    #expect(QuoteFinder(text).quote(around: ByteRange(26, 30)).text == "the disc was removed period")
    let prose = Array("After a period of therapy it failed. She came back.".utf8)
    #expect(QuoteFinder(prose).quote(around: ByteRange(18, 25)).text == "After a period of therapy it failed.")
  }

  @Test("Evidence of one long sentence has one quote while it stands near the beginning") func long() {
    let words = String(repeating: "and more of the same ", count: 20)
    let text = Array("The disc \(words)was removed.".utf8)
    let finder = QuoteFinder(text)
    #expect(finder.quote(around: ByteRange(4, 8)) == finder.quote(around: ByteRange(60, 70)))
  }
}
