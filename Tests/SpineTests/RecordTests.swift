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
}
