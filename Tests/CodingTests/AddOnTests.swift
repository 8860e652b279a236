import Coding
import Dictation
import Testing

@Suite("Add-ons and their primaries")
struct AddOnTests {
  private let rows = [
    "22614;22600 22612 @graft;2024-01-01;;AOC",
    "22840;@graft 22600;;;AOC",
    "@graft;22633 22612;;2025-12-31;AOC",
    "@graft;22633 22630;2026-01-01;;AOC",
  ]

  @Test("groups are expanded, each code once and in order")
  func groups() throws {
    let tables = try Fixture.tables(["add-ons": rows])
    #expect(try tables.primaries(of: "22614", on: .of("2024-06-01")) == ["22600", "22612", "22633"])
    #expect(try tables.primaries(of: "22840", on: .of("2024-06-01")) == ["22600", "22612", "22633"])
  }

  @Test("a row and a group hold in their time only")
  func dates() throws {
    let tables = try Fixture.tables(["add-ons": rows])
    #expect(try tables.primaries(of: "22840", on: .of("2025-12-31")) == ["22600", "22612", "22633"])
    #expect(try tables.primaries(of: "22840", on: .of("2026-01-01")) == ["22600", "22630", "22633"])
    #expect(try tables.primaries(of: "22614", on: .of("2023-12-31")).isEmpty)
  }

  @Test("neither a primary nor a group is an add-on")
  func none() throws {
    let tables = try Fixture.tables(["add-ons": rows])
    #expect(try tables.primaries(of: "22633", on: .of("2024-06-01")).isEmpty)
    #expect(try tables.primaries(of: "@graft", on: .of("2024-06-01")).isEmpty)
  }

  @Test("a group that no row defines, and a group within a group, are errors")
  func badGroups() throws {
    let unknown = try Fixture.tables(["add-ons": ["22614;22600 @none;;;AOC"]])
    #expect(
      throws: LexiconError(
        file: "codes/add-ons.tsv", line: 3, column: 2,
        message: "expected a group that this file defines, found \"@none\"")
    ) { try unknown.validate() }
    let nested = try Fixture.tables(["add-ons": ["22614;@a;;;AOC", "@a;@a;;;AOC"]])
    let error = #expect(throws: LexiconError.self) { try nested.validate() }
    #expect(error?.line == 4)
    #expect(try nested.primaries(of: "22614", on: .of("2024-06-01")).isEmpty)
  }
}
