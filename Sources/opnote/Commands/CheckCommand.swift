/// `opnote check`: a note with no claim.
enum CheckCommand: Command {
  static let description = CommandDescription(
    name: "check", summary: "say what a dictation documents and what it lacks, with no claim", operands: "NOTE",
    operandCount: 1...1,
    details: [
      "Reads NOTE (a text file, or - for standard input) and judges the operations that it names: which of the six "
        + "elements it establishes, what it lacks, and which codes it would support. Nothing is compared with a claim."
    ],
    options: [
      OptionDescription(
        "date-of-service", "DATE",
        "The date of service, as 2026-03-02; the note's own, or today, where it is not given.")
    ] + SharedOptions.report,
    examples: [("opnote check note.txt", "Before the claim is made")],
    exitStatus: HelpPage.exitStatus)

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let request = try AuditRequest(arguments)
    return try request.finish(try request.check())
  }
}
