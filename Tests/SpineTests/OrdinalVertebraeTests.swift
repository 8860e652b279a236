import Testing

@testable import Spine

@Suite("Vertebrae told by their place in a region") struct OrdinalVertebraeTests {
  @Test(
    "Ordinals beside a region's name are vertebrae",
    arguments: [
      ("the third and fourth lumbar vertebrae", ["L3-L4"]), ("the third on the fourth lumbar vertebra", ["L3-L4"]),
      ("between the fourth and fifth lumbar laminae", ["L4-L5"]), ("the fourth lumbar disc", ["L4-L5"]),
      ("the 5th lumbar and 1st sacral vertebrae", ["L5-S1"]), ("the seventh cervical lamina", ["C7"]),
      ("the third lumbar arch was drilled. The fourth on the fifth moved", ["L3", "L4-L5"]),
      ("the fifth lumbar vertebra on the sacrum", ["L5-S1"]), ("L4, L5 and the sacral alae", ["L4-L5", "L5-S1"]),
      ("L5 and the ala", ["L5-S1"]), ("the lumbosacral disc", ["L5-S1"]), ("the cervicothoracic junction", ["C7-T1"]),
    ]) func told(_ text: String, _ levels: [String]) throws
  {
    #expect(try Fixture.levels(text) == levels)
  }

  @Test(
    "Ordinals that count are no vertebrae",
    arguments: [
      "his first lumbar operation", "the second lumbar epidural", "the third screw", "a second and third trial",
      "the fourth lumbar nerve root", "the lumbosacral spine", "the sacral ala",
    ]) func counted(_ text: String) throws
  {
    #expect(try Fixture.levels(text) == [])
  }
}
