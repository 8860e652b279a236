import Dictation
import Testing

@testable import Spine

@Suite("Documents beside the note") struct RecordTests {
  private let note = """
    DATE OF OPERATION: March 2, 2026
    PROCEDURE: L4-L5 posterolateral fusion.
    DESCRIPTION OF PROCEDURE: A midline incision was made. The transverse processes were decorticated at L4-L5 and graft
    was laid. Pedicle screws were placed at L4 and L5.

    """

  @Test("A study's findings are no findings at operation") func imagingReport() throws {
    let report = """
      MRI LUMBAR SPINE
      DATE OF STUDY: 01/15/2026
      FINDINGS: At L4-L5 there is instability with severe central canal stenosis.
      """
    let facts = try Fixture.facts(note, report)
    #expect(facts.exemptions.filter { $0.concept == "instability" }.isEmpty)
    #expect(facts.diagnoses.contains { $0.concept == "instability" && $0.part == .indication })
    #expect(facts.imaging.map { $0.study } == [.mri])
    #expect(facts.imaging.first?.findings.contains("stenosis") == true)
    #expect(facts.imaging.first?.levels.map { $0.name } == ["L4-L5"])
    #expect(facts.measures.contains { $0.kind == .severeNarrowing })
  }

  @Test("A study in the history shows what its sentence tells, and one advised shows nothing") func imaging() throws {
    let history = "INDICATIONS: MRI of 1/15/2026 showed a disc herniation at L4-L5. Pain persisted.\n"
    let facts = try Fixture.facts(history + note)
    #expect(facts.imaging.map { $0.date?.iso } == ["2026-01-15"])
    #expect(facts.imaging.first?.findings == ["disc-herniation"])
    #expect(try Fixture.facts("INDICATIONS: No MRI was done for the disc herniation.\n" + note).imaging.isEmpty)
  }

  @Test("An addendum adds to the operation, another document does not") func addendum() throws {
    let words = "A PEEK cage was also placed in the L4-L5 interspace. The disc at L5-S1 was removed.\n"
    let added = try Fixture.facts(note, "ADDENDUM: " + words)
    #expect(added.places(.cage))
    #expect(added.levelNames == ["L4-L5", "L5-S1"])
    let cage = added.devices.first { $0.kind == .cage }
    #expect(cage?.evidence.first?.document == 1)
    let beside = try Fixture.facts(note, "HISTORY: " + words)
    #expect(!beside.places(.cage))
    #expect(beside.levelNames == ["L4-L5"])
  }

  @Test("A plan and a study's only finding foresee where the operation is") func foreseen() throws {
    let plan = try Fixture.facts(note, "HISTORY AND PHYSICAL\nPLAN: Right L5-S1 microdiscectomy.\n").foreseen
    #expect(plan.map { $0.source } == [.plan])
    #expect(plan.first?.levels.map { $0.name } == ["L5-S1"])
    #expect(plan.first?.sides == [.right])
    let study = "MRI LUMBAR SPINE\nFINDINGS: Left disc extrusion at L5-S1. L4-L5 is normal.\n"
    #expect(try Fixture.facts(note, study).foreseen.first?.levels.map { $0.name } == ["L5-S1"])
    let several = "MRI LUMBAR SPINE\nFINDINGS: Disc extrusion at L5-S1. Stenosis at L4-L5.\n"
    #expect(try Fixture.facts(note, several).foreseen.isEmpty)
    #expect(try Fixture.facts(note, "THERAPY NOTE\nEight visits for leg pain.\n").foreseen.isEmpty)
  }

  @Test("What is of another patient, or of a day that cannot be, counts for nothing") func misplaced() throws {
    func care(_ patient: String, _ date: String) throws -> Int {
      try Fixture.facts(
        "Patient: Jane Roe\n" + note,
        "HISTORY AND PHYSICAL\nPatient: \(patient)\nDATE: \(date)\nHISTORY: She failed 8 weeks of physical therapy.\n"
      ).care.count
    }
    #expect(try care("Jane Roe", "02/01/2026") == 1)
    #expect(try care("John Poe", "02/01/2026") == 0)
    #expect(try care("Jane Roe", "02/01/2027") == 0)
  }
}

@Test(arguments: [
  ("Dr. Feeney exposed the left side and held the retractors.", true),
  ("Dr. Feeney was in the room.", false),
])
func anAssistantIsToldByWhatTheNameDid(_ telling: String, _ isTold: Bool) throws {
  let facts = try Fixture.facts(
    """
    SURGEON: T. Ravindran, MD
    ASSISTANT SURGEON: M. Feeney, MD

    PROCEDURE: L4-L5 laminectomy.

    DESCRIPTION OF PROCEDURE: Prone. Midline incision over L4-L5. The lamina was removed. \(telling)
    """)
  #expect(facts.circumstances.contains { $0.kind == .assistant } == isTold)
}

@Test(arguments: [
  ("I fused L4-5 on July 20, 2026.", true), ("Dr. B fused L4-5 on July 20, 2026.", false),
  ("I will fuse L4-5 on August 20, 2026.", false),
])
func whatTheSurgeonDidOnAnEarlierDayIsAnEarlierOperation(_ telling: String, _ isTold: Bool) throws {
  let facts = try Fixture.facts(
    """
    DATE OF OPERATION: 08/10/2026
    OPERATION: Debridement of lumbar wound

    HISTORY: \(telling) Drainage since Friday.

    DESCRIPTION: Prone. The wound was opened from L4 to L5 and the pus washed out.
    """)
  #expect(facts.priorOperations.contains { $0.date != nil } == isTold)
}
