import Testing

@testable import Spine

private func fusion(_ work: String, indications: String = "She has stenosis.") -> String {
  """
  INDICATIONS: \(indications)

  PROCEDURE: Lumbar fusion L4-L5.

  DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone. A midline incision was made \
  and the paraspinal muscles were elevated. \(work) The wound was closed.
  """
}

private func neck(_ work: String) -> String {
  """
  PROCEDURE: Anterior cervical discectomy and fusion C5-C6.

  DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed supine. A transverse incision was \
  made in the neck and the platysma was divided. A discectomy was performed at C5-C6. \(work) The wound was closed.
  """
}

@Test func screwsStandInVertebraeAndCagesInInterspaces() throws {
  let facts = try Fixture.facts(
    fusion("Pedicle screws were placed at L4 and L5. A PEEK cage was placed at L4-L5."))
  #expect(facts.levels(of: .pedicleScrews) == ["L4", "L5"])
  #expect(facts.levels(of: .cage) == ["L4-L5"])
}

@Test func aRangeOfScrewsOpensIntoVertebrae() throws {
  let facts = try Fixture.facts(fusion("Pedicle screws were placed bilaterally from L3 to S1."))
  #expect(facts.levels(of: .pedicleScrews) == ["L3", "L4", "L5", "S1"])
}

@Test func theSpanOfFixationAddsNoLevel() throws {
  let facts = try Fixture.facts(
    fusion("A discectomy was performed at L4-L5. Pedicle screws were placed from L2 to S1."))
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func cageAndStructuralGraftAreTwoThings() throws {
  let cage = try Fixture.facts(neck("A PEEK cage was placed at C5-C6."))
  #expect(cage.places(.cage) && !cage.places(.structuralAllograft))
  let graft = try Fixture.facts(neck("A structural allograft was placed at C5-C6."))
  #expect(graft.places(.structuralAllograft) && !graft.places(.cage))
}

@Test func aCageInADiscSpaceIsAnInterbodyFusion() throws {
  let facts = try Fixture.facts(neck("A PEEK cage packed with allograft was placed at C5-C6."))
  #expect(facts.levels(of: .interbodyFusion) == ["C5-C6"])
}

@Test func aTrialIsNoDevice() throws {
  let facts = try Fixture.facts(neck("A trial cage was placed and removed."))
  #expect(!facts.places(.cage))
}

@Test func removedHardwareIsNotPlaced() throws {
  let old = try Fixture.facts(fusion("The old screws at L4 and L5 were removed."))
  #expect(!old.places(.pedicleScrews) && !old.places(.screws))
  #expect(old.tells(.hardwareRemoval))
  let named = try Fixture.facts(fusion("The old pedicle screws at L4 and L5 were removed."))
  #expect(!named.places(.pedicleScrews))
  #expect(named.tells(.hardwareRemoval))
}

@Test func graftOnDecorticatedBoneIsAPosterolateralFusion() throws {
  let facts = try Fixture.facts(
    fusion(
      "The transverse processes of L4 and L5 were decorticated. Local autograft and allograft were placed over the "
        + "transverse processes at L4-L5."))
  #expect(facts.levels(of: .posterolateralFusion) == ["L4-L5"])
}

@Test func theReasonIsTiedByItsWords() throws {
  let facts = try Fixture.facts(
    fusion("Because of gross instability at L4-L5, pedicle screws were placed at L4 and L5."))
  #expect(facts.devices.contains { $0.kind == .pedicleScrews && $0.part == .description && $0.rationale != nil })
}

@Test func aReasonInTheIndicationsServesWhereItNamesTheFusion() throws {
  let facts = try Fixture.facts(
    fusion(
      "Pedicle screws were placed at L4 and L5.",
      indications: "She has spondylolisthesis at L4-L5, and fusion with instrumentation is indicated because of the "
        + "instability."))
  #expect(facts.devices.contains { $0.kind == .pedicleScrews && $0.part == .description && $0.rationale != nil })
}

@Test(arguments: [
  "She has spondylolisthesis at L4-L5.",
  "She has instability at L4-L5. She hurts.",
  "There was no instability, so fusion was planned for pain.",
])
func aDiagnosisElsewhereIsNoReason(_ indications: String) throws {
  let facts = try Fixture.facts(
    fusion("Pedicle screws were placed at L4 and L5.", indications: indications))
  #expect(facts.places(.pedicleScrews))
  #expect(facts.devices.allSatisfy { $0.rationale == nil })
}

@Test(arguments: [
  "Pedicle screws were placed at L4 and L5 to hold the graft.",
  "Pedicle screws were placed at L4 and L5 for stabilization.",
])
func whatADeviceDoesIsNoReason(_ work: String) throws {
  let facts = try Fixture.facts(fusion(work))
  #expect(facts.places(.pedicleScrews))
  #expect(facts.devices.allSatisfy { $0.rationale == nil })
}

@Test func aReasonAtOtherSegmentsDoesNotServe() throws {
  let facts = try Fixture.facts(
    fusion(
      "Pedicle screws were placed at L4 and L5. Because of instability at L1-L2, pedicle screws were placed at L1 and "
        + "L2."))
  for device in facts.devices where device.kind == .pedicleScrews && device.part == .description {
    #expect((device.rationale != nil) == (device.levels.first?.name == "L1"), "\(device.levels.map { $0.name })")
  }
  #expect(facts.levels(of: .pedicleScrews) == ["L1", "L2", "L4", "L5"])
}

@Test(arguments: [
  "The bone taken with the laminae was crushed and laid over the transverse processes at L4-L5.",
  "What bone had come off was chopped and laid along both sides at L4-L5.",
  "Bone from the drilling was placed in the L4-L5 disc space.",
])
func boneOfTheDecompressionThatIsPutToUseIsLocalAutograft(_ sentence: String) throws {
  #expect(try Fixture.facts(fusion(sentence)).places(.localAutograft))
}

@Test func boneThatIsThrownAwayIsNoGraft() throws {
  #expect(try !Fixture.facts(fusion("The bone taken with the laminae was discarded.")).places(.localAutograft))
}

@Test func aBlockOfBoneIsTheCrestsWhereTheCrestIsOpened() throws {
  let crest = "Through a cut over the right iliac crest a three-sided block of bone was taken and wedged in at L4-L5."
  #expect(try Fixture.facts(fusion(crest)).places(.structuralAutograft))
  #expect(try Fixture.facts(fusion("A cadaveric block was wedged in at L4-L5.")).places(.structuralAllograft))
  #expect(try Fixture.facts(fusion("A block of bone was wedged in at L4-L5.")).places(.structuralGraft))
}

@Test func screwsInLateralMassesAreNoPedicleScrews() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Posterior cervical fusion C4-C7.

    DESCRIPTION OF PROCEDURE: Prone. A midline incision was made. Lateral mass screws were placed at C4, C5 and C6; at \
    C7 small pedicle screws.
    """)
  #expect(facts.levels(of: .lateralMassScrews) == ["C4", "C5", "C6"])
  #expect(facts.levels(of: .pedicleScrews) == ["C7"])
}

@Test func aCageBetweenVertebraeApartFusesAllBetweenThem() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: C5 corpectomy, fusion C4-C6.

    DESCRIPTION OF PROCEDURE: Supine. A transverse incision was made. The body of C5 was removed. A cage was stood \
    between C4 and C6.
    """)
  #expect(facts.levels(of: .interbodyFusion) == ["C4-C5", "C5-C6"])
}

