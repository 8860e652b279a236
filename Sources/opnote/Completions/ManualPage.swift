/// The manual page in roff, made from the same descriptions as the help pages.
enum ManualPage {
  static func page() -> String {
    var lines = [".TH OPNOTE 1 \"\" \"opnote \(Program.version)\" \"User commands\""]
    lines += [".SH NAME", "opnote \\- audit dictated spine operative notes against their claims"]
    lines += [".SH SYNOPSIS", ".B opnote", ".I COMMAND", "[options]"]
    lines += [".SH DESCRIPTION"] + [text(HelpPage.about)]
    lines += [".SH COMMANDS"]
    for command in Program.commands.map({ $0.description }) { lines += self.command(command) }
    lines += [".SH FILES", ".TP", ".I opnote.json", "Settings of the folder where opnote is run; see \\-\\-config."]
    lines += [".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "No text is coloured where it is set."]
    lines += [".SH EXIT STATUS"]
    for status in HelpPage.exitStatus { lines += [".TP", ".B " + text(status.prefix(1)), text(status.dropFirst(3))] }
    return lines.joined(separator: "\n")
  }

  private static func command(_ command: CommandDescription) -> [String] {
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    var lines = [".SS \"opnote \(text(command.name))\(text(operands)) [options]\""]
    for (place, paragraph) in command.details.enumerated() { lines += (place > 0 ? [".PP"] : []) + [text(paragraph)] }
    for option in command.options {
      let value = option.value.map { " \\fI\(text($0))\\fR" } ?? ""
      lines += [".TP", "\\fB\\-\\-\(text(option.name))\\fR\(value)"]
      lines.append(text(option.help + (option.repeats ? " May be given more than once." : "")))
    }
    if !command.examples.isEmpty { lines += [".PP", "Examples:"] }
    for example in command.examples {
      lines += [".PP", text(example.purpose) + ":", ".PP", ".nf", ".RS", text(example.line), ".RE", ".fi"]
    }
    return lines
  }

  /// Text that roff prints as it is.
  private static func text(_ text: some StringProtocol) -> String {
    var out = text.first == "." || text.first == "'" ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "\"": out += "\\(dq"
      default: out.append(character)
      }
    }
    return out
  }
}
