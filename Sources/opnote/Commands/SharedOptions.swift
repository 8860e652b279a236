import Dictation
import Exchange
import Reporting

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

  /// A practice's settings.
  static let config = OptionDescription(
    "config", "FILE",
    "Reads settings from a file instead of opnote.json in this folder: severities, off (rules), payer, state, "
      + "placeOfService, policy, phrases (a folder of tables as Lexicons/language and Lexicons/spine) and failOn.")

  /// The other documents of the record.
  static let with = OptionDescription(
    "with", "FILE", repeats: true,
    "Adds a document of the same record: history and physical, imaging, therapy notes, an addendum.")

  /// Where the report goes.
  static let output = OptionDescription(
    "output", "FILE", "Writes the report to a file that only its owner can read.")

  /// What makes the exit status 1.
  static let failOn = OptionDescription(
    "fail-on", "SEVERITY", choices: ["error", "warning", "info", "never"],
    "The least finding that makes the exit status 1: error (the default), warning, info or never.")

  /// Whether the note's words are left out.
  static let redact = OptionDescription("redact", "Leaves the note's words out of the report.")

  /// The colours of a text.
  static let color = OptionDescription(
    "color", "WHEN", choices: ["auto", "always", "never"],
    "Colours the text: auto (the default: on a terminal), always or never; never with NO_COLOR set.")

  /// The form that is no report: the claim that the note would bear.
  static let claimFormat = "claim-json"

  /// How a report is made and where it goes.
  static let report = [
    with,
    OptionDescription(
      "format", "FORMAT", choices: ReportFormat.allCases.map { $0.rawValue } + [claimFormat],
      "The report's form: text (the default), json, ndjson (json on one line), csv (a worklist), markdown, html (one "
        + "page, whole in itself) or sarif; claim-json writes the claim that the note would bear."),
    OptionDescription(
      "by", "ROW", choices: ReportOptions.WorklistRow.allCases.map { $0.rawValue },
      "What a row of the csv worklist is: finding (the default) or line."),
    OptionDescription("quiet", "Prints one line: the verdict, how many findings there are, and their rules."),
    OptionDescription("summary", "Prints the verdict, the grid and a line for each finding."),
    output,
    failOn,
    OptionDescription(
      "baseline", "FILE",
      "Tells only what is new against a report of --format json. The verdict stays; the exit status is that of what is "
        + "told."),
    redact, color, lexicons, policy, config,
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
