import Evaluation
import Foundation
import OpNoteAudit
import Reporting
import Testing

/// The reports that lie beside the sample notes are what the program prints, byte for byte.
///
/// `OPNOTE_WRITE_GOLDENS=1 swift test --filter GoldenTests` writes them, to be read by a person before they are
/// committed.
struct GoldenTests {
  private static let isWriting = ProcessInfo.processInfo.environment["OPNOTE_WRITE_GOLDENS"] == "1"

  @Test(arguments: Corpus.sampleNames) func reportsAreUnchanged(_ name: String) throws {
    let sample = try Corpus.sample(name)
    let report = sample.report(by: try Corpus.auditor())
    let folder = "\(Corpus.samplesFolder)/\(name)"
    try compare(Array(TextReport.text(report).utf8), with: folder + "/report.txt")
    try compare(GapReportJSON.bytes(report), with: folder + "/report.json")
  }

  private func compare(_ bytes: [UInt8], with path: String) throws {
    if GoldenTests.isWriting { return try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    let golden = try CaseFiles.bytes(path)
    if golden == bytes { return }
    let expected = golden.split(separator: 10, omittingEmptySubsequences: false)
    let got = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let line = zip(expected, got).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = line ?? min(expected.count, got.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(place) ? String(decoding: lines[place], as: UTF8.self) : "the end"
    }
    Issue.record("\(path):\(place + 1): expected “\(text(expected))”, got “\(text(got))”")
  }
}
