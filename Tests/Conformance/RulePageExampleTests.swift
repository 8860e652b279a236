import Evaluation
import OpNoteAudit
import Testing

/// The examples of the rule pages do what the pages say, and every rule has a page.
struct RulePageExampleTests {
  @Test func areRead() throws {
    #expect(try Corpus.pages().count >= 42)
  }

  @Test(arguments: Corpus.pageNames) func failingNoteRaisesTheRule(_ id: String) throws {
    let rules = try rules(id, isFailing: true)
    #expect(rules.contains(id), "the failing note of \(id) raises only \(rules.joined(separator: ", "))")
  }

  @Test(arguments: Corpus.pageNames) func passingNoteDoesNot(_ id: String) throws {
    let page = try Corpus.page(id)
    for finding in try PageExample(page, isFailing: false).report(by: Corpus.auditor()).findings
    where finding.rule == id {
      Issue.record("the passing note of \(id) raises it: \(finding.message)")
    }
  }

  /// A finding says what its page says: the element, and a severity that the page names.
  @Test(arguments: Corpus.pageNames) func findingsAgreeWithThePage(_ id: String) throws {
    let page = try Corpus.page(id)
    for finding in try PageExample(page, isFailing: true).report(by: Corpus.auditor()).findings
    where finding.rule == id {
      #expect(finding.element == page.element)
      // The table of the contract adds one severity by prose: what is not in the tables is a warning.
      let isNamed = page.severity.contains(finding.severity.name) || id == "claim.units" || id == "claim.code-invalid"
      #expect(isNamed, "\(finding.severity.name) is not in “\(page.severity)”")
      #expect(!finding.message.isEmpty && !finding.fix.isEmpty && !finding.source.isEmpty)
    }
  }

  /// With `failingNoteRaisesTheRule`, which proves the reverse: the rules that are raised are those that have pages.
  @Test func everyRuleRaisedHasAPage() throws {
    let pages = Set(Corpus.pageNames)
    let auditor = try Corpus.auditor()
    var raised: Set<String> = []
    for evaluated in try Corpus.samples() + Corpus.development() {
      raised.formUnion(evaluated.report(by: auditor).findings.map { $0.rule })
      guard let today = EvaluationCase.today else { continue }
      raised.formUnion(auditor.check([evaluated.note], on: nil, today: today).findings.map { $0.rule })
    }
    for page in try Corpus.pages() {
      for isFailing in [true, false] { raised.formUnion(try rules(page.id, isFailing: isFailing)) }
    }
    #expect(raised.subtracting(pages).sorted() == [])
  }

  private func rules(_ id: String, isFailing: Bool) throws -> [String] {
    try PageExample(Corpus.page(id), isFailing: isFailing).report(by: Corpus.auditor()).findings.map { $0.rule }
  }
}
