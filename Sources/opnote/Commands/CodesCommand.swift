import Coding
import Dictation
import Exchange
import Reporting

/// `opnote codes`: what the tables say of codes.
enum CodesCommand: Command {
  static let description = CommandDescription(
    name: "codes", summary: "look CPT and ICD-10-CM codes up, as of a date", operands: "[CODE...]",
    operandCount: 0...Int.max,
    details: [
      "Shows for each CODE what the tables hold: what it stands for, what an audit asks of the note, and whether it is "
        + "valid on the date, which add-ons and primaries go with it, what it is bundled with, what became of it, and "
        + "which programmes and policies name it. With --family it lists the codes of a family.",
      "`opnote codes import` brings the tables that CMS publishes.",
    ],
    options: [
      OptionDescription("on", "DATE", "The date of service, as 2026-03-02; today where it is not given."),
      OptionDescription("family", "NAME", "Lists the CPT codes of a family, as arthrodesis."),
      OptionDescription("format", "FORMAT", choices: ["text", "json"], "text (the default) or json."),
      SharedOptions.lexicons,
    ],
    examples: [
      ("opnote codes CODE CODE --on 2026-03-02", "Two codes on a date"),
      ("opnote codes --family decompression", "The codes of a family"),
    ],
    exitStatus: ["0  done", "2  the command line is wrong", "3  a code is not in the tables, or a lexicon has a fault"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let date: CalendarDate
    if let given = try SharedOptions.date(arguments, "on") { date = given } else { date = try SharedOptions.today() }
    let tables = try tables(arguments.value("lexicons"))
    let isJSON = arguments.value("format") == "json"
    if let family = arguments.value("family") {
      if !arguments.operands.isEmpty { throw .usage("give codes or --family, not both") }
      let codes = try procedures(of: family, tables)
      try StandardOutput.write(CodeList(codes: codes, date: date).bytes(isJSON: isJSON))
      return 0
    }
    if arguments.operands.isEmpty {
      throw .usage("codes needs a CODE or --family NAME (\(families(tables).joined(separator: ", ")))")
    }
    var lookups: [CodeLookup] = []
    for text in arguments.operands { lookups.append(try CodeLookup(text, tables)) }
    try StandardOutput.write(CodeCards(lookups: lookups, tables: tables, date: date).bytes(isJSON: isJSON))
    let unknown = lookups.filter { $0.isUnknown }.map { $0.code }
    if unknown.isEmpty { return 0 }
    throw .input(InputError(file: unknown.joined(separator: ", "), message: "not in our tables"))
  }

  /// The code tables, of a folder or the program's own.
  static func tables(_ folder: String?) throws(CommandFailure) -> CodeTables {
    let library = try LexiconFolder.library(folder)
    do throws(LexiconError) {
      let tables = try CodeTables(library)
      if folder != nil { try tables.validate() }
      return tables
    } catch {
      throw .lexicon(error, folder: folder)
    }
  }

  private static func procedures(of family: String, _ tables: CodeTables) throws(CommandFailure) -> [ProcedureCode] {
    let codes = tables.allProcedures().filter { $0.family == family }
    if codes.isEmpty {
      let families = families(tables)
      throw .usage(
        "--family: \(Words.expected(Words.list(families), family, Nearest.plausible(to: family, among: families)))")
    }
    return codes
  }

  private static func families(_ tables: CodeTables) -> [String] {
    Set(tables.allProcedures().map { $0.family }).sorted()
  }
}
