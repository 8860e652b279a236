import Audit
import Coding
import Dictation
import Exchange
import Reporting

/// `opnote diff`: what an addendum or a corrected note closed, opened and left.
enum DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff", summary: "tell what a corrected note closed, opened and left", operands: "OLD NEW",
    operandCount: 2...2,
    details: [
      "OLD and NEW are notes, audited here against the same claim, or checked where there is none; or reports that audit "
        + "wrote with --format json. An addendum that came back as a file of its own is joined to NEW alone by --addendum; "
        + "NEW may then be the same file as OLD. What --with names lies beside both."
    ],
    options: AuditCommand.ownOptions + [
      SharedOptions.with,
      OptionDescription("addendum", "FILE", repeats: true, "Adds a document to the record of NEW alone."),
      OptionDescription("format", "FORMAT", choices: ["text", "json"], "The form: text (the default) or json."),
      SharedOptions.output, SharedOptions.failOn, SharedOptions.redact, SharedOptions.color, SharedOptions.lexicons,
      SharedOptions.policy, SharedOptions.config,
    ],
    examples: [
      ("opnote diff note.txt corrected.txt --claim claim.json", "A corrected note"),
      ("opnote diff note.txt note.txt --addendum addendum.txt --claim claim.json", "An addendum"),
      ("opnote diff monday.json today.json", "Two reports"),
    ],
    exitStatus: [
      "0  nothing of NEW is at or above --fail-on", "1  at least one finding of NEW is at or above --fail-on",
      "2  the command line is wrong", "3  an input could not be read or understood",
    ])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let request = try AuditRequest(arguments)
    let pair = try Pair(arguments, request)
    let difference = ReportDifference(
      from: try pair.outline(0, with: []), to: try pair.outline(1, with: arguments.values("addendum")))
    let bytes =
      arguments.value("format") == "json"
      ? DifferenceJSON.bytes(difference)
      : Array(DifferenceText.text(difference, options: request.textOptions()).utf8)
    try OutputFile.write(bytes, to: arguments.value("output"))
    return request.status(difference.new.findings.map { $0.severity })
  }

  /// The two files, and what both are judged by.
  private struct Pair {
    let arguments: ParsedArguments
    let request: AuditRequest
    private let auditor: Auditor
    private let claim: Claim?

    init(_ arguments: ParsedArguments, _ request: AuditRequest) throws(CommandFailure) {
      self.arguments = arguments
      self.request = request
      claim = ["claim", "cpt", "icd"].contains { arguments.has($0) } ? try request.claim() : nil
      auditor = try request.auditor()
    }

    func outline(_ operand: Int, with more: [String]) throws(CommandFailure) -> ReportOutline {
      let path = arguments.operands[operand]
      let bytes = try InputFile.bytes(path)
      var record: [Note] = []
      do throws(InputError) {
        if ReportReader.isReport(bytes) { return try ReportReader.read(bytes, file: path) }
        record.append(try InputFile.note(bytes, id: path, file: path))
      } catch {
        throw .input(error)
      }
      for path in arguments.values("with") + more { record.append(try InputFile.note(path)) }
      let report: GapReport
      if let claim {
        report = auditor.audit(record, against: claim, today: request.today)
      } else {
        let date = try SharedOptions.date(arguments, "date-of-service")
        report = auditor.check(record, on: date, today: request.today)
      }
      return ReportOutline(
        request.settings.applied(to: report), options: ReportOptions(isRedacted: arguments.has("redact")))
    }
  }
}
