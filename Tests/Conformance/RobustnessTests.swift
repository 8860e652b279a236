import Evaluation
import OpNoteAudit
import Reporting
import Testing

/// Whatever the bytes of a note, an audit ends with a whole report.
struct RobustnessTests {
  private static let seed: UInt64 = 20_260_302

  @Test(arguments: Corpus.sampleNames) func truncated(_ name: String) throws {
    let sample = try Corpus.sample(name)
    var random = SeededGenerator(seed: RobustnessTests.seed)
    for _ in 0..<12 {
      let end = Int.random(in: 0...sample.note.text.count, using: &random)
      try audit(Array(sample.note.text[..<end]), sample.claim)
    }
  }

  @Test(arguments: Corpus.sampleNames) func flipped(_ name: String) throws {
    let sample = try Corpus.sample(name)
    var random = SeededGenerator(seed: RobustnessTests.seed)
    for _ in 0..<6 {
      var bytes = sample.note.text
      for _ in 0..<Int.random(in: 1...64, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try audit(bytes, sample.claim)
    }
  }

  @Test(arguments: Corpus.sampleNames) func ofAnotherClaim(_ name: String) throws {
    let sample = try Corpus.sample(name)
    for other in try Corpus.samples() { try audit(other.note.text, sample.claim) }
  }

  @Test(arguments: [
    "", " ", "\n\n\n", "\u{0}", "\u{FEFF}", "PROCEDURE:", "PROCEDURE:\n\nINDICATIONS:\n\nDESCRIPTION:\n\n",
    "PROCEDURE:DESCRIPTION:FINDINGS:", "L4-", "-L4", "L4-L5-S1-L2-C9-T99", "C7-C2, S1-L1, L99999999999999999999-S1",
    "x9999999999999999999 screws at L4", "{side:left/", "[level", "***", "@", "date 99/99/9999",
  ]) func oddNotes(_ text: String) throws {
    for sample in try Corpus.samples() { try audit(Array(text.utf8), sample.claim) }
  }

  @Test func oneLetterForAMegabyte() throws {
    try auditAll([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20))
  }

  @Test(arguments: [
    "L4-", "L4 and ", "left ", "no ", "(", "\n", "PROCEDURE: ", "L4-L5 fusion. ", "and then ", "\u{301}",
  ])
  func oneWordForLong(_ word: String) throws {
    try auditAll(Array(String(repeating: word, count: 2_000).utf8))
  }

  @Test func deepListNumbers() throws {
    var number = "1"
    var text = "PROCEDURE:\n"
    for depth in 2...400 {
      text += "\(String(repeating: " ", count: depth))\(number). L4-L5 discectomy, left.\n"
      number += ".\(depth)"
    }
    try auditAll(Array(text.utf8))
  }

  private func auditAll(_ bytes: [UInt8]) throws {
    guard let sample = try Corpus.samples().first else { return }
    try audit(bytes, sample.claim)
  }

  /// Audits and checks, and requires a whole report that points into its text.
  private func audit(_ bytes: [UInt8], _ claim: Claim) throws {
    let auditor = try Corpus.auditor()
    let note = Note(id: "note.txt", file: bytes)
    let today = try #require(EvaluationCase.today)
    for report in [
      auditor.audit([note], against: claim, today: today), auditor.check([note], on: nil, today: today),
    ] {
      #expect(report.elements.map { $0.element } == Element.allCases)
      let evidence = report.findings.flatMap { $0.evidence } + report.elements.flatMap { $0.evidence }
      let isInside = evidence.allSatisfy { item in
        item.document == 0 && item.range.start <= item.range.end && Int(item.range.end) <= note.text.count
      }
      #expect(isInside, "evidence outside of the text")
      #expect(!TextReport.text(report).isEmpty && !GapReportJSON.bytes(report).isEmpty)
    }
  }
}
