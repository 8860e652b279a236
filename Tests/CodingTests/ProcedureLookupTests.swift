import Coding
import Dictation
import Testing

@Suite("CPT codes")
struct ProcedureLookupTests {
  private let rows = [
    "22633;both fusions, posterior;arthrodesis;interbody-fusion|posterolateral-fusion;;L|S;posterior;interspace;;no;"
      + "posterior;A;090;0;2;2;0;1;2;no;Y;yes;2012-01-01;;expert knowledge",
    "22842;segmental fixation;instrumentation;;pedicle-screws|rods;;posterior;spanned;3-6;yes;;A;ZZZ;0;2;1;0;1;2;no;F;"
      + "yes;;;CMS MPFS 2026-07",
    "9999T;gone in a while;stimulator;stimulator-lead;;;;once;;no;;C;YYY;9;9;9;0;;;yes;X;no;2020-01-01;2024-12-31;own",
  ]

  @Test("a row tells all of its columns")
  func columns() throws {
    let tables = try Fixture.tables(["cpt": rows])
    let code = try #require(tables.procedure("22633"))
    #expect(code.label == "both fusions, posterior")
    #expect(code.family == "arthrodesis")
    #expect(code.work == ["interbody-fusion", "posterolateral-fusion"])
    #expect(code.devices.isEmpty)
    #expect(code.regions == ["L", "S"])
    #expect(code.approaches == ["posterior"])
    #expect(code.unit == .interspace)
    #expect(code.spans == nil)
    #expect(!code.isAddOn)
    #expect(code.baseGroup == "posterior")
    let indicators = [code.status, code.globalDays, code.bilateral, code.assistant, code.coSurgeon, code.team]
    #expect(indicators == ["A", "090", "0", "2", "2", "0"])
    #expect(code.maximumUnits == 1)
    #expect(code.maximumUnitsIndicator == "2")
    #expect(!code.hasSide)
    #expect(code.care == .asked)
    #expect(code.asksRationale)
    #expect(try code.first == .of("2012-01-01"))
    #expect(code.last == nil)
    #expect(code.source == "expert knowledge")
    #expect(!code.isDevice)
  }

  @Test("a device spans segments and is no work")
  func device() throws {
    let code = try #require(try Fixture.tables(["cpt": rows]).procedure("22842"))
    #expect(code.isDevice)
    #expect(code.spans == 3...6)
    #expect(code.isAddOn)
    #expect(code.baseGroup == nil)
    #expect(code.regions.isEmpty)
  }

  @Test("the first and the last day count")
  func dates() throws {
    let code = try #require(try Fixture.tables(["cpt": rows]).procedure("9999T"))
    #expect(code.maximumUnits == nil)
    #expect(try !code.isValid(on: .of("2019-12-31")))
    #expect(try code.isValid(on: .of("2020-01-01")))
    #expect(try code.isValid(on: .of("2024-12-31")))
    #expect(try !code.isValid(on: .of("2025-01-01")))
  }

  @Test("what the table does not hold is nil")
  func absent() throws {
    let tables = try Fixture.tables(["cpt": rows])
    for code in ["22632", "22634", "2263", "226330", "", "code", "# A test's own rows."] {
      #expect(tables.procedure(code) == nil)
    }
    #expect(tables.allProcedures().map { $0.code } == ["22633", "22842", "9999T"])
  }

  @Test("a bad row is nil, and hides no other")
  func badRow() throws {
    let bad = rows[1].replacing(";spanned;", with: ";levels;")
    let tables = try Fixture.tables(["cpt": [rows[0], bad, rows[2]]])
    #expect(tables.procedure("22842") == nil)
    #expect(tables.procedure("22633") != nil)
    #expect(tables.procedure("9999T") != nil)
    #expect(tables.allProcedures().count == 2)
  }
}
