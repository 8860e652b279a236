import Audit
import Dictation
import Exchange
import Reporting

/// `opnote query`: the questions to put to the surgeon.
enum QueryCommand: Command {
  static let description = CommandDescription(
    name: "query", summary: "write the questions to put to the surgeon, one for each gap", operands: "NOTE",
    operandCount: 1...1,
    details: [
      "Reads NOTE as audit does, with a claim or without, and writes one letter to the surgeon: for each gap that only "
        + "the surgeon can close, what the record says, and a question that is open or whose choices are exhaustive.",
      "The letter keeps to the Guidelines for Achieving a Compliant Query Practice of AHIMA and ACDIS (2022 update): no "
        + "question leads, each may be answered otherwise or with unable to determine, and nothing is said of codes or "
        + "payment. Gaps that are the coder's alone are named on standard error. The questions are a table, "
        + "queries/questions.tsv of the lexicons.",
    ],
    options: AuditCommand.ownOptions + [
      SharedOptions.with,
      OptionDescription(
        "format", "FORMAT", choices: SurgeonQuery.Form.allCases.map { $0.rawValue },
        "The letter's form: text (the default), markdown or html."),
      SharedOptions.output, SharedOptions.redact, SharedOptions.lexicons, SharedOptions.policy, SharedOptions.config,
    ],
    examples: [
      ("opnote query note.txt --claim claim.json --format html --output query.html", "A page to print and sign"),
      ("opnote query note.txt", "Before the claim is made"),
    ],
    exitStatus: [
      "0  done, or nothing to ask", "2  the command line is wrong", "3  an input could not be read or understood",
    ])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let request = try AuditRequest(arguments)
    let hasClaim = ["claim", "cpt", "icd"].contains { arguments.has($0) }
    let report = hasClaim ? try request.audit() : try request.check()
    let questions = try questions(arguments.value("lexicons"))
    let query = SurgeonQuery(
      report, questions: questions, options: ReportOptions(isRedacted: arguments.has("redact")))
    if !query.unasked.isEmpty {
      StandardError.write("opnote: for the coder, not for the surgeon: \(query.unasked.joined(separator: ", "))\n")
    }
    let form = arguments.value("format").flatMap { SurgeonQuery.Form(rawValue: $0) } ?? .text
    guard let letter = query.letter(form) else {
      StandardError.write("opnote: there is nothing to ask the surgeon\n")
      return 0
    }
    try OutputFile.write(letter, to: arguments.value("output"))
    return 0
  }

  private static func questions(_ folder: String?) throws(CommandFailure) -> QuestionTable {
    let library = try LexiconFolder.library(folder)
    do throws(LexiconError) { return try QuestionTable(library) } catch { throw .lexicon(error, folder: folder) }
  }
}
