import Audit
import Testing

@testable import Exchange
@testable import Reporting

/// No note, name or claim breaks out of the form that carries it.
struct HostileNoteTests {
  private func text(_ format: ReportFormat, _ words: String) throws -> String {
    let report = try #require(HostileReport.report(words))
    return String(decoding: format.bytes(of: report), as: UTF8.self)
  }

  @Test(arguments: HostileReport.words) func movesNoCursor(_ words: String) throws {
    for format in ReportFormat.allCases {
      // The carriage return that ends a row of a sheet is the format's own, and a page shows a tab as a space.
      var text = try text(format, words).replacing("\r\n", with: "\n")
      if format == .html { text = text.replacing("\t", with: " ") }
      #expect(!text.unicodeScalars.dropFirst().contains(where: HostileReport.isDangerous), "\(format)")
    }
  }

  @Test(arguments: HostileReport.words) func opensNoTagInHTML(_ words: String) throws {
    let plain = try tags(text(.html, "plain words"))
    let hostile = try tags(text(.html, words))
    // The lines of the note differ with its line breaks, and so do the marks that each line opens anew.
    let lines: Set<String> = ["div", "/div", "mark", "/mark", "sup", "/sup", "abbr", "/abbr", "a", "/a"]
    #expect(hostile.filter { !lines.contains($0) } == plain.filter { !lines.contains($0) })
    #expect(!hostile.contains("script") && !hostile.contains("svg") && !hostile.contains("img"))
  }

  /// The names of the tags of a page, and of attributes that no tag of ours has.
  private func tags(_ html: String) throws -> [String] {
    var names: [String] = []
    for tag in html.split(separator: "<").dropFirst() {
      let inside = tag.prefix { $0 != ">" }
      names.append(String(inside.prefix { !$0.isWhitespace }))
      if inside.contains(" on") { names.append("attribute \(inside)") }
    }
    return names
  }

  @Test(arguments: HostileReport.words) func plantsNoFormula(_ words: String) throws {
    for row in ReportOptions.WorklistRow.allCases {
      let report = try #require(HostileReport.report(words))
      let bytes = Worklist.bytes(report, options: ReportOptions(row: row))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let rows = try Sheet.rows(String(decoding: bytes.dropFirst(3), as: UTF8.self))
      let count = row == .finding ? report.findings.count : report.lines.count
      #expect(rows.count == count + 1)
      for cells in rows {
        #expect(cells.count == rows[0].count)
        for cell in cells {
          let first = cell.unicodeScalars.first
          #expect(first.map { !"=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? true)
        }
      }
    }
  }

  @Test(arguments: HostileReport.words) func keepsJSONWhole(_ words: String) throws {
    let report = try #require(HostileReport.report(words))
    for format in [ReportFormat.json, .ndjson, .sarif] {
      let bytes = format.bytes(of: report)
      #expect(throws: Never.self) { try JSONDocument(bytes, file: "report") }
      if format == .ndjson { #expect(bytes.filter { $0 == 10 }.count == 1 && bytes.last == 10) }
    }
    guard case .object(let members) = try JSONDocument(ReportFormat.json.bytes(of: report), file: "report").root.value,
      case .object(let note)? = members.first(where: { $0.key == "note" })?.node.value,
      case .string(let id)? = note.first(where: { $0.key == "id" })?.node.value
    else {
      Issue.record("the report has no note")
      return
    }
    #expect(id == words)
  }

  @Test(arguments: HostileReport.words) func staysTextInMarkdown(_ words: String) throws {
    let plain = try text(.markdown, "plain")
    let hostile = try text(.markdown, words)
    #expect(hostile.filter { $0 == "\n" }.count == plain.filter { $0 == "\n" }.count)
    #expect(unescaped(hostile, "|") == unescaped(plain, "|"))
    for mark: Character in ["<", "[", "!", "&", "#"] { #expect(unescaped(hostile, mark) == unescaped(plain, mark)) }
    #expect(!hostile.contains("://") && !hostile.contains("www.x"))
  }

  /// How often a mark stands in a Markdown text with no backslash before it.
  private func unescaped(_ text: String, _ mark: Character) -> Int {
    var count = 0
    var isEscaped = false
    for character in text {
      if character == mark, !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}

/// Reads a sheet as spreadsheets do.
enum Sheet {
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        rows.append([])
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    try #require(rows.popLast()?.isEmpty == true && cell.isEmpty)
    return rows
  }
}
