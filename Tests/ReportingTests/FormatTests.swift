import Audit
import Dictation
import Spine
import Testing

@testable import Exchange
@testable import Reporting

/// What the forms of a report say, and that their links lead somewhere.
struct FormatTests {
  private func text(_ format: ReportFormat, _ options: ReportOptions = ReportOptions()) throws -> String {
    String(decoding: format.bytes(of: try #require(SampleReport.report()), options: options), as: UTF8.self)
  }

  /// The values of an attribute of a page.
  private func values(_ html: String, _ attribute: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func everyLinkOfThePageLeadsToOnePlace() throws {
    let html = try text(.html)
    let ids = values(html, "id")
    #expect(Set(ids).count == ids.count)
    let links = values(html, "href")
    #expect(links.contains("#e0-68") && links.contains("#finding-1"))
    for link in links { #expect(link.first == "#" && ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func thePageMarksTheEvidenceOfEachElement() throws {
    let html = try text(.html)
    #expect(
      html.contains(
        """
        The facet joints at <mark class="levels approach instrumentation conservative-care laterality medical-necessity" \
        id="e0-68">L4-L5 were</mark><sup>
        """))
    #expect(html.contains("<mark class=\"levels\" id=\"e1-9\">Six weeks</mark><sup><abbr title=\"levels\">L</abbr>"))
    #expect(html.contains("exposed[U+001B][31m."))
  }

  @Test func thePageFetchesAndRunsNothing() throws {
    let html = try text(.html)
    #expect(!html.contains("src=") && !html.contains("<script") && !html.contains("<link") && !html.contains("url("))
    #expect(html.contains("default-src 'none'"))
  }

  @Test func highlightsLeaveNothingOutAndOverlap() throws {
    let note = Note("abcdefghij")
    func evidence(_ start: Int, _ end: Int) -> Evidence {
      Evidence(range: ByteRange(start, end), section: .description)
    }
    var report = try #require(SampleReport.report())
    report.documents = [note]
    report.elements = [
      ElementReport(element: .levels, status: .weak, summary: "", evidence: [evidence(2, 6)]),
      ElementReport(element: .laterality, status: .weak, summary: "", evidence: [evidence(4, 8), evidence(9, 99)]),
    ]
    report.findings = []
    let pieces = Highlights(report, document: 0, length: 10).pieces
    #expect(pieces.map { $0.range.start } == [0, 2, 4, 6, 8, 9])
    #expect(pieces.last?.range.end == 10)
    #expect(pieces.map { $0.elements.count } == [0, 1, 2, 1, 0, 1])
    #expect(pieces.map { $0.isStart } == [false, true, true, false, false, true])
  }

  @Test func aWorklistHasARowForEachFindingOrLine() throws {
    let findings = try Sheet.rows(String(try text(.csv).unicodeScalars.dropFirst()))
    #expect(findings.count == 2)
    #expect(
      Array(findings[1].prefix(8)) == [
        "notes/jones.txt", "C-1042", "hold", "error", "levels.count", "levels", "22634", "2",
      ])
    #expect(findings[1].suffix(4).first == "2")
    let lines = try Sheet.rows(String(try text(.csv, ReportOptions(row: .line)).unicodeScalars.dropFirst()))
    #expect(lines.count == 3)
    #expect(
      lines[2] == [
        "notes/jones.txt", "C-1042", "hold", "2", "22634", "59 XS", "2", "missing", "documented", "weak", "conflict",
        "not-applicable", "documented", "levels.count",
      ])
  }

  @Test func redactionHoldsInEveryForm() throws {
    for format in ReportFormat.allCases {
      let text = try text(format, ReportOptions(isRedacted: true))
      for word in ["exposed", "jones", "Jones", "facet", "therapy failed"] {
        #expect(!text.contains(word), "\(format): \(word)")
      }
    }
  }

  @Test func fingerprintsOutliveEditsElsewhere() throws {
    func digests(_ prefix: String) throws -> [String] {
      var report = try #require(SampleReport.report())
      let shift = prefix.utf8.count
      report.documents[0] = Note(prefix + String(decoding: SampleReport.note.text, as: UTF8.self), id: "other.txt")
      for place in report.findings[0].evidence.indices where report.findings[0].evidence[place].document == 0 {
        let range = report.findings[0].evidence[place].range
        report.findings[0].evidence[place].range = ByteRange(range.start + shift, range.end + shift)
      }
      let sarif = String(decoding: ReportFormat.sarif.bytes(of: report), as: UTF8.self)
      return sarif.split(separator: "\"opnoteFinding/v1\": ").dropFirst().map { String($0.prefix { $0 != "\n" }) }
    }
    let before = try digests("")
    let after = try digests("DATE: 2026-03-02\n\n")
    #expect(before.count == 1)
    #expect(before == after)
  }

  @Test func sarifTellsRegionsInScalarsAndEscapesPaths() throws {
    let sarif = try text(.sarif)
    #expect(sarif.contains("\"startLine\": 2,"))
    #expect(sarif.contains("\"startColumn\": 34,"))
    #expect(sarif.contains("\"endColumn\": 44,"))
    #expect(SARIFReport.uri("a b/é:x.txt") == "a%20b/%C3%A9%3Ax.txt")
  }
}
