import Exchange
import Foundation
import Sampling
import Testing

@testable import opnote

/// Drawing from a manifest, and estimating from what was drawn.
struct SampleTests {
  private static func manifest(_ fixture: BatchFixture) throws -> String {
    var text = "id,note,paid,surgeon,claim\r\n"
    for number in 0..<40 {
      try fixture.write("n\(number).txt", BatchFixture.note(number))
      text += "c\(number),n\(number).txt,\"$1,0\(10 + number).50\",\"Dr \"\"\(number % 4)\"\", MD\",claim.json\r\n"
    }
    try fixture.write("claim.json", #"{"diagnoses": ["M48.062"], "lines": [{"code": "63047"}]}"#)
    return try fixture.write("charts.csv", text)
  }

  private static func draw(_ path: String, seed: UInt64) throws -> SampleDraw {
    let frame = try SampleFrame(path, by: .column(.surgeon))
    let strata = frame.strata.map { Draw.Stratum(name: $0.name, units: $0.units, size: 3, spares: 1) }
    return SampleDraw(
      frame: frame, by: "surgeon", allocation: "proportional", seed: seed, reason: "as asked", strata: strata)
  }

  @Test func aDrawIsRepeatedByItsSeedAndIsAManifestItself() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let path = try SampleTests.manifest(fixture)
    let drawn = try SampleTests.draw(path, seed: 7).manifest()
    #expect(try SampleTests.draw(path, seed: 7).manifest() == drawn)
    #expect(try SampleTests.draw(path, seed: 8).manifest() != drawn)
    try fixture.write("drawn.csv", Data(drawn))
    let tally = try fixture.run([fixture.path("drawn.csv")], to: "out.ndjson")
    #expect(tally.items == 16)
    #expect(tally.unread == 0)
    let strata = try SampleFrame(fixture.path("drawn.csv"), by: .column(.stratum)).strata
    #expect(strata.map { $0.name } == (0..<4).map { "Dr \"\($0)\", MD" })
    #expect(strata.map { $0.units.count } == [4, 4, 4, 4])
  }

  @Test func anEstimateIsOfTheSampleWithoutItsSpares() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let draw = try SampleTests.draw(try SampleTests.manifest(fixture), seed: 7)
    try fixture.write("drawn.csv", Data(try draw.manifest()))
    try fixture.write("draw.json", Data(try draw.record()))
    try fixture.run([fixture.path("drawn.csv")], to: "out.ndjson")
    #expect(run(["estimate", "out.ndjson", "--record", "draw.json", "--format", "json"], fixture) == 0)
    let estimate = try #require(
      try JSONSerialization.jsonObject(with: try fixture.bytes("estimate")) as? [String: Any])
    #expect(estimate["charts"] as? Int == 12)
    #expect(estimate["frame"] as? Int == 40)
    let holds = try fixture.objects("out.ndjson").filter { $0["verdict"] as? String == "hold" }
      .compactMap { ($0["note"] as? [String: Any])?["id"] as? String }
    var overpaid = 0
    var errors = 0
    for chart in try SampleRecord(fixture.path("draw.json")).charts where holds.contains(chart.id) {
      overpaid += try #require(chart.paidCents)
      errors += 1
    }
    let elements = try #require(estimate["elements"] as? [[String: Any]])
    #expect(elements[0]["errors"] as? Int == errors)
    let amounts = try #require(estimate["amounts"] as? [String: Any])
    #expect(((amounts["overpaid"] as? Double ?? -1) * 100).rounded() == Double(overpaid))
    // Strata of equal size and share: the total is the sample's, forty charts for twelve.
    let total = (amounts["total"] as? Double ?? -1) * 100
    #expect((total - Double(overpaid) * 40 / 12).magnitude <= 1)
  }

  @Test func aChartWithoutAReportIsToldAndAnUnreadOneIsAnError() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let draw = try SampleTests.draw(try SampleTests.manifest(fixture), seed: 7)
    try fixture.write("drawn.csv", Data(try draw.manifest()))
    try fixture.write("draw.json", Data(try draw.record()))
    let first = try #require(try SampleRecord(fixture.path("draw.json")).charts.first)
    try FileManager.default.removeItem(atPath: fixture.path("n" + first.id.dropFirst() + ".txt"))
    try fixture.run([fixture.path("drawn.csv")], to: "out.ndjson")
    #expect(run(["estimate", "out.ndjson", "--record", "draw.json", "--format", "json"], fixture) == 0)
    let estimate = try #require(
      try JSONSerialization.jsonObject(with: try fixture.bytes("estimate")) as? [String: Any])
    #expect(estimate["unread"] as? Int == 1)
    let elements = try #require(estimate["elements"] as? [[String: Any]])
    #expect(elements.allSatisfy { $0["errors"] as? Int ?? 0 >= 1 })
    let lines = try fixture.bytes("out.ndjson").split(separator: 10).dropLast(2).joined(separator: [10])
    try fixture.write("out.ndjson", Data(lines))
    #expect(run(["estimate", "out.ndjson", "--record", "draw.json"], fixture) == 3)
  }

  private static let commandLines: [(words: String, status: Int32)] = [
    ("sample --frame 1000 --rate 5 --precision 5", 0), ("sample", 2), ("sample charts.csv", 2),
    ("sample charts.csv --size 41", 2), ("sample charts.csv --size 3 --by payer", 2),
    ("sample charts.csv --size 3 --rate 5", 2), ("sample nowhere.csv --size 3", 3),
    ("sample charts.csv --size 3 --by amount --amounts 9,5", 2), ("sample charts.csv --size 3 --seed 9", 0),
    ("estimate charts.csv", 3), ("estimate charts.csv --frame 0", 2),
  ]

  @Test func wrongCommandLinesAreTold() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    _ = try SampleTests.manifest(fixture)
    for (words, status) in SampleTests.commandLines {
      #expect(run(words.split(separator: " ").map(String.init), fixture) == status, "\(words)")
    }
  }

  /// Runs the program with the names of files taken from the fixture's folder; its output goes to a file there.
  private func run(_ arguments: [String], _ fixture: BatchFixture) -> Int32 {
    let names = arguments.map { $0.contains(".") ? fixture.path($0) : $0 }
    let isSize = arguments.contains("--rate") && arguments.contains("--frame")
    return Program.run(isSize ? names : names + ["--output", fixture.path("estimate")])
  }
}
