/// What of a report can be compared with another report, also with one that was written to a file.
public struct ReportOutline: Sendable, Hashable {
  /// A finding without its places.
  public struct Item: Sendable, Hashable {
    /// The rule's id.
    public var rule: String
    /// How much it matters.
    public var severity: Severity
    /// The codes that it concerns.
    public var codes: [String]
    /// What is wrong.
    public var message: String
    /// What would mend it.
    public var fix: String
    /// The sentence of its first evidence; nil where there is none, or the report is redacted.
    public var quote: String?

    /// Makes an item.
    public init(rule: String, severity: Severity, codes: [String], message: String, fix: String, quote: String?) {
      self.rule = rule
      self.severity = severity
      self.codes = codes
      self.message = message
      self.fix = fix
      self.quote = quote
    }
  }

  /// The name of the note.
  public var name: String
  /// What to do with the claim.
  public var verdict: Verdict
  /// The status of each element, in the order of `Element.allCases`.
  public var statuses: [Status]
  /// The findings, in the report's order.
  public var findings: [Item]

  /// Makes an outline.
  public init(name: String, verdict: Verdict, statuses: [Status], findings: [Item]) {
    self.name = name
    self.verdict = verdict
    self.statuses = statuses
    self.findings = findings
  }
}
