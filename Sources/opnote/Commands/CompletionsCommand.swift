/// `opnote completions`: what a shell needs to complete the program's words.
enum CompletionsCommand: Command {
  static let description = CommandDescription(
    name: "completions", summary: "print the completions of a shell", operands: "SHELL", operandCount: 1...1,
    operandChoices: ["bash", "zsh", "fish"],
    details: ["Prints what SHELL (bash, zsh or fish) loads to complete commands, options and their values."],
    options: [],
    examples: [
      ("source <(opnote completions bash)", "In ~/.bashrc"),
      ("opnote completions zsh >~/.zfunc/_opnote", "In a folder of $fpath"),
      ("opnote completions fish >~/.config/fish/completions/opnote.fish", "For fish"),
    ],
    exitStatus: ["0  done", "2  there is no such shell"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let shell = arguments.operands.first ?? ""
    let script: String
    switch shell {
    case "bash": script = BashCompletion.script()
    case "zsh": script = ZshCompletion.script()
    case "fish": script = FishCompletion.script()
    default: throw .unknown("shell", shell, among: description.operandChoices, seeAlso: "opnote completions --help")
    }
    try StandardOutput.write(Array((script + "\n").utf8))
    return 0
  }
}
