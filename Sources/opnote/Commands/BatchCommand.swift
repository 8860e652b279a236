import Audit
import Coding
import Dictation
import Exchange
import Glibc
import Reporting

/// `opnote batch`: many notes against their claims.
enum BatchCommand: Command {
  private static let mostJobs = 1_024

  static let description = CommandDescription(
    name: "batch", summary: "audit many notes, a report a line", operands: "PATH...", operandCount: 1...1_000_000,
    details: [
      "Audits every chart of the paths and writes one line of JSON for each, in the order of the input whatever the "
        + "number of jobs: the report of `opnote audit --format json`. A chart without a claim is checked, as `opnote "
        + "check` does. A chart that cannot be read has a line that says why, and nothing else stops.",
      "A path is a folder, a note, a pattern of them in quotes, a file of JSON lines (.ndjson, .jsonl; - is standard "
        + "input), or a manifest (.csv). A folder that holds note.txt is one chart, with claim.json as its claim; in "
        + "any other folder each text is a note, with NAME.claim.json or NAME.json as its claim.",
      "A line of JSON is {\"id\", \"note\", \"claim\", \"documents\"}, with the texts of the notes in it; only note is "
        + "needed. A manifest's headers are id, note, claim, cpt, icd, documents, surgeon, payer, paid and stratum, and "
        + "state, place and date; only note is needed. Its paths are relative to it, and ; stands between the items of "
        + "a cell.",
      "A summary by element and rule goes to standard error. Memory stays bounded whatever the size of the input. "
        + "--output FILE writes FILE.partial and puts it in place when it is whole. After an interruption the same "
        + "command with --resume goes on, and its output has the same bytes as that of an undisturbed run.",
    ],
    options: [
      OptionDescription("jobs", "NUMBER", "How many charts to audit at a time; as many as there are processors."),
      OptionDescription("format", "FORMAT", choices: ["ndjson"], "The form of the output: ndjson (the default)."),
      OptionDescription("output", "FILE", "Writes to a file that only its owner can read."),
      OptionDescription(
        "resume",
        "Goes on with the output of an earlier run. What it holds is checked against the input, and refused if that "
          + "is another."),
      OptionDescription(
        "fail-on", "SEVERITY", choices: ["error", "warning", "info", "never"],
        "The least finding that makes the exit status 1: error (the default), warning, info or never."),
      OptionDescription("redact", "Leaves the notes' words out of the reports."),
      OptionDescription("no-summary", "Writes no summary."),
      OptionDescription(
        "payer", "PAYER", choices: Words.payers, "Who pays, for charts that do not tell: \(Words.list(Words.payers))."),
      OptionDescription("state", "STATE", "The state of the service, as TX, for charts that do not tell."),
      OptionDescription("place-of-service", "CODE", "The place of service, as 22, for charts that do not tell."),
      OptionDescription(
        "date-of-service", "DATE",
        "The date of service, as 2026-03-02, for claims that do not tell. Else the note's own holds, and today's where "
          + "it has none."),
      SharedOptions.lexicons, SharedOptions.policy,
    ],
    examples: [
      ("opnote batch charts/ --output reports.ndjson", "A folder of charts"),
      ("opnote batch manifest.csv --output reports.ndjson --resume", "A manifest, going on after an interruption"),
      ("opnote batch - <charts.ndjson >reports.ndjson", "A pipe"),
    ],
    exitStatus: [
      "0  nothing found at or above --fail-on", "1  at least one finding at or above --fail-on",
      "2  the command line is wrong",
      "3  a chart could not be read or understood, or the output could not be written or resumed",
      "128 and the signal's number  interrupted, as 130 by Ctrl-C",
    ])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let jobs = try jobs(arguments)
    let path = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    if path == nil, arguments.has("resume") { throw .usage("--resume needs --output FILE") }
    let request = try AuditRequest(arguments)
    let defaults = try ClaimOptions(arguments).circumstances()
    let audit = BatchAudit(
      auditor: try request.auditor(), loader: ItemLoader(defaults: defaults),
      options: ReportOptions(isRedacted: arguments.has("redact")), dateOfService: defaults.dateOfService,
      today: request.today)
    Interruption.listen()
    let output =
      if let path { try BatchOutput(path: path, resuming: arguments.has("resume")) } else { BatchOutput() }
    let source = ItemSource(arguments.operands, ignoring: path.flatMap { FileIdentity(path: $0) })
    let run = BatchRun(source, audit: audit, output: output)
    if let path, arguments.has("resume") { try run.resume(name: path) }
    let tally = try run.run(jobs: jobs)
    if !arguments.has("no-summary") { StandardError.write(BatchSummary.text(tally)) }
    if tally.unread > 0 { return 3 }
    return AuditRequest.status(tally.worst.map { [$0] } ?? [], failOn: arguments.value("fail-on"))
  }

  private static func jobs(_ arguments: ParsedArguments) throws(CommandFailure) -> Int {
    guard let text = arguments.value("jobs") else { return max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), mostJobs)) }
    guard let jobs = Int(text), (1...mostJobs).contains(jobs) else {
      throw .usage("--jobs: expected a number from 1 to \(mostJobs), found \(Printable.quoted(text))")
    }
    return jobs
  }
}
