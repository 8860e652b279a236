import Coding
import Foundation
import Testing

@testable import opnote

/// Batches: what comes out for each chart, in which order, and what a bad one does.
struct BatchTests {
  @Test func reportsComeInInputOrderWhateverTheJobs() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    // Charts of very different lengths, so that later ones are done before earlier ones.
    var lines: [String] = []
    for number in 0..<24 {
      let padding = String(repeating: "The wound was closed in layers. ", count: number % 7 == 0 ? 100 : 1)
      let item = ["id": "chart-\(number)", "note": BatchFixture.note(number) + "\n" + padding]
      lines.append(String(decoding: try JSONSerialization.data(withJSONObject: item), as: UTF8.self))
    }
    let input = try fixture.write("charts.ndjson", lines.joined(separator: "\n"))
    try fixture.run([input], to: "one.ndjson")
    let ids = try fixture.objects("one.ndjson").map { ($0["note"] as? [String: Any])?["id"] as? String }
    #expect(ids == (0..<24).map { "chart-\($0)" })
    for jobs in [2, 3, 8] {
      try fixture.run([input], to: "many.ndjson", jobs: jobs)
      #expect(try fixture.bytes("many.ndjson") == fixture.bytes("one.ndjson"))
    }
  }

  @Test func aFolderIsReadByItsNames() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    try fixture.write("charts/b.txt", BatchFixture.note(1))
    try fixture.write("charts/b.json", #"{"id": "C-B", "lines": [{"code": "63047"}]}"#)
    try fixture.write("charts/a/note.txt", BatchFixture.note(2))
    try fixture.write("charts/a/claim.json", #"{"id": "C-A", "lines": [{"code": "63047"}]}"#)
    try fixture.write("charts/a/report.txt", "the report of an earlier day")
    try fixture.write("charts/.hidden.txt", BatchFixture.note(3))
    try fixture.write("charts/table.csv", "a,b")
    try fixture.write("charts/Z.txt", BatchFixture.note(4))
    try fixture.run([fixture.path("charts") + "/"], to: "charts/out.txt")
    try fixture.run([fixture.path("charts")], to: "charts/out.txt")
    let reports = try fixture.objects("charts/out.txt")
    #expect(reports.map { ($0["note"] as? [String: Any])?["id"] as? String } == ["Z.txt", "a/note.txt", "b.txt"])
    #expect(reports.map { ($0["claim"] as? [String: Any])?["id"] as? String } == [nil, "C-A", "C-B"])
  }

  @Test func aBadChartIsOneLineAndStopsNothing() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write(
      "charts.ndjson",
      [
        try BatchFixture.line(0), #"{"id": "cut", "note": "#, "", #"{"id": "blank", "note": "  "}"#,
        #"{"id": "key", "note": "x", "clam": null}"#,
        #"{"id": "pointer", "note": "x", "claim": {"lines": [{"code": "63047", "diagnoses": [1]}]}}"#,
        try BatchFixture.line(1),
      ].joined(separator: "\n"))
    let tally = try fixture.run([input, fixture.path("nowhere.txt")], to: "out.ndjson", jobs: 3)
    let lines = try fixture.objects("out.ndjson")
    let isError = lines.map { $0["schema"] as? String == "opnote.batch-error/1" }
    #expect(isError == [false, true, true, true, true, false, true])
    #expect(lines.map { $0["line"] as? Int } == [nil, 2, 4, 5, 6, nil, nil])
    #expect(lines.map { $0["id"] as? String }.dropFirst(2).prefix(3) == ["blank", "key", "pointer"])
    #expect((lines[3]["message"] as? String)?.contains(#""claim""#) == true)
    #expect(lines[6]["file"] as? String == fixture.path("nowhere.txt"))
    #expect(tally.items == 7)
    #expect(tally.unread == 5)
  }

  @Test func aManifestNamesNotesClaimsAndDocuments() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    try fixture.write("sub/n1.txt", BatchFixture.note(1))
    try fixture.write("sub/n2, two.txt", BatchFixture.note(2))
    try fixture.write("sub/hp.txt", "HISTORY: six weeks of physical therapy failed.")
    try fixture.write("sub/c1.json", #"{"lines": [{"code": "63047"}]}"#)
    try fixture.write("sub/scan.pdf", "%PDF-1.7 scan")
    let manifest = try fixture.write(
      "sub/charts.csv",
      """
      \u{FEFF}id,note,claim,cpt,icd,documents,payer\r
      one,n1.txt,c1.json,,,hp.txt,Medicare\r
      two,"n2, two.txt",,63047;63048x2,M48.062,hp.txt; hp.txt,\r
      three,n1.txt,c1.json,63047,,,\r
      four,n1.txt,,,,,\r
      five,scan.pdf,,,,,\r
      six,n1.txt\r
      seven,n1.txt,c1.json,,,,aetna\r
      """)
    try fixture.run([manifest], to: "out.ndjson")
    let lines = try fixture.objects("out.ndjson")
    #expect(lines.count == 7)
    let claims = lines.map { $0["claim"] as? [String: Any] }
    #expect(claims[0]?["payer"] as? String == "medicare")
    #expect((claims[1]?["lines"] as? [[String: Any]])?.map { $0["units"] as? Int } == [1, 2])
    #expect(claims[1]?["diagnoses"] as? [String] == ["M48.062"])
    #expect((lines[1]["documents"] as? [Any])?.count == 2)
    #expect(lines[3]["schema"] as? String == "opnote.gap-report/1")
    #expect(claims[3] == nil)
    for (place, words) in [(2, "not by both"), (4, "is a PDF"), (5, "expected 7 cells"), (6, "commercial")] {
      #expect(lines[place]["schema"] as? String == "opnote.batch-error/1")
      #expect((lines[place]["message"] as? String)?.contains(words) == true, "\(lines[place])")
      #expect(lines[place]["line"] as? Int == place + 2)
    }
  }

  @Test func defaultsStandInOnlyWhereTheChartIsSilent() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write(
      "charts.ndjson",
      """
      {"note": "Laminectomy L4-L5.", "claim": {"payer": "medicare", "lines": [{"code": "63047"}]}}
      {"note": "Laminectomy L4-L5.", "claim": {"lines": [{"code": "63047"}]}}
      """)
    try fixture.run(
      [input], to: "out.ndjson", defaults: Claim(payer: .commercial, state: "TX", placeOfService: "22", lines: []))
    let claims = try fixture.objects("out.ndjson").map { $0["claim"] as? [String: Any] }
    #expect(claims.map { $0?["payer"] as? String } == ["medicare", "commercial"])
    #expect(claims.map { $0?["state"] as? String } == ["TX", "TX"])
    #expect(claims.map { $0?["placeOfService"] as? String } == ["22", "22"])
  }

  @Test func redactedLinesHoldNoWordOfTheNotes() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write(
      "charts.ndjson",
      """
      {"id": "Wilhelmina", "note": "Wilhelmina had a laminectomy at L4-L5 without complication."}
      {"id": "Wilhelmina", "note": "x", "documents": "Wilhelmina was seen"}
      {"id": "Wilhelmina", "note": "Laminectomy", "Wilhelmina": 1}
      """)
    try fixture.run([input], to: "out.ndjson", isRedacted: true)
    let text = String(decoding: try fixture.bytes("out.ndjson"), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3)
    #expect(!text.contains("Wilhelmina"))
    #expect(!text.contains("without complication"))
  }

  @Test func theSummaryCountsChartsAndFindings() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write(
      "charts.ndjson", [try BatchFixture.line(0), "{", try BatchFixture.line(1)].joined(separator: "\n"))
    let tally = try fixture.run([input], to: "out.ndjson")
    let reports = try fixture.objects("out.ndjson").filter { $0["verdict"] != nil }
    var findings = 0
    for report in reports { findings += (report["findings"] as? [Any])?.count ?? 0 }
    #expect(findings > 0)
    #expect(tally.rules.values.reduce(0) { $0 + $1.findings } == findings)
    #expect(tally.elements.allSatisfy { $0.values.reduce(0, +) == 2 })
    let text = BatchSummary.text(tally)
    #expect(text.hasPrefix("3 charts: "))
    #expect(text.contains("1 could not be read"))
  }
}
