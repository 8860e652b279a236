import Evaluation
import OpNoteAudit
import Reporting
import Testing

/// The same input gives the same bytes, in any order and from any number of threads.
struct DeterminismTests {
  @Test func twiceTheSameBytes() throws {
    let samples = try Corpus.samples()
    let auditor = try Corpus.auditor()
    let first = samples.map { bytes($0, auditor: auditor) }
    // Another auditor, and the notes the other way round: nothing of one note may survive into the next.
    let other = try Auditor()
    let second = samples.reversed().map { bytes($0, auditor: other) }
    #expect(first == Array(second.reversed()))
  }

  @Test func sameBytesFromManyThreads() async throws {
    let auditor = try Corpus.auditor()
    let samples = try Corpus.samples()
    let expected = samples.map { bytes($0, auditor: auditor) }
    await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for _ in 0..<3 {
        for (place, sample) in samples.enumerated() {
          group.addTask { (place, self.bytes(sample, auditor: auditor)) }
        }
      }
      for await (place, got) in group { #expect(got == expected[place], "\(samples[place].name)") }
    }
  }

  @Test func anAuditorOfOneRecordReportsAsAnAuditorOfAll() throws {
    let auditor = try Corpus.auditor()
    let cases = try Corpus.samples() + Corpus.development() + Corpus.paraphrased() + Corpus.plain()
    #expect(!cases.isEmpty)
    for sample in cases {
      let narrow = try Auditor(onlyFor: [sample.note])
      #expect(bytes(sample, auditor: narrow) == bytes(sample, auditor: auditor), "\(sample.name)")
    }
  }

  private func bytes(_ sample: EvaluationCase, auditor: Auditor) -> [UInt8] {
    let report = sample.report(by: auditor)
    return GapReportJSON.bytes(report) + Array(TextReport.text(report).utf8)
  }
}
