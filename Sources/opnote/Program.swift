/// The program: finds the command, runs it, and turns what goes wrong into one line and an exit status.
enum Program {
  static let version = "0.1.0"

  /// The commands, in the order of the help page.
  static var commands: [any Command.Type] {
    [
      AuditCommand.self, CheckCommand.self, BatchCommand.self, SampleCommand.self, EstimateCommand.self,
      QueryCommand.self, DiffCommand.self, TemplateCommand.self,
      ExplainCommand.self, RulesCommand.self,
      CodesCommand.self,
      CodesImportCommand.self, AssertCommand.self, CompletionsCommand.self, ManualCommand.self,
    ]
  }

  /// Runs a command line; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    do throws(CommandFailure) {
      return try dispatch(arguments)
    } catch {
      StandardError.write("opnote: \(error.line)\n")
      return error.status
    }
  }

  private static func dispatch(_ arguments: [String]) throws(CommandFailure) -> Int32 {
    guard let first = arguments.first else {
      StandardError.write(HelpPage.program() + "\n")
      return 2
    }
    switch first {
    case "--help", "-h": return try page(HelpPage.program())
    case "--version": return try page("opnote \(version)")
    case "help":
      guard arguments.count > 1 else { return try page(HelpPage.program()) }
      return try page(HelpPage.command(try command(arguments.dropFirst()).command.description))
    default:
      let (command, rest) = try command(arguments[...])
      if ArgumentParser.asksForHelp(rest) { return try page(HelpPage.command(command.description)) }
      return try command.run(try ArgumentParser(command.description).parse(rest))
    }
  }

  private static func page(_ text: String) throws(CommandFailure) -> Int32 {
    try StandardOutput.write(Array((text + "\n").utf8))
    return 0
  }

  /// The command that the first words name, which may be two, and the words after it.
  private static func command(
    _ words: ArraySlice<String>
  ) throws(CommandFailure) -> (command: any Command.Type, rest: [String]) {
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: " ")
      for command in commands where command.description.name == name {
        return (command, Array(words.dropFirst(count)))
      }
    }
    throw unknown(words.first ?? "")
  }

  private static func unknown(_ name: String) -> CommandFailure {
    let isOption = name.utf8.starts(with: "-".utf8)
    var names = ["--help", "--version"]
    if !isOption {
      names = []
      for command in commands { names.append(command.description.name) }
    }
    return .unknown(isOption ? "option" : "command", name, among: names, seeAlso: "opnote --help")
  }
}
