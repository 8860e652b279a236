import Coding
import Dictation
import OpNoteAudit
import Testing

@Suite("Conflicts between the documents of a record") struct RecordConflictTests {
  private let operation = """
    Patient: Jane Roe
    DATE OF SURGERY: 05/12/2026
    PREOPERATIVE DIAGNOSIS: Left L4-L5 disc herniation with radiculopathy.
    PROCEDURE: Left L4-L5 microdiscectomy.
    DESCRIPTION OF PROCEDURE: Prone. A midline incision was made. A left L4-L5 laminotomy was made and the disc fragment
    was removed.

    """

  private func findings(_ document: String) throws -> [Finding] {
    let claim = Claim(lines: [ClaimLine(code: "63030", modifiers: ["LT"])])
    let today = try #require(CalendarDate(year: 2026, month: 6, day: 1))
    return try Corpus.auditor().audit([Note(operation), Note(document)], against: claim, today: today).findings
  }

  private func history(_ plan: String) -> String {
    "HISTORY AND PHYSICAL\nPatient: Jane Roe\nDATE: 05/01/2026\nPLAN: \(plan)\n"
  }

  @Test("A plan for another interspace or the other side is a conflict, with both documents' words") func plan() throws
  {
    let level = try findings(history("Left L5-S1 microdiscectomy."))
    let conflict = try #require(level.first { $0.rule == "levels.conflict" })
    #expect(conflict.evidence.map { $0.document }.sorted().first == 0)
    #expect(conflict.evidence.contains { $0.document == 1 })
    let side = try findings(history("Right L4-L5 microdiscectomy."))
    #expect(side.contains { $0.rule == "laterality.conflict" && $0.evidence.contains { $0.document == 1 } })
  }

  @Test("A plan that fits, and a study of several interspaces, conflict with nothing") func fits() throws {
    let quiet = [
      history("Left L4-L5 microdiscectomy."), history("Continue therapy."),
      "MRI LUMBAR SPINE\nFINDINGS: Stenosis at L3-L4. Right disc extrusion at L5-S1.\n",
      "MRI LUMBAR SPINE\nFINDINGS: Left disc extrusion at L4-L5.\n",
    ]
    for document in quiet {
      let rules = try findings(document).map { $0.rule }
      #expect(!rules.contains("levels.conflict") && !rules.contains("laterality.conflict"), "\(document)")
    }
  }

  @Test("A study whose only finding is elsewhere is a conflict") func study() throws {
    let rules = try findings("MRI LUMBAR SPINE\nFINDINGS: Right disc extrusion at L5-S1. L4-L5 is normal.\n").map {
      $0.rule
    }
    #expect(rules.contains("levels.conflict"))
    #expect(!rules.contains("laterality.conflict"))
  }
}
