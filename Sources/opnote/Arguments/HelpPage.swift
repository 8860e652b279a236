import Reporting

/// Help that reads like a manual page, made from the descriptions of commands.
enum HelpPage {
  private static let indent = "    "
  private static let deep = "        "

  /// What the program does.
  static let about =
    "Reads an operative note as an auditor of a payer does, and says for each billed code what the note establishes of "
    + "levels, approach, instrumentation, conservative care, laterality and medical necessity, and what it lacks. All "
    + "work is done on this machine; nothing is sent anywhere."

  /// The page of the program.
  static func program() -> String {
    var lines = section("NAME", ["opnote - audit dictated spine operative notes against their claims"])
    lines += section(
      "SYNOPSIS", ["opnote COMMAND [options]", "opnote COMMAND --help", "opnote --version"], joined: true)
    lines += section(
      "DESCRIPTION",
      [about])
    lines += ["COMMANDS"]
    for command in Program.commands {
      let description = command.description
      lines += Paragraph.lines(description.summary, first: indent + Paragraph.padded(description.name, 14))
    }
    lines += [""]
    lines += section("EXIT STATUS", exitStatus, joined: true)
    lines += section(
      "EXAMPLES", ["opnote audit note.txt --claim claim.json", "opnote check note.txt", "opnote explain levels.count"],
      joined: true)
    return text(lines)
  }

  /// The page of a command.
  static func command(_ command: CommandDescription) -> String {
    var lines = section("NAME", ["opnote \(command.name) - \(command.summary)"])
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    lines += section("SYNOPSIS", ["opnote \(command.name)\(operands) [options]"])
    lines += section("DESCRIPTION", command.details)
    lines += ["OPTIONS"]
    for option in command.options {
      lines += [indent + "--\(option.name)" + (option.value.map { " \($0)" } ?? "")]
      lines += Paragraph.lines(option.help + (option.repeats ? " May be given more than once." : ""), first: deep)
    }
    lines += [indent + "--help", deep + "Shows this page.", ""]
    lines += section("EXIT STATUS", command.exitStatus, joined: true)
    if !command.examples.isEmpty {
      lines += ["EXAMPLES"]
      for example in command.examples {
        lines += Paragraph.lines(example.purpose + ":", first: indent) + [deep + example.line]
      }
    }
    return text(lines)
  }

  /// The exit status of commands that audit.
  static let exitStatus = [
    "0  nothing found at or above --fail-on", "1  at least one finding at or above --fail-on",
    "2  the command line is wrong", "3  an input could not be read or understood",
  ]

  private static func section(_ title: String, _ paragraphs: [String], joined: Bool = false) -> [String] {
    var lines = [title]
    for (place, paragraph) in paragraphs.enumerated() {
      if place > 0, !joined { lines.append("") }
      lines += Paragraph.lines(paragraph, first: indent)
    }
    return lines + [""]
  }

  private static func text(_ lines: [String]) -> String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
