import Testing

@testable import Spine

private func care(_ indications: String) throws -> [Care] {
  try Fixture.facts(
    """
    INDICATIONS: \(indications)

    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room and placed prone. A laminectomy was performed \
    at L4-L5. The wound was closed.
    """
  ).care
}

@Test(arguments: [
  ("She failed six weeks of physical therapy.", 6, "week"),
  ("She had physical therapy for 3 months without relief.", 3, "month"),
  ("He underwent a 12-week course of physical therapy and his pain persisted.", 12, "week"),
  ("Physical therapy for a year did not help.", 1, "year"),
])
func kindDurationAndFailureAreRead(_ sentence: String, _ value: Int, _ unit: String) throws {
  let found = try #require(try care(sentence).first { $0.kind == "physical-therapy" })
  #expect(found.duration == Care.Duration(value: value, unit: unit))
  #expect(found.outcome == .failed)
}

@Test func severalKindsShareAnOutcome() throws {
  let found = try care("He failed physical therapy, NSAIDs and epidural steroid injections.")
  #expect(found.count == 3)
  #expect(found.allSatisfy { $0.outcome == .failed && $0.duration == nil })
}

@Test func anOutcomeMayBeASentenceOfItsOwn() throws {
  let found = try care("She had eight weeks of physical therapy. This did not provide lasting relief.")
  #expect(found.first?.outcome == .failed)
}

@Test(arguments: [
  "He has not had physical therapy.", "She has never tried physical therapy.", "No physical therapy was attempted.",
  "He denies any physical therapy.",
])
func careNotTriedIsTold(_ sentence: String) throws {
  #expect(try care(sentence).first { $0.kind == "physical-therapy" }?.outcome == .notTried)
}

@Test func careWithoutAKindIsUnspecified() throws {
  let found = try care("He failed conservative management.")
  #expect(found.map { $0.kind } == ["unspecified"])
  #expect(found.first?.outcome == .failed)
  #expect(found.first?.duration == nil)
}

@Test(arguments: [
  "He has had leg pain for six months.", "A 46-year-old man with two years of severe back pain.",
  "She has intractable pain.", "His symptoms began 3 weeks ago.",
])
func symptomsAreNoCare(_ sentence: String) throws {
  #expect(try care(sentence).isEmpty)
}

@Test func theTimeOfSymptomsIsNotTheCares() throws {
  let found = try care("She has had leg pain for six months despite physical therapy.")
  #expect(found.first { $0.kind == "physical-therapy" }?.duration == nil)
}

@Test func plannedCareIsNoCare() throws {
  let facts = try Fixture.facts(
    """
    DESCRIPTION OF PROCEDURE: The patient was taken to the operating room. A laminectomy was performed at L4-L5.

    POSTOPERATIVE PLAN: Physical therapy for six weeks.
    """)
  #expect(facts.care.isEmpty)
}

@Test(arguments: [("day", 10, 10), ("week", 6, 42), ("month", 3, 90), ("year", 1, 365)])
func durationsCountDays(_ unit: String, _ value: Int, _ days: Int) {
  #expect(Care.Duration(value: value, unit: unit).days == days)
}

@Test(arguments: [
  ("6/52 of physiotherapy made no odds.", 6, "week"),
  ("Physical therapy twice a week for two months failed.", 2, "month"),
  ("Physical therapy for two and a half months did not help.", 2, "month"),
  ("Physical therapy the whole winter, to no avail.", 3, "month"),
])
func lengthsOfTimeAreReadInEveryForm(_ sentence: String, _ value: Int, _ unit: String) throws {
  let found = try #require(try care(sentence).first { $0.kind == "physical-therapy" })
  #expect(found.duration == Care.Duration(value: value, unit: unit))
  #expect(found.outcome == .failed)
}

@Test(arguments: [("08/10/2026", 4), ("04/10/2026", nil)])
func careSinceAMonthLastsUpToTheOperation(_ date: String, _ months: Int?) throws {
  let facts = try Fixture.facts(
    """
    DATE OF SURGERY: \(date)
    INDICATIONS: Physical therapy since April without relief.

    DESCRIPTION OF PROCEDURE: Prone. A midline incision was made. A laminectomy was performed at L4-L5.
    """)
  #expect(facts.care.first?.duration == months.map { Care.Duration(value: $0, unit: "month") })
}

@Test func careInTheStoryUnderAnUnknownLabelIsRead() throws {
  let facts = try Fixture.facts(
    """
    PROCEDURE: L4-L5 laminectomy.
    EBL 40. Specimens: none.

    Pain for a year. He cannot stand at the stove or walk to the car without it. Four months of therapy, naproxen, two transforaminal injections: little or no change.

    Prone. A midline incision was made over L4-L5 and the lamina was removed.
    """)
  #expect(facts.care.contains { $0.kind == "nsaid" && $0.outcome == .failed })
  #expect(!facts.tells(.transforaminalInjection))
}

@Test func eachTreatmentTakesTheTimeOfItsOwnClause() throws {
  let found = try care("Physical therapy x 8 wks, meloxicam 15 daily x 3 months, no relief.")
  let times = found.map { $0.duration?.days }
  #expect(found.map { $0.kind } == ["physical-therapy", "nsaid"])
  #expect(times == [56, 90])
}

@Test func aShortReliefIsAFailure() throws {
  #expect(try care("An epidural steroid injection with 2 weeks of relief.").first?.outcome == .failed)
}

@Test func whatCouldNotBeGivenIsNotWhatWasNotTried() throws {
  #expect(try care("She is intolerant of NSAIDs.").first?.outcome == .contraindicated)
}
