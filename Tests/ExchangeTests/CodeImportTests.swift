import Coding
import Dictation
import Exchange
import Foundation
import Testing

@Suite("What CMS publishes becomes our tables")
struct CodeImportTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: Array(text.utf8))) }

  @Test("a pair that changed, one that ended, one that is new, and one that never was")
  func pairs() throws {
    let text =
      CMSFixture.pairHead + CMSFixture.pair("22633 22612 * 19960101 20260930 0")
      + CMSFixture.pair("22633 22612 - 20261001 * 1") + CMSFixture.pair("22633 22630 - 20120101 20251231 0")
      + CMSFixture.pair("22633 22848 - 20261001 * 0") + CMSFixture.pair("22633 22853 - 20200101 20200101 9")
      + CMSFixture.pair("22633 99213 - 20200101 * 0") + CMSFixture.pair("22633 0071T - 20200101 * 0")
    let (library, reports) = try CMSFixture.imported([("ptp.txt", text)])
    let tables = try CodeTables(library)
    let now = try date("2026-11-01")
    #expect(tables.edit(between: "22633", and: "22612", on: now)?.indicator == 1)
    #expect(try tables.edit(between: "22612", and: "22633", on: date("2026-09-30"))?.indicator == 0)
    #expect(try tables.edit(between: "22633", and: "22630", on: date("2025-12-31"))?.indicator == 0)
    #expect(tables.edit(between: "22633", and: "22630", on: now) == nil)
    #expect(tables.edit(between: "22633", and: "22848", on: now)?.source == "NCCI PTP 2026Q4")
    #expect(try tables.edit(between: "22633", and: "22853", on: date("2020-01-01")) == nil)
    #expect(tables.edit(between: "22633", and: "0071T", on: now) == nil)
    // Column 1 of other codes is in another part of CMS's file.
    #expect(tables.edit(between: "22551", and: "63075", on: now)?.indicator == 1)
    let report = try #require(reports.first)
    #expect(report.file == "codes/bundles.tsv")
    #expect(report.from?.iso == "2026-10-01")
    #expect((report.inForce, report.changed, report.new, report.kept) == (2, 1, 1, 0))
  }

  @Test("with all, the pairs of other specialties are kept")
  func all() throws {
    let text = CMSFixture.pairHead + CMSFixture.pair("99213 0071T - 20200101 * 0")
    let (library, _) = try CMSFixture.imported([("ptp.txt", text)], keepsAll: true)
    #expect(try CodeTables(library).edit(between: "0071T", and: "99213", on: date("2026-01-01"))?.indicator == 0)
  }

  @Test("rows of the Policy Manual stay, and the embedded pairs come through unchanged")
  func roundTrip() throws {
    var text = CMSFixture.pairHead
    var rows = try LexiconLibrary.embedded.table("codes/bundles.tsv").rows
    var count = 0
    while let row = rows.nextRow() {
      guard row.string(5) == "NCCI PTP 2024Q3" else { continue }
      for column2 in row.list(2, separator: 32) {
        text += CMSFixture.pair("\(row.string(0)) \(column2) - 20240701 * \(row.string(1))")
        count += 1
      }
    }
    let (library, reports) = try CMSFixture.imported([("ptp.txt", text)])
    #expect((reports.first?.kept, reports.first?.new, reports.first?.gone) == (count, 0, 0))
    let embedded = try LexiconLibrary.embedded.table("codes/bundles.tsv")
    #expect(try lines(library.table("codes/bundles.tsv")).sorted() == lines(embedded).sorted())
  }

  private func lines(_ table: LexiconTable) -> [String] {
    var lines: [String] = []
    var rows = table.rows
    while let row = rows.nextRow() { lines.append((0..<row.count).map { row.string($0) }.joined(separator: "\t")) }
    return lines
  }

  @Test("the fee schedule and the MUE values renew indicators, and no description is kept")
  func procedures() throws {
    let fees =
      CMSFixture.feeHead + CMSFixture.fee("22633", "A", ["090", "1", "1", "1", "2"])
      + CMSFixture.fee("22633", "C", ["XXX", "0", "0", "0", "0"], modifier: "26")
      + CMSFixture.fee("G9999", "A", ["XXX", "0", "0", "0", "0"])
    let units = CMSFixture.unitHead + "22633,2,3 Date of Service Edit: Clinical,Words\r\n" + CMSFixture.lastUnits
    let (library, reports) = try CMSFixture.imported([("rvu.csv", fees), ("MUE_Eff_01-01-2027.csv", units)])
    let code = try #require(try CodeTables(library).procedure("22633"))
    #expect((code.status, code.bilateral, code.assistant, code.coSurgeon) == ("A", "1", "1", "1"))
    #expect(code.team == "2")
    #expect((code.maximumUnits, code.maximumUnitsIndicator) == (2, "3"))
    #expect(code.source.contains("CMS MPFS 2027-01, MUE 2027-01"))
    #expect(reports.first?.changed == 1)
    let cpt = try library.file("codes/cpt.tsv")
    #expect(!String(decoding: cpt.bytes, as: UTF8.self).contains("of the test"))
    #expect(try CodeTables(library).procedure("G9999") == nil)
  }

  @Test("a file cut between two lines, before our last code, changes nothing")
  func cut() {
    let fees = CMSFixture.feeHead + CMSFixture.fee("22633", "A", ["090", "0", "2", "2", "0"])
    let message = CMSFixture.message { _ = try CMSFixture.imported([("rvu.csv", fees)]) }
    #expect(message.contains("rvu.csv: expected the codes to go on to"))
    let order = CMSFixture.line(1, "M48.06", false) + CMSFixture.line(2, "M48.061", true)
    let other = CMSFixture.message { _ = try CMSFixture.imported([("icd10cm_order_2027.txt", order)]) }
    #expect(other.contains("found their end at M48.061: cut short"))
  }

  @Test("an add-on gets CMS's primaries for their time; where contractors decide, ours stay")
  func addOns() throws {
    let text = """
      122634       22633       2013091       \r
      122634       22630       2026274       \r
      122634       22612       20130912024366\r
      253083       CCCCC       2013091       \r

      """
    let (library, reports) = try CMSFixture.imported([("aoc.txt", text)])
    let tables = try CodeTables(library)
    #expect(try tables.primaries(of: "22634", on: date("2026-12-01")) == ["22630", "22633"])
    #expect(try tables.primaries(of: "22634", on: date("2024-12-31")) == ["22612", "22633"])
    #expect(try tables.primaries(of: "22614", on: date("2026-12-01")).contains("22612"))
    #expect(reports.first?.changed == 1)
  }

  @Test("a diagnosis that is gone gets a last day, one that was split becomes a header, and a new one has no meaning")
  func diagnoses() throws {
    let from = try date("2026-10-01")
    let text = try CMSFixture.order(on: from) { code, isBillable in
      switch code {
      case "M43.16": []
      case "M51.26": [("M51.26", false), ("M51.260", true), ("M51.261", true)]
      default: [(code, isBillable)]
      }
    }
    let (library, reports) = try CMSFixture.imported([("icd10cm_order_2027.txt", text)])
    let tables = try CodeTables(library)
    let before = try date("2026-09-30")
    let gone = try #require(tables.diagnosis("M43.16"))
    #expect(gone.isValid(on: before) && !gone.isValid(on: from))
    let split = try #require(tables.diagnosis("M51.26"))
    #expect(split.isValid(on: before) && !split.isValid(on: from))
    #expect(split.successors == ["M51.260", "M51.261"])
    let new = try #require(tables.diagnosis("M51.260"))
    #expect(!new.isValid(on: before) && new.isValid(on: from) && new.meaning.isEmpty)
    #expect(new.regions == split.regions)
    let report = try #require(reports.first)
    #expect((report.gone, report.changed, report.new) == (1, 1, 2))
  }

  @Test("an unchanged order file changes no diagnosis; one without a year, and an old one, are refused")
  func order() throws {
    let text = try CMSFixture.order(on: try date("2026-10-01"))
    let (library, reports) = try CMSFixture.imported([("icd10cm_order_2027.txt", text)])
    #expect((reports.first?.changed, reports.first?.new, reports.first?.gone) == (0, 0, 0))
    #expect(try lines(library.table("codes/icd10.tsv")) == lines(LexiconLibrary.embedded.table("codes/icd10.tsv")))
    #expect(CMSFixture.message { _ = try CMSFixture.imported([("order.txt", text)]) }.contains("tells no fiscal year"))
    let old = CMSFixture.message { _ = try CMSFixture.imported([("icd10cm_order_2020.txt", text)]) }
    #expect(old.contains("older than our table"))
    let twice = [("icd10cm_order_2027.txt", text), ("icd10cm_order_2028.txt", text)]
    #expect(CMSFixture.message { _ = try CMSFixture.imported(twice) }.contains("give one of them"))
  }

  @Test("a library that was written and read again audits with the new pair")
  func written() throws {
    let text = CMSFixture.pairHead + CMSFixture.pair("22633 22848 - 20261001 * 1")
    let (library, _) = try CMSFixture.imported([("ptp.txt", text)])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("opnote-import-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [LexiconText] = []
    for file in library.files {
      let url = folder.appendingPathComponent(file.name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
      files.append(LexiconText(name: file.name, copying: Array(try Data(contentsOf: url))))
    }
    let tables = try CodeTables(LexiconLibrary(files))
    #expect(throws: Never.self) { try tables.validate() }
    #expect(try tables.edit(between: "22848", and: "22633", on: date("2026-10-01"))?.indicator == 1)
  }
}
