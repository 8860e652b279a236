import Coding
import Dictation
import Foundation
import Testing

@Suite("The tables that are embedded")
struct EmbeddedTablesTests {
  private let tables: CodeTables

  init() throws { tables = try CodeTables(.embedded) }

  /// The rows of an embedded file's text, by a reader of the test's own.
  private func rows(_ name: String) throws -> [[String]] {
    let text = String(decoding: try LexiconLibrary.embedded.file(name).bytes, as: UTF8.self)
    let lines = text.components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasPrefix("#") }
    return lines.dropFirst().map { $0.components(separatedBy: "\t") }
  }

  @Test("every row of every table is as it should be")
  func valid() {
    #expect(throws: Never.self) { try tables.validate() }
  }

  @Test("every pair of CMS is found in either order, with its indicator")
  func pairs() throws {
    var count = 0
    for row in try rows("codes/bundles.tsv") {
      let date = try CalendarDate.of(row[3].isEmpty ? (row[4].isEmpty ? "2024-08-01" : row[4]) : row[3])
      for (place, column2) in row[2].components(separatedBy: " ").enumerated() {
        let isTurned = place % 2 == 1
        let edit = tables.edit(between: isTurned ? column2 : row[0], and: isTurned ? row[0] : column2, on: date)
        if edit != ProcedureEdit(column1: row[0], column2: column2, indicator: row[1] == "0" ? 0 : 1, source: row[5]) {
          Issue.record("\(row[0]) with \(column2) on \(date.iso): \(String(describing: edit))")
        }
        count += 1
      }
    }
    #expect(count >= 21_000, "CMS has 21,921 pairs of spine codes in force on 2024-07-01")
  }

  @Test("pairs known by heart, and pairs known not to be")
  func knownPairs() throws {
    let date = try CalendarDate.of("2024-08-01")
    for (column1, column2, indicator) in [
      ("22633", "22612", 0), ("22633", "22630", 0), ("22633", "63047", 1), ("22551", "63075", 1), ("22551", "22554", 1),
      ("22600", "22610", 1), ("22612", "22610", 1), ("22513", "22514", 0),
    ] {
      let edit = tables.edit(between: column2, and: column1, on: date)
      #expect(edit?.column1 == column1)
      #expect(edit?.indicator == indicator)
    }
    for (one, other) in [("22600", "22612"), ("22612", "63047"), ("22558", "63047"), ("22214", "22633")] {
      #expect(tables.edit(between: one, and: other, on: date) == nil)
    }
  }

  @Test("a later date takes the nearest quarter, and says so")
  func laterDate() throws {
    let edit = try tables.edit(between: "22633", and: "22612", on: .of("2026-11-24"))
    #expect(edit?.indicator == 0)
    #expect(edit?.source.contains("2024") == true)
  }

  @Test("every row is found by its code")
  func lookups() throws {
    let procedures = try rows("codes/cpt.tsv")
    #expect(procedures.count >= 290)
    for row in procedures where tables.procedure(row[0])?.label != row[1] { Issue.record("\(row[0])") }
    let diagnoses = try rows("codes/icd10.tsv")
    #expect(diagnoses.count >= 1_000)
    for row in diagnoses where tables.diagnosis(row[0])?.label != row[1] { Issue.record("\(row[0])") }
    for row in try rows("codes/retired.tsv") where tables.retirement(of: row[0]) == nil { Issue.record("\(row[0])") }
    for row in try rows("codes/modifiers.tsv") where tables.modifier(row[0])?.label != row[1] {
      Issue.record("\(row[0])")
    }
    for row in try rows("codes/excludes1.tsv") where !tables.excludes1(row[1], row[0]) { Issue.record("\(row)") }
    #expect(tables.allProcedures().map { $0.code } == procedures.map { $0[0] })
  }

  @Test("every add-on has primaries, and they and the successors are codes that the tables hold")
  func related() throws {
    let date = try CalendarDate.of("2026-11-24")
    for code in tables.allProcedures() where code.isAddOn && code.isValid(on: date) {
      let primaries = tables.primaries(of: code.code, on: date)
      if primaries.isEmpty { Issue.record("\(code.code) has no primary") }
    }
    for row in try rows("codes/components.tsv") {
      for code in [row[0]] + row[3].split(separator: " ").map(String.init) where tables.procedure(code) == nil {
        Issue.record("components.tsv: \(code) is not in cpt.tsv")
      }
    }
  }

  @Test("every file of Lexicons/ is embedded, byte for byte")
  func everyFile() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Lexicons")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".md") }.sorted()
    #expect(LexiconLibrary.embedded.files.map { $0.name } == names)
    for name in names {
      let file = try Data(contentsOf: root.appendingPathComponent(name))
      let embedded = try LexiconLibrary.embedded.file(name)
      #expect(Data(embedded.bytes) == file, "\(name) was changed after the build")
    }
  }
}
