import Evaluation
import OpNoteAudit

/// What the tests read: the package's folders, its cases, and one auditor for all of them.
enum Corpus {
  /// The root of the package, three folders above this file.
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The folder of the sample notes.
  static var samplesFolder: String { root + "/SampleNotes" }

  /// The folder of the gold set.
  static var goldFolder: String { root + "/Tests/Conformance/Gold" }

  /// The auditor and what scores it.
  static let evaluation = Result { try Evaluation() }
  private static let made = Result { try Auditor() }
  private static let sampleCases = Result { try EvaluationCase.all(in: samplesFolder) }
  private static let developmentCases = Result { try EvaluationCase.all(in: goldFolder + "/dev") }
  private static let paraphrasedCases = Result { try EvaluationCase.all(in: goldFolder + "/dev2") }
  private static let plainCases = Result { try EvaluationCase.all(in: goldFolder + "/dev3") }
  private static let rulePages = Result { try RulePages(.embedded).pages }

  /// The auditor of the embedded lexicons.
  static func auditor() throws -> Auditor { try made.get() }

  /// The sample notes.
  static func samples() throws -> [EvaluationCase] { try sampleCases.get() }

  /// The part of the gold set that the lexicons may learn from.
  static func development() throws -> [EvaluationCase] { try developmentCases.get() }

  /// The gold set's part whose notes avoid the usual words.
  static func paraphrased() throws -> [EvaluationCase] { try paraphrasedCases.get() }

  /// The gold set's part told in plain and telegraphic words.
  static func plain() throws -> [EvaluationCase] { try plainCases.get() }

  /// The rule pages.
  static func pages() throws -> [RulePage] { try rulePages.get() }

  /// The names of the sample notes, for a test a note; none where they cannot be read, which `samples()` then tells.
  static var sampleNames: [String] { ((try? samples()) ?? []).map { $0.name } }

  /// The ids of the rule pages, for a test a page; none where they cannot be read, which `pages()` then tells.
  static var pageNames: [String] { ((try? pages()) ?? []).map { $0.id } }

  /// A sample note.
  static func sample(_ name: String) throws -> EvaluationCase {
    for sample in try samples() where sample.name == name { return sample }
    throw Absent(name: name)
  }

  /// A rule page.
  static func page(_ id: String) throws -> RulePage {
    for page in try pages() where page.id == id { return page }
    throw Absent(name: id)
  }

  private struct Absent: Error { let name: String }
}
