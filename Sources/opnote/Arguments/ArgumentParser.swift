import Exchange

/// The words of a command line, sorted.
struct ParsedArguments {
  /// The operands, in order.
  var operands: [String] = []
  /// The options with their values, in order; a switch has an empty one.
  fileprivate(set) var options: [(name: String, value: String)] = []

  /// Whether an option was given.
  func has(_ name: String) -> Bool { value(name) != nil }

  /// The value of an option; nil where it was not given.
  func value(_ name: String) -> String? {
    for option in options where option.name == name { return option.value }
    return nil
  }

  /// All values of an option that may be repeated.
  func values(_ name: String) -> [String] {
    var values: [String] = []
    for option in options where option.name == name { values.append(option.value) }
    return values
  }
}

/// Sorts a command's words into operands and options by its description.
struct ArgumentParser {
  private let command: CommandDescription

  init(_ command: CommandDescription) { self.command = command }

  /// Whether the words ask for the help page, before a `--` that ends the options.
  static func asksForHelp(_ words: [String]) -> Bool {
    for word in words {
      if word == "--" { return false }
      if word == "--help" || word == "-h" { return true }
    }
    return false
  }

  /// Sorts the words; throws where one is not understood, or one is missing.
  func parse(_ words: [String]) throws(CommandFailure) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parsed.operands += rest
        break
      }
      if word == "-" || !word.utf8.starts(with: "-".utf8) {
        parsed.operands.append(word)
      } else {
        try parseOption(word, &rest, into: &parsed)
      }
    }
    try checkOperands(parsed.operands)
    return parsed
  }

  private func parseOption(
    _ word: String, _ rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(CommandFailure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let given = String(parts[0])
    guard let option = command.options.first(where: { "--" + $0.name == given }) else {
      throw .unknown("option", given, among: command.options.map { "--" + $0.name }, seeAlso: page)
    }
    if !option.repeats, parsed.has(option.name) { throw .usage("\(given) is given twice") }
    guard let valueName = option.value else {
      if parts.count == 2 { throw .usage("\(given) takes no value") }
      parsed.options.append((option.name, ""))
      return
    }
    let value: String
    if parts.count == 2 {
      value = String(parts[1])
    } else if let next = rest.first, next == "-" || !next.utf8.starts(with: "-".utf8) {
      value = next
      rest = rest.dropFirst()
    } else {
      throw .usage("\(given) needs a value: \(given) \(valueName)")
    }
    if value.isEmpty { throw .usage("\(given) needs a value: \(given) \(valueName)") }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      let hint = Nearest.plausible(to: value, among: option.choices)
      throw .usage("\(given): \(Words.expected(Words.list(option.choices), value, hint))")
    }
    parsed.options.append((option.name, value))
  }

  private func checkOperands(_ operands: [String]) throws(CommandFailure) {
    if operands.count < command.operandCount.lowerBound {
      throw .usage("\(command.name) needs \(command.operands); see `\(page)`")
    }
    if operands.count > command.operandCount.upperBound {
      let extra = operands[command.operandCount.upperBound]
      throw .usage("\(command.name) takes no more than \(command.operands), found \(Printable.quoted(extra))")
    }
  }

  private var page: String { "opnote \(command.name) --help" }
}
