import Testing

@testable import Exchange
@testable import Reporting

/// The writer's bytes, which scripts read.
struct JSONWriterTests {
  private func text(_ layout: JSONWriter.Layout, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout)
    json.object(body)
    json.finish()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func sample(_ json: inout JSONWriter) {
    json.string("b", "x")
    json.strings("a", [])
    json.integers("n", [1, 2])
    json.object("o") { $0.integer("k", nil) }
    json.object("e") { _ in }
    json.cents("c", 520_005)
  }

  @Test func indentsByTwo() {
    #expect(
      text(.indented, sample) == """
        {
          "b": "x",
          "a": [],
          "n": [
            1,
            2
          ],
          "o": {
            "k": null
          },
          "e": {},
          "c": 5200.05
        }

        """)
  }

  @Test func fitsOneLine() {
    #expect(
      text(.oneLine, sample) == #"{"b": "x", "a": [], "n": [1, 2], "o": {"k": null}, "e": {}, "c": 5200.05}"# + "\n")
  }

  @Test func escapesWhatItMust() {
    let text = text(.oneLine) { $0.string("k\"", "\\ \" \n\r\t\u{8}\u{c}\u{1}\u{7f} é/🦴") }
    #expect(text == #"{"k\"": "\\ \" \n\r\t\b\f\u0001\u007f é/🦴"}"# + "\n")
  }

  @Test func writesWhatTheReaderReads() throws {
    let text = text(.indented) { $0.string("k", "\u{1} “é” \u{2028}\\") }
    guard case .object(let members) = try JSONDocument(Array(text.utf8), file: "f").root.value,
      case .string(let value) = members[0].node.value
    else {
      Issue.record("expected an object of a string")
      return
    }
    #expect(value == "\u{1} “é” \u{2028}\\")
  }
}
