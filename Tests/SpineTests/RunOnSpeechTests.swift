import Testing

@testable import Spine

/// Raw speech: no capitals, no stops, one paragraph a part of the note.
private func speech(_ opening: String, _ telling: String) -> String { "\(opening)\n\n\(telling)\n" }

@Test func anOpeningThatNamesTheOperationIsItsTitle() throws {
  let facts = try Fixture.facts(
    speech(
      "this is an epidural note for doctor hill lumbar epidural steroid injection at l three four",
      "he sat up on the side of the bed back was prepped with betadine numbed the skin in the midline put in an eighteen "
        + "gauge tuohy and came through the ligaments until i got the loss of resistance at about six centimeters then "
        + "eighty of depo medrol with four of saline went in easily needle came out"))
  #expect(facts.tells(.interlaminarInjection))
  #expect(facts.levelNames == ["L3-L4"])
}

@Test func aPatientWhoIsToldOfEndsTheEntries() throws {
  let facts = try Fixture.facts(
    speech(
      "date of service june third twenty twenty six patient has a disc herniation at l five s one on the left",
      "procedure left s one transforaminal epidural steroid injection"))
  #expect(facts.diagnoses.contains { $0.concept == "disc-herniation" })
}

@Test func theSameInTheMidstOfASentenceIsDoneAgain() throws {
  let facts = try Fixture.facts(
    speech(
      "dictating op note acdf c five six and c six seven",
      "supine transverse incision on the left side of the neck went through the platysma between the carotid and the "
        + "esophagus needle in the disc x ray showed c five six disc was removed with curettes drilled the posterior "
        + "osteophytes and took the pll you could get a hook out both sides same thing was done at c six seven seven "
        + "millimeter peek cages were tapped in at both levels pins out closed platysma and skin"))
  #expect(facts.levels(of: .discectomy) == ["C5-C6", "C6-C7"])
  #expect(facts.devices.contains { $0.kind == .cage && $0.levels.count == 2 && $0.part == .description })
}

@Test func tellingThatGoesOnUnderNoHeadingIsStillTheOperation() throws {
  let facts = try Fixture.facts(
    speech(
      "procedure was posterior lumbar interbody fusion l four five with cages and pedicle screws",
      "patient was rolled prone prepped and draped midline incision muscle elevated off l four and l five i took off the "
        + "l four lamina and cut the l four five disc and cleaned it all out and put in two cages")
      + "\nthen pedicle screws in l four and l five both sides rods dropped in caps torqued everything looked good on the "
      + "ap and lateral no bone was laid out in the gutters irrigated closed in layers\n")
  #expect(facts.devices.contains { $0.kind == .pedicleScrews && $0.part == .description })
}

/// A note with no heading at all.
@Test func needleWorkThatNothingNamesIsToldByItsWay() throws {
  func kinds(_ telling: String) throws -> [ProcedureKind] {
    try Fixture.facts(
      """
      L3-4, 12/15/2026
      Lumbar stenosis with leg pain.

      Prone, C-arm. \(telling)
      """
    ).described.filter { !$0.kind.isAid }.map { $0.kind }
  }
  #expect(
    try kinds("20 gauge Tuohy between the L3 and L4 laminae, loss of resistance. 80 mg Depo-Medrol was given.")
      == [.interlaminarInjection])
  #expect(try kinds("11 gauge needle through the left pedicle of L3. 3 cc of PMMA was injected.") == [.vertebroplasty])
  #expect(try kinds("20 gauge Tuohy between the L3 and L4 laminae, loss of resistance. It was withdrawn.") == [])
}

@Test func anExposureGoesAsFarAsAStructure() throws {
  func isBed(_ telling: String) throws -> Bool {
    try Fixture.facts(
      """
      PROCEDURE: L4-L5 fusion

      DESCRIPTION OF PROCEDURE: Prone. Middle cut L3 to S1. \(telling) Bone chips were laid at L4-L5.
      """
    ).tells(.posterolateralFusion)
  }
  #expect(try !isBed("Muscle was cleared to the transverse processes."))
  #expect(try isBed("The transverse processes of L4 and L5 were burred raw."))
}
