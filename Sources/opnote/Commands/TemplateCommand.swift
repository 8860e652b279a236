import Coding
import Reporting

/// `opnote template`: the skeleton of a dictation.
enum TemplateCommand: Command {
  static let description = CommandDescription(
    name: "template", summary: "print the skeleton of a dictation that would establish some codes",
    operands: "CODE...", operandCount: 1...99,
    details: [
      "Prints a note in which every fact that the codes ask for is a slot, \(DictationTemplate.slot), and nothing is "
        + "written as done: the segments, the side, the way in, care and reason, and the parts that each code means. "
        + "An unfilled slot is found by `opnote check` and `opnote audit`."
    ],
    options: [SharedOptions.lexicons],
    examples: [("opnote template 22633 22840 22853 > note.txt", "A fusion with its screws and cage")],
    exitStatus: ["0  done", "2  there is no such code", "3  a lexicon has a fault"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let tables = try CodesCommand.tables(arguments.value("lexicons"))
    var codes: [ProcedureCode] = []
    for operand in arguments.operands {
      let lookup = try CodeLookup(operand, tables)
      guard case .procedure(let code) = lookup.found else { throw refusal(lookup) }
      codes.append(code)
    }
    try StandardOutput.write(Array(DictationTemplate(for: codes, from: tables).text.utf8))
    return 0
  }

  private static func refusal(_ lookup: CodeLookup) -> CommandFailure {
    switch lookup.found {
    case .retired(let retired):
      .usage(
        "\(lookup.code) was deleted"
          + (retired.successors.isEmpty ? "" : "; see \(retired.successors.joined(separator: ", "))"))
    case .diagnosis: .usage("\(lookup.code) is a diagnosis; give CPT or HCPCS codes")
    case .nothing(let near):
      .usage("no spine code \(lookup.code)" + (near.isEmpty ? "" : "; near it: \(near.joined(separator: ", "))"))
    case .procedure: .usage("no spine code \(lookup.code)")
    }
  }
}
