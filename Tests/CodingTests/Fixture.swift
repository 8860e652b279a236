import Coding
import Dictation

/// Tables of a test's own rows; files that it does not give hold their header alone.
struct Fixture {
  private static let headers = [
    "cpt": "code label family work device regions approach unit spans addon base status global bilateral assistant "
      + "cosurgeon team mue mai side care rationale first last source",
    "icd10": "code label first last billable parent region levels side meaning kind successors source",
    "add-ons": "code primaries first last source",
    "bundles": "column1 indicator column2 first last source",
    "retired": "code last successors note source",
    "components": "code component needs otherwise severity at-level source",
    "programmes": "programme codes payers states places first last requirement source",
    "policies":
      "policy payers states codes diagnoses criterion fact operator value unit group exemptions first last source",
    "modifiers": "modifier label opens-edits needs contradicts requires source",
    "excludes1": "code excludes source",
  ]

  /// The library of a table's rows, each written with `;` between its cells, below a comment and the header.
  static func library(_ rows: [String: [String]], without missing: String = "") -> LexiconLibrary {
    var files: [LexiconText] = []
    for (name, columns) in headers where name != missing {
      let header = columns.split(separator: " ").joined(separator: "\t")
      let lines = (rows[name] ?? []).map { String($0.map { $0 == ";" ? "\t" : $0 }) }
      let text = (["# A test's own rows.", header] + lines).map { $0 + "\n" }.joined()
      files.append(LexiconText(name: "codes/\(name).tsv", copying: Array(text.utf8)))
    }
    return LexiconLibrary(files)
  }

  /// The tables of such a library.
  static func tables(_ rows: [String: [String]]) throws -> CodeTables { try CodeTables(library(rows)) }
}

extension CalendarDate {
  /// The date written `yyyy-mm-dd`, which a test writes rightly.
  static func of(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: Array(text.utf8)) else { throw NoSuchDay(text: text) }
    return date
  }

  private struct NoSuchDay: Error { let text: String }
}
