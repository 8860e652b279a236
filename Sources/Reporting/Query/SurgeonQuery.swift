import Audit
import Dictation
import Spine

/// The questions that a report puts to the surgeon, each once, with what the note says to it.
///
/// The form is that of the practice brief of AHIMA and ACDIS on compliant queries (2022 update): the words of the record
/// are quoted as indicators, questions are open or their choices exhaustive, every one can be answered otherwise or not
/// at all, and nothing is said of what hangs on the answer.
public struct SurgeonQuery: Sendable {
  /// One question.
  struct Item: Sendable {
    let question: QuestionTable.Question
    /// What the note says to it.
    var evidence: [Evidence]
  }

  /// Ways to write the letter.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// For a terminal or a plain mail.
    case text
    /// For a message of the record system.
    case markdown
    /// A page to print and sign.
    case html
  }

  static let title = "Documentation query"
  static let greeting =
    "Please answer from your own recollection and judgement, in an addendum to the operative note. Any answer is "
    + "welcome, also that a matter cannot be determined."
  static let addendum = "The answers belong in a signed and dated addendum; this letter is no part of the note."
  static let other = "other:"
  static let unable = "unable to determine"
  static let blanks = ["Addendum dictated on (date and time):", "Surgeon's signature:", "Name in print:"]

  let source: ReportSource
  let items: [Item]
  /// The rules with findings that are no matter for the surgeon.
  public let unasked: [String]

  /// The questions of a report.
  public init(_ report: GapReport, questions: QuestionTable, options: ReportOptions = ReportOptions()) {
    source = ReportSource(report, options)
    var items: [Item] = []
    var unasked: [String] = []
    for finding in report.findings {
      guard let question = questions.question(finding.rule) else {
        if !unasked.contains(finding.rule) { unasked.append(finding.rule) }
        continue
      }
      let evidence = SurgeonQuery.indicators(of: finding, in: report)
      if let place = items.firstIndex(where: { $0.question.words == question.words }) {
        for item in evidence where !items[place].evidence.contains(item) { items[place].evidence.append(item) }
      } else {
        items.append(Item(question: question, evidence: evidence))
      }
    }
    self.items = items
    self.unasked = unasked
  }

  /// How many questions there are.
  public var count: Int { items.count }

  /// The letter; nil where there is nothing to ask.
  public func letter(_ form: Form) -> [UInt8]? {
    if items.isEmpty { return nil }
    switch form {
    case .text: return Array(QueryText(query: self).text().utf8)
    case .markdown: return Array(QueryMarkdown(query: self).text().utf8)
    case .html: return QueryPage(query: self).bytes()
    }
  }

  var words: ReportWords { ReportWords(source: source) }

  /// The note's words for an item, each sentence once: where they stand, and the words, which a redacted letter lacks.
  func indicators(of item: Item) -> [(place: String, quote: String?)] {
    let words = words
    return words.distinct(item.evidence).map { (words.place(of: $0), words.quote(of: $0)) }
  }

  /// The words that a finding rests on; where it rests on silence, those of its element, then of the work itself.
  private static func indicators(of finding: Finding, in report: GapReport) -> [Evidence] {
    if !finding.evidence.isEmpty { return finding.evidence }
    for element in report.elements where element.element == finding.element && !element.evidence.isEmpty {
      return element.evidence
    }
    if finding.element == nil { return [] }
    var evidence: [Evidence] = []
    for procedure in report.facts.procedures { evidence += procedure.evidence.prefix(1) }
    return Array(evidence.prefix(3))
  }
}
