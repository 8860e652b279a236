import Audit
import Coding
import Dictation
import Spine
import Testing

@testable import Exchange

/// A practice's settings: read strictly, and what they change.
struct SettingsReaderTests {
  private static let rules = ["levels.count", "claim.unbilled", "note.incomplete"]

  private func read(_ text: String) throws -> ReportSettings {
    try SettingsReader.read(Array(text.utf8), file: "opnote.json", rules: Self.rules)
  }

  @Test func readsEveryKey() throws {
    let settings = try read(
      """
      {"severities": {"note.incomplete": "warning"}, "off": ["claim.unbilled"], "payer": "commercial", "state": "tx",
       "placeOfService": "22", "policy": "rules.tsv", "phrases": "house", "failOn": "never"}
      """)
    #expect(settings.severities.map { $0.rule } == ["note.incomplete"])
    #expect(settings.severities.map { $0.severity } == [.warning])
    #expect(settings.off == ["claim.unbilled"])
    #expect(settings.payer == .commercial && settings.state == "TX" && settings.placeOfService == "22")
    #expect(settings.policy == "rules.tsv" && settings.phrases == "house" && settings.failOn == "never")
  }

  @Test(arguments: [
    ("{\"severites\": {}}", "1:2: unknown key \"severites\" in the settings; the nearest known key is \"severities\""),
    (
      "{\"severities\": {\"level.count\": \"info\"}}",
      "1:17: unknown key \"level.count\" in the severities; the nearest known key is \"levels.count\""
    ),
    (
      "{\"off\": [\"claim.unbiled\"]}",
      "1:10: unknown rule \"claim.unbiled\"; the nearest known rule is \"claim.unbilled\""
    ),
    (
      "{\"failOn\": \"warnings\"}",
      "1:12: expected error, warning, info or never, found \"warnings\"; did you mean warning?"
    ),
    ("{\"off\": \"claim.unbilled\"}", "1:9: expected an array for \"off\", found the string \"claim.unbilled\""),
  ]) func refuses(_ text: String, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.description == "opnote.json:" + message)
  }

  @Test func settingsChangeTheVerdict() throws {
    let date = try #require(CalendarDate(iso: "2026-03-02".utf8))
    func finding(_ rule: String, _ severity: Severity) -> Finding {
      Finding(rule: rule, severity: severity, message: "", fix: "", source: "")
    }
    let report = GapReport(
      documents: [Note("x")], claim: nil, dateOfService: date, verdict: .hold, elements: [], lines: [],
      findings: [finding("levels.count", .error), finding("note.incomplete", .info)], coverage: [], supported: [],
      facts: OperativeFacts())
    #expect(try read("{\"off\": [\"levels.count\"]}").applied(to: report).verdict == .ready)
    let weighed = try read("{\"severities\": {\"levels.count\": \"info\", \"note.incomplete\": \"warning\"}}").applied(
      to: report)
    #expect(weighed.verdict == .review)
    #expect(weighed.findings.map { $0.rule } == ["note.incomplete", "levels.count"])
  }

  @Test func theClaimGoesBeforeTheSettings() throws {
    let settings = try read("{\"payer\": \"medicaid\", \"state\": \"TX\"}")
    let claim = settings.applied(to: Claim(payer: .commercial, lines: []))
    #expect(claim.payer == .commercial && claim.state == "TX")
  }
}
