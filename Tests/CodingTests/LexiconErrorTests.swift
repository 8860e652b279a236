import Coding
import Dictation
import Testing

@Suite("Errors name file, line and column")
struct LexiconErrorTests {
  /// A table, a row that is not as it should be, and the place of its fault.
  struct Fault: Sendable, CustomTestStringConvertible {
    let table: String
    let row: String
    let column: Int
    let message: String
    var testDescription: String { "\(table): \(row)" }
  }

  static let faults = [
    Fault(
      table: "bundles", row: "2263;1;22612;;;own", column: 1, message: "expected a CPT or HCPCS code, found \"2263\""),
    Fault(table: "bundles", row: "22633;2;22612;;;own", column: 2, message: "expected one of 0, 1, found \"2\""),
    Fault(
      table: "bundles", row: "22633;1;22612  22630;;;own", column: 3,
      message: "expected codes joined by spaces, found \"\""),
    Fault(
      table: "bundles", row: "22633;1;22612;2024-02-30;;own", column: 4,
      message: "expected a date as 2026-01-31 or an empty cell, found \"2024-02-30\""),
    Fault(
      table: "bundles", row: "22633;1;22612;2024-07-01;2024-06-30;own", column: 5,
      message: "expected a date not before 2024-07-01, found 2024-06-30"),
    Fault(table: "bundles", row: "22633;1;22612;;;", column: 6, message: "expected some text, found an empty cell"),
    Fault(
      table: "bundles", row: "22633;1;22612;;", column: 0, message: "expected 6 cells (column1 … source), found 5"),
    Fault(
      table: "retired", row: "22851;;22853,22854;;own", column: 3,
      message: "expected codes joined by spaces, found \"22853,22854\""),
    Fault(
      table: "components", row: "22633;part;interbody-fusion;;error;yes;own", column: 3,
      message: "expected facts as work:…, device:…, circumstance:…, prior:… or absent:… joined by |, "
        + "found \"interbody-fusion\""),
    Fault(
      table: "components", row: "22633;part;work:fusion;;error;maybe;own", column: 6,
      message: "expected yes or no, found \"maybe\""),
    Fault(
      table: "programmes", row: "wiser;22554;Medicare;;;;;asks;own", column: 3,
      message: "expected payers (medicare medicare-advantage medicaid commercial) joined by spaces, found \"Medicare\""),
    Fault(
      table: "policies", row: "LCD;;;22551;;words;imaging;at-least;-1;;;;;;own", column: 9,
      message: "expected a number as 3.5 or an empty cell, found \"-1\""),
    Fault(
      table: "modifiers", row: "5;label;no;;;;own", column: 1,
      message: "expected two digits or capital letters, found \"5\""),
    Fault(
      table: "excludes1", row: "M54;M5;own", column: 2, message: "expected an ICD-10-CM code or category, found \"M5\""),
    Fault(
      table: "icd10", row: "M54;pain;;;no;;any,L;;;;symptom;;own", column: 7,
      message: "expected regions (OC C CT T TL L LS S SI) joined by commas, or any, unspecified or multiple alone"),
    Fault(
      table: "cpt", row: "22842;l;f;;rods;;;spanned;6-3;yes;;A;ZZZ;0;2;1;0;1;2;no;F;yes;;;own", column: 9,
      message: "expected a range as 3-6 or an empty cell, found \"6-3\""),
    Fault(
      table: "cpt", row: "22842;l;f;;rods;;;levels;;yes;;A;ZZZ;0;2;1;0;1;2;no;F;yes;;;own", column: 8,
      message: "expected one of interspace, segment, vertebra, spanned, joint, once, time, found \"levels\""),
  ]

  @Test("a fault is told exactly, and opening does not mind it", arguments: faults)
  func faulty(fault: Fault) throws {
    let tables = try Fixture.tables([fault.table: [fault.row]])
    #expect(
      throws: LexiconError(
        file: "codes/\(fault.table).tsv", line: 3, column: fault.column, message: fault.message)
    ) { try tables.validate() }
  }

  @Test("a missing file and another header are told when opening")
  func headers() throws {
    #expect(
      throws: LexiconError(
        file: "codes/modifiers.tsv", message: "expected this lexicon file, and it is not there")
    ) { try CodeTables(Fixture.library([:], without: "modifiers")) }
    let text = LexiconText(name: "codes/excludes1.tsv", copying: Array("# c\ncode\texclude\tsource\n".utf8))
    let library = LexiconLibrary(Fixture.library([:], without: "excludes1").files + [text])
    #expect(
      throws: LexiconError(
        file: "codes/excludes1.tsv", line: 2, column: 2, message: "expected the column excludes, found \"exclude\"")
    ) { try CodeTables(library) }
  }

  @Test("a table out of order is told")
  func order() throws {
    let tables = try Fixture.tables(["retired": ["22851;;;;own", "0275T;;;;own"]])
    let error = #expect(throws: LexiconError.self) { try tables.validate() }
    #expect(error?.file == "codes/retired.tsv")
    #expect(error?.line == 4)
  }
}
