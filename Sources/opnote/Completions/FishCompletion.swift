/// The completion of fish.
enum FishCompletion {
  static func script() -> String {
    var lines = [
      "# fish completion for opnote; save it as ~/.config/fish/completions/opnote.fish", "complete -c opnote -f",
      "complete -c opnote -n __fish_use_subcommand -l help -d 'Shows the program\\'s page'",
      "complete -c opnote -n __fish_use_subcommand -l version -d 'Shows the version'",
    ]
    for command in Program.commands.map({ $0.description }) where !command.name.contains(" ") {
      lines.append("complete -c opnote -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))")
      let seen = "complete -c opnote -n '__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        let value = ShellWords.value(of: option).map { completion(value: $0) } ?? ""
        lines.append("\(seen) -l \(option.name)\(value) -d \(quoted(ShellWords.short(option.help)))")
      }
      lines.append("\(seen) -l help -d 'Shows this page'")
      let operand = completion(ShellWords.operand(of: command))
      if !operand.isEmpty { lines.append(seen + operand) }
    }
    return lines.joined(separator: "\n")
  }

  /// An option's value: a file where it is one, and nothing but its words where it has some.
  private static func completion(value: ShellWords.Value) -> String {
    switch value {
    case .file, .folder: " -r -F"
    case .words, .anything: " -x" + completion(value)
    }
  }

  private static func completion(_ value: ShellWords.Value) -> String {
    switch value {
    case .words(let words): " -a \(quoted(words.joined(separator: " ")))"
    case .file, .folder: " -F"
    case .anything: ""
    }
  }

  /// A text in single quotes, in which fish reads a backslash before a quote or a backslash.
  private static func quoted(_ text: String) -> String {
    var out = "'"
    for character in text {
      if character == "'" || character == "\\" { out.append("\\") }
      out.append(character)
    }
    return out + "'"
  }
}
