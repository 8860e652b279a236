import Exchange
import Testing

/// Manifests: CSV, headers and cells.
struct ManifestTests {
  private func records(_ text: String) throws -> [CSVParser.Record] {
    var parser = CSVParser(file: "m.csv")
    var records: [CSVParser.Record] = []
    for byte in text.utf8 { if let record = try parser.read(byte) { records.append(record) } }
    if let record = try parser.finish() { records.append(record) }
    return records
  }

  @Test func quotesHoldCommasBreaksAndQuotes() throws {
    let found = try records("a,\"b,\n\"\"c\"\"\",\r\n\r\n,,\nlast")
    #expect(found.map { $0.cells } == [["a", "b,\n\"c\"", ""], ["", "", ""], ["last"]])
    #expect(found.map { $0.line } == [1, 4, 5])
  }

  @Test func aQuoteThatIsNeverClosedIsToldByItsLine() {
    let error = #expect(throws: InputError.self) { try records("a,b\nc,\"d\n") }
    #expect(error?.line == 2)
  }

  @Test func anUnknownHeaderIsNamedWithTheNearest() throws {
    let record = try #require(try records("id,notes").first)
    let error = #expect(throws: InputError.self) { try ManifestHeader(record, file: "m.csv") }
    #expect(
      error?.message.utf8.elementsEqual(#"unknown header "notes"; the nearest known header is "note""#.utf8) == true)
    let twice = try #require(try records("id,ID").first)
    #expect(throws: InputError.self) { try ManifestHeader(twice, file: "m.csv") }
  }

  @Test(arguments: [
    ("1234.50", 123_450), ("$1,234.5", 123_450), ("0", 0), ("-20", -2_000), (" 7 ", 700), ("1e3", nil), ("", nil),
    ("1.005", nil), ("12,5.0", 12_500), ("$", nil), ("99999999999999999999", nil), (".50", 50),
  ])
  func amountsAreCents(_ text: String, _ cents: Int?) {
    #expect(Amount.cents(text) == cents)
  }
}
