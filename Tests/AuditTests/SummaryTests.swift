import Spine
import Testing

@testable import Audit

@Suite("Facts in sum") struct SummaryTests {
  private func levels(_ build: (inout FactBuilder) -> Void) -> [String] {
    var builder = FactBuilder()
    build(&builder)
    return builder.facts.levels.map { $0.name }
  }

  @Test("Neighbouring laminae make an interspace, a lone one borders what is listed") func laminae() {
    #expect(levels { $0.work(.laminectomy, "C4 C5 C6") } == ["C4-C5", "C5-C6"])
    #expect(
      levels {
        $0.work(.posterolateralFusion, "T11-T12 T12-L1")
        $0.work(.laminectomy, "T12")
      } == ["T11-T12", "T12-L1"])
    #expect(levels { $0.work(.laminectomy, "L4") } == ["L4"])
  }

  @Test("Fixation, removal, exploration and leads add none") func none() {
    #expect(
      levels {
        $0.work(.interbodyFusion, "L4-L5")
        $0.work(.fixation, "L3 L4 L5")
        $0.work(.hardwareRemoval, "L2-L3")
        $0.work(.fusionExploration, "L3-L4")
        $0.work(.stimulatorLead, "T8")
      } == ["L4-L5"])
  }

  @Test("The description first, the title where it names none") func parts() {
    #expect(
      levels {
        $0.work(.discectomy, "L3-L4", .title)
        $0.work(.discectomy, "L4-L5")
      } == ["L4-L5"])
    #expect(
      levels {
        $0.work(.discectomy, "L3-L4", .title)
        $0.work(.discectomy)
      } == ["L3-L4"])
  }

  @Test("A foramen told by its root is the interspace that it belongs to") func foramina() {
    #expect(levels { $0.work(.transforaminalInjection, "L4") } == ["L4-L5"])
    #expect(levels { $0.work(.transforaminalInjection, "S1") } == ["L5-S1"])
    #expect(levels { $0.work(.transforaminalInjection, "C6") } == ["C5-C6"])
  }

  @Test("Vertebrae for work on the bone; the occiput is C0") func bone() {
    #expect(levels { $0.work(.kyphoplasty, "T12 L1") } == ["T12", "L1"])
    #expect(levels { $0.work(.laminoplasty, "C3-C4 C4-C5") } == ["C3", "C4", "C5"])
    #expect(levels { $0.work(.posterolateralFusion, "C0-C1 C1-C2") } == ["C0-C1", "C1-C2"])
  }

  @Test("Sides are of the description's work, not of needle entry or fixation") func sides() {
    var builder = FactBuilder()
    builder.work(.discectomy, "L4-L5", .title, side: .left)
    builder.work(.fixation, "L4 L5", side: .left)
    #expect(builder.facts.sides.isEmpty)
    builder.work(.discectomy, "L4-L5", side: .bilateral)
    #expect(builder.facts.sides == [.left, .right])
  }

  @Test("Ways told outrank those implied") func approaches() {
    var builder = FactBuilder()
    builder.way(.anterior, .implied, .title)
    #expect(builder.facts.approaches == [.anterior])
    builder.way(.lateral)
    builder.way(.posterior, byAnother: true)
    #expect(builder.facts.approaches == [.lateral])
  }
}
