import Coding
import Dictation
import Testing

@Suite("Components, programmes, policies, modifiers, exclusions, retired codes")
struct RuleTableTests {
  @Test("the parts of a code, in the file's order")
  func components() throws {
    let tables = try Fixture.tables([
      "components": [
        "22551;decompression;work:decompression|work:discectomy;22554;error;yes;own",
        "22633;interbody;work:interbody-fusion;22612;error;yes;own",
        "22633;posterolateral;work:posterolateral-fusion;22630;warning;no;own",
      ]
    ])
    let parts = tables.components(of: "22633")
    #expect(parts.map { $0.component } == ["interbody", "posterolateral"])
    #expect(parts.map { $0.isAtLevel } == [true, false])
    #expect(parts.map { $0.otherwise } == [["22612"], ["22630"]])
    #expect(tables.components(of: "22551").first?.needs == ["work:decompression", "work:discectomy"])
    #expect(tables.components(of: "22630").isEmpty)
  }

  @Test("a programme binds its codes, payers, states, places and days, and is silent where one is not told")
  func programmes() throws {
    let tables = try Fixture.tables([
      "programmes": [
        "wiser;22554 63655;medicare;TX NJ;;2026-01-15;2031-12-31;prior authorization;CMS",
        "inpatient-only;63081;;;11 22 24;2026-01-01;;inpatient;CMS",
      ]
    ])
    func count(_ code: String, _ payer: Payer?, _ state: String?, _ place: String?, _ date: String) throws -> Int {
      try tables.programmes(for: code, payer: payer, state: state, place: place, on: .of(date)).count
    }
    #expect(try count("22554", .medicare, "TX", nil, "2026-01-15") == 1)
    #expect(try count("22554", .medicare, "TX", nil, "2026-01-14") == 0)
    #expect(try count("22554", .medicare, "TX", nil, "2032-01-01") == 0)
    #expect(try count("22551", .medicare, "TX", nil, "2026-03-01") == 0)
    #expect(try count("22554", .medicareAdvantage, "TX", nil, "2026-03-01") == 0)
    #expect(try count("22554", .medicare, "CA", nil, "2026-03-01") == 0)
    #expect(try count("22554", .medicare, nil, nil, "2026-03-01") == 0)
    #expect(try count("22554", nil, "TX", nil, "2026-03-01") == 0)
    #expect(try count("63081", .commercial, nil, "22", "2026-03-01") == 1)
    #expect(try count("63081", .commercial, nil, "21", "2026-03-01") == 0)
    #expect(try count("63081", .commercial, nil, nil, "2026-03-01") == 0)
  }

  @Test("a policy's criteria")
  func policies() throws {
    let tables = try Fixture.tables([
      "policies": [
        "LCD;medicare;;22551;M50 M54.1;12 weeks of care;care-duration;at-least;12;week;;myelopathy fracture;2024-07-07;;LCD",
        "LCD;medicare;;22551;;imaging;imaging;at-least;;;;;2024-07-07;;LCD",
      ]
    ])
    let criteria = try tables.policies(for: "22551", payer: .medicare, state: "TX", on: .of("2026-01-01"))
    #expect(criteria.map { $0.fact } == ["care-duration", "imaging"])
    #expect(criteria.first?.value == 12)
    #expect(criteria.first?.unit == "week")
    #expect(criteria.first?.exemptions == ["myelopathy", "fracture"])
    #expect(criteria.first?.diagnoses == ["M50", "M54.1"])
    #expect(try tables.policies(for: "22551", payer: nil, state: "TX", on: .of("2026-01-01")).isEmpty)
    #expect(try tables.policies(for: "22551", payer: .medicaid, state: "TX", on: .of("2026-01-01")).isEmpty)
    #expect(try tables.policies(for: "22551", payer: .medicare, state: "TX", on: .of("2024-07-06")).isEmpty)
  }

  @Test("a modifier")
  func modifiers() throws {
    let tables = try Fixture.tables([
      "modifiers": ["50;both sides;no;both-sides;LT RT;bilateral=1;own", "59;apart;yes;other-level|other-side;;;own"]
    ])
    #expect(tables.modifier("59")?.opensEdits == true)
    #expect(tables.modifier("59")?.needs == ["other-level", "other-side"])
    #expect(tables.modifier("50")?.contradicts == ["LT", "RT"])
    #expect(tables.modifier("50")?.requires == "bilateral=1")
    #expect(tables.modifier("99") == nil)
  }

  @Test("an exclusion holds for all codes of its prefixes, in either order")
  func exclusions() throws {
    let tables = try Fixture.tables(["excludes1": ["M47;M54.9;own", "M54.1;M50.1;own"]])
    #expect(tables.excludes1("M54.12", "M50.122"))
    #expect(tables.excludes1("M50.122", "M54.12"))
    #expect(tables.excludes1("M54.1", "M50.1"))
    #expect(tables.excludes1("M54.9", "M47.816"))
    #expect(!tables.excludes1("M54.12", "M50.022"))
    #expect(!tables.excludes1("M54.2", "M50.122"))
    #expect(!tables.excludes1("M54", "M50.122"))
    #expect(!tables.excludes1("M54.12", "M54.13"))
    #expect(!tables.excludes1("", ""))
  }

  @Test("a retired code and its successors")
  func retired() throws {
    let tables = try Fixture.tables([
      "retired": [
        "0275T;2025-12-31;62330;the same work;own", "22851;2016-12-31;22853 22854 22859;by what it spans;own",
      ]
    ])
    let retired = try #require(tables.retirement(of: "22851"))
    #expect(retired.successors == ["22853", "22854", "22859"])
    #expect(try retired.last == .of("2016-12-31"))
    #expect(retired.note == "by what it spans")
    #expect(tables.retirement(of: "0275T")?.successors == ["62330"])
    #expect(tables.retirement(of: "22853") == nil)
  }
}
