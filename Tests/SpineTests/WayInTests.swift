import Testing

@testable import Spine

private func facts(_ position: String, _ work: String) throws -> OperativeFacts {
  try Fixture.facts(
    """
    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed \(position). \(work) The wound was \
    closed.
    """)
}

@Test func thePositionAloneOnlyImplies() throws {
  let facts = try facts("prone", "A laminectomy was performed at L4-L5.")
  #expect(facts.approaches == [.posterior])
  #expect(facts.waysIn.allSatisfy { $0.strength == .implied })
}

@Test func anIncisionTellsTheWayOfThePosition() throws {
  let facts = try facts("prone", "A midline incision was made. A laminectomy was performed at L4-L5.")
  #expect(facts.approaches == [.posterior])
  #expect(facts.waysIn.contains { $0.strength == .told })
}

@Test func landmarksTellTheAnteriorWay() throws {
  let facts = try facts(
    "supine",
    "A transverse incision was made in the neck and the platysma was divided. A discectomy was performed at "
      + "C5-C6.")
  #expect(facts.approaches == [.anterior])
  #expect(facts.waysIn.contains { $0.strength == .told })
}

@Test func theFlankIsLateral() throws {
  let facts = try facts(
    "in the lateral decubitus position", "A transpsoas approach was made. A discectomy was performed at L3-L4.")
  #expect(facts.approaches == [.lateral])
}

@Test func needlesArePercutaneous() throws {
  let facts = try facts(
    "prone",
    "Under fluoroscopy a needle was advanced to the left L4-L5 foramen and a transforaminal epidural steroid "
      + "injection was performed.")
  #expect(facts.approaches == [.percutaneous])
}

@Test func turningBeginsAnEpisode() throws {
  let facts = try facts(
    "supine",
    "A retroperitoneal approach was made. A discectomy was performed at L5-S1 and a cage was placed at L5-S1. The "
      + "patient was then turned prone. A midline incision was made. A laminectomy was performed at L4-L5. Pedicle "
      + "screws were placed at L5 and S1.")
  #expect(facts.approaches == [.anterior, .posterior])
  #expect(facts.described.first { $0.kind == .discectomy }?.episode == 0)
  #expect(facts.described.first { $0.kind == .laminectomy }?.episode == 1)
  #expect(facts.described.first { $0.kind == .laminectomy }?.approach == .posterior)
}

@Test func theTurnAtTheEndIsNoEpisode() throws {
  let facts = try facts(
    "prone", "A midline incision was made. A laminectomy was performed at L4-L5. The patient was turned supine.")
  #expect(facts.approaches == [.posterior])
}

@Test(arguments: [
  "Old scar reopened.", "The lower part of the previous wound was reopened.", "His old scar was cut out.",
])
func aScarOpenedAgainIsAnIncision(_ words: String) throws {
  let facts = try facts("prone", "\(words) A laminectomy was performed at L4-L5.")
  #expect(facts.waysIn.contains { $0.strength == .told && $0.approach == .posterior })
}

@Test func aTargetIsNoTurningOfThePatient() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Anterior lumbar interbody fusion, L5-S1

    DESCRIPTION OF PROCEDURE: On his back. A low transverse incision, the rectus sheath split, the ureter swept off the \
    left psoas. The disc at L5-S1 was removed and a cage impacted.
    """)
  #expect(facts.waysIn.filter { $0.part == .description }.map { $0.approach } == [.anterior])
}
