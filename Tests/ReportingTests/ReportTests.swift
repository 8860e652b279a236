import Audit
import Dictation
import Testing

@testable import Exchange
@testable import Reporting

/// Reports made by hand, as text and as JSON.
struct ReportTests {
  private func text(_ options: ReportOptions = ReportOptions(), isCheck: Bool = false) throws -> String {
    TextReport.text(try #require(SampleReport.report(isCheck: isCheck)), options: options)
  }

  private func json(_ options: ReportOptions = ReportOptions(), isCheck: Bool = false) throws -> String {
    String(
      decoding: GapReportJSON.bytes(try #require(SampleReport.report(isCheck: isCheck)), options: options),
      as: UTF8.self)
  }

  /// The keys of an object, or of the first item of an array, at a path.
  private func keys(_ text: String, _ path: [String]) throws -> [String] {
    var node = try JSONDocument(Array(text.utf8), file: "report").root
    for key in path {
      guard case .object(let members) = node.value else { return [] }
      node = try #require(members.first { $0.key == key }?.node)
      if case .array(let items) = node.value { node = try #require(items.first) }
    }
    guard case .object(let members) = node.value else { return [] }
    return members.map { $0.key }
  }

  @Test func keepsTheSchemasKeys() throws {
    let text = try json()
    let span = ["start", "end", "line", "column", "section", "quote"]
    #expect(
      try keys(text, []) == [
        "schema", "note", "documents", "claim", "verdict", "elements", "lines", "findings", "coverage", "supported",
        "facts",
      ])
    #expect(try keys(text, ["note"]) == ["id", "sha256", "bytes", "operationDate"])
    #expect(try keys(text, ["documents"]) == ["id", "sha256", "bytes"])
    #expect(
      try keys(text, ["claim"]) == ["id", "payer", "state", "placeOfService", "dateOfService", "diagnoses", "lines"])
    #expect(try keys(text, ["claim", "lines"]) == ["code", "modifiers", "units", "diagnoses", "charge"])
    #expect(try keys(text, ["elements"]) == ["element", "status", "summary", "evidence"])
    #expect(try keys(text, ["lines"]) == ["code", "modifiers", "units", "elements", "components"])
    #expect(try keys(text, ["lines", "elements"]) == Element.allCases.map { $0.rawValue })
    #expect(
      try keys(text, ["findings"]) == [
        "rule", "severity", "element", "codes", "lines", "message", "fix", "source", "evidence",
      ])
    #expect(try keys(text, ["coverage"]) == ["policy", "criterion", "status", "evidence"])
    #expect(try keys(text, ["supported"]) == ["code", "modifiers", "units", "levels", "evidence"])
    #expect(
      try keys(text, ["facts"]) == [
        "regions", "levels", "approaches", "sides", "procedures", "instrumentation", "conservativeCare", "diagnoses",
      ])
    #expect(try keys(text, ["facts", "procedures"]) == ["kind", "levels", "approach", "side", "evidence"])
    #expect(try keys(text, ["facts", "instrumentation"]) == ["kind", "levels", "rationale", "evidence"])
    #expect(try keys(text, ["facts", "conservativeCare"]) == ["kind", "duration", "outcome", "evidence"])
    #expect(try keys(text, ["facts", "diagnoses"]) == ["concept", "codes", "evidence"])
    #expect(try keys(text, ["findings", "evidence"]) == span)
    #expect(try keys(text, ["facts", "conservativeCare", "evidence"]) == span + ["document"])
    #expect(text.hasSuffix("}\n"))
  }

  @Test func givesNullForTheClaimOfACheck() throws {
    #expect(try json(isCheck: true).contains("\n  \"claim\": null,\n"))
  }

  @Test func leavesTheNotesWordsOut() throws {
    let options = ReportOptions(isRedacted: true)
    for text in [try json(options), try text(options), try text(options, isCheck: true)] {
      #expect(!text.contains("exposed"))
      #expect(!text.contains("jones"))
      #expect(!text.contains("“L4-L5”"))
    }
    #expect(try json(options).contains("\"quote\": null"))
    #expect(try json(options).contains("\"id\": \"sha256:"))
    #expect(try json(options).contains("\"id\": \"hp.txt\""))
  }

  @Test func sumsTheFactsUp() throws {
    let summary = FactsSummary(SampleReport.facts)
    #expect(summary.levels.map { $0.name } == ["L4-L5"])
    #expect(summary.approaches == [.posterior])
    #expect(summary.sides == [.left])
    #expect(summary.regions == [.lumbar])
    #expect(summary.procedures.map { $0.kind } == [.interbodyFusion, .fixation, .laminectomy])
  }

  @Test func showsTheVerdictTheGridAndTheFinding() throws {
    let text = try text()
    #expect(text.hasPrefix("HOLD    do not release this claim: 1 error.\n"))
    #expect(text.contains("  22634-59-XSx2     MISSING   ok        weak      CONFLICT  –         ok\n"))
    #expect(
      text.contains(
        """
        error   levels.count · 22634
                Three units are billed and one interspace, “L4-L5”, is documented.
                · line 2, description
               2 | DESCRIPTION: The facet joints at L4-L5 were exposed [31m.
                 |                                  ^^^^^^^^^^
                · hp.txt, line 1, history
               1 | HISTORY: Six weeks of therapy failed.
                 |          ^^^^^^^^^
                Mend: Bill the units that the note documents.
                Source: NCCI Policy Manual 2026, IV.F

        """))
    #expect(text.contains("  not met     A policy: six weeks of care\n"))
  }

  @Test func showsAChecklist() throws {
    let text = try text(isCheck: true)
    #expect(text.hasPrefix("HOLD    the dictation lacks what payers ask for: 1 error.\n"))
    #expect(text.contains("  [x] approach           Why it is so. (line 2)\n"))
    #expect(text.contains("  [-] laterality "))
    #expect(text.contains("  interbody fusion            L4-L5, left, posterior (line 2)\n"))
  }

  @Test func tellsItAllInOneLine() throws {
    #expect(
      try text(ReportOptions(detail: .quiet)) == "HOLD notes/jones.txt: 1 error: levels.count\n")
  }

  @Test func sumsUpWithALineForEachFinding() throws {
    let text = try text(ReportOptions(detail: .summary))
    #expect(text.hasSuffix("\n\nerror   levels.count · 22634 (line 2, description)\n"))
    #expect(text.contains("  22634-59-XSx2     MISSING "))
  }

  @Test(arguments: [60, 72, 120]) func keepsWithinItsWidth(_ width: Int) throws {
    let widest = try text(ReportOptions(width: width)).split(separator: "\n").map { $0.unicodeScalars.count }.max()
    // The grid of six elements has a width of its own.
    #expect((widest ?? 0) <= max(width, 80))
    let findings = try text(ReportOptions(width: width)).split(separator: "\nFINDINGS\n").last?.split(separator: "\n")
    for line in try #require(findings) { #expect(line.unicodeScalars.count <= width) }
  }

  @Test func putsCaretsUnderTheEvidenceOfEachLine() {
    let text = Array("One é two three four five six. Other.".utf8)
    let marks = [ByteRange(4, 10), ByteRange(16, 26)]
    let quote = MarkedQuote(QuoteFinder(text), around: ByteRange(4, 10), marks: marks)
    let lines = quote.lines(width: 12)
    #expect(lines.map { $0.words } == ["One é two", "three four", "five six."])
    #expect(lines.map { $0.carets } == ["    ^^^^^", "      ^^^^", "^^^^"])
  }

  @Test func fitsEightyColumnsAndEndsNoLineInSpaces() throws {
    for text in [try text(), try text(isCheck: true), try text(ReportOptions(isRedacted: true))] {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.unicodeScalars.count <= 80)
        #expect(line.last != " ")
        #expect(!line.unicodeScalars.contains("\u{1B}"))
      }
    }
  }

  @Test func coloursNothingButWhatIsPlain() throws {
    let coloured = try text(ReportOptions(style: .coloured))
    #expect(coloured.contains("\u{1B}[1;31mHOLD\u{1B}[0m"))
    var plain = ""
    var isEscape = false
    for character in coloured.unicodeScalars {
      if character == "\u{1B}" { isEscape = true } else if !isEscape { plain.unicodeScalars.append(character) }
      if isEscape, character == "m" { isEscape = false }
    }
    #expect(plain == (try text()))
  }
}
