import Dictation
import Exchange

/// `opnote assert`: how phrases stand in sentences.
enum AssertCommand: Command {
  static let description = CommandDescription(
    name: "assert", summary: "tell how phrases stand in sentences: affirmed, negated and the like",
    operands: "[FILE|-]", operandCount: 0...1,
    details: [
      "Reads lines of a phrase, a tab and a sentence (UTF-8) from FILE, or from standard input, and answers each with "
        + "a line: how the first occurrence of the phrase stands in the sentence. The phrase is found whatever its "
        + "case, its plural and its spelling.",
      "An answer is affirmed, or else one or more of negated, hypothetical, historical and family, joined by commas; "
        + "absent where the phrase is not in the sentence; error where the line is not a phrase, a tab and a sentence. "
        + "What was not performed is negated. Answers are written as lines arrive.",
    ],
    options: [SharedOptions.lexicons],
    examples: [
      ("opnote assert pairs.tsv", "A file of pairs"),
      ("printf 'fever\\tNo fever or chills.\\n' | opnote assert", "One pair"),
    ],
    exitStatus: [
      "0  every line was answered", "2  the command line is wrong",
      "3  a line is malformed, or an input could not be read",
    ])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let query = try query(arguments.value("lexicons"))
    var line = 0
    var malformed = 0
    var firstMalformed = 0
    let input = InputLines(path: arguments.operands.first ?? "-")
    try input.forEachBatch { lines throws(CommandFailure) in
      var answers: [UInt8] = []
      for text in lines {
        line += 1
        if let answer = answer(text, query) {
          answers += answer.utf8
        } else {
          answers += "error".utf8
          malformed += 1
          if malformed == 1 { firstMalformed = line }
        }
        answers.append(10)
      }
      try StandardOutput.write(answers)
    }
    if malformed == 0 { return 0 }
    let more = malformed == 1 ? "" : "; \(malformed) lines are malformed"
    throw .input(
      InputError(
        file: input.name, line: firstMalformed,
        message: "expected a phrase, a tab and a sentence\(more)"))
  }

  /// The answer to a line; nil where it is malformed.
  private static func answer(_ line: ArraySlice<UInt8>, _ query: AssertionQuery) -> String? {
    guard let tab = line.firstIndex(of: 9) else { return nil }
    let phrase = line[..<tab]
    let sentence = line[(tab + 1)...]
    guard !sentence.contains(9), query.isPhrase(phrase) else { return nil }
    return query.assertion(of: phrase, in: sentence)?.names ?? "absent"
  }

  private static func query(_ folder: String?) throws(CommandFailure) -> AssertionQuery {
    let library = try LexiconFolder.library(folder)
    do throws(LexiconError) {
      return try AssertionQuery(library)
    } catch {
      throw .lexicon(error, folder: folder)
    }
  }
}
