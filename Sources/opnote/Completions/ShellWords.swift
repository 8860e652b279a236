/// What the completions of all shells share.
enum ShellWords {
  /// A text in single quotes, as POSIX shells and zsh read it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// An option's help without what follows its first sentence, and without the full stop.
  static func short(_ help: String) -> String {
    let first = help.prefix { $0 != "." && $0 != ":" && $0 != ";" }
    return String(first)
  }

  /// What completes a value.
  enum Value {
    case words([String])
    case file
    case folder
    case anything
  }

  /// What completes an option's value; nil for a switch.
  static func value(of option: OptionDescription) -> Value? {
    guard let name = option.value else { return nil }
    if !option.choices.isEmpty { return .words(option.choices) }
    switch name {
    case "FILE": return .file
    case "DIR": return .folder
    default: return .anything
    }
  }

  /// What completes an operand.
  static func operand(of command: CommandDescription) -> Value {
    if command.operandCount.upperBound == 0 { return .anything }
    if !command.operandChoices.isEmpty { return .words(command.operandChoices) }
    return command.operands.contains("RULE") || command.operands.contains("CODE") ? .anything : .file
  }

  /// The commands with a name of one word.
  static var names: [String] {
    Program.commands.map { $0.description.name }.filter { !$0.contains(" ") }
  }
}
