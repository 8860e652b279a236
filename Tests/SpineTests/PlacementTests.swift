import Testing

@testable import Spine

/// A description, opened as dictation opens one.
private func operation(_ work: String, title: String = "PROCEDURE: Lumbar laminectomy.") -> String {
  """
  \(title)

  DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone on a Jackson frame after \
  general endotracheal anesthesia. The back was prepped and draped. A midline incision was made and the paraspinal \
  muscles were elevated. \(work) The wound was irrigated and closed in layers.
  """
}

@Test func workTakesTheSegmentsOfItsSentence() throws {
  let facts = try Fixture.facts(
    operation("A laminectomy was performed at L3-L4. A discectomy was performed at L4-L5."))
  #expect(facts.levels(of: .laminectomy) == ["L3-L4"])
  #expect(facts.levels(of: .discectomy) == ["L4-L5"])
  #expect(facts.levelNames == ["L3-L4", "L4-L5"])
}

@Test func twoWorksInASentenceKeepTheirSegments() throws {
  let facts = try Fixture.facts(
    operation("A laminectomy was performed at L3-L4 and a discectomy was performed at L4-L5."))
  #expect(facts.levels(of: .laminectomy) == ["L3-L4"])
  #expect(facts.levels(of: .discectomy) == ["L4-L5"])
}

@Test func segmentsMayStandBeforeTheirWork() throws {
  let facts = try Fixture.facts(operation("An L4-L5 laminectomy and an L5-S1 discectomy were performed."))
  #expect(facts.levels(of: .laminectomy) == ["L4-L5"])
  #expect(facts.levels(of: .discectomy) == ["L5-S1"])
}

@Test func theFocusRunsOnUntilItMoves() throws {
  let facts = try Fixture.facts(
    operation(
      "Attention was turned to L3-L4. The lamina was removed. The ligamentum flavum was resected. "
        + "Attention was then turned to L4-L5. The disc was removed with pituitary rongeurs."))
  #expect(facts.levels(of: .laminectomy) == ["L3-L4"])
  #expect(facts.levels(of: .discectomy) == ["L4-L5"])
  #expect(facts.described.first { $0.kind == .discectomy }?.levelsAreOwn == false)
}

@Test func theSameIsDoneElsewhere() throws {
  let facts = try Fixture.facts(
    operation("At L4-L5 a discectomy was performed. The same procedure was performed at L5-S1."))
  #expect(facts.levels(of: .discectomy) == ["L4-L5", "L5-S1"])
  let short = try Fixture.facts(
    operation("A laminectomy was performed at L4-L5. The same was done at L5-S1."))
  #expect(short.levels(of: .laminectomy) == ["L4-L5", "L5-S1"])
}

@Test func rangesOpenIntoInterspaces() throws {
  let facts = try Fixture.facts(operation("A laminectomy was performed from L3 to S1."))
  #expect(facts.levelNames == ["L3-L4", "L4-L5", "L5-S1"])
}

