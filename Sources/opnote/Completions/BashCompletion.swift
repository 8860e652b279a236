/// The completion of bash, with nothing needed beside it.
enum BashCompletion {
  static func script() -> String {
    var lines = [
      "# bash completion for opnote; load it with: source <(opnote completions bash)", "_opnote() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} IFS=$'\\n'",
      "  COMPREPLY=()", "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    COMPREPLY=($(compgen -W \(words(ShellWords.names + ["help", "--help", "--version"])) -- \"$current\"))",
      "    return", "  fi", "  case $command in",
    ]
    for name in ShellWords.names { lines += command(name) }
    lines += ["  esac", "}", "complete -o filenames -F _opnote opnote"]
    return lines.joined(separator: "\n")
  }

  /// The branch of a command; one of two words shares that of its first.
  private static func command(_ name: String) -> [String] {
    let commands = Program.commands.map { $0.description }.filter { $0.name == name || $0.name.hasPrefix(name + " ") }
    var options: [OptionDescription] = []
    for option in commands.flatMap({ $0.options }) where !options.contains(where: { $0.name == option.name }) {
      options.append(option)
    }
    var lines = ["    \(name))"]
    let valued = options.filter { $0.value != nil }
    if !valued.isEmpty { lines.append("      case $previous in") }
    for option in valued {
      lines.append("        --\(option.name)) \(reply(ShellWords.value(of: option) ?? .anything)); return;;")
    }
    if !valued.isEmpty { lines.append("      esac") }
    let names = options.map { "--" + $0.name } + ["--help"]
    lines += [
      "      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W \(words(names)) -- \"$current\")); return; fi",
      "      \(reply(ShellWords.operand(of: commands[0])));;",
    ]
    return lines
  }

  private static func reply(_ value: ShellWords.Value) -> String {
    switch value {
    case .words(let choices): "COMPREPLY=($(compgen -W \(words(choices)) -- \"$current\"))"
    case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .folder: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .anything: ":"
    }
  }

  /// A list as compgen takes it: a word a line, since the separator is set to that.
  private static func words(_ words: [String]) -> String { "$'" + words.joined(separator: "\\n") + "'" }
}
