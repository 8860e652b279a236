import Dictation
import Exchange

/// Options that several commands take.
enum SharedOptions {
  /// Where the lexicons are.
  static let lexicons = OptionDescription(
    "lexicons", "DIR", "Reads the lexicons from a folder instead of those in the program, and checks every row of them."
  )

  /// A practice's own payer rules.
  static let policy = OptionDescription(
    "policy", "FILE",
    "Adds a practice's own payer rules, a table as codes/policies.tsv. A row of the fact prior-authorization says that "
      + "the payer wants it.")

  /// How a report is made and where it goes.
  static let report = [
    OptionDescription(
      "with", "FILE", repeats: true,
      "Adds a document of the same record: history and physical, imaging, therapy notes, an addendum."),
    OptionDescription(
      "format", "FORMAT", choices: ["text", "json", "claim-json"],
      "The report's form: text (the default) or json; claim-json writes the claim that the note would bear."),
    OptionDescription("output", "FILE", "Writes the report to a file that only its owner can read."),
    OptionDescription(
      "fail-on", "SEVERITY", choices: ["error", "warning", "info", "never"],
      "The least finding that makes the exit status 1: error (the default), warning, info or never."),
    OptionDescription("redact", "Leaves the note's words out of the report."),
    OptionDescription(
      "color", "WHEN", choices: ["auto", "always", "never"],
      "Colours the text: auto (the default: on a terminal), always or never; never with NO_COLOR set."),
    lexicons, policy,
  ]

  /// The date of an option; nil where it is not given.
  static func date(_ arguments: ParsedArguments, _ name: String) throws(CommandFailure) -> CalendarDate? {
    guard let text = arguments.value(name) else { return nil }
    if let date = CalendarDate(iso: text.utf8) { return date }
    throw .usage("--\(name): expected a date as 2026-03-02, found \(Printable.quoted(text))")
  }

  /// Today by the clock; throws where it tells none.
  static func today() throws(CommandFailure) -> CalendarDate {
    if let today = Surroundings.today { return today }
    throw .input(InputError(file: "the clock", message: "tells no date; give one"))
  }
}