@Test func laminaeOfNeighboursAreTheInterspaceBetween() throws {
  let facts = try Fixture.facts(operation("The L4 and L5 laminae were removed with a high-speed drill."))
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func theDescriptionStandsAgainstTheTitle() throws {
  let facts = try Fixture.facts(
    operation(
      "A laminectomy was performed at L4-L5. The dura was intact.",
      title: "PROCEDURE: Laminectomy L3-L4 and L4-L5."))
  #expect(facts.levelNames == ["L4-L5"])
  #expect(OperativeFacts.levels(of: facts.titled).map { $0.name } == ["L3-L4", "L4-L5"])
}

@Test func theTitleServesWhereTheDescriptionNamesNone() throws {
  let facts = try Fixture.facts(
    operation("The lamina was removed and the roots were free.", title: "PROCEDURE: Laminectomy L3-L4."))
  #expect(facts.levelNames == ["L3-L4"])
  #expect(OperativeFacts.levels(of: facts.described).isEmpty)
}

@Test func aFilmAtAnotherLevelAddsNone() throws {
  let facts = try Fixture.facts(
    operation(
      "A spinal needle was placed and a lateral x-ray confirmed that it lay at L3-L4. We moved down one level. "
        + "A laminectomy was performed at L4-L5."))
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func exposureAndImagingAddNoLevel() throws {
  let facts = try Fixture.facts(
    operation("The spine was exposed from L2 to S1. A laminectomy was performed at L4-L5."))
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func rootsOfOpenWorkNameNoInterspace() throws {
  let facts = try Fixture.facts(
    operation("A discectomy was performed at L4-L5. The L5 root and the S1 root were seen and were free."))
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func corpectomyCountsVertebrae() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: C5 corpectomy.

    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed supine. A transverse incision was \
    made in the neck and the platysma was divided. A corpectomy was performed at C5. The wound was closed.
    """)
  #expect(facts.levels(of: .corpectomy) == ["C5"])
}

@Test func laminoplastyCountsVertebrae() throws {
  let facts = try Fixture.facts(
    operation("An open-door laminoplasty was performed from C3 to C6.", title: "PROCEDURE: Laminoplasty C3-C6."))
  #expect(facts.levelNames == ["C3", "C4", "C5", "C6"])
}

@Test func spokenMarksAndSegmentsAreRead() throws {
  let facts = try Fixture.facts(
    "the patient was taken to the operating room and placed prone period a midline incision was made period a "
      + "laminectomy was performed at l four five period the same was done at l five s one period the wound was closed "
      + "period")
  #expect(facts.levelNames == ["L4-L5", "L5-S1"])
}

@Test func evidenceQuotesTheWords() throws {
  let note = operation("A discectomy was performed at L4-L5.")
  let facts = try Fixture.facts(note)
  let bytes = Array(note.utf8)
  for procedure in facts.described where procedure.kind == .discectomy {
    let range = try #require(procedure.evidence.first?.range)
    let quote = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    #expect(quote.contains("discectomy") && quote.contains("L4-L5"), "\(quote)")
  }
  #expect(facts.tells(.discectomy))
}

@Test func bonesUnderAHeadingAreItsInterspaces() throws {
  let facts = try Fixture.facts(
    operation("L2-3: The lamina was removed.\n\nL3-4: A burr thinned the L3 arch, which was removed."))
  #expect(facts.levels(of: .laminectomy) == ["L2-L3", "L3-L4"])
}

@Test func segmentsAboveWhichATitlePlacesItsWorkAreNotWorkedOn() throws {
  let facts = try Fixture.facts(
    operation("At L3-L4 the disc was removed.", title: "PROCEDURE: L3-L4 fusion above L4-S1."))
  #expect(facts.titled.flatMap { $0.levels }.map { $0.name } == ["L3-L4"])
}

@Test func titledSegmentsAreBorneOutByTheirScrews() throws {
  let facts = try Fixture.facts(
    operation(
      "Pedicle screws were placed at L4 and L5. The facet was removed.", title: "PROCEDURE: L4-L5 and L5-S1 fusion."))
  #expect(facts.levels(of: .facetectomy) == ["L4-L5"])
}

@Test func whatWasDoneOnAnotherDayIsNotThisOperation() throws {
  func levels(_ day: String) throws -> [String] {
    try Fixture.facts(
      "DATE OF SURGERY: 08/06/2026\n" + operation("On August \(day) a discectomy was performed at L4-L5.")
    ).levels(of: .discectomy)
  }
  #expect(try levels("3") == [])
  #expect(try levels("6") == ["L4-L5"])
}

@Test(arguments: [
  ("The L3 and L4 medial branches and the L5 dorsal ramus were lesioned at 80 degrees.", ["L4-L5", "L5-S1"]),
  ("The C5 and C6 medial branches were lesioned at 80 degrees.", ["C5-C6"]),
  ("Needles were placed at the L4-L5 joint and its medial branches were lesioned.", ["L4-L5"]),
])
func nervesAreCountedByTheJointsThatTheySupply(_ sentence: String, _ joints: [String]) throws {
  let facts = try Fixture.facts(
    operation(sentence, title: "PROCEDURE: Radiofrequency ablation of the facet joints."))
  #expect(facts.levels(of: .facetAblation) == joints)
}

@Test func stepsSeenThroughTheEndoscopeAreEndoscopic() throws {
  func kinds(_ words: String) throws -> Bool {
    try Fixture.facts(
      operation(
        "\(words) At L5-S1 the flavum was split and the disc fragment was removed.",
        title: "PROCEDURE: Endoscopic discectomy L5-S1.")
    ).tells(.endoscopicDecompression)
  }
  #expect(try kinds("The endoscope was brought in."))
  #expect(try !kinds("A tube was brought in."))
}

@Test func rodsThatAreLiftedOutAreRemoved() throws {
  let facts = try Fixture.facts(
    operation(
      "The set screws were loosened, the rods lifted out, and the screws at L4, L5 and S1 turned out.",
      title: "PROCEDURE: Removal of L4-S1 hardware."))
  let removed = facts.described.filter { $0.kind == .hardwareRemoval }.flatMap { $0.levels }
  #expect(Set(removed.map { $0.name }) == ["L4", "L5", "S1"])
  #expect(!facts.places(.rods))
}

@Test func jointsToldBesideTheirNervesAreTheJoints() throws {
  let facts = try Fixture.facts(
    operation(
      "Cannulas were laid along the nerves and lesions made at 80 degrees.",
      title:
        "PROCEDURE: Radiofrequency ablation of L3 and L4 medial branches and L5 dorsal ramus (L4-5 and L5-S1 joints)."))
  #expect(
    facts.titled.filter { $0.kind == .facetAblation }.flatMap { $0.levels }.map { $0.name } == ["L4-L5", "L5-S1"])
}

@Test func cementThroughANeedleIsTheTitledVertebroplasty() throws {
  func levels(_ step: String) throws -> [String] {
    try Fixture.facts(
      "PROCEDURE: Vertebroplasty, T8.\nDESCRIPTION OF PROCEDURE: Prone. An 11 gauge needle went into T8. \(step)\n"
    ).levels(of: .vertebroplasty)
  }
  #expect(try levels("PMMA 3 cc under live lateral.") == ["T8"])
  #expect(try levels("The needle was withdrawn.") == [])
}

@Test func theSameAtAnotherVertebraIsAStepOfItsOwn() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: T7 and T8 vertebroplasty

    DESCRIPTION OF PROCEDURE: Prone. A 13 gauge needle went through the left pedicle into T7 and 2 mL of PMMA was \
    injected. Same at T8 from the right.
    """)
  #expect(facts.levels(of: .vertebroplasty) == ["T7", "T8"])
}

@Test(arguments: [("", Side.right), (" Repeated on the left.", Side.bilateral)])
func aJointDoneAgainOnTheOtherSideIsBoth(_ end: String, _ side: Side) throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Sacroiliac joint injection

    DESCRIPTION OF PROCEDURE: Prone. A 22 gauge needle went into the lower third of the right sacroiliac joint and 40 mg \
    of triamcinolone was injected.\(end)
    """)
  #expect(facts.described.first { $0.kind == .sacroiliacInjection }?.side == side)
}

@Test func anOperationWithAnEarlierYearBehindItIsNotThisOne() throws {
  func isTold(_ year: String) throws -> Bool {
    try Fixture.facts(
      """
      DATE OF OPERATION: 11/17/2026
      PROCEDURE: L2-L3 laminectomy

      DESCRIPTION OF PROCEDURE: Prone. L4-L5 discectomy \(year). The lamina was removed at L2-L3.
      """
    ).tells(.discectomy)
  }
  #expect(try !isTold("2018"))
  #expect(try isTold("done"))
}

@Test func aJottingWithNoVerbIsDoneWhereItNamesSegments() throws {
  func isTold(_ place: String) throws -> Bool {
    try Fixture.facts(operation("Foraminotomies \(place) with a 2 mm Kerrison.")).tells(.foraminotomy)
  }
  #expect(try isTold("at L3-L4 and L4-L5"))
  #expect(try !isTold("in general"))
}
