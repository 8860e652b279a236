/// `opnote manual`: the manual page.
enum ManualCommand: Command {
  static let description = CommandDescription(
    name: "manual", summary: "print the manual page, for man", operands: "", operandCount: 0...0,
    details: ["Prints the manual page in roff, made from the same descriptions as the help pages."],
    options: [],
    examples: [("opnote manual >/usr/local/share/man/man1/opnote.1", "Where man finds it")],
    exitStatus: ["0  done"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    try StandardOutput.write(Array((ManualPage.page() + "\n").utf8))
    return 0
  }
}
