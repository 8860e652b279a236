import Coding
import Dictation
import Testing

@Suite("ICD-10-CM codes")
struct DiagnosisLookupTests {
  private let rows = [
    "M48.06;stenosis, lumbar;;2017-09-30;no;;L;;;stenosis;specific;M48.061 M48.062;own",
    "M48.061;stenosis, lumbar, no claudication;2017-10-01;;yes;M48.06;L;;;stenosis+!neurogenic-claudication;"
      + "specific;;own",
    "M48.062;stenosis, lumbar, claudication;2017-10-01;;yes;M48.06;L;;;stenosis|cauda-equina+neurogenic-claudication;"
      + "specific;;own",
    "M50.122;disc, C5-C6;2016-10-01;;yes;;C;C5-C6;;;specific;;own",
    "M54.31;sciatica, right;;;yes;;L,LS;;right;sciatica;symptom;;own",
    "M54.9;back pain;;;no;;any;;;back-pain;symptom;;own",
  ]

  @Test("meaning: clauses joined by +, alternatives by |, ! denies the clause")
  func meaning() throws {
    let tables = try Fixture.tables(["icd10": rows])
    let without = try #require(tables.diagnosis("M48.061")).meaning
    #expect(without.map { $0.concepts } == [["stenosis"], ["neurogenic-claudication"]])
    #expect(without.map { $0.isDenied } == [false, true])
    let with = try #require(tables.diagnosis("M48.062")).meaning
    #expect(with.map { $0.concepts } == [["stenosis", "cauda-equina"], ["neurogenic-claudication"]])
    #expect(with.map { $0.isDenied } == [false, false])
    #expect(try #require(tables.diagnosis("M50.122")).meaning.isEmpty)
  }

  @Test("meaning: - bars the code, and its rows are told only without it")
  func bar() throws {
    let row = "S32.010A;fracture;;;yes;;L;L1;;fracture+-osteoporosis;specific;;own"
    let tables = try Fixture.tables(["icd10": [row]])
    let meaning = try #require(tables.diagnosis("S32.010A")).meaning
    #expect(meaning.map { $0.isDenied } == [false, true])
    #expect(meaning.map { $0.isBar } == [false, true])
    #expect(tables.diagnoses(toldBy: ["fracture"]).count == 1)
    #expect(tables.diagnoses(toldBy: ["fracture", "osteoporosis"]).isEmpty)
  }

  @Test(
    "a meaning that breaks the grammar is an error in its cell",
    arguments: ["a+", "+a", "a||b", "a|!b", "!", "!!a", "A", "-", "a|-b"])
  func badMeaning(meaning: String) throws {
    let tables = try Fixture.tables(["icd10": ["M54.9;back pain;;;no;;any;;;\(meaning);symptom;;own"]])
    let error = #expect(throws: LexiconError.self) { try tables.validate() }
    #expect(error?.line == 3)
    #expect(error?.column == 10)
    #expect(tables.diagnosis("M54.9") == nil)
  }

  @Test("levels, side, regions and successors")
  func cells() throws {
    let tables = try Fixture.tables(["icd10": rows])
    #expect(try #require(tables.diagnosis("M50.122")).levels == ["C5-C6"])
    let sciatica = try #require(tables.diagnosis("M54.31"))
    #expect(sciatica.side == "right")
    #expect(sciatica.regions == ["L", "LS"])
    #expect(sciatica.kind == .symptom)
    #expect(try #require(tables.diagnosis("M48.06")).successors == ["M48.061", "M48.062"])
    #expect(tables.diagnosis("M48.0") == nil)
    #expect(tables.diagnosis("M48.063") == nil)
  }

  @Test("a header is billable on no day but those before its last")
  func dates() throws {
    let tables = try Fixture.tables(["icd10": rows])
    let old = try #require(tables.diagnosis("M48.06"))
    #expect(try old.isValid(on: .of("2017-09-30")))
    #expect(try !old.isValid(on: .of("2017-10-01")))
    let new = try #require(tables.diagnosis("M48.061"))
    #expect(try !new.isValid(on: .of("2017-09-30")))
    #expect(try new.isValid(on: .of("2017-10-01")))
    #expect(try !#require(tables.diagnosis("M54.9")).isValid(on: .of("2026-01-01")))
  }

  @Test("codes that begin with a text, in order")
  func prefix() throws {
    let tables = try Fixture.tables(["icd10": rows])
    #expect(tables.diagnoses(withPrefix: "M48.06").map { $0.code } == ["M48.06", "M48.061", "M48.062"])
    #expect(tables.diagnoses(withPrefix: "M5").map { $0.code } == ["M50.122", "M54.31", "M54.9"])
    #expect(tables.diagnoses(withPrefix: "N").isEmpty)
  }

  @Test("parents and successors stand in the table")
  func related() throws {
    let lost = try Fixture.tables(["icd10": ["M54.9;back pain;;;no;M54;any;;;;symptom;;own"]])
    #expect(
      throws: LexiconError(
        file: "codes/icd10.tsv", line: 3, column: 6, message: "expected codes of this file, found \"M54\"")
    ) { try lost.validate() }
    let heir = try Fixture.tables(["icd10": ["M54.9;back pain;;;no;;any;;;;symptom;M54.9 M54.8;own"]])
    #expect(
      throws: LexiconError(
        file: "codes/icd10.tsv", line: 3, column: 12, message: "expected codes of this file, found \"M54.8\"")
    ) { try heir.validate() }
  }
}
