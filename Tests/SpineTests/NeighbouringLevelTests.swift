import Testing

@testable import Spine

@Suite("Segments told by where they lie from another") struct NeighbouringLevelTests {
  @Test("The level below, worked on likewise, is the next one that the title names") func levelBelow() throws {
    func read(_ title: String, _ words: String) throws -> [String] {
      try Fixture.facts(
        "PROCEDURE: Anterior cervical discectomy and fusion, \(title).\nDESCRIPTION OF PROCEDURE: A transverse incision was "
          + "made. At C4-C5 the disc was removed and the posterior longitudinal ligament was resected. \(words) "
          + "Allografts were placed in the interspaces.\n"
      ).levels(of: .ligamentResection)
    }
    let three = "C4-C5, C5-C6 and C6-C7"
    #expect(try read(three, "The level below was treated in identical fashion.") == ["C4-C5", "C5-C6"])
    #expect(
      try read(three, "The level below was treated in the same fashion, as was C6-C7.") == ["C4-C5", "C5-C6", "C6-C7"])
    #expect(try read(three, "Then the next one down likewise.") == ["C4-C5", "C5-C6"])
    #expect(try read("C4-C5", "The level below was treated in identical fashion.") == ["C4-C5"])
    #expect(try read(three, "The level below looked sound.") == ["C4-C5"])
  }
}
