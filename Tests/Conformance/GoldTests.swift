import Evaluation
import OpNoteAudit
import Testing

/// The gold set: what was measured on its open part may only rise, and its sealed part may not change unseen.
struct GoldTests {
  /// What was right when it was measured last; raise a number when the program earns it, and never lower one.
  private enum Floor {
    static let statuses = 189
    static let gaps = 21
    static let raised = 53
    static let quiet = 1_229
    static let levels = 30
    static let approaches = 30
    static let sides = 22
    static let codes = 67
    static let claims = 27
    static let mostFalseAlarms = 2
    static let mostExtraneous = 1
  }

  @Test func developmentKeepsItsFloor() throws {
    let score = Score(try Corpus.evaluation.get().outcomes(of: Corpus.development()))
    #expect(score.cases == 32)
    #expect(score.statuses.accuracy.right >= Floor.statuses)
    #expect(score.statuses.gaps.right >= Floor.gaps)
    #expect(score.raised.right >= Floor.raised)
    #expect(score.quiet.right >= Floor.quiet)
    let facts = score.facts.map { $0.exact.right }
    #expect(zip(facts, [Floor.levels, Floor.approaches, Floor.sides]).allSatisfy { $0 >= $1 }, "\(facts)")
    #expect(score.supported.units.right >= Floor.codes)
    #expect(score.supported.exact.right >= Floor.claims)
    #expect(score.falseAlarms <= Floor.mostFalseAlarms)
    #expect(score.supported.extraneous <= Floor.mostExtraneous)
  }

  @Test func paraphraseKeepsItsFloor() throws {
    let score = Score(try Corpus.evaluation.get().outcomes(of: Corpus.paraphrased()))
    #expect(score.cases == 36)
    #expect(score.statuses.accuracy.right >= 209)
    #expect(score.raised.right >= 22)
    #expect(score.quiet.right >= 1_392)
  }

  @Test func plainWordsKeepTheirFloor() throws {
    let score = Score(try Corpus.evaluation.get().outcomes(of: Corpus.plain()))
    #expect(score.cases == 44)
    #expect(score.statuses.accuracy.right >= 261)
    #expect(score.raised.right >= 30)
    #expect(score.quiet.right >= 1_755)
  }

  @Test func heldOutIsAsItWasHashed() throws {
    let sums = String(decoding: try CaseFiles.bytes(Corpus.goldFolder + "/SHA256SUMS"), as: UTF8.self)
    var listed: [String] = []
    for line in sums.split(separator: "\n") {
      let parts = line.split(separator: " ")
      try #require(parts.count == 2)
      let path = String(parts[1])
      listed.append(path)
      #expect(Note(id: path, file: try CaseFiles.bytes("\(Corpus.goldFolder)/\(path)")).sha256 == parts[0], "\(path)")
    }
    var found: [String] = []
    for split in ["heldout", "heldout2"] {
      for name in try CaseFiles.names(in: "\(Corpus.goldFolder)/\(split)") {
        for file in try CaseFiles.names(in: "\(Corpus.goldFolder)/\(split)/\(name)") {
          found.append("\(split)/\(name)/\(file)")
        }
      }
    }
    #expect(listed.sorted() == found.sorted())
  }
}
