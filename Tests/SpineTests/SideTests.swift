import Testing

@testable import Spine

private func facts(_ work: String, title: String = "PROCEDURE: L4-L5 discectomy.") throws -> OperativeFacts {
  try Fixture.facts(
    """
    \(title)

    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone. The back was prepped and \
    draped. A midline incision was made. \(work) The wound was closed.
    """)
}

@Test func theSideOfTheWorkIsRead() throws {
  #expect(try facts("A left L4-L5 discectomy was performed.").sides == [.left])
  #expect(try facts("The right lamina was removed at L4-L5. The disc was removed.").sides == [.right])
}

@Test func bilateralWorkIsBoth() throws {
  #expect(try facts("Bilateral foraminotomies were performed at L4-L5.").sides == [.left, .right])
}

@Test func oneSideAfterTheOtherIsBoth() throws {
  let facts = try facts(
    "A left foraminotomy was performed at L4-L5. A right foraminotomy was performed at L4-L5.")
  #expect(facts.sides == [.left, .right])
  #expect(facts.described.filter { $0.kind == .foraminotomy }.map { $0.side } == [.bilateral])
}

@Test func workWithoutASideHasNone() throws {
  #expect(try facts("A discectomy was performed at L4-L5.").sides.isEmpty)
}

@Test(arguments: [
  "A discectomy was performed at L4-L5. Bone was taken from the left iliac crest.",
  "A discectomy was performed at L4-L5. A drain was placed and brought out on the right.",
  "A right-sided skin incision was made. A discectomy was performed at L4-L5.",
  "A discectomy was performed at L4-L5. A rongeur was left in place.",
  "A right angle clamp was used. A discectomy was performed at L4-L5.",
  "A discectomy was performed at L4-L5. The patient moved the left foot.",
])
func otherSidesAreNotTheWorks(_ work: String) throws {
  #expect(try facts(work).sides.isEmpty)
}

@Test func theTitlesSideIsNotTheDescriptions() throws {
  let facts = try facts("A discectomy was performed at L4-L5.", title: "PROCEDURE: Left L4-L5 discectomy.")
  #expect(facts.sides.isEmpty)
  #expect(facts.titled.map { $0.side } == [.left])
  #expect(facts.sideStatements.contains { $0.side == .left && $0.part == .title })
}

@Test func symptomsHaveSidesThatAreNoWork() throws {
  let facts = try Fixture.facts(
    """
    INDICATIONS: She has left leg pain.

    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone. A discectomy was performed \
    at L4-L5.
    """)
  #expect(facts.sides.isEmpty)
  #expect(facts.sideStatements.filter { $0.isWork }.isEmpty)
}

@Test func theCutBesideTheMidlineTellsTheSide() throws {
  let work = "The disc was removed at L4-L5."
  #expect(try facts("The fascia was split 4 cm to the right of the midline. \(work)").sides == [.right])
  #expect(try facts("Fascia split just L of midline. \(work)").sides == [.left])
  // A side of the work itself counts before the cut's.
  #expect(
    try facts("The fascia was split left of the midline. The right lamina was removed at L4-L5.").sides == [.right])
}

@Test(arguments: ["We did the same on the other side.", "The exposure was repeated on the opposite side."])
func theSameOnTheOtherSideIsBoth(_ words: String) throws {
  let facts = try facts("The left lamina was removed at L4-L5 and the left L5 root was decompressed. \(words)")
  #expect(facts.sides == [.left, .right])
}

@Test(arguments: [
  ("PROCEDURE: L5-S1 endoscopic discectomy, right.", Side.right),
  ("PROCEDURE: L5-S1 endoscopic discectomy.", nil),
])
func theSideOfTheWayInIsTheWorksWhereTheTitleSaysTheSame(_ title: String, _ side: Side?) throws {
  let facts = try Fixture.facts(
    """
    \(title)

    DESCRIPTION OF PROCEDURE: Prone. An 8 mm cut was made on the right over the window of L5-S1. Endoscope in. \
    The disc fragment was caught with the grasper.
    """)
  #expect(facts.sideStatements.first { $0.isWork && $0.part == .description }?.side == side)
}

@Test func bothRootsAreBothSides() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: L4-L5 laminectomy.

    DESCRIPTION OF PROCEDURE: Prone. Midline incision. The L4 lamina was removed and both L5 roots were freed.
    """)
  #expect(facts.sideStatements.contains { $0.isWork && $0.side == .bilateral })
}
