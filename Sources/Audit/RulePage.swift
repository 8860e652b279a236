import Dictation

/// What is written about one rule: a page of `Lexicons/rules`, named by the rule's id.
public struct RulePage: Sendable, Hashable {
  /// A note that raises the rule, or one that does not.
  public struct Example: Sendable, Hashable {
    /// The claim as options of `opnote audit`: `--cpt … --icd …`.
    public let claim: String
    /// The note.
    public let note: String
  }

  /// The rule's id, as `levels.count`.
  public let id: String
  /// The severity in words: `error`, or `error; warning for …`.
  public let severity: String
  /// The element that it judges; nil for rules of the claim and the note.
  public let element: Element?
  /// The status that it sets; nil for none.
  public let sets: String?
  /// One sentence that says when it is raised.
  public let summary: String
  /// Where the rule comes from.
  public let source: String
  /// What it looks for, why payers deny on it, how to mend it: titles and paragraphs, in the page's order.
  public let sections: [Section]
  /// A note that raises it, with its claim.
  public let failing: Example
  /// A note that does not, with its claim.
  public let passing: Example

  /// A titled part of a page.
  public struct Section: Sendable, Hashable {
    /// The title.
    public let title: String
    /// The paragraphs, each on one line.
    public let paragraphs: [String]
  }

  /// Reads a page; throws where a part is missing or unknown.
  public init(_ text: LexiconText) throws(LexiconError) {
    self = try RulePageReader(text).page()
  }

  init(
    id: String, fields: RulePageReader.Fields, sections: [Section], failing: Example, passing: Example
  ) {
    self.id = id
    severity = fields.severity
    element = fields.element
    sets = fields.sets
    summary = fields.summary
    source = fields.source
    self.sections = sections
    self.failing = failing
    self.passing = passing
  }
}

/// The pages of all rules.
public struct RulePages: Sendable {
  /// The pages in the order of the report: the elements in theirs, then the rules of the claim, then of the note.
  public let pages: [RulePage]

  private static let folder = "rules/"

  /// Reads the pages of a library.
  public init(_ library: LexiconLibrary) throws(LexiconError) {
    var pages: [RulePage] = []
    for file in library.files where file.name.utf8.starts(with: RulePages.folder.utf8) {
      pages.append(try RulePage(file))
    }
    self.pages = pages.sorted {
      RulePages.rank($0) == RulePages.rank($1) ? $0.id < $1.id : RulePages.rank($0) < RulePages.rank($1)
    }
  }

  /// The page of a rule; nil where there is none.
  public func page(_ id: String) -> RulePage? {
    for page in pages where page.id == id { return page }
    return nil
  }

  private static func rank(_ page: RulePage) -> Int {
    for (rank, element) in Element.allCases.enumerated() where element == page.element { return rank }
    return page.id.utf8.starts(with: "claim.".utf8) ? 6 : 7
  }
}
