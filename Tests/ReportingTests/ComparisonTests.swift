import Audit
import Dictation
import Testing

@testable import Exchange
@testable import Reporting

/// Reports compared: what a later one closed, opened and left, and what a baseline hides.
struct ComparisonTests {
  private func item(_ rule: String, _ codes: [String], _ quote: String? = nil) -> ReportOutline.Item {
    ReportOutline.Item(rule: rule, severity: .error, codes: codes, message: rule, fix: "", quote: quote)
  }

  private func outline(_ items: [ReportOutline.Item], _ verdict: Verdict = .hold) -> ReportOutline {
    let statuses: [Status] = items.isEmpty ? [.documented] : [.missing]
    return ReportOutline(name: "n", verdict: verdict, statuses: statuses, findings: items)
  }

  @Test func tellsClosedOpenedAndLeft() {
    let difference = ReportDifference(
      from: outline([item("a.b", ["1"], "x"), item("c.d", ["2", "3"]), item("e.f", [])]),
      to: outline([item("a.b", ["1"], "y"), item("c.d", ["3"]), item("g.h", [])]))
    #expect(difference.closed.map { $0.rule } == ["e.f"])
    #expect(difference.opened.map { $0.rule } == ["g.h"])
    #expect(difference.left == [item("a.b", ["1"], "y"), item("c.d", ["3"])])
    #expect(difference.changes.isEmpty)
  }

  @Test func matchesTheSameWordsBeforeOtherWords() {
    let difference = ReportDifference(
      from: outline([item("a.b", ["1"], "x"), item("a.b", ["1"], "y")]), to: outline([item("a.b", ["1"], "y")]))
    #expect(difference.closed == [item("a.b", ["1"], "x")])
  }

  @Test func writesTheDifference() {
    let difference = ReportDifference(from: outline([item("a.b", ["1"])]), to: outline([], .ready))
    #expect(
      DifferenceText.text(difference) == """
        READY, was HOLD: 1 closed, 0 opened, 0 left.
                n → n

        CLOSED
        error   a.b · 1
                a.b

        ELEMENTS
          levels             missing → documented

        """)
    #expect(String(decoding: DifferenceJSON.bytes(difference), as: UTF8.self).contains("\"closed\": [\n    {"))
  }

  @Test func readsWhatTheReportWrites() throws {
    let report = try #require(SampleReport.report())
    let bytes = GapReportJSON.bytes(report)
    #expect(ReportReader.isReport(bytes))
    #expect(!ReportReader.isReport(Array("{side:left/right}".utf8)))
    #expect(try ReportReader.read(bytes, file: "r") == ReportOutline(report))
    #expect(throws: InputError.self) { try ReportReader.read(Array("{\"schema\": \"x\"}".utf8), file: "r") }
  }

  @Test(arguments: [false, true]) func aBaselineHidesWhatIsKnown(_ isRedacted: Bool) throws {
    var report = try #require(SampleReport.report())
    let baseline = Baseline(ReportOutline(report, options: ReportOptions(isRedacted: isRedacted)))
    #expect(baseline.applied(to: report).findings.isEmpty)
    #expect(baseline.applied(to: report).verdict == .hold)
    // A second finding of the kind is new, and so is one on another code.
    report.findings.append(report.findings[0])
    #expect(baseline.applied(to: report).findings.count == 1)
    report.findings[0].codes = ["22633"]
    report.findings.removeLast()
    #expect(baseline.applied(to: report).findings.count == 1)
  }
}
