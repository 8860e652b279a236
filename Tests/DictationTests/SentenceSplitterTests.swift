import Testing

@testable import Dictation

/// The sentences of a text, white space made one blank.
private func sentences(_ text: String) throws -> [String] {
  let document = try Fixture.read(text)
  return document.sentences.map { sentence in
    Fixture.words(text, document.tokens, sentence.tokens).split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// Whether the text is cut into the parts, joined again by blanks.
private func cuts(_ parts: [String]) throws -> [String] { try sentences(parts.joined(separator: " ")) }

@Test(arguments: [
  ["The disc was removed.", "The root was free."],
  ["We opened L4-5.", "The root was free."],
  ["The level was L5.", "Then we closed."],
  ["Screws were placed at L4 and L5.", "5.5 mm rods were laid."],
  ["It bled!", "Was it dry?", "It was."],
  ["The canal was 1.5 mm wide at 0.25 inch.", "It was opened."],
  ["A No. 10 blade was used.", "Muscle was split."],
  ["Dr. A made the approach.", "He left."],
  ["Dr. J. R. Smith assisted.", "He closed."],
  ["Disc vs. scar was seen.", "It was scar."],
  ["The patient is s/p fusion.", "She hurts."],
  ["We closed with 2-0 Vicryl.", "12 mm of drain were left."],
  ["Decompression of C5.", "C6 was left alone."],
])
func fullStopsEndSentencesAndAbbreviationsDoNot(_ parts: [String]) throws {
  #expect(try cuts(parts) == parts)
}

@Test func smallLettersMayFollowAStop() throws {
  // Dictation without capitals.
  let parts = ["the disc was removed.", "the root was free.", "we closed."]
  #expect(try cuts(parts) == parts)
}

@Test func aStopWithoutASpaceStillEnds() throws {
  #expect(try sentences("The disc was removed.The root was free.") == ["The disc was removed.", "The root was free."])
}

@Test func listItemsAreSentences() throws {
  let text = "PROCEDURES:\n1. Laminectomy L4\n2. Fusion L4-L5\n3) Anterior plate\na) Cage\n- Screws\n* Rods\n• Plate\n"
  let found = try sentences(text)
  #expect(
    found == [
      "1. Laminectomy L4", "2. Fusion L4-L5", "3) Anterior plate", "a) Cage", "- Screws", "* Rods", "• Plate",
    ])
}

@Test func wrappedLinesAreOneSentence() throws {
  let text = "The disc at\nL4-L5 was removed\r\nwith a rongeur."
  #expect(try sentences(text) == ["The disc at L4-L5 was removed with a rongeur."])
}

@Test func aWrappedNumberIsNoListItem() throws {
  let text = "The cage was filled with\n10 mL of graft and\n5 mm of bone."
  #expect(try sentences(text).count == 1)
}

@Test func blankLinesEndSentences() throws {
  #expect(try sentences("Lumbar stenosis\n\nRadiculopathy") == ["Lumbar stenosis", "Radiculopathy"])
}

@Test func sectionsEndSentences() throws {
  let document = try Fixture.read("FINDINGS: Tight canal\nCOMPLICATIONS: None")
  #expect(document.sentences.map { $0.section } == [0, 1])
}

@Test func spokenStopsEndSentencesWhereMarksAreSpoken() throws {
  let text =
    "the disc was removed period the root was free period a graft was placed period the wound was closed period"
  #expect(try sentences(text).count == 4)
}

@Test func periodIsAWordWhereMarksAreWritten() throws {
  let text = "He was treated for a period of six weeks. A period of rest. No period was free. In that period he hurt."
  #expect(try sentences(text).count == 4)
}

@Test func sentencesCoverTheirSections() throws {
  let text = "FINDINGS: Tight. Dr. A saw it.\n\n1. One\n2. Two\nCOMPLICATIONS: None! Was it? Yes."
  let document = try Fixture.read(text)
  var covered: [Int] = []
  for sentence in document.sentences { covered += sentence.tokens }
  var bodies: [Int] = []
  for section in document.sections { bodies += section.body }
  #expect(covered == bodies)
}
