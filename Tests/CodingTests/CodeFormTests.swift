import Coding
import Testing

@Suite("How codes are written, and which are near")
struct CodeFormTests {
  @Test("CPT and HCPCS codes", arguments: ["22633", "0275T", "0001U", "4048F", "G0276", "C1831"])
  func procedure(code: String) { #expect(CodeTables.isWellFormed(procedure: code)) }

  @Test(
    "no CPT or HCPCS code",
    arguments: ["", "2263", "226333", "2263X", "0275t", "GG276", "G027T", "22 33", "2263\u{0663}", "M54.5", "22633-50"])
  func noProcedure(code: String) { #expect(!CodeTables.isWellFormed(procedure: code)) }

  @Test(
    "ICD-10-CM codes",
    arguments: ["M54", "M54.5", "M48.062", "M80.08XA", "S32.010A", "C7A.1", "Z3A.00", "M1A.08X0", "QA0.1"])
  func diagnosis(code: String) { #expect(CodeTables.isWellFormed(diagnosis: code)) }

  @Test(
    "no ICD-10-CM code",
    arguments: ["", "M5", "M54.", "M5416", "m54.5", "54.16", "M54.16XXA", "M54-16", "MA4.1", "M5C.1", "M54.1a", "2263"])
  func noDiagnosis(code: String) { #expect(!CodeTables.isWellFormed(diagnosis: code)) }

  private func tables() throws -> CodeTables {
    let tail = ";l;f;discectomy;;;;once;;no;;A;090;0;2;1;0;1;2;no;Y;no;;;own"
    let diagnosis = ";l;;;yes;;any;;;;specific;;own"
    return try Fixture.tables([
      "cpt": ["22612", "22630", "22632", "22633", "22634", "62330", "63047"].map { $0 + tail },
      "icd10": ["M54.15", "M54.16", "M54.17", "M99.03"].map { $0 + diagnosis },
    ])
  }

  @Test("one slip away")
  func near() throws {
    let tables = try tables()
    #expect(tables.nearestCodes(to: "22635") == ["22630", "22632", "22633", "22634"])
    #expect(tables.nearestCodes(to: "63407") == ["63047"])
    #expect(tables.nearestCodes(to: "6304") == ["63047"])
    #expect(tables.nearestCodes(to: "630477") == ["63047"])
    #expect(tables.nearestCodes(to: "99213").isEmpty)
    #expect(tables.nearestCodes(to: "").isEmpty)
  }

  @Test("the point and small letters do not count, and the nearest comes first")
  func point() throws {
    let tables = try tables()
    #expect(tables.nearestCodes(to: "M5416") == ["M54.16", "M54.15", "M54.17"])
    #expect(tables.nearestCodes(to: "m54.61") == ["M54.16"])
  }

  @Test("at most five")
  func five() throws {
    let tail = ";l;f;discectomy;;;;once;;no;;A;090;0;2;1;0;1;2;no;Y;no;;;own"
    let tables = try Fixture.tables(["cpt": (0...9).map { "2263\($0)" + tail }])
    #expect(tables.nearestCodes(to: "2263X") == ["22630", "22631", "22632", "22633", "22634"])
  }
}
