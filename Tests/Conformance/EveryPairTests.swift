import OpNoteAudit
import Testing

/// The edits of CMS through a whole audit: every pair of the file is raised with its indicator, and no other.
struct EveryPairTests {
  /// How many codes a block has; two blocks make a claim, so that every two codes meet on one.
  private static let blockSize = 20
  private static let pairs = Result { try CodePairs() }
  private static var blocks: [Int] {
    guard let pairs = try? pairs.get() else { return [] }
    return Array(0..<(pairs.codes.count + blockSize - 1) / blockSize)
  }

  @Test func tableIsTheFileOfCMS() throws {
    let pairs = try Self.pairs.get()
    #expect(pairs.edits.count == CodePairs.count)
    let text = pairs.edits.map { $0 + "\n" }.joined()
    #expect(Note(text).sha256 == CodePairs.digest)
  }

  @Test func mostPairsAreNone() throws {
    let count = try Self.pairs.get().codes.count
    #expect(count * (count - 1) / 2 - CodePairs.count >= 20_000)
  }

  @Test(arguments: blocks) func everyTwoCodesAreAsTheFileSays(_ block: Int) throws {
    let pairs = try Self.pairs.get()
    for other in block..<Self.blocks.count {
      let codes = Self.codes(block, of: pairs) + (other == block ? [] : Self.codes(other, of: pairs))
      let raised = RaisedPairs(try Self.report(codes))
      for (place, one) in codes.enumerated() {
        for two in codes[(place + 1)...] { compare(one, two, pairs, raised) }
      }
    }
  }

  private func compare(_ one: String, _ two: String, _ pairs: CodePairs, _ raised: RaisedPairs) {
    let forward = pairs.indicator(one, two)
    let backward = pairs.indicator(two, one)
    let told = [raised.bundled["\(one) \(two)"], raised.bundled["\(two) \(one)"]]
    if CodePairs.areBaseCodes(one, two) {
      if told != [nil, nil] || !raised.areBaseCodes(one, two) {
        Issue.record("\(one), \(two): not told as base codes")
      }
    } else if CodePairs.isExchange(one, two) {
      if (told[0] ?? told[1]) != (forward ?? backward) { Issue.record("\(one), \(two): raised as \(told)") }
    } else if forward == nil && backward == nil && pairs.isOfManual(one, two) {
      return
    } else if told != [forward, backward] {
      Issue.record("\(one), \(two): raised as \(told), in the file \([forward, backward])")
    }
  }

  private static func codes(_ block: Int, of pairs: CodePairs) -> [String] {
    Array(pairs.codes[(block * blockSize)..<min((block + 1) * blockSize, pairs.codes.count)])
  }

  private static func report(_ codes: [String]) throws -> GapReport {
    let day = try #require(CodePairs.day)
    let claim = Claim(payer: .medicare, dateOfService: day, lines: codes.map { ClaimLine(code: $0) })
    return try Corpus.auditor().audit([Note("")], against: claim, today: day)
  }
}
