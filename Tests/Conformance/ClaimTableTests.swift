import OpNoteAudit
import Testing

/// The table of claims: each row's claim raises what an auditor expects, and nothing that an auditor would not.
struct ClaimTableTests {
  private static let cases = Result { try ClaimCase.all() }
  /// The rows, for a test a row; none where they cannot be read, which `rowsAreRead` then tells.
  private static var rows: [ClaimCase] { (try? cases.get()) ?? [] }

  @Test func rowsAreRead() throws {
    let rows = try Self.cases.get()
    #expect(rows.count >= 180)
    #expect(Set(rows.map { $0.id }).count == rows.count)
    for row in rows where row.source.isEmpty { Issue.record("\(row.id) has no source") }
  }

  @Test(arguments: rows) func expectedFindingsAreRaised(_ row: ClaimCase) throws {
    let report = try row.report(by: Corpus.auditor())
    for pattern in row.expected where !report.findings.contains(where: { pattern.isRaised(as: $0) }) {
      Issue.record("\(pattern) is not raised by \(row.line(report))")
    }
  }

  @Test(arguments: rows) func nothingElseIsRaised(_ row: ClaimCase) throws {
    let report = try row.report(by: Corpus.auditor())
    for finding in report.findings where !row.expected.contains(where: { $0.isRaised(as: finding) }) {
      let isStray = row.isComplete && finding.rule.hasPrefix("claim.") && finding.severity != .info
      if isStray || row.forbidden.contains(where: { $0.isForbidden(finding) }) {
        Issue.record("\(finding.rule) is raised by \(row.line(report))")
      }
    }
  }

  /// No rule of the claim is asked in one direction alone.
  @Test func everyRuleIsAskedBothWays() throws {
    let rows = try Self.cases.get()
    for rule in try Corpus.pages().map({ $0.id }) where rule.hasPrefix("claim.") {
      #expect(rows.contains { row in row.expected.contains { $0.names.contains(rule) } }, "\(rule) is never expected")
      let isWithheld = rows.contains { row in
        row.forbidden.contains { $0.names.contains(rule) }
          || (row.isComplete && !row.expected.contains { $0.names.contains(rule) })
      }
      #expect(isWithheld, "\(rule) is never withheld")
    }
  }
}
