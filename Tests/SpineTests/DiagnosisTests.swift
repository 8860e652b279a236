import Testing

@testable import Spine

private func levels(of concept: String, _ text: String) throws -> [String] {
  let facts = try Fixture.facts("PREOPERATIVE DIAGNOSIS: \(text)\n\n")
  return facts.diagnoses.filter { $0.concept == concept }.flatMap { $0.levels.map { $0.name } }
}

@Test func aDiagnosisHasTheSegmentsThatStandByIt() throws {
  let text = "Recurrent spondylolisthesis and stenosis at L4-5 and L5-S1 with L3 compression fracture above."
  #expect(try levels(of: "spondylolisthesis", text) == ["L4-L5", "L5-S1"])
  #expect(try levels(of: "stenosis", text) == ["L4-L5", "L5-S1"])
  #expect(try levels(of: "compression-fracture", text) == ["L3"])
}

@Test func eachDiagnosisOfASentenceHasItsOwnSegment() throws {
  let text = "Disc degeneration at C5-C6 and herniated disc at C6-C7."
  #expect(try levels(of: "disc-degeneration", text) == ["C5-C6"])
  #expect(try levels(of: "disc-herniation", text) == ["C6-C7"])
}

@Test func aListOfSegmentsIsTakenWhole() throws {
  let text = "Herniated nucleus pulposus, C5-C6, greater than C6-C7 and C4-C5 with left radiculopathy."
  #expect(Set(try levels(of: "disc-herniation", text)) == ["C4-C5", "C5-C6", "C6-C7"])
}

@Test func theSegmentBeforeIsTakenWhereNoneFollows() throws {
  #expect(try levels(of: "disc-herniation", "At C5-C6 there was a large disc herniation.") == ["C5-C6"])
}

@Test func aLeakDeniedAtNoTimeIsNoReasonToSkipCare() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: Laminectomy L4-L5.

    DESCRIPTION OF PROCEDURE: The patient was placed prone. A laminectomy was performed at L4-L5. At no time during \
    the case there was evidence of CSF leakage of any type. The wound was closed.
    """)
  #expect(!facts.diagnoses.contains { $0.concept == "csf-leak" })
  #expect(facts.denials.contains { $0.concept == "csf-leak" })
  #expect(facts.exemptions.isEmpty)
}

@Test func aLeakMadeInTheOperationIsNoReasonToSkipCare() throws {
  func reasons(_ indication: String, _ description: String) throws -> [String] {
    try Fixture.facts(
      """
      INDICATIONS: \(indication)

      DESCRIPTION OF PROCEDURE: The patient was placed prone. A laminectomy was performed at L4-L5. \(description) The \
      wound was closed.
      """
    ).exemptions.map { $0.concept }
  }
  #expect(try reasons("Back pain.", "A CSF leak was encountered and repaired.").isEmpty)
  #expect(try reasons("She has a persistent CSF leak.", "").contains("csf-leak"))
}

@Test func anInfectionOfThePastIsNotTodays() throws {
  let facts = try Fixture.facts(
    """
    INDICATIONS: She has a history of osteomyelitis treated last year. Imaging showed a nonunion across her \
    osteomyelitis, and no sign of infection.

    """)
  #expect(facts.diagnoses.contains { $0.concept == "osteomyelitis" })
  #expect(!facts.diagnoses.contains { $0.concept == "osteomyelitis" && !$0.isHistorical })
}

@Test func rectalToneInACordInjuryIsNoCaudaEquina() throws {
  func tells(_ text: String) throws -> Bool {
    try Fixture.facts("INDICATIONS: \(text)\n\n").diagnoses.contains { $0.concept == "cauda-equina" }
  }
  #expect(try !tells("She has acute quadriplegia. Rectal tone is absent."))
  #expect(try tells("He has saddle anesthesia. Rectal tone is absent."))
  #expect(try tells("She has quadriplegia and cauda equina syndrome."))
}

@Test func theDrugsOfOtherDiseasesAreNoCare() throws {
  func kinds(_ text: String) throws -> [String] {
    try Fixture.facts("INDICATIONS: \(text)\n\n").care.map { $0.kind }
  }
  #expect(try kinds("She is on medication therapy for COPD.").isEmpty)
  #expect(try kinds("She has been treated with medication for her back pain.") == ["medication"])
}

@Test func aDrainThroughAStabWoundIsNoTrauma() throws {
  let facts = try Fixture.facts(
    "DESCRIPTION OF PROCEDURE: A laminectomy was performed at L4-L5. A drain was brought out through a stab wound.")
  #expect(!facts.diagnoses.contains { $0.concept == "traumatic" })
}

@Test func theDensIsTheAxiss() throws {
  #expect(Set(try levels(of: "dens-fracture", "Type II odontoid fracture, displaced.")) == ["C2"])
}
