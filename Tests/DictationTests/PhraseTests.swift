import Testing

@testable import Dictation

private func parse(_ phrase: String) -> [[String]]? {
  Array(phrase.utf8).withUnsafeBufferPointer { bytes in
    PhrasePattern.parse(bytes)?.map { place in place.map { String(decoding: $0, as: UTF8.self) } }
  }
}

@Test func patternsHaveAlternativesAndOptionalWords() {
  #expect(parse("remove|excise disc") == [["remove", "excise"], ["disc"]])
  #expect(parse("the [whole] disc") == [["the"], ["whole", ""], ["disc"]])
  #expect(parse("[a|an] open disc") == [["a", "an", ""], ["open"], ["disc"]])
  #expect(parse("x-ray") == [["x"], ["ray"]])
}

@Test(arguments: ["", "[a]", "[a", "a]", "a||b", "a|", "|a", "[a b] c", "Disc", "a[b]", "[] a", "disc\tspace"])
func malformedPatternsAreRefused(_ phrase: String) {
  #expect(parse(phrase) == nil)
}

@Test func alternativesAndOptionalWordsMatch() throws {
  let book = try Fixture.book([["remove|excise [the] disc"]])
  for text in ["remove the disc", "excise disc", "Excise The Disc"] { #expect(Fixture.found(text, book) == [text]) }
  #expect(Fixture.found("remove a disc", book).isEmpty)
  #expect(Fixture.found("remove the", book).isEmpty)
}

@Test func pluralsAreTheirSingular() throws {
  let book = try Fixture.book([["pedicle screw", "process", "disease", "gas", "mas"]])
  #expect(Fixture.found("pedicle screws", book) == ["pedicle screws"])
  #expect(Fixture.found("processes", book) == ["processes"])
  #expect(Fixture.found("diseases", book) == ["diseases"])
  // Of three letters the s is the word's own.
  #expect(Fixture.found("ga ma", book).isEmpty)
}

@Test func spellingsStandForTheirWord() throws {
  let spellings = try Fixture.table("spelling;word", "anaesthesia;anesthesia", "removed;remove")
  let book = try Fixture.book([["general anesthesia", "remove"]], spellings: spellings)
  #expect(Fixture.found("General anaesthesia", book) == ["General anaesthesia"])
  #expect(Fixture.found("it was removed", book) == ["removed"])
}

@Test func longestMatchWinsInItsLexicon() throws {
  let book = try Fixture.book([
    ["posterior lumbar", "posterior lumbar interbody fusion", "interbody fusion", "fusion"], ["fusion"],
  ])
  let text = "posterior lumbar interbody fusion, posterior lumbar interbody cage, fusion"
  #expect(
    Fixture.found(text, book) == ["posterior lumbar interbody fusion", "posterior lumbar", "fusion"])
  #expect(Fixture.found(text, book, lexicon: 1) == ["fusion", "fusion"])
}

@Test func onePhraseMayStandForTwoThings() throws {
  let book = try Fixture.book([["disc", "disc"]])
  let tokens = Fixture.tokens("the disc", book)
  #expect(MentionScanner(book: book).mentions(in: tokens).map { $0.value }.sorted() == [0, 1])
}

@Test func hyphenAndSpaceAreTheSame() throws {
  let book = try Fixture.book([["x-ray", "disc space"]])
  #expect(Fixture.found("x ray, x-ray, X–ray", book) == ["x ray", "x-ray", "X–ray"])
  #expect(Fixture.found("disc-space", book) == ["disc-space"])
  #expect(Fixture.found("xray disc - space", book).isEmpty)
}

@Test func phrasesCrossLinesButNoBlankLineNorStop() throws {
  let book = try Fixture.book([["disc space"]])
  #expect(Fixture.found("disc\nspace", book) == ["disc\nspace"])
  #expect(Fixture.found("disc\r\n   space", book).count == 1)
  #expect(Fixture.found("disc\n\nspace", book).isEmpty)
  #expect(Fixture.found("disc. Space", book).isEmpty)
  #expect(Fixture.found("disc, space", book).isEmpty)
}

@Test func everyPhraseOfABigBookIsFound() throws {
  // More words and edges than the tables begin with, so that they grow.
  var numbers = SeededNumbers(seed: 3)
  var phrases: Set<String> = []
  while phrases.count < 12_000 {
    let first = Int.random(in: 0..<9000, using: &numbers)
    phrases.insert("q\(first)x r\(Int.random(in: 0..<9000, using: &numbers))x")
  }
  let list = phrases.sorted()
  let book = try Fixture.book([list])
  for phrase in list where Fixture.found(phrase, book) != [phrase] {
    Issue.record("\(phrase)")
    return
  }
}
