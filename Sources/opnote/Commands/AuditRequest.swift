import Audit
import Coding
import Dictation
import Exchange
import Reporting

/// What audits and checks share: the record, the auditor, and the report's way out.
struct AuditRequest {
  /// Today.
  let today: CalendarDate
  private let arguments: ParsedArguments
  private let paths: [String]

  /// Checks what can be checked before a file is opened.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    self.arguments = arguments
    today = try SharedOptions.today()
    paths = arguments.operands + arguments.values("with")
    let inputs = paths + arguments.values("claim") + arguments.values("policy")
    if inputs.filter({ $0 == "-" }).count > 1 { throw .usage("standard input (-) can be read only once") }
    try OutputFile.refuseInput(arguments.value("output"), inputs: inputs)
  }

  /// The documents, the operative note first.
  func record() throws(CommandFailure) -> [Note] {
    var notes: [Note] = []
    for path in paths { notes.append(try InputFile.note(path)) }
    return notes
  }

  /// The auditor with the lexicons asked for, of one record or of any; a folder's lexicons are checked row by row.
  func auditor(of record: [Note]? = nil) throws(CommandFailure) -> Auditor {
    let folder = arguments.value("lexicons")
    let library = try LexiconFolder.library(folder)
    let policies = try arguments.value("policy").map { path throws(CommandFailure) in try LexiconFolder.table(path) }
    do throws(LexiconError) {
      let auditor = try Auditor(
        lexicons: library, policies: policies, onlyFor: folder == nil ? record : nil)
      if folder != nil { try auditor.tables.validate() }
      return auditor
    } catch {
      throw .lexicon(error, folder: error.file == policies?.name ? nil : folder)
    }
  }

  /// Writes the report; returns the exit status.
  func finish(_ report: GapReport) throws(CommandFailure) -> Int32 {
    let output = arguments.value("output")
    let style = Surroundings.style(arguments.value("color"), toFile: output != nil && output != "-")
    let options = ReportOptions(isRedacted: arguments.has("redact"), style: style)
    let bytes =
      arguments.value("format") == "json"
      ? GapReportJSON.bytes(report, options: options) : Array(TextReport.text(report, options: options).utf8)
    try OutputFile.write(bytes, to: output)
    return status(report)
  }

  private func status(_ report: GapReport) -> Int32 {
    let least: Severity
    switch arguments.value("fail-on") {
    case "never": return 0
    case "info": least = .info
    case "warning": least = .warning
    default: least = .error
    }
    return report.findings.contains { $0.severity >= least } ? 1 : 0
  }
}
