import Testing

@testable import Spine

private let start =
  "DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone on a Jackson frame. A "
  + "midline incision was made and the lamina was exposed. A laminectomy was performed at L4-L5. "

@Test func consentEstablishesNothing() throws {
  let facts = try Fixture.facts(
    """
    INDICATIONS: The patient has stenosis at L4-L5. Risks, benefits and alternatives were discussed, including nerve \
    injury, dural tear, instability and the possible need for fusion at L4-L5 with pedicle screws.

    \(start)The wound was closed.
    """)
  #expect(facts.levelNames == ["L4-L5"])
  #expect(!facts.procedures.contains { $0.kind == .fusion || $0.kind == .fixation || $0.kind == .duralRepair })
  #expect(facts.devices.isEmpty)
  #expect(!facts.diagnoses.contains { $0.concept == "instability" })
}

@Test func aConsentSectionEstablishesNothing() throws {
  let facts = try Fixture.facts(
    """
    CONSENT: Posterolateral fusion at L5-S1 with pedicle screws and an interbody cage.

    \(start)The wound was closed.
    """)
  #expect(facts.levelNames == ["L4-L5"])
  #expect(facts.devices.isEmpty)
}

@Test(arguments: [
  "Pedicle screw fixation was considered but not performed.",
  "Fixation with pedicle screws at L5-S1 was considered but was not performed.",
  "The L5-S1 pedicle screws could not be placed.",
  "We elected not to place pedicle screws.",
  "A fusion at L5-S1 with pedicle screws was not performed.",
])
func workNotDoneIsNotTold(_ sentence: String) throws {
  let facts = try Fixture.facts("\(start)\(sentence) The wound was closed.")
  #expect(facts.levelNames == ["L4-L5"])
  #expect(!facts.places(.pedicleScrews))
  #expect(!facts.tells(.fixation) && !facts.tells(.fusion))
}

