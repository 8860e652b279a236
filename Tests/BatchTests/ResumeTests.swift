import Coding
import Dictation
import Foundation
import Testing

@testable import opnote

/// A batch that was stopped at any place and started again gives the bytes of an undisturbed one.
struct ResumeTests {
  private static func input(_ fixture: BatchFixture, _ count: Int = 6) throws -> String {
    var lines: [String] = []
    for number in 0..<count { lines.append(number == 3 ? #"{"id": "bad"# : try BatchFixture.line(number)) }
    return try fixture.write("charts.ndjson", lines.joined(separator: "\n") + "\n")
  }

  /// Every kind of place: nothing, within a line, within a character, before and after a line break, and the end.
  private static func places(_ whole: Data) -> [Int] {
    var places = [0, 1, 9, 30, whole.count - 1, whole.count]
    var breaks: [Int] = []
    for (place, byte) in whole.enumerated() where byte == 10 { breaks.append(place) }
    for place in breaks { places += [place, place + 1, place + 2] }
    if let dash = whole.firstIndex(where: { $0 >= 0xC0 }) { places.append(dash + 1) }
    for place in stride(from: 0, to: whole.count, by: 7_001) { places.append(place) }
    return Set(places.filter { $0 <= whole.count }).sorted()
  }

  @Test(arguments: [false, true]) func anyCutIsMended(inPlace: Bool) throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try ResumeTests.input(fixture)
    let undisturbed = try fixture.run([input], to: "whole.ndjson")
    let whole = try fixture.bytes("whole.ndjson")
    for place in ResumeTests.places(whole) {
      try fixture.write(inPlace ? "out.ndjson" : "out.ndjson.partial", whole.prefix(place))
      let tally = try fixture.run([input], to: "out.ndjson", jobs: place % 3 + 1, resuming: true)
      #expect(try fixture.bytes("out.ndjson") == whole, "cut at \(place)")
      #expect(!fixture.exists("out.ndjson.partial"))
      #expect(BatchSummary.text(tally) == BatchSummary.text(undisturbed), "cut at \(place)")
    }
  }

  @Test func theDayOfTheFirstRunHolds() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let lines = try (0..<4).map { try BatchFixture.line($0, date: false) }
    let input = try fixture.write("charts.ndjson", lines.joined(separator: "\n"))
    try fixture.run([input], to: "whole.ndjson")
    let whole = try fixture.bytes("whole.ndjson")
    try fixture.write("out.ndjson", whole.prefix(whole.count / 2))
    try fixture.run(
      [input], to: "out.ndjson", resuming: true, today: CalendarDate(year: 2026, month: 6, day: 2))
    #expect(try fixture.bytes("out.ndjson") == whole)
  }

  @Test func anotherInputIsRefusedAndNothingIsLost() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try ResumeTests.input(fixture)
    try fixture.run([input], to: "out.ndjson")
    let whole = try fixture.bytes("out.ndjson")
    var changed: [String: String] = [:]
    let lines = String(decoding: try fixture.bytes("charts.ndjson"), as: UTF8.self)
    changed["a note"] = lines.replacingOccurrences(of: "case 1", with: "case 9")
    changed["a claim"] = lines.replacingOccurrences(of: "M48.062", with: "M48.061")
    changed["a name"] = lines.replacingOccurrences(of: "chart-2", with: "chart-x")
    changed["an error"] = lines.replacingOccurrences(of: #"{"id": "bad"#, with: #"{"id": 1}"#)
    changed["fewer charts"] = lines.split(separator: "\n").dropLast().joined(separator: "\n")
    changed["another order"] = lines.split(separator: "\n").reversed().joined(separator: "\n")
    for (change, text) in changed {
      let other = try fixture.write("other.ndjson", text)
      // The error record names the file, so that a file of another name is another input by itself.
      try FileManager.default.removeItem(atPath: input)
      try FileManager.default.moveItem(atPath: other, toPath: input)
      let failure = #expect(throws: CommandFailure.self, "\(change)") {
        try fixture.run([input], to: "out.ndjson", resuming: true)
      }
      #expect(failure?.status == 3)
      #expect(failure?.line.contains("input is another") == true, "\(change): \(failure?.line ?? "")")
      #expect(try fixture.bytes("out.ndjson") == whole)
    }
  }

  @Test func otherOptionsAreRefused() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try ResumeTests.input(fixture)
    try fixture.run([input], to: "out.ndjson")
    #expect(throws: CommandFailure.self) {
      try fixture.run([input], to: "out.ndjson", resuming: true, isRedacted: true)
    }
    #expect(throws: CommandFailure.self) {
      try fixture.run([input], to: "out.ndjson", resuming: true, defaults: Claim(state: "TX", lines: []))
    }
  }

  @Test(arguments: ["my own notes\nof today\n", "my own notes", "{\"a\": 1}\n", "\n"])
  func aFileOfAnotherKindIsLeftAlone(_ text: String) throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try ResumeTests.input(fixture)
    try fixture.write("out.ndjson", text)
    #expect(throws: CommandFailure.self) { try fixture.run([input], to: "out.ndjson", resuming: true) }
    #expect(try fixture.bytes("out.ndjson") == Data(text.utf8))
  }

  @Test func whatWasThereStaysUntilTheNewIsWhole() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try ResumeTests.input(fixture)
    try fixture.write("out.ndjson", "of yesterday")
    let output = try BatchOutput(path: fixture.path("out.ndjson"), resuming: false)
    try output.write(Array("a line\n".utf8))
    #expect(try fixture.bytes("out.ndjson") == Data("of yesterday".utf8))
    #expect(throws: CommandFailure.self, "another run writes it") {
      try fixture.run([input], to: "out.ndjson")
    }
    try output.finish()
    #expect(try fixture.bytes("out.ndjson") == Data("a line\n".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: fixture.path("out.ndjson"))[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }
}
