import Dictation
import Testing

@testable import Reporting

/// Lines, columns and quotes.
struct SourcePositionsTests {
  private func position(_ text: String, _ offset: Int) -> [Int] {
    let position = SourcePositions(Array(text.utf8)).position(of: offset)
    return [position.line, position.column]
  }

  @Test func countsLinesByEveryBreak() {
    let text = "a\r\nb\rc\n\nd"
    #expect(
      [0, 1, 2, 3, 5, 7, 8, 9].map { position(text, $0) } == [
        [1, 1], [1, 2], [1, 3], [2, 1], [3, 1], [4, 1], [5, 1], [5, 2],
      ])
    #expect(position(text, 99) == [5, 2])
    #expect(position("", 0) == [1, 1])
  }

  @Test func countsColumnsInScalars() {
    #expect(position("é🦴x", 6) == [1, 3])
    #expect(position("e\u{301}x", 3) == [1, 3])
  }

  @Test func agreesWithCountingFromTheStart() {
    var text = ""
    for line in 0..<60 { text += String(repeating: "é-x🦴", count: line * 7 % 90) + (line % 3 == 0 ? "\r\n" : "\n") }
    let bytes = Array(text.utf8)
    let positions = SourcePositions(bytes)
    var (line, column) = (1, 1)
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 == 0x80 { continue }
      #expect(positions.position(of: offset) == SourcePositions.Position(line: line, column: column))
      column += 1
      if byte == 10 { (line, column) = (line + 1, 1) }
    }
  }

  private func quote(_ text: String, _ words: String) -> QuoteFinder.Quote? {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    for start in 0...(bytes.count - wanted.count) where Array(bytes[start..<start + wanted.count]) == wanted {
      return QuoteFinder(bytes).quote(around: ByteRange(start, start + wanted.count))
    }
    return nil
  }

  @Test(arguments: [
    ("It was cut. The L4-L5 disc was removed. It was closed.", "disc", "The L4-L5 disc was removed."),
    ("A 2.5 mm burr by Dr. Smith was used at L4. Then", "burr", "A 2.5 mm burr by Dr. Smith was used at L4."),
    ("PROCEDURE:\n1. L4-L5 fusion\n2. L5-S1 fusion\n", "L5-S1", "2. L5-S1 fusion"),
    ("INDICATIONS: leg pain\nDESCRIPTION: prone", "leg", "INDICATIONS: leg pain"),
    (
      "The patient was placed prone on the frame and the back was\r\n  prepped at L4-L5 in the usual way. Next.",
      "L4-L5",
      "The patient was placed prone on the frame and the back was prepped at L4-L5 in the usual way."
    ),
    ("one\n\ntwo", "two", "two"),
  ])
  func quotesTheSentence(text: String, words: String, expected: String) {
    #expect(quote(text, words) == QuoteFinder.Quote(text: expected, isCutBefore: false, isCutAfter: false))
  }

  @Test func cutsALongSentenceAroundTheEvidence() {
    let filler = String(repeating: "décompression ", count: 60)
    let found = quote(filler + "at L4-L5 " + filler, "L4-L5")
    #expect(found?.text.contains("L4-L5") == true)
    #expect((100...240).contains(found?.text.utf8.count ?? 0))
    #expect(found?.isCutBefore == true)
    #expect(found?.isCutAfter == true)
    #expect(found?.text.unicodeScalars.contains("\u{FFFD}") == false)
  }

  @Test func cutsOneLongWordBetweenScalars() {
    let found = quote(String(repeating: "🦴", count: 500), String(repeating: "🦴", count: 200))
    #expect(found?.text == String(repeating: "🦴", count: 60))
  }
}
