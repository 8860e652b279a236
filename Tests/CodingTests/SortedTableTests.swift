import Dictation
import Testing

@Suite("Rows found by halving")
struct SortedTableTests {
  private func sorted(_ text: String) throws -> SortedTable {
    try SortedTable(LexiconTable(LexiconText(name: "t.tsv", copying: Array(text.utf8))))
  }

  private func values(_ table: SortedTable, _ key: String) -> [String] { table.rows(of: key).map { $0.string(1) } }

  @Test("every key is found, and nothing between the keys is, whatever the number of rows", arguments: 0...40)
  func everyKey(count: Int) throws {
    // Keys of many lengths: 10, 11 … each with a value as long as its number, so that midpoints fall everywhere.
    let keys = (0..<count).map { "\(10 + $0)" }
    let rows = keys.enumerated().map { "\($1)\t\(String(repeating: "v", count: $0))\n" }.joined()
    let table = try sorted("# comment\nkey\tvalue\n" + rows)
    for (index, key) in keys.enumerated() {
      #expect(values(table, key) == [String(repeating: "v", count: index)])
      #expect(table.firstRow(of: key)?.string(0) == key)
      #expect(values(table, key + "0").isEmpty)
      #expect(values(table, String(key.dropLast())).isEmpty)
    }
    #expect(table.firstRow(of: "") == nil)
    #expect(table.firstRow(of: "0") == nil)
    #expect(table.firstRow(of: "99") == nil)
  }

  @Test("rows of one key come together and in their order, also with carriage returns and no last line end")
  func manyRows() throws {
    let table = try sorted("key\tvalue\r\na\t1\r\nab\t2\r\nab\t3\r\nab\t4\r\nabc\t5\r\nb\t6")
    #expect(values(table, "ab") == ["2", "3", "4"])
    #expect(values(table, "a") == ["1"])
    #expect(values(table, "b") == ["6"])
    #expect(table.rows(withPrefix: "ab").map { $0.string(1) } == ["2", "3", "4", "5"])
    #expect(table.rows(withPrefix: "").count == 6)
    #expect(table.rows(withPrefix: "c").isEmpty)
  }

  @Test("a row of one cell is its key")
  func bareRow() throws {
    let table = try sorted("key\na\nb\n")
    #expect(table.firstRow(of: "b")?.string(0) == "b")
  }

  @Test("an order that a search would stumble over is an error at its place")
  func order() throws {
    #expect(throws: Never.self) { try sorted("key\na\na\nb\n").validateOrder(isUnique: false) }
    #expect(
      throws: LexiconError(file: "t.tsv", line: 4, column: 1, message: "expected each key once; a stands here again")
    ) { try sorted("# c\nkey\na\na\n").validateOrder(isUnique: true) }
    #expect(
      throws: LexiconError(
        file: "t.tsv", line: 3, column: 1, message: "expected rows in the order of their first cells; a stands below b")
    ) { try sorted("key\nb\na\n").validateOrder(isUnique: false) }
    for between in ["# c", ""] {
      let error = #expect(throws: LexiconError.self) {
        try sorted("key\na\n\(between)\nb\n").validateOrder(isUnique: false)
      }
      #expect(error?.line == 3)
    }
  }
}
