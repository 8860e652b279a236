import Foundation
import Testing

/// The program as the system sees it: killed, interrupted, and cut off from its output.
struct ProcessTests {
  /// The program, which lies beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("opnote")

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = ProcessTests.program
    process.arguments = arguments
    return process
  }

  @Test func aKilledRunIsGoneOnWith() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let lines = try (0..<100).map { try BatchFixture.line($0) }
    let input = try fixture.write("charts.ndjson", lines.joined(separator: "\n"))
    try fixture.run([input], to: "whole.ndjson", jobs: 2)
    let killed = process(["batch", input, "--output", fixture.path("out.ndjson"), "--no-summary"])
    try killed.run()
    while killed.isRunning, size(fixture.path("out.ndjson.partial")) < 20_000 { usleep(1_000) }
    kill(killed.processIdentifier, SIGKILL)
    killed.waitUntilExit()
    let resumed = process(["batch", input, "--output", fixture.path("out.ndjson"), "--no-summary", "--resume"])
    try resumed.run()
    resumed.waitUntilExit()
    #expect(resumed.terminationStatus == 1)
    #expect(try fixture.bytes("out.ndjson") == fixture.bytes("whole.ndjson"))
  }

  @Test func controlCEndsWithALineAndItsStatus() throws {
    let interrupted = process(["batch", "-", "--jobs", "2"])
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    interrupted.standardInput = input
    interrupted.standardOutput = output
    interrupted.standardError = errors
    try interrupted.run()
    input.fileHandleForWriting.write(Data((try BatchFixture.line(1) + "\n").utf8))
    // The report comes although the input goes on.
    var report = Data()
    while report.last != 10 { report.append(output.fileHandleForReading.availableData) }
    kill(interrupted.processIdentifier, SIGINT)
    // Should the signal be lost, the test fails and does not wait for ever.
    for _ in 0..<2_000 where interrupted.isRunning { usleep(10_000) }
    kill(interrupted.processIdentifier, SIGKILL)
    interrupted.waitUntilExit()
    #expect(interrupted.terminationStatus == 130)
    let line = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(line == "opnote: interrupted after 1 chart\n")
  }

  @Test func aClosedPipeEndsWithALineAndItsStatus() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write("charts.ndjson", try BatchFixture.line(1))
    let closed = process(["batch", input])
    let (output, errors) = (Pipe(), Pipe())
    closed.standardOutput = output
    closed.standardError = errors
    try output.fileHandleForReading.close()
    try closed.run()
    closed.waitUntilExit()
    #expect(closed.terminationStatus == 3)
    let line = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(line == "opnote: standard output: was closed by its reader; 0 lines are whole\n")
  }

  @Test func aFullDiskEndsWithALineAndItsStatus() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let input = try fixture.write("charts.ndjson", try BatchFixture.line(1))
    let full = process(["batch", input, "--output", "/dev/full"])
    let errors = Pipe()
    full.standardError = errors
    try full.run()
    full.waitUntilExit()
    #expect(full.terminationStatus == 3)
    let line = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(line == "opnote: /dev/full: could not be written: No space left on device; 0 lines are whole\n")
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
