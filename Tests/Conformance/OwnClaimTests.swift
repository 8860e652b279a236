import Evaluation
import OpNoteAudit
import Testing

/// A claim that the program itself makes of a note is not one that it then refuses.
struct OwnClaimTests {
  @Test(arguments: Corpus.sampleNames) func sampleBearsItsOwnClaim(_ name: String) throws {
    try check(Corpus.sample(name))
  }

  @Test func goldBearsItsOwnClaims() throws {
    for evaluated in try Corpus.development() { try check(evaluated) }
  }

  private func check(_ evaluated: EvaluationCase) throws {
    let auditor = try Corpus.auditor()
    let supported = evaluated.report(by: auditor).supported
    guard !supported.isEmpty else { return }
    // Payer, place and diagnoses are left out: they are the claim's own, and none of the note's doing.
    let lines = supported.map { ClaimLine(code: $0.code, modifiers: $0.modifiers, units: $0.units) }
    let claim = Claim(dateOfService: evaluated.claim.dateOfService, lines: lines)
    let report = auditor.audit(evaluated.note, against: claim, today: EvaluationCase.today)
    for finding in report.findings where finding.severity == .error && finding.rule.hasPrefix("claim.") {
      Issue.record("\(evaluated.name): \(finding.rule) \(finding.codes.joined(separator: ",")): \(finding.message)")
    }
    #expect(report.supported.map { $0.code } == supported.map { $0.code }, "\(evaluated.name)")
  }
}
