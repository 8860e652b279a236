import Testing

@testable import Spine

@Suite("Measures that policies ask for") struct MeasureTests {
  /// The measures of a history, as `kind value`.
  private func measures(_ words: String) throws -> [String] {
    let note =
      "INDICATIONS FOR SURGERY: \(words)\nPROCEDURE: L4-L5 laminectomy.\nDESCRIPTION: L4-L5 laminectomy was done.\n"
    return try Fixture.facts(note).measures.map { measure in
      measure.kind.rawValue + (measure.tenths.map { " \($0 / 10).\($0 % 10)" } ?? "")
    }
  }

  @Test("Scores of pain and disability, however they are written") func scores() throws {
    #expect(try measures("VAS 8/10 in the leg.") == ["pain-score 8.0"])
    #expect(try measures("Leg pain of 7 out of 10.") == ["pain-score 7.0"])
    #expect(try measures("He rates his pain 75/100 on the visual analog scale.").contains("pain-score 7.5"))
    #expect(try measures("ODI 52%, mJOA 12/18.") == ["disability 52.0", "myelopathy-score 12.0"])
    #expect(try measures("Oswestry Disability Index was 26/50.") == ["disability 52.0"])
    #expect(try measures("He has had pain for 8 months.") == [])
    #expect(try measures("Pain since 1/10/2026.") == [])
  }

  @Test("Slips by millimetres and by grade, and motion between films") func slips() throws {
    #expect(try measures("There is a grade II spondylolisthesis.") == ["slip-grade 2.0"])
    #expect(try measures("6mm of anterolisthesis at L4-L5.") == ["slip 6.0"])
    #expect(
      try measures("Flexion-extension films show 4.5 mm of translation and 12 degrees of angulation at L4-L5.")
        == ["translation 4.5", "angulation 12.0"])
  }

  @Test("Strength of five, with its plus or minus") func strength() throws {
    #expect(try measures("Dorsiflexion is 4-/5 on the left.") == ["motor-grade 3.7"])
    #expect(try measures("Strength is 3/5 in the left deltoid.").contains("motor-grade 3.0"))
  }

  @Test("Blocks and trials with their relief, evaluations told and denied") func tests() throws {
    #expect(
      try measures("Two diagnostic medial branch blocks each gave 85% relief.")
        == ["diagnostic-blocks 2.0", "block-relief 85.0"])
    #expect(
      try measures("A spinal cord stimulator trial gave 60 percent relief.") == ["trial 1.0", "trial-relief 60.0"])
    #expect(try measures("Psychological evaluation was favorable.") == ["psychological-evaluation 1.0"])
    #expect(try measures("No psychological evaluation was done.") == ["psychological-evaluation 0.0"])
  }

  @Test("Nicotine used, never used and given up") func nicotine() throws {
    #expect(try measures("He is a smoker.") == ["nicotine-use"])
    #expect(try measures("She is a nonsmoker.") == ["nicotine-free"])
    #expect(try measures("She quit smoking 8 weeks ago.") == ["nicotine-free 56.0"])
  }

  @Test("How old a fracture is, and how long ago care was given; an age in years is neither") func ages() throws {
    #expect(try measures("A 72-year-old woman with a fracture 3 weeks ago.") == ["fracture-age 21.0"])
    #expect(try measures("A 72-year-old woman with a fracture.") == [])
    #expect(try measures("Physical therapy over the past 6 months failed.") == ["care-recency 0.0"])
    #expect(try measures("Physical therapy two years ago.") == ["care-recency 730.0"])
  }

  @Test("What may happen, and what was done, measure nothing") func notHistory() throws {
    #expect(try measures("Risks include a pain score of 8/10.") == [])
    let note = "PROCEDURE: L4-L5 fusion.\nDESCRIPTION: The slip of 6 mm was reduced at L4-L5. A laminectomy was done.\n"
    #expect(try Fixture.facts(note).measures == [])
  }
}