@Test func whatARepetitionBroughtAndTheTellingDeniesIsNotThere() throws {
  func cages(_ end: String) throws -> [String] {
    let facts = try Fixture.facts(
      """
      PROCEDURE: TLIF L4-L5 and L5-S1.

      DESCRIPTION OF PROCEDURE: Prone. At L4-L5 the disc was removed, the plates scraped and a PEEK cage placed. The \
      same was done at L5-S1.\(end)
      """)
    return facts.devices.filter { $0.kind == .cage && $0.part == .description }.flatMap { $0.levels }.map { $0.name }
  }
  #expect(try cages("") == ["L4-L5", "L5-S1"])
  #expect(try cages(" The cage for this level was not used.") == ["L4-L5"])
}

@Test func screwsPutInThePlaceOfOthersArePlaced() throws {
  func vertebrae(_ telling: String) throws -> Set<String> {
    let facts = try Fixture.facts(
      "PROCEDURE: Revision fusion L4-S1.\n\nDESCRIPTION OF PROCEDURE: Prone. Midline incision. \(telling)\n")
    return Set(
      facts.devices.filter { $0.kind == .pedicleScrews && $0.part == .description }.flatMap { $0.levels }.map {
        $0.name
      })
  }
  #expect(
    try vertebrae("All old screws at L4, L5 and S1 were turned out and replaced with screws one size bigger.")
      == ["L4", "L5", "S1"])
  #expect(try vertebrae("All old screws at L4, L5 and S1 were turned out.").isEmpty)
}

@Test func aGroundForADeviceIsNoPlaceOfIt() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Lumbar fusion L4-L5.

    DESCRIPTION OF PROCEDURE: Prone. Both joints at L4-L5 were removed, and that is the reason for the cage.
    """)
  #expect(!facts.devices.contains { $0.kind == .cage })
}

@Test func scrapedPlatesAreEndplates() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: TLIF L4-L5.

    DESCRIPTION OF PROCEDURE: Prone. Midline incision. At L4-L5 the disc was removed and the plates were scraped. A \
    PEEK cage was placed.
    """)
  #expect(!facts.devices.contains { $0.kind == .posteriorPlate || $0.kind == .anteriorPlate })
}

@Test(arguments: [
  ("Right sacroiliac joint fusion", true), ("L4-L5 interbody fusion", false),
])
func anImplantIsTheSacroiliacJointsWhereThatIsFused(_ title: String, _ isThere: Bool) throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: \(title)

    DESCRIPTION OF PROCEDURE: Prone. Guide pin across the joint, drill, broach, 7x55 implant impacted.
    """)
  #expect(facts.devices.contains { $0.kind == .sacroiliacImplant && $0.part == .description } == isThere)
}

@Test(arguments: [("called for a cage", false), ("was filled with a cage", true)])
func aNeedIsNoPlacing(_ telling: String, _ isPlaced: Bool) throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: L4-L5 fusion

    DESCRIPTION OF PROCEDURE: Prone. The disc at L4-L5 was removed. The space \(telling).
    """)
  #expect(facts.devices.contains { $0.kind == .cage && $0.part == .description } == isPlaced)
}

@Test func cagesToldAfterTheLastDiscAreOneInEach() throws {
  func levels(_ cages: String) throws -> [String] {
    try Fixture.facts(
      """
      PROCEDURE: ACDF C4-C6

      DESCRIPTION OF PROCEDURE: Supine. Transverse neck incision. The C4-C5 disc was removed. The C5-C6 disc was removed. \
      \(cages) tapped in.
      """
    ).levels(of: .cage)
  }
  #expect(try levels("PEEK cages were") == ["C4-C5", "C5-C6"])
  #expect(try levels("PEEK 7 / 8 with putty,") == ["C4-C5", "C5-C6"])
  #expect(try levels("A PEEK cage was") == ["C5-C6"])
}
