/// The completion of zsh.
enum ZshCompletion {
  static func script() -> String {
    var lines = [
      "#compdef opnote", "# zsh completion for opnote; save it as _opnote in a folder of $fpath", "_opnote() {",
    ]
    lines += ["  local -a commands=("]
    for command in Program.commands.map({ $0.description }) where !command.name.contains(" ") {
      lines.append("    " + ShellWords.quoted("\(command.name):\(command.summary)"))
    }
    lines += [
      "  )", "  if (( CURRENT == 2 )); then", "    _describe command commands", "    return", "  fi",
      "  local command=$words[2]", "  shift words", "  (( CURRENT-- ))", "  case $command in",
    ]
    for command in Program.commands.map({ $0.description }) where !command.name.contains(" ") {
      lines.append("    \(command.name)) _arguments \\")
      for option in command.options { lines.append("      \(specification(option)) \\") }
      lines += [
        "      '--help[Shows this page]' \\",
        "      '*:\(label(command)):\(action(ShellWords.operand(of: command)))';;",
      ]
    }
    lines += [
      "  esac", "}", "if [ \"$funcstack[1]\" = _opnote ]; then _opnote \"$@\"; else compdef _opnote opnote; fi",
    ]
    return lines.joined(separator: "\n")
  }

  private static func label(_ command: CommandDescription) -> String {
    command.operands.isEmpty ? "operand" : command.operands.lowercased()
  }

  private static func specification(_ option: OptionDescription) -> String {
    let help = ShellWords.short(option.help).filter { $0 != "[" && $0 != "]" }
    let value = ShellWords.value(of: option).map { ":\((option.value ?? "").lowercased()):\(action($0))" } ?? ""
    return ShellWords.quoted((option.repeats ? "*" : "") + "--\(option.name)[\(help)]\(value)")
  }

  private static func action(_ value: ShellWords.Value) -> String {
    switch value {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .anything: ""
    }
  }
}
