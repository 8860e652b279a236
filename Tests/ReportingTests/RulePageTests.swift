import Dictation
import Testing

@testable import Audit

/// The pages of the rules, and what is said of one that is not as it should be.
struct RulePageTests {
  private func read(_ text: String) throws(LexiconError) -> RulePage {
    try RulePage(LexiconText(name: "rules/levels.count.md", copying: Array(text.utf8)))
  }

  private static let page = """
    # levels.count

    severity: error
    element: levels
    sets: missing
    summary: More is billed than told.
    source: A manual

    ## What it looks for

    One line
    and another.

    A paragraph.

    ## Fails

    claim: --cpt A

    A note: it
    goes on.

    ## Passes

    claim: --cpt B

    Another.
    """

  @Test func readsAPage() throws {
    let page = try read(RulePageTests.page)
    #expect(page.id == "levels.count")
    #expect(page.element == .levels)
    #expect(page.sets == "missing")
    #expect(
      page.sections == [.init(title: "What it looks for", paragraphs: ["One line and another.", "A paragraph."])])
    #expect(page.failing == .init(claim: "--cpt A", note: "A note: it\ngoes on.\n"))
    #expect(page.passing.note == "Another.\n")
  }

  @Test(arguments: [
    ("# levels.count", "# levels.region"), ("severity: error\n", ""), ("element: levels", "element: level"),
    ("sets: missing", "set: missing"), ("## Passes", "## Passed"), ("claim: --cpt B", "--cpt B"), ("\nAnother.", ""),
  ])
  func refusesAPage(part: String, other: String) throws {
    let page = RulePageTests.page.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(page.count == 2)
    #expect(throws: LexiconError.self) { try read(String(page[0]) + other + String(page[1])) }
  }

  @Test func readsTheEmbeddedPages() throws {
    let pages = try RulePages(.embedded).pages
    #expect(!pages.isEmpty)
    for page in pages { #expect(!page.summary.isEmpty && !page.source.isEmpty && page.sections.count >= 3) }
  }
}
