import Evaluation
import Exchange
import OpNoteAudit
import Reporting
import Testing

/// A claim that the program itself makes of a note is not one that it then refuses.
struct OwnClaimTests {
  @Test(arguments: Corpus.sampleNames) func sampleBearsItsOwnClaim(_ name: String) throws {
    try check(Corpus.sample(name))
  }

  @Test func goldBearsItsOwnClaims() throws {
    for evaluated in try Corpus.development() { try check(evaluated) }
  }

  @Test func paraphrasedGoldBearsItsOwnClaims() throws {
    for evaluated in try Corpus.paraphrased() { try check(evaluated) }
  }

  /// Through the claim file, as a user sends it; a check and an audit write the same one.
  private func check(_ evaluated: EvaluationCase) throws {
    let auditor = try Corpus.auditor()
    let today = try #require(EvaluationCase.today)
    let checked = auditor.check([evaluated.note], on: evaluated.claim.dateOfService, today: today)
    guard let file = ClaimJSON.bytes(checked) else {
      #expect(checked.supported.isEmpty)
      return
    }
    #expect(ClaimJSON.bytes(evaluated.report(by: auditor)) == file, "\(evaluated.name)")
    let claim = try ClaimReader.read(file, file: evaluated.name)
    #expect(claim.lines.map { $0.code } == checked.supported.map { $0.code })
    #expect(claim.lines.map { $0.units } == checked.supported.map { $0.units })
    let report = auditor.audit([evaluated.note], against: claim, today: today)
    for finding in report.findings where finding.severity == .error && finding.rule.hasPrefix("claim.") {
      Issue.record("\(evaluated.name): \(finding.rule) \(finding.codes.joined(separator: ",")): \(finding.message)")
    }
    #expect(report.supported.map { $0.code } == claim.lines.map { $0.code }, "\(evaluated.name)")
    for row in report.comparison where row.agreement != .agrees {
      Issue.record("\(evaluated.name): \(row.billed?.code ?? "-") beside \(row.borne?.line.code ?? "-")")
    }
  }
}