@Test func abandonedWorkAddsNoLevel() throws {
  let facts = try Fixture.facts(
    "\(start)A discectomy at L5-S1 was attempted and was abandoned because of scar. The wound was closed.")
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func priorSurgeryIsKeptApart() throws {
  let facts = try Fixture.facts(
    """
    INDICATIONS: She is status post L5-S1 fusion in 2012 and now has stenosis at L4-L5.

    \(start)The wound was closed.
    """)
  #expect(facts.levelNames == ["L4-L5"])
  #expect(!facts.procedures.contains { $0.kind == .fusion })
  #expect(facts.priorOperations.contains { $0.levels.map { $0.name } == ["L5-S1"] })
}

@Test func thePastInsideTheDescriptionAddsNothing() throws {
  let facts = try Fixture.facts("\(start)The previous L5-S1 fusion was solid. The wound was closed.")
  #expect(facts.levelNames == ["L4-L5"])
  #expect(!facts.tells(.fusion))
}

@Test(arguments: [
  ("He is postoperative day 10 from a lumbar laminectomy.", 10),
  ("I performed a lumbar laminectomy on him two weeks ago.", 14),
  ("He underwent a lumbar laminectomy 3 weeks ago.", 21),
])
func theTimeSinceThePriorOperationIsRead(_ sentence: String, _ days: Int) throws {
  let facts = try Fixture.facts("INDICATIONS: \(sentence)\n\n\(start)The wound was closed.")
  #expect(facts.priorOperations.compactMap { $0.daysBefore } == [days])
}

@Test func theDaysSinceAreReadFromTheSentencesAfter() throws {
  let facts = try Fixture.facts(
    "HISTORY: The patient underwent a cervical corpectomy. Surgery had gone well, and she has done well in the last "
      + "2 days.\n\n\(start)The wound was closed.")
  #expect(facts.priorOperations.map { $0.daysBefore } == [2])
  let pain = try Fixture.facts(
    "HISTORY: The patient underwent a cervical corpectomy. She had leg pain in the last 2 days.\n\n"
      + "\(start)The wound was closed.")
  #expect(pain.priorOperations.map { $0.daysBefore } == [nil])
}

@Test func theDateOfThePriorOperationIsRead() throws {
  let facts = try Fixture.facts(
    "INDICATIONS: Last surgery consisted of a cervical laminectomy on 08/28/06.\n\n\(start)The wound was closed.")
  #expect(facts.priorOperations.map { $0.date?.iso } == ["2006-08-28"])
}

@Test func relativesAreNoPatients() throws {
  let facts = try Fixture.facts(
    "INDICATIONS: Her mother had a fusion at L3-L4 for scoliosis. She has stenosis.\n\n\(start)The wound was closed.")
  #expect(!facts.diagnoses.contains { $0.concept == "scoliosis" })
  #expect(facts.priorOperations.isEmpty)
}

@Test func deniedOperationsAreNoPriorOnes() throws {
  let facts = try Fixture.facts("INDICATIONS: She has had no previous lumbar fusion.\n\n\(start)The wound was closed.")
  #expect(facts.priorOperations.isEmpty)
}

@Test func imagingOfOtherLevelsAddsNone() throws {
  let facts = try Fixture.facts(
    """
    INDICATIONS: MRI showed stenosis at L2-L3, L3-L4 and L4-L5 and a disc herniation at L5-S1.

    \(start)The wound was closed.
    """)
  #expect(facts.levelNames == ["L4-L5"])
}

@Test func anotherSurgeonsApproachIsToldAsHis() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Anterior lumbar interbody fusion L5-S1.

    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed supine. Dr. A performed the \
    anterior retroperitoneal approach, which he will dictate separately. A discectomy was performed at L5-S1. A cage \
    packed with allograft was placed at L5-S1. The wound was closed.
    """)
  #expect(facts.levelNames == ["L5-S1"])
  #expect(facts.waysIn.contains { $0.byAnother && $0.approach == .anterior })
  #expect(!facts.waysIn.contains { !$0.byAnother && $0.strength == .told })
}

@Test func anotherSurgeonsWorkIsNotThisNotes() throws {
  let facts = try Fixture.facts(
    "\(start)Dr. B will dictate the posterolateral fusion at L5-S1 separately. The wound was closed.")
  #expect(facts.levelNames == ["L4-L5"])
  #expect(!facts.tells(.posterolateralFusion))
}

@Test func deniedDiagnosesAreDenials() throws {
  let facts = try Fixture.facts(
    "INDICATIONS: She has radiculopathy and denies neurogenic claudication.\n\n\(start)The wound was closed.")
  #expect(facts.denials.contains { $0.concept.contains("claudication") })
  #expect(!facts.diagnoses.contains { $0.concept.contains("claudication") })
}

@Test func twoNotesAreReadApart() throws {
  // Only the operative note establishes work.
  let facts = try Fixture.facts(
    "\(start)The wound was closed.",
    "HISTORY: He had six weeks of physical therapy without relief. A laminectomy was performed at L2-L3.")
  #expect(facts.levelNames == ["L4-L5"])
  #expect(facts.care.contains { $0.kind == "physical-therapy" && $0.evidence.first?.document == 1 })
}

@Test(arguments: [
  """
  PROCEDURE: Laparoscopic cholecystectomy.

  DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed supine. Ports were placed. The \
  gallbladder was removed. The incision was closed at the T10 dermatome.
  """,
  """
  PROCEDURE: Arthrodesis of the left ankle with screw fixation.

  DESCRIPTION OF PROCEDURE: The patient was taken to the operating room under spinal anesthesia. The ankle joint was \
  exposed, decompression of the peroneal nerve was performed, and a fusion was performed with bone graft and screws.
  """,
  """
  PROCEDURE: Carpal tunnel release, right.

  DESCRIPTION OF PROCEDURE: The patient was placed supine. The ligament was divided and the right median nerve was \
  decompressed.
  """,
])
func whatIsNoSpineOperationGivesNothing(_ note: String) throws {
  let facts = try Fixture.facts(note)
  #expect(!facts.isSpineOperation)
  #expect(facts.procedures.isEmpty && facts.devices.isEmpty && facts.levels.isEmpty && facts.approaches.isEmpty)
  #expect(facts.sides.isEmpty)
}

@Test func anEmptyRecordGivesNothing() throws {
  #expect(try Fixture.facts("").procedures.isEmpty)
  #expect(try Fixture.facts("").isSpineOperation == false)
}

@Test func aLeakToBePreventedIsNoneThatWasClosed() throws {
  func repairs(_ words: String) throws -> Int {
    try Fixture.facts("\(start)\(words) The wound was closed.").procedures.filter { $0.kind == .duralRepair }.count
  }
  #expect(try repairs("A suture was tied around the catheter to prevent cerebrospinal fluid leak.") == 0)
  #expect(try repairs("A cerebrospinal fluid leak was met and closed with a suture.") == 1)
}

@Test func aRodTakenOutAgainIsNoOldHardware() throws {
  func removals(_ words: String) throws -> Int {
    try Fixture.facts("\(start)\(words)").procedures.filter { $0.kind == .hardwareRemoval }.count
  }
  let trial =
    "Pedicle screws were placed at L4 and L5. A long rod was placed. The long rod was removed and shorter rods placed."
  #expect(try removals(trial) == 0)
  #expect(
    try removals("The old hardware was exposed. The rods were removed. Pedicle screws were placed at L4 and L5.") == 1)
}

@Test func aBedWithNoSegmentsLiesAlongTheAnchors() throws {
  let facts = try Fixture.facts(
    """
    DESCRIPTION OF PROCEDURE: The patient was placed prone. A midline incision was made from T10 to L4. Pedicle screws \
    were placed at T10, T11, T12, L1, L2 and L3. A bilateral L2-L3 laminotomy was made. Decortication was then performed \
    and morselized allograft and autograft were placed.
    """)
  let fusion = facts.procedures.first { $0.kind == .posterolateralFusion }
  #expect(fusion?.levels.map { $0.name } == ["T10-T11", "T11-T12", "T12-L1", "L1-L2", "L2-L3"])
}

@Test(arguments: [
  ("The curve has progressed to 58 degrees.", true), ("He has a 62-degree thoracic curve.", true),
  ("Fusion was to prevent further progression of the deformity.", true),
  ("There was no progression of the curve.", false),
  ("She has scoliosis.", false), ("The leg was raised to 60 degrees.", false),
])
func aDeformityIsToldByItsMeasureOrItsProgress(_ words: String, _ isTold: Bool) throws {
  let facts = try Fixture.facts("INDICATIONS: \(words)\n\n\(start)The wound was closed.")
  #expect(facts.exemptions.contains { $0.concept == Exemption.deformityCourse } == isTold)
}

@Test func farLateralWorkIsToldByItsSteps() throws {
  func isFarLateral(_ words: String) throws -> Bool {
    try Fixture.facts("\(start)\(words)").described.contains { $0.kind == .transpedicularDecompression }
  }
  #expect(try isFarLateral("The lateral edge of the pars was shaved. The disc fragment was removed."))
  #expect(try isFarLateral("The intertransverse membrane was opened and the fragment removed."))
  #expect(
    try !isFarLateral("The pars was left alone. The transverse processes and intertransverse membrane were exposed."))
}

@Test func anOldOperationsPlaceIsTheTitlesWhereNothingElseIsTold() throws {
  let note = """
    PROCEDURE: Redo left L4-5 discectomy.

    DESCRIPTION OF PROCEDURE: Prone. Old scar reopened. Muscle taken down to the old laminotomy at L4-5. A fragment \
    was pulled out and the disc removed. The wound was closed.
    """
  #expect(try Fixture.facts(note).described.contains { $0.levels.map { $0.name } == ["L4-L5"] })
}

@Test func workOnVertebraeTakesThoseThatTheDescriptionNames() throws {
  let note = """
    PROCEDURE: L1 balloon kyphoplasty.

    DESCRIPTION OF PROCEDURE: Prone. The L1 pedicles were seen on both views. A balloon was inflated and cement was \
    injected. The trocars were removed.
    """
  let kyphoplasty = try Fixture.facts(note).described.first { $0.kind == .kyphoplasty }
  #expect(kyphoplasty?.levels.map { $0.name } == ["L1"])
}
