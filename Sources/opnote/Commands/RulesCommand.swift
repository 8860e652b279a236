import Audit
import Dictation
import Reporting

/// `opnote rules`: the rules, a line each.
enum RulesCommand: Command {
  static let description = CommandDescription(
    name: "rules", summary: "list the rules", operands: "", operandCount: 0...0,
    details: ["Lists every rule with its severity and one sentence. `opnote explain RULE` tells more of one."],
    options: [
      OptionDescription("format", "FORMAT", choices: ["text", "json"], "text (the default) or json."),
      SharedOptions.lexicons,
    ],
    examples: [], exitStatus: ["0  done", "2  the command line is wrong", "3  a lexicon has a fault"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let pages = try pages(arguments.value("lexicons")).pages
    let bytes = arguments.value("format") == "json" ? json(pages) : Array(text(pages).utf8)
    try StandardOutput.write(bytes)
    return 0
  }

  /// The pages of the lexicons asked for.
  static func pages(_ folder: String?) throws(CommandFailure) -> RulePages {
    let library = try LexiconFolder.library(folder)
    do throws(LexiconError) { return try RulePages(library) } catch { throw .lexicon(error, folder: folder) }
  }

  private static func text(_ pages: [RulePage]) -> String {
    var text = ""
    for page in pages {
      text += page.id + "\n"
      for line in Paragraph.lines("\(page.severity). \(page.summary)", first: "    ") { text += line + "\n" }
    }
    return text
  }

  private static func json(_ pages: [RulePage]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.rules/1")
      json.array("rules", pages) { json, page in
        json.object { json in
          json.string("rule", page.id)
          json.string("severity", page.severity)
          json.string("element", page.element?.rawValue)
          json.string("sets", page.sets)
          json.string("summary", page.summary)
          json.string("source", page.source)
        }
      }
    }
    json.finish()
    return json.bytes
  }
}
