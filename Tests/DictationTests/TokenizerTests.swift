import Testing

@testable import Dictation

private func pieces(_ text: String) -> [String] {
  let tokens = Fixture.tokens(text)
  return tokens.indices.map { Fixture.words(text, tokens, $0..<$0 + 1) }
}

private func kinds(_ text: String) -> [Token.Kind] { Fixture.tokens(text).map { $0.kind } }

@Test func hyphensInsideWordsAreJoiners() {
  #expect(pieces("far-lateral L4-L5") == ["far", "-", "lateral", "L4", "-", "L5"])
  #expect(kinds("far-lateral L4-L5") == [.word, .joiner, .word, .mixed, .joiner, .mixed])
  #expect(kinds("18-gauge") == [.number, .joiner, .word])
}

@Test func otherDashesAreMarks() {
  #expect(kinds("L4 - L5") == [.mixed, .mark, .mixed])
  #expect(kinds("- item") == [.mark, .word])
  #expect(kinds("disc- space") == [.word, .mark, .word])
  #expect(kinds("disc--space")[1] == .mark)
}

@Test func dashesBeyondASCIIAreHyphens() {
  for dash in ["\u{2010}", "\u{2011}", "\u{2012}", "–", "—"] {
    #expect(kinds("L4\(dash)L5") == [.mixed, .joiner, .mixed], "\(dash)")
    #expect(Fixture.tokens("L4 \(dash) L5")[1].word == -45, "\(dash)")
  }
}

@Test func decimalPointsStayInNumbers() {
  #expect(pieces("1.5 mm, 0.25 L5. 2.5.") == ["1.5", "mm", ",", "0.25", "L5", ".", "2.5", "."])
  #expect(kinds("1.5") == [.number])
  #expect(pieces("L5.5")[0] == "L5")
}

@Test func possessivesAreTheWord() throws {
  let book = try Fixture.book([["patient", "dont", "surgeon"]])
  let patient = Fixture.tokens("patient", book)[0].word
  #expect(patient > 0)
  for text in ["patient's disc", "patient’s disc", "PATIENT'S disc"] {
    let tokens = Fixture.tokens(text, book)
    #expect(tokens.count == 2, "\(text)")
    #expect(tokens[0].word == patient, "\(text)")
    #expect(tokens[1].isSpaced, "\(text)")
  }
  #expect(Fixture.tokens("don't", book).map { $0.word } == Fixture.tokens("don’t", book).map { $0.word })
  #expect(Fixture.tokens("o'clock", book)[0].word == Fixture.tokens("oclock", book)[0].word)
  #expect(pieces("surgeons' part") == ["surgeons", "'", "part"])
  #expect(Fixture.tokens("surgeons' part", book)[0].word == Fixture.tokens("surgeon", book)[0].word)
}

@Test func shortSlashesAreOneWord() {
  #expect(pieces("s/p w/o h/o S/P.") == ["s/p", "w/o", "h/o", "S/P", "."])
  #expect(pieces("and/or") == ["and", "/", "or"])
  #expect(pieces("L4/5 L4/L5") == ["L4", "/", "5", "L4", "/", "L5"])
  #expect(pieces("w/pain")[0] == "w")
  #expect(pieces("3/2/26") == ["3", "/", "2", "/", "26"])
}

@Test func curlyQuotesAndBulletsAreMarks() {
  let tokens = Fixture.tokens("“Disc” • · … ‘x’")
  #expect(tokens.map { $0.word } == [-34, 0, -34, -42, -42, -46, -39, 0, -39])
  #expect(tokens[0].range.count == 3)
  #expect(tokens[4].range.count == 2)
}

@Test func capitalsAreTold() {
  let tokens = Fixture.tokens("LAMINECTOMY Laminectomy laminectomy L5 mcKenzie")
  #expect(tokens.map { $0.isCapital } == [true, true, false, true, false])
  #expect(tokens.map { $0.isAllCapitals } == [true, false, false, true, false])
}

@Test func lettersBeyondASCIIBelongToWords() {
  #expect(pieces("naïve Weiß") == ["naïve", "Weiß"])
  #expect(kinds("naïve") == [.word])
}

@Test func noBreakSpaceIsASpace() {
  let tokens = Fixture.tokens("L4\u{A0}L5")
  #expect(tokens.count == 2)
  #expect(tokens.last?.isSpaced == true)
}

@Test func tokensCoverEveryByteButSpaces() {
  var numbers = SeededNumbers(seed: 2)
  let parts = [
    "L4", "-", "–", "’s", "'", ".", " ", "\n", "é", "•", "/", "1.5", "s/p", "\r\n", "\u{A0}", "_", "*", "…", "§",
  ]
  for _ in 0..<2000 {
    var text = ""
    for _ in 0..<12 { text += parts.randomElement(using: &numbers) ?? "" }
    let bytes = Array(text.utf8)
    var end = 0
    for token in Fixture.tokens(text) {
      #expect(Int(token.start) >= end && token.end > token.start, "\(text)")
      let gap = String(decoding: bytes[end..<Int(token.start)], as: UTF8.self)
      #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace }, "\(text)")
      #expect(token.isSpaced == (end == 0 || !gap.isEmpty), "\(text)")
      end = Int(token.end)
    }
  }
}

@Test func aContractedNotIsAWordOfItsOwn() {
  #expect(pieces("it didn't hold") == ["it", "did", "n't", "hold"])
  #expect(pieces("wasn’t it") == ["was", "n’t", "it"])
  #expect(pieces("can't, won't") == ["can't", ",", "won't"])
}
