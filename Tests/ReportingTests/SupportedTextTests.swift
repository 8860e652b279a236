import Audit
import Coding
import Dictation
import OpNoteAudit
import Testing

@testable import Exchange
@testable import Reporting

/// What the note would bear, as text and as a claim file.
struct SupportedTextTests {
  private static let note = Note(
    """
    DATE OF OPERATION: March 2, 2026
    PREOPERATIVE DIAGNOSIS: Left L5-S1 disc herniation.
    PROCEDURE PERFORMED: Left L5-S1 microdiscectomy.
    DESCRIPTION OF PROCEDURE: A midline incision was made over L5-S1. A left laminotomy was made at L5-S1. The disc
    herniation was removed and the S1 root was free.
    """)

  private func report(_ lines: [ClaimLine]?) throws -> GapReport {
    let auditor = try Auditor()
    let today = try #require(CalendarDate(iso: "2026-03-02".utf8))
    guard let lines else { return auditor.check([SupportedTextTests.note], on: nil, today: today) }
    return auditor.audit([SupportedTextTests.note], against: Claim(lines: lines), today: today)
  }

  private func section(_ report: GapReport) -> [String] {
    let lines = TextReport.text(report).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let start = lines.firstIndex { $0 == "WHAT THE NOTE WOULD BEAR" } ?? lines.endIndex
    return Array(lines[start...].dropFirst().prefix { !$0.isEmpty })
  }

  @Test func setsTheClaimBesideIt() throws {
    let words = section(try report([ClaimLine(code: "63042", modifiers: ["LT"]), ClaimLine(code: "22853")]))
    #expect(words.first == "  billed            borne             how they compare")
    #expect(words.contains("  63042-LT          63030-LT          over-coded    L5-S1 (line 4)"))
    #expect(words.contains { $0.contains("still lacks conservative care, or why") })
    #expect(words.contains("  22853             –                 over-coded    the note bears no such line"))
    #expect(words.last == "  What the text documents, by our tables; no advice to bill.")
    #expect(words.allSatisfy { Paragraph.columns($0) <= Paragraph.width })
  }

  @Test func standsAloneInACheck() throws {
    let words = section(try report(nil))
    #expect(words.first == "  63030-LT          L5-S1 (line 4)")
    #expect(words.contains { $0.hasPrefix("                    still lacks conservative care") })
    #expect(!words.contains { $0.contains("over-coded") })
  }

  @Test func tellsTheWordsForEachPartOfACode() throws {
    let note = Note(
      """
      PROCEDURE: L4-L5 fusion with cage.

      DESCRIPTION OF PROCEDURE: Prone. Midline incision. The disc at L4-L5 was removed and a PEEK cage was placed.
      The transverse processes of L4 and L5 were decorticated and local bone was laid on them.
      """)
    let today = try #require(CalendarDate(iso: "2026-03-02".utf8))
    let words = section(try Auditor().check([note], on: nil, today: today))
    let told = words.drop { !$0.hasPrefix("  22633") }.prefix { !$0.hasPrefix("  22853") }.joined(separator: " ")
    #expect(told.contains("tells an interbody graft or device (line 3); graft laid on"))
    #expect(told.contains("posterior elements (line 4)"))
  }

  @Test func isAClaimFileThatIsReadBack() throws {
    let bytes = try #require(ClaimJSON.bytes(try report(nil)))
    let claim = try ClaimReader.read(bytes, file: "claim.json")
    #expect(claim.lines == [ClaimLine(code: "63030", modifiers: ["LT"])])
    #expect(claim.dateOfService == CalendarDate(iso: "2026-03-02".utf8))
    #expect(claim.payer == nil && claim.diagnoses.isEmpty)
  }

  @Test func isNoClaimFileWithNothingToBear() throws {
    let today = try #require(CalendarDate(iso: "2026-03-02".utf8))
    #expect(ClaimJSON.bytes(try Auditor().check([Note("Knee arthroscopy was done.")], on: nil, today: today)) == nil)
  }
}
