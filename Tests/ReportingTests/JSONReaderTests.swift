import Testing

@testable import Exchange

/// The reader takes what RFC 8259 defines, and tells where it stops.
struct JSONReaderTests {
  private func read(_ text: String) throws(InputError) -> JSONNode {
    try JSONDocument(Array(text.utf8), file: "f.json").root
  }

  private func failure(_ text: String) -> String {
    do throws(InputError) {
      _ = try read(text)
      return "read"
    } catch {
      return error.description
    }
  }

  @Test func readsEveryKindOfValue() throws {
    let node = try read("\u{FEFF} {\"a\": [null, true, false, -0.5e+2, \"x\"], \"b\": {}} \r\n")
    guard case .object(let members) = node.value, case .array(let items) = members[0].node.value else {
      Issue.record("expected an object of an array")
      return
    }
    #expect(members.map { $0.key } == ["a", "b"])
    #expect(items.map { $0.kind } == ["null", "true", "false", "the number -0.5e+2", "the string \"x\""])
  }

  @Test(arguments: [
    ("\"\\u00e9\\uD83E\\uDDB4\\n\\/\\\"\"", "é🦴\n/\""), ("\"ß\u{10FFFF}\"", "ß\u{10FFFF}"), ("\"\"", ""),
  ])
  func resolvesEscapes(text: String, value: String) throws {
    guard case .string(let read) = try read(text).value else {
      Issue.record("expected a string")
      return
    }
    #expect(read == value)
  }

  @Test(arguments: [
    ("", "f.json:1:1: expected a JSON value, found nothing"),
    ("{\"a\": 1,}", "f.json:1:8: nothing follows this comma; leave it out"),
    ("[1 2]", "f.json:1:4: expected \",\" or \"]\" in the array, found \"2\""),
    ("{\"a\":1\n \"b\":2}", "f.json:2:2: expected \",\" or \"}\" in the object, found \"\"\""),
    ("{\"a\": 1, \"a\": 2}", "f.json:1:10: the key \"a\" stands here twice"),
    ("{\"a\": 1, \"\\u0061\": 2}", "f.json:1:10: the key \"a\" stands here twice"),
    ("{a: 1}", "f.json:1:2: expected a key in double quotes, found \"a\""),
    ("{\"a\" 1}", "f.json:1:6: expected \":\" after the key \"a\", found \"1\""),
    ("nul", "f.json:1:1: expected null"),
    ("[01]", "f.json:1:2: a number does not begin with 0; leave it out"),
    ("[-]", "f.json:1:3: expected a digit, found \"]\""),
    ("[1.]", "f.json:1:4: expected a digit after the point, found \"]\""),
    ("[1e]", "f.json:1:4: expected a digit in the exponent, found \"]\""),
    ("1 1", "f.json:1:3: expected the end of the JSON text, found \"1\""),
    ("\"a", "f.json:1:1: this string is not closed"),
    ("\"é\n\"", "f.json:1:3: a control character or line break stands in a string; write it as an escape"),
    ("\"\\x\"", "f.json:1:2: no such escape; write \\\\ for a backslash"),
    ("\"\\ud83e\"", "f.json:1:2: half a surrogate pair"), ("\"\\udd00\\ud83e\"", "f.json:1:2: half a surrogate pair"),
    ("\"\\u12g4\"", "f.json:1:2: expected four hexadecimal digits after \\u"),
    ("\r\n\r// no", "f.json:3:1: expected a JSON value, found \"/\""),
    ("[1,\n 2", "f.json:2:3: expected \",\" or \"]\" in the array, found the end of the file"),
  ])
  func tellsWhereItStops(text: String, message: String) { #expect(failure(text) == message) }

  @Test func refusesBytesThatAreNotUTF8() {
    for bad in [[0x80], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF]] as [[UInt8]] {
      #expect(throws: InputError.self) { try JSONDocument([0x22] + bad + [0x22], file: "f") }
    }
    #expect(throws: InputError.self) { try JSONDocument([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], file: "f") }
  }

  @Test func holdsTheDepth() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(failure(deepest) == "read")
    #expect(failure("[" + deepest + "]") == "f.json:1:65: expected at most 64 levels of nesting")
    #expect(failure(String(repeating: "{\"a\":", count: 100_000)).hasSuffix("expected at most 64 levels of nesting"))
  }

  @Test func countsFromTheItemsLine() throws {
    #expect(throws: InputError(file: "f", line: 7, column: 2, message: "expected a JSON value, found \"x\"")) {
      try JSONDocument(Array("[x]".utf8), file: "f", firstLine: 7)
    }
  }

  @Test(
    arguments: [
      ("5200.00", 520_000, 5200), ("5200", 520_000, 5200), ("0.1", 10, nil), ("1e2", 10_000, 100), ("-0.05", -5, nil),
      ("0.005", nil, nil), ("0.0000", 0, 0), ("1.10e1", 1_100, 11), ("92233720368547758079", nil, nil),
      ("9223372036854775807", nil, Int.max), ("1e999999999999", nil, nil), ("1e-999999999999", nil, nil),
      ("100e-2", 100, 1),
    ] as [(String, Int?, Int?)])
  func keepsNumbersExact(text: String, cents: Int?, integer: Int?) {
    #expect(JSONNumber(text: text).cents == cents)
    #expect(JSONNumber(text: text).integer == integer)
  }
}
