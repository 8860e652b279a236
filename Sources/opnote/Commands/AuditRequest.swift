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
  /// The practice's settings.
  let settings: ReportSettings
  /// The documents' files, the operative note first.
  let paths: [String]

  /// Checks what can be checked before a file is opened.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    self.arguments = arguments
    today = try SharedOptions.today()
    paths = arguments.operands + arguments.values("with")
    settings = try SettingsFile.settings(arguments)
    let inputs =
      paths + [SettingsFile.path(arguments)].compactMap { $0 }
      + ["addendum", "claim", "policy", "baseline"].flatMap { arguments.values($0) }
    if inputs.filter({ $0 == "-" }).count > 1 { throw .usage("standard input (-) can be read only once") }
    try OutputFile.refuseInput(arguments.value("output"), inputs: inputs)
  }

  /// The documents, the operative note first.
  func record() throws(CommandFailure) -> [Note] {
    var notes: [Note] = []
    for path in paths { notes.append(try InputFile.note(path)) }
    return notes
  }

  /// The auditor of the lexicons asked for, or of as much of them as a record needs; a folder's are checked row by row.
  func auditor(onlyFor record: [Note]? = nil) throws(CommandFailure) -> Auditor {
    let folder = arguments.value("lexicons")
    var library = try LexiconFolder.library(folder)
    var house = settings.phrases.map { HousePhrases(folder: $0) }
    library = try house?.added(to: library) ?? library
    let policies = try (arguments.value("policy") ?? settings.policy).map { path throws(CommandFailure) in
      try LexiconFolder.table(path)
    }
    do throws(LexiconError) {
      let auditor = try Auditor(
        lexicons: library, policies: policies, onlyFor: folder == nil && house == nil ? record : nil)
      if folder != nil { try auditor.tables.validate() }
      return auditor
    } catch {
      let folder = error.file == policies?.name ? nil : folder
      throw house?.failure(error, folder: folder) ?? .lexicon(error, folder: folder)
    }
  }

  /// The claim of the command line, with what the settings say where it is silent.
  func claim() throws(CommandFailure) -> Claim { settings.applied(to: try ClaimOptions(arguments).claim()) }

  /// The report on the record against the claim of the command line.
  func audit() throws(CommandFailure) -> GapReport {
    let claim = try claim()
    let record = try record()
    return settings.applied(to: try auditor(onlyFor: record).audit(record, against: claim, today: today))
  }

  /// The report on the record with no claim.
  func check() throws(CommandFailure) -> GapReport {
    let date = try SharedOptions.date(arguments, "date-of-service")
    let record = try record()
    return settings.applied(to: try auditor(onlyFor: record).check(record, on: date, today: today))
  }

  /// What checks the record anew, as it is then, by lexicons that are compiled once.
  func checker() throws(CommandFailure) -> () throws(CommandFailure) -> GapReport {
    let date = try SharedOptions.date(arguments, "date-of-service")
    // The note is read before the lexicons, so that a wrong path is told at once.
    var first: [Note]? = try record()
    let auditor = try auditor()
    return { () throws(CommandFailure) in
      var record: [Note] = []
      if let read = first { record = read } else { record = try self.record() }
      first = nil
      return settings.applied(to: auditor.check(record, on: date, today: today))
    }
  }

  /// The options of a report in a form.
  func options(_ format: ReportFormat = .text) throws(CommandFailure) -> ReportOptions {
    var options = textOptions()
    options.row = arguments.value("by").flatMap { ReportOptions.WorklistRow(rawValue: $0) } ?? .finding
    if format.explainsRules { options.pages = try RulesCommand.pages(arguments.value("lexicons")) }
    options.version = Program.version
    return options
  }

  /// The options of a text report.
  func textOptions() -> ReportOptions {
    let output = arguments.value("output")
    let isFile = output != nil && output != "-"
    return ReportOptions(
      isRedacted: arguments.has("redact"), style: Surroundings.style(arguments.value("color"), toFile: isFile),
      detail: arguments.has("quiet") ? .quiet : arguments.has("summary") ? .summary : .full,
      width: Surroundings.width(toFile: isFile))
  }

  /// Writes the report; returns the exit status.
  func finish(_ report: GapReport) throws(CommandFailure) -> Int32 {
    let report = try baseline().map { $0.applied(to: report) } ?? report
    let output = arguments.value("output")
    if arguments.value("format") == SharedOptions.claimFormat {
      guard let bytes = ClaimJSON.bytes(report) else {
        throw .input(InputError(file: paths[0], message: "bears no code of the tables, so there is no claim to write"))
      }
      try OutputFile.write(bytes, to: output)
    } else {
      let format = arguments.value("format").flatMap { ReportFormat(rawValue: $0) } ?? .text
      try OutputFile.write(format.bytes(of: report, options: try options(format)), to: output)
    }
    return status(report.findings.map { $0.severity })
  }

  /// The findings that need not be told again; nil where no baseline is given.
  private func baseline() throws(CommandFailure) -> Baseline? {
    guard let path = arguments.value("baseline") else { return nil }
    let bytes = try InputFile.bytes(path)
    do throws(InputError) { return Baseline(try ReportReader.read(bytes, file: path)) } catch { throw .input(error) }
  }

  /// The exit status for findings of some severities.
  func status(_ severities: [Severity]) -> Int32 {
    AuditRequest.status(severities, failOn: arguments.value("fail-on") ?? settings.failOn)
  }

  /// The exit status for findings of some severities where those from `failOn` up make it 1; an error does by default.
  static func status(_ severities: [Severity], failOn: String?) -> Int32 {
    // The only choice that is no severity is never.
    guard let least = Severity.named(failOn ?? Severity.error.name) else { return 0 }
    return severities.contains { $0 >= least } ? 1 : 0
  }
}
