import Evaluation
import Testing

/// Every sample note is audited as its `expect.json` says.
struct SampleNotesTests {
  @Test func areRead() throws {
    #expect(try Corpus.samples().count >= 18)
  }

  @Test(arguments: Corpus.sampleNames) func meetsItsExpectation(_ name: String) throws {
    let sample = try Corpus.sample(name)
    let outcome = try Corpus.evaluation.get().outcome(of: sample)
    for miss in outcome.misses(sample.expectation) where miss.kind != "codes" { Issue.record("\(miss.lines)") }
  }

  @Test(arguments: Corpus.sampleNames) func supportsTheExpertsClaim(_ name: String) throws {
    let sample = try Corpus.sample(name)
    let outcome = try Corpus.evaluation.get().outcome(of: sample)
    for miss in outcome.misses(sample.expectation) where miss.kind == "codes" { Issue.record("\(miss.lines)") }
  }
}
