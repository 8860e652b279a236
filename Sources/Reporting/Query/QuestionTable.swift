import Dictation

/// What is asked of the surgeon for each rule, from `queries/questions.tsv`.
public struct QuestionTable: Sendable {
  /// A question for the gaps of one rule.
  struct Question: Sendable, Hashable {
    let rule: String
    /// What it is about, in a few words.
    let subject: String
    let words: String
    /// The answers to choose from; none for an open question.
    let choices: [String]
  }

  static let file = "queries/questions.tsv"
  private let questions: [Question]

  /// Reads the table of a library; throws where a row is not well formed.
  public init(_ library: LexiconLibrary) throws(LexiconError) {
    let table = try library.table(QuestionTable.file)
    try table.require(columns: ["rule", "form", "subject", "question", "choices", "source"])
    var questions: [Question] = []
    try table.forEachRow { row throws(LexiconError) in
      let question = Question(
        rule: row.string(0), subject: row.string(2), words: row.string(3),
        choices: row.list(4, separator: UInt8(ascii: "|")))
      switch row.string(1) {
      case "open" where question.choices.isEmpty, "choice" where question.choices.count > 1: break
      default: throw row.error(2, "expected the form open with no choices, or choice with at least two")
      }
      questions.append(question)
    }
    self.questions = questions
  }

  /// The question for a rule; nil where its gaps are no matter for the surgeon.
  func question(_ rule: String) -> Question? {
    for question in questions where question.rule == rule { return question }
    return nil
  }

  /// All questions, in the order of the file.
  var all: [Question] { questions }
}
