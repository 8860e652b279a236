import Dictation
import Exchange
import Reporting

/// `opnote codes import`: CMS's files, put into the form of our lexicons.
enum CodesImportCommand: Command {
  static let description = CommandDescription(
    name: "codes import", summary: "bring the code tables that CMS publishes", operands: "FILE...",
    operandCount: 1...Int.max,
    details: [
      "Reads each FILE as CMS publishes it, unpacked, and tells by what it holds which it is: "
        + "NCCI practitioner PTP edits (text or CSV, all parts in one go), practitioner MUE values (CSV), add-on code "
        + "edits (text or CSV), the physician fee schedule's relative value file (CSV), or the ICD-10-CM order file.",
      "Writes into --into DIR a copy of the lexicons with these tables replaced, for --lexicons DIR. A DIR that holds "
        + "lexicons is brought up to date, and what else was changed there stays. Where a file is not what it says, or "
        + "is cut short, nothing is written.",
      "Labels, families and meanings are ours: a CPT code that our table lacks is not added, and CMS's descriptions "
        + "are not kept. Each practice needs its own CPT licence.",
    ],
    options: [
      OptionDescription("into", "DIR", "The folder to write."),
      OptionDescription("all", "Keeps the pairs, add-ons and diagnoses of all specialties, not of spine alone."),
      OptionDescription(
        "from", "DATE",
        "From when an MUE or ICD-10-CM order file holds, as 2026-10-01; by its name where it is not given."),
    ],
    examples: [
      ("opnote codes import ccipra-f1.txt ccipra-f2.txt ccipra-f3.txt ccipra-f4.txt --into codes", "A quarter's edits"),
      ("opnote codes import icd10cm_order_2027.txt --into codes", "A year's diagnoses, into the same folder"),
    ],
    exitStatus: ["0  done", "2  the command line is wrong", "3  a file is not what it says; nothing was changed"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    guard let folder = arguments.value("into") else { throw .usage("codes import needs --into DIR") }
    if arguments.operands.filter({ $0 == "-" }).count > 1 { throw .usage("standard input (-) can be read only once") }
    let from = try SharedOptions.date(arguments, "from")
    let writer = try LexiconWriter(folder)
    var imported = try start(try writer.base(), keepsAll: arguments.has("all"), folder)
    var lines: [String] = []
    for path in arguments.operands {
      let file = try read(path, imported.reader(of: path == "-" ? "standard input" : path), from: from)
      do throws(InputError) { try imported.add(file) } catch { throw .input(error) }
      let date = file.edition.map { ", from \($0.iso)" } ?? ""
      lines.append("\(Printable.oneLine(file.name)): \(file.kind.name), \(file.rowCount) rows\(date)")
    }
    let (library, tables) = try result(imported, folder)
    try writer.write(library)
    for table in tables { lines += told(table) }
    lines.append("\(Printable.oneLine(folder)): \(library.files.count) lexicons; audit with --lexicons")
    try StandardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    return 0
  }

  private static func start(
    _ base: LexiconLibrary, keepsAll: Bool, _ folder: String
  ) throws(CommandFailure) -> CodeImport {
    do throws(LexiconError) { return try CodeImport(into: base, keepsAll: keepsAll) } catch {
      throw .lexicon(error, folder: folder)
    }
  }

  /// Reads a file whole; `from` tells its date where its rows do not.
  private static func read(
    _ path: String, _ reader: CMSFileReader, from: CalendarDate?
  ) throws(CommandFailure) -> CMSFile {
    try InputChunks(path: path).forEach { chunk throws(InputError) in try reader.read(chunk) }
    do throws(InputError) {
      var file = try reader.finish()
      if let from, file.kind == .units || file.kind == .diagnoses { file.edition = from }
      return file
    } catch {
      throw .input(error)
    }
  }

  private static func result(
    _ imported: CodeImport, _ folder: String
  ) throws(CommandFailure) -> (library: LexiconLibrary, tables: [ImportedTable]) {
    do throws(ImportFailure) { return try imported.result() } catch {
      switch error {
      case .input(let error): throw .input(error)
      case .lexicon(let error): throw .lexicon(error, folder: folder)
      }
    }
  }

  /// What was done to a table.
  private static func told(_ table: ImportedTable) -> [String] {
    let from = table.from.map { " from \($0.iso)" } ?? ""
    let first =
      "\(table.file): \(table.inForce) \(table.noun) in force\(from): \(table.kept) as before, "
      + "\(table.changed) changed, \(table.new) new, \(table.gone) gone"
    return [first] + table.notes.flatMap { Paragraph.lines($0, first: "    ") }
  }
}
