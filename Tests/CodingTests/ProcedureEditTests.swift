import Coding
import Dictation
import Testing

@Suite("NCCI pairs")
struct ProcedureEditTests {
  private let rows = [
    "22600;1;22610 63047;2024-07-01;2024-09-30;PTP 2024Q3",
    "22633;0;22612 22630;2024-07-01;2024-09-30;PTP 2024Q3",
    "22633;0;22612;2026-01-01;2026-03-31;PTP 2026Q1",
    "22633;1;63047;2024-07-01;2024-09-30;PTP 2024Q3",
    "22633;1;63047 22630;2026-01-01;2026-03-31;PTP 2026Q1",
    "63047;1;22630;;;an open row",
  ]

  @Test("a pair is found in either order, with its indicator and the code that is paid")
  func eitherOrder() throws {
    let tables = try Fixture.tables(["bundles": rows])
    let date = try CalendarDate.of("2024-08-15")
    let edit = ProcedureEdit(column1: "22633", column2: "22612", indicator: 0, source: "PTP 2024Q3")
    #expect(tables.edit(between: "22633", and: "22612", on: date) == edit)
    #expect(tables.edit(between: "22612", and: "22633", on: date) == edit)
    #expect(tables.edit(between: "63047", and: "22633", on: date)?.indicator == 1)
    #expect(tables.edit(between: "22600", and: "22612", on: date) == nil)
    #expect(tables.edit(between: "22612", and: "22630", on: date) == nil)
    #expect(tables.edit(between: "22633", and: "2263", on: date) == nil)
    #expect(tables.edit(between: "22633", and: "22633", on: date) == nil)
  }

  @Test("the quarter of the date of service rules")
  func quarters() throws {
    let tables = try Fixture.tables(["bundles": rows])
    #expect(try tables.edit(between: "22633", and: "22630", on: .of("2024-09-30"))?.indicator == 0)
    #expect(try tables.edit(between: "22633", and: "22630", on: .of("2026-01-01"))?.indicator == 1)
    #expect(try tables.edit(between: "22633", and: "22630", on: .of("2026-03-31"))?.source == "PTP 2026Q1")
  }

  @Test("a date that no quarter covers takes the nearest, and the source says so")
  func nearest() throws {
    let tables = try Fixture.tables(["bundles": rows])
    let early = try tables.edit(between: "22633", and: "22630", on: .of("2020-02-29"))
    #expect(early?.indicator == 0)
    #expect(early?.source == "PTP 2024Q3, the nearest that the tables hold to 2020-02-29")
    let late = try tables.edit(between: "22633", and: "22630", on: .of("2026-04-01"))
    #expect(late?.indicator == 1)
    #expect(late?.source == "PTP 2026Q1, the nearest that the tables hold to 2026-04-01")
    #expect(try tables.edit(between: "22633", and: "22630", on: .of("2024-10-01"))?.indicator == 0)
    #expect(try tables.edit(between: "22633", and: "22630", on: .of("2025-12-31"))?.indicator == 1)
    #expect(try tables.edit(between: "22600", and: "22610", on: .of("2026-11-24"))?.column1 == "22600")
  }

  @Test("an open row holds on every day")
  func open() throws {
    let tables = try Fixture.tables(["bundles": rows])
    #expect(try tables.edit(between: "22630", and: "63047", on: .of("1999-01-01"))?.source == "an open row")
    #expect(try tables.edit(between: "22630", and: "63047", on: .of("2099-01-01"))?.source == "an open row")
  }

  @Test("where both orders are pairs, the one of the date goes before one that is only near")
  func bothOrders() throws {
    let tables = try Fixture.tables([
      "bundles": ["22600;1;22610;2024-07-01;2024-09-30;old", "22610;0;22600;2026-01-01;2026-03-31;new"]
    ])
    #expect(try tables.edit(between: "22600", and: "22610", on: .of("2026-02-01"))?.source == "new")
    #expect(try tables.edit(between: "22610", and: "22600", on: .of("2024-08-01"))?.source == "old")
  }
}
