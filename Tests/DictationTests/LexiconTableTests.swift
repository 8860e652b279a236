import Testing

@testable import Dictation

/// The fault that some reading throws; nil where it throws none.
private func fault(_ body: () throws -> Void) -> LexiconError? {
  do { try body() } catch let error as LexiconError { return error } catch {}
  return nil
}

private func language(_ file: String, _ text: String) -> LexiconLibrary {
  LexiconLibrary(
    LexiconLibrary.embedded.files.map { $0.name == file ? LexiconText(name: file, copying: Array(text.utf8)) : $0 })
}

private func reader(_ library: LexiconLibrary) throws {
  _ = try DocumentReader(library) { _ throws(LexiconError) in }
}

@Test func rowsSkipCommentsAndEmptyLines() throws {
  let table = try Fixture.table("# what it is", "phrase;kind", "", "a;1", "# b", "c;3\r", ";")
  var rows: [(Int, [String])] = []
  try table.forEachRow { rows.append(($0.line, [$0.string(0), $0.string(1)])) }
  #expect(rows.map { $0.0 } == [4, 6, 7])
  #expect(rows.map { $0.1 } == [["a", "1"], ["c", "3"], ["", ""]])
}

@Test func aCellBeyondTheRowIsEmpty() throws {
  let table = try Fixture.table("a;b;c", "1;2")
  var rows = table.rows
  let first = rows.nextRow()
  let row = try #require(first)
  #expect(row.count == 2)
  #expect(row.string(2).isEmpty)
  #expect(row.list(1, separator: UInt8(ascii: "2")).isEmpty)
}

@Test func aFileWithoutHeaderIsAFault() {
  let error = fault { _ = try Fixture.table("# nothing", "", name: "a.tsv") }
  #expect(error?.file == "a.tsv")
  #expect(error?.message == "expected a header row of column names")
}

@Test func aMissingColumnIsToldAtTheHeadersLine() {
  let error = fault { _ = try Fixture.table("# comment", "# comment", "phrase;kind").column("section") }
  #expect(error == LexiconError(file: "test.tsv", line: 3, message: "expected a column named section"))
}

@Test func aShortRowIsToldWithItsLine() {
  let error = fault { try Fixture.table("# x", "phrase;kind", "a;1", "b").forEachRow { _ in } }
  #expect(error?.line == 4)
  #expect(error?.column == 0)
  #expect(error?.description == "test.tsv:4: expected 2 cells (phrase … kind), found 1")
}

@Test func aBadPhraseIsToldWithLineAndColumn() throws {
  let table = try Fixture.table("kind;phrase", "1;disc", "2;Disc")
  var book = PhraseBook()
  let error = fault { try book.add(table, as: LexiconID(0)) { _ throws(LexiconError) in 0 } }
  #expect(error?.line == 3)
  #expect(error?.column == 2)
}

@Test func aBadHeadingKindIsToldWithLineAndColumn() {
  let error = fault { try reader(language("language/headings.tsv", "phrase\tsection\nplan\tplan\nfoo\tfooo\n")) }
  #expect(error?.description.hasPrefix("language/headings.tsv:3:2: expected a kind of section") == true)
}

@Test func aBadCueIsToldWithLineAndColumn() {
  let file = "language/assertion-cues.tsv"
  let wrong = fault { try reader(language(file, "phrase\tassertion\tdirection\nno\tnegative\tforward\n")) }
  #expect(wrong?.line == 2)
  #expect(wrong?.column == 2)
  let way = fault { try reader(language(file, "phrase\tassertion\tdirection\nno\tnegated\tahead\n")) }
  #expect(way?.line == 2)
  #expect(way?.column == 3)
}

@Test func anEmptySpellingIsAFault() {
  let error = fault { try reader(language("language/spellings.tsv", "spelling\tword\nfoo\t\n")) }
  #expect(error?.line == 2)
}

@Test func aMissingFileIsNamed() {
  let files = LexiconLibrary.embedded.files.filter { $0.name != "language/headings.tsv" }
  let error = fault { try reader(LexiconLibrary(files)) }
  #expect(error?.description == "language/headings.tsv: expected this lexicon file, and it is not there")
}

@Test func theEmbeddedLanguageHasNoFault() {
  #expect(fault { try reader(.embedded) } == nil)
}

@Test func columnsAreRequiredInTheirOrder() throws {
  let table = try Fixture.table("# x", "a;b;c")
  #expect(fault { try table.require(columns: ["a", "b", "c"]) } == nil)
  let swapped = fault { try table.require(columns: ["a", "c", "b"]) }
  #expect(swapped?.line == 2)
  #expect(swapped?.column == 2)
  #expect(fault { try table.require(columns: ["a", "b"]) }?.column == 3)
}
