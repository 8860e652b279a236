/// `opnote check`: a note with no claim.
enum CheckCommand: Command {
  static let description = CommandDescription(
    name: "check", summary: "say what a dictation documents and what it lacks, with no claim", operands: "NOTE",
    operandCount: 1...1,
    details: [
      "Reads NOTE (text, RTF or HL7 v2; - is standard input) and judges the operations that it names: which of the six "
        + "elements it establishes, what it lacks, and which codes it would support. Nothing is compared with a claim."
    ],
    options: [
      OptionDescription(
        "date-of-service", "DATE",
        "The date of service, as 2026-03-02; the note's own, or today, where it is not given."),
      OptionDescription(
        "watch", "Checks the note anew at every save and shows it in place; q or Ctrl-C ends it, the arrows scroll."),
    ] + SharedOptions.report,
    examples: [
      ("opnote check note.txt", "Before the claim is made"),
      ("opnote check note.txt --watch", "Beside the editor, while dictating"),
    ],
    exitStatus: HelpPage.exitStatus)

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let request = try AuditRequest(arguments)
    if arguments.has("watch") { return try watch(request, arguments) }
    return try request.finish(try request.check())
  }

  private static func watch(_ request: AuditRequest, _ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    if request.paths.contains("-") { throw .usage("--watch needs files; standard input is read once") }
    for name in ["output", "format"] where arguments.has(name) {
      throw .usage("--watch shows the report as text; leave --\(name) out")
    }
    return try Watch(paths: request.paths, check: try request.checker(), options: request.textOptions).run()
  }
}
