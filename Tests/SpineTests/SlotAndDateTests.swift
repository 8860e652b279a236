import Testing

@testable import Spine

private let story =
  "DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone. A midline incision was made. "

@Test(arguments: [
  ("A laminectomy was performed at ***.", Placeholder.Slot.level),
  ("A {side:left/right} laminectomy was performed.", .side),
  ("A laminectomy was performed at [level].", .level),
  ("A laminectomy was performed at ____.", .level),
  ("A laminectomy was performed at * and closed.", .level),
  ("The patient was seen by @SURGEON@.", .other),
])
func slotsAreFound(_ sentence: String, _ slot: Placeholder.Slot) throws {
  #expect(try Fixture.facts(story + sentence).placeholders.map { $0.slot } == [slot])
}

@Test(arguments: [
  "\n* A laminectomy was performed at L4-L5.\n* The wound was closed.",
  "\n- A laminectomy was performed at L4-L5.\n- The wound was closed.",
  "A laminectomy was performed at L4-L5 [sic].", "The patient [name removed] was awake.",
  "A **laminectomy** was performed at L4-L5.", "A 10 * 32 mm cage was placed at L4-L5.",
  "Mail was sent to a@b and c@d.", "The wound (left open) was dressed.",
])
func bulletsAndRemarksAreNoSlots(_ sentence: String) throws {
  #expect(try Fixture.facts(story + sentence).placeholders.isEmpty)
}

@Test(arguments: [
  ("DATE OF SURGERY: 03/02/2026", "2026-03-02"), ("DATE OF OPERATION: March 2, 2026", "2026-03-02"),
  ("Date of Procedure: 2 March 2026", "2026-03-02"), ("DATE OF SURGERY: 2026-03-02", "2026-03-02"),
  ("DATE OF SURGERY: 3-2-26", "2026-03-02"),
])
func theOperationDateIsRead(_ line: String, _ date: String) throws {
  let facts = try Fixture.facts("\(line)\n\n\(story)A laminectomy was performed at L4-L5.")
  #expect(facts.operationDate?.iso == date)
  #expect(facts.operationDateEvidence.count == 1)
}

@Test(arguments: [
  "DATE OF BIRTH: 03/02/1950", "DATE OF ADMISSION: 03/02/2026", "INDICATIONS: She had an MRI on 03/02/2026.",
  "INDICATIONS: She is status post fusion on 03/02/2020.", "DICTATED: 03/05/2026", "DATE OF SURGERY: 13/45/2026",
])
func otherDatesAreNotTheOperations(_ line: String) throws {
  let facts = try Fixture.facts("\(line)\n\n\(story)A laminectomy was performed at L4-L5.")
  #expect(facts.operationDate == nil)
}

@Test func theOperationsDateStandsBesideOthers() throws {
  let facts = try Fixture.facts(
    "DATE OF BIRTH: 01/01/1950\nDATE OF SURGERY: 03/02/2026\nDATE OF DICTATION: 03/05/2026\n\n\(story)A laminectomy "
      + "was performed at L4-L5.")
  #expect(facts.operationDate?.iso == "2026-03-02")
}
