import Coding
import Dictation
import Spine
import Testing

@testable import Audit

@Suite("The supported claim")
struct SupportedClaimTests {
  let bench: ClaimBench

  init() throws { bench = try ClaimBench() }

  /// The claim as `CODE[-MODIFIER][xUNITS]`.
  private func supported(_ facts: OperativeFacts) -> [String] {
    SupportedClaim.lines(for: facts, tables: bench.tables, date: bench.date).map { line in
      let code = ([line.code] + line.modifiers).joined(separator: "-")
      return line.units == 1 ? code : "\(code)x\(line.units)"
    }
  }

  @Test("anterior cervical fusion, with decompression and without")
  func anterior() {
    #expect(supported(Made.front) == ["22551", "22845-59", "22853"])
    let three = Made.facts(
      [
        Made.work(.discectomy, "C4-C5 C5-C6 C6-C7", .anterior),
        Made.work(.osteophytectomy, "C4-C5 C5-C6 C6-C7", .anterior),
        Made.work(.interbodyFusion, "C4-C5 C5-C6 C6-C7", .anterior),
      ], [Made.device(.cage, "C4-C5 C5-C6 C6-C7", .anterior), Made.device(.anteriorPlate, "C4 C5 C6 C7", .anterior)])
    #expect(supported(three) == ["22551", "22552x2", "22846-59", "22853x3"])
    let discOnly = Made.facts(
      [Made.work(.discectomy, "C5-C6", .anterior), Made.work(.interbodyFusion, "C5-C6", .anterior)],
      [Made.device(.structuralGraft, "C5-C6", .anterior)])
    #expect(supported(discOnly) == ["22554"])
  }

  @Test("both techniques at one interspace, with decompression beside them")
  func combined() {
    #expect(supported(Made.combined) == ["22633", "63052", "22840", "22853"])
  }

  @Test("one base for an incision, add-ons by technique")
  func techniques() {
    let facts = Made.facts([
      Made.work(.posterolateralFusion, "L3-L4 L4-L5 L5-S1"), Made.work(.interbodyFusion, "L4-L5 L5-S1"),
    ])
    #expect(Set(supported(facts)) == ["22633", "22634", "22614"])
    let gutters = Made.facts([Made.work(.posterolateralFusion, "T11-T12 T12-L1")])
    #expect(supported(gutters) == ["22610", "22614"])
  }

  @Test("decompression by its form")
  func decompression() {
    let full = Made.facts([
      Made.work(.laminectomy, "C3-C4 C4-C5 C5-C6 C6-C7"), Made.work(.facetectomy, "C3-C4 C4-C5 C5-C6 C6-C7"),
      Made.work(.foraminotomy, "C3-C4 C4-C5 C5-C6 C6-C7", side: .bilateral),
    ])
    #expect(supported(full) == ["63045", "63048x3"])
    #expect(supported(Made.facts([Made.work(.laminectomy, "L4-L5")])) == ["63005"])
    #expect(supported(Made.facts([Made.work(.laminectomy, "C3 C4 C5 C6")])) == ["63015"])
    #expect(supported(Made.disc) == ["63030-LT"])
    let both = Made.facts([
      Made.work(.laminotomy, "L4-L5 L5-S1", side: .bilateral), Made.work(.discectomy, "L4-L5 L5-S1", side: .bilateral),
    ])
    #expect(supported(both) == ["63030-50", "63035-50"])
    var again = Made.disc
    again.circumstances = [Circumstance(kind: .reexploration, levels: [], evidence: Made.evidence())]
    #expect(supported(again) == ["63042-LT"])
  }

  @Test("posterolateral fusion with decompression at the same interspace bears both")
  func besideGutters() {
    let facts = Made.facts([
      Made.work(.posterolateralFusion, "L4-L5"), Made.work(.laminectomy, "L4-L5"), Made.work(.foraminotomy, "L4-L5"),
    ])
    #expect(supported(facts) == ["22612", "63047"])
  }

  @Test("fixation at the ends only, and with anchors between")
  func fixation() {
    let fused = [Made.work(.posterolateralFusion, "T11-T12 T12-L1")]
    let ends = Made.facts(fused, [Made.device(.pedicleScrews, "T11 L1"), Made.device(.rods, "T11 L1")])
    #expect(supported(ends).contains("22840"))
    let between = Made.facts(fused, [Made.device(.pedicleScrews, "T11 T12 L1")])
    #expect(supported(between).contains("22842"))
    let wire = Made.facts([Made.work(.posterolateralFusion, "C4-C5")], [Made.device(.wires, "C4 C5")])
    #expect(supported(wire) == ["22600"])
  }

