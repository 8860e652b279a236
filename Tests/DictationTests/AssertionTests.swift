import Testing

@testable import Dictation

/// How the first occurrence of some words stands in a text.
private func assertion(of words: String, in text: String) throws -> Assertion? {
  let document = try Fixture.read(text)
  for (index, sentence) in document.sentences.enumerated() {
    for start in sentence.tokens {
      for end in start + 1..<max(start + 2, min(start + 8, sentence.tokens.upperBound + 1))
      where end <= sentence.tokens.upperBound && Fixture.words(text, document.tokens, start..<end) == words {
        return document.assertion(of: start..<end, in: index)
      }
    }
  }
  return nil
}

@Test(arguments: [
  ("There was instability.", "instability"),
  ("A laminectomy was performed at L4.", "laminectomy"),
  ("No complications were seen, and the disc was removed.", "disc"),
  ("He denies weakness but has leg pain.", "leg pain"),
  ("There was no tear; the dura was thin.", "dura"),
  ("The nerve was decompressed without difficulty.", "nerve"),
  ("The fusion was not only solid but extended.", "fusion"),
])
func affirmed(_ text: String, _ words: String) throws {
  #expect(try assertion(of: words, in: text) == [])
}

@Test(arguments: [
  ("There was no instability.", "instability"),
  ("No evidence of instability or fracture.", "fracture"),
  ("He denies bowel or bladder incontinence.", "bladder incontinence"),
  ("The dura was closed without leak.", "leak"),
  ("Instability was not seen.", "Instability"),
  ("He doesn't have instability.", "instability"),
  ("She can’t feel any numbness.", "numbness"),
  ("he didnt have a fracture", "fracture"),
  ("Fracture was ruled out.", "Fracture"),
  ("Negative for infection.", "infection"),
  ("has not had physical therapy", "physical therapy"),
])
func negated(_ text: String, _ words: String) throws {
  #expect(try assertion(of: words, in: text)?.contains(.negated) == true)
}

@Test(arguments: [
  ("Risks include nerve injury and infection.", "infection"),
  ("Possible need for fusion was discussed.", "fusion"),
  ("If instability is found, fusion will be done.", "instability"),
  ("We plan to perform a fusion.", "fusion"),
])
func hypothetical(_ text: String, _ words: String) throws {
  #expect(try assertion(of: words, in: text)?.contains(.hypothetical) == true)
}

@Test(arguments: [
  ("She is status post L4-L5 fusion.", "fusion"),
  ("He is s/p laminectomy.", "laminectomy"),
  ("Previous discectomy at L5-S1.", "discectomy"),
  ("History of lumbar fusion.", "lumbar fusion"),
])
func historical(_ text: String, _ words: String) throws {
  #expect(try assertion(of: words, in: text)?.contains(.historical) == true)
}

@Test(arguments: [
  ("Her mother had a fusion.", "fusion"), ("Family history of scoliosis.", "scoliosis"),
])
func family(_ text: String, _ words: String) throws {
  #expect(try assertion(of: words, in: text)?.contains(.family) == true)
}

@Test(arguments: [
  ("Fixation was considered but not performed.", "Fixation"),
  ("A third screw could not be placed.", "screw"),
  ("Fusion was deferred.", "Fusion"),
  ("The plan for instrumentation was abandoned.", "instrumentation"),
])
func notPerformed(_ text: String, _ words: String) throws {
  let found = try assertion(of: words, in: text)
  #expect(found.map { !$0.isDisjoint(with: [.notPerformed, .negated]) } == true)
}

@Test func aCueInsideThePhraseIsPartOfIt() throws {
  let text = "There was no growth of the culture."
  #expect(try assertion(of: "no growth", in: text) == [])
  #expect(try assertion(of: "growth", in: text)?.contains(.negated) == true)
}

@Test func aPhraseThatLooksLikeACueTakesItsWords() throws {
  let text = "There is no active movement of the foot."
  #expect(try assertion(of: "foot", in: text) == [])
}

@Test func aScopeEndsWithItsSentence() throws {
  #expect(try assertion(of: "Stenosis", in: "No fracture. Stenosis at L4.") == [])
}

@Test func aScopeEndsAtAColonAndANewClause() throws {
  #expect(try assertion(of: "L4", in: "No leak: L4 was clean.") == [])
  #expect(try assertion(of: "root", in: "There was no leak, and the root was free.") == [])
  #expect(try assertion(of: "bleeding", in: "There was no leak, bleeding or tear.")?.contains(.negated) == true)
}

@Test func oneCueDoesNotHideAnother() throws {
  let found = try assertion(of: "fusion", in: "No history of fusion.")
  #expect(found?.contains(.negated) == true)
}

@Test func aCueInsideAPhraseLeavesItsVerbAlone() throws {
  let text = "The old screws were removed."
  let document = try Fixture.read(text)
  #expect(document.assertion(of: 4..<5, in: 0).contains(.historical))
  #expect(document.assertion(of: 4..<5, in: 0, beside: 1..<3) == [])
  // A cue outside the phrase holds.
  let denied = try Fixture.read("No old screws were removed.")
  #expect(denied.assertion(of: 4..<5, in: 0, beside: 1..<3).contains(.negated))
}
