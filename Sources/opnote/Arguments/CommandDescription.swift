/// A command as its user knows it: what it takes, and what its help page says.
struct CommandDescription: Sendable {
  /// Its name.
  let name: String
  /// What it does, in a few words.
  let summary: String
  /// Its operands in the synopsis, as `NOTE`.
  let operands: String
  /// How many operands it takes.
  let operandCount: ClosedRange<Int>
  /// The words that an operand may be; none where any will do.
  var operandChoices: [String] = []
  /// The help page's description, a string a paragraph.
  let details: [String]
  /// The options.
  let options: [OptionDescription]
  /// Command lines, and what each is for.
  let examples: [(line: String, purpose: String)]
  /// The exit status in words, a string an item.
  let exitStatus: [String]
}

/// An option as its user knows it.
struct OptionDescription: Sendable {
  /// Its name without the dashes.
  let name: String
  /// What its value is called, as `FILE`; nil for a switch.
  var value: String?
  /// The values that it takes; none where any will do.
  var choices: [String] = []
  /// Whether it may be given more than once.
  var repeats = false
  /// What it does.
  let help: String

  /// A switch.
  init(_ name: String, _ help: String) {
    self.name = name
    self.help = help
  }

  /// An option with a value.
  init(_ name: String, _ value: String, choices: [String] = [], repeats: Bool = false, _ help: String) {
    self.name = name
    self.value = value
    self.choices = choices
    self.repeats = repeats
    self.help = help
  }
}

/// What a command is to the program.
protocol Command {
  /// How it is called.
  static var description: CommandDescription { get }
  /// Runs it; returns the exit status.
  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32
}