  @Test("a body removed, with the fusion, the cage and the plate")
  func corpectomy() {
    let facts = Made.facts(
      [Made.work(.corpectomy, "C5", .anterior), Made.work(.interbodyFusion, "C4-C5 C5-C6", .anterior)],
      [Made.device(.corpectomyCage, "C5", .anterior), Made.device(.anteriorPlate, "C4 C5 C6", .anterior)],
      circumstances: [.bodyShare])
    #expect(supported(facts) == ["63081", "22554", "22585", "22845-59", "22854"])
  }

  @Test("augmentation, disc replacement and deformity")
  func placed() {
    let cement = Made.facts(
      [Made.work(.kyphoplasty, "T12 L1", .percutaneous)], [Made.device(.boneCement, "T12 L1", .percutaneous)])
    #expect(supported(cement) == ["22513", "22515"])
    let discs = Made.facts(
      [Made.work(.arthroplasty, "C5-C6 C6-C7", .anterior), Made.work(.discectomy, "C5-C6 C6-C7", .anterior)],
      [Made.device(.discProsthesis, "C5-C6 C6-C7", .anterior)])
    #expect(supported(discs) == ["22856", "22858"])
    var curve = Made.facts([
      Made.work(.posterolateralFusion, "T4-T5 T5-T6 T6-T7 T7-T8 T8-T9 T9-T10 T10-T11 T11-T12"),
      Made.work(.osteotomyPosterior, "T7-T8 T8-T9 T9-T10"),
    ])
    curve.diagnoses = [Diagnosis(concept: "scoliosis", part: .diagnosis, evidence: Made.evidence())]
    #expect(supported(curve) == ["22802", "22212", "22216x2"])
  }

  @Test("needles by joint, level, side and imaging")
  func needles() {
    let blocks = Made.facts([Made.work(.medialBranchBlock, "C3-C4 C4-C5 C5-C6", .percutaneous)])
    #expect(supported(blocks) == ["64490", "64491", "64492"])
    let roots = Made.facts(
      [Made.work(.transforaminalInjection, "L4-L5 L5-S1", .percutaneous, side: .right)],
      circumstances: [.imageGuidance])
    #expect(supported(roots) == ["64483-RT", "64484-RT"])
    let guided = Made.facts(
      [Made.work(.interlaminarInjection, "L4-L5", .percutaneous)], circumstances: [.imageGuidance])
    #expect(supported(guided) == ["62323"])
    #expect(supported(Made.facts([Made.work(.interlaminarInjection, "C7-T1", .percutaneous)])) == ["62320"])
  }

  @Test("bone of the patient's through an incision of its own, and removal only where nothing new is put in")
  func graftsAndRemoval() {
    let crest = Made.facts(
      [Made.work(.posterolateralFusion, "C4-C5")], [Made.device(.morselizedAutograft)],
      circumstances: [.separateIncision])
    #expect(supported(crest) == ["22600", "20937"])
    let local = Made.facts([Made.work(.posterolateralFusion, "C4-C5")], [Made.device(.morselizedAutograft)])
    #expect(supported(local) == ["22600"])
    let out = Made.facts([Made.work(.hardwareRemoval, "L3 L4 L5")])
    #expect(supported(out) == ["22852"])
    let exchanged = Made.facts(
      [Made.work(.hardwareRemoval, "L4 L5"), Made.work(.posterolateralFusion, "L4-L5")],
      [Made.device(.pedicleScrews, "L4 L5")])
    #expect(supported(exchanged) == ["22612", "22840"])
  }

  @Test("a return to theatre carries its modifier, a tear of the operation is not billed")
  func circumstances() {
    var hematoma = Made.facts([Made.work(.extraduralLesion, "C4-C5")], circumstances: [.returnToTheatre])
    hematoma.priorOperations = [PriorOperation(levels: [], daysBefore: 10, evidence: Made.evidence())]
    #expect(supported(hematoma) == ["63265-78"])
    var torn = Made.disc
    torn.procedures.append(Made.work(.duralRepair, "L5-S1"))
    torn.diagnoses = [Diagnosis(concept: "dural-tear", part: .findings, evidence: Made.evidence())]
    #expect(supported(torn) == ["63030-LT"])
  }

  @Test("nothing from nothing")
  func nothing() { #expect(supported(OperativeFacts()).isEmpty) }
}
