import Audit
import Coding
import Dictation
import Spine

/// A report made by hand.
enum SampleReport {
  static let note = Note(
    """
    PROCEDURE: L4-L5 and L5-S1 fusion.
    DESCRIPTION: The facet joints at L4-L5 were exposed\u{1B}[31m. Screws were placed by Mr. Jones.
    """, id: "notes/jones.txt")
  static let history = Note("HISTORY: Six weeks of therapy failed.", id: "hp.txt")

  /// The evidence of words in a document.
  static func evidence(_ words: String, _ document: Int = 0, _ section: SectionKind = .description) -> Evidence {
    let text = document == 0 ? note.text : history.text
    let wanted = Array(words.utf8)
    for start in 0...(text.count - wanted.count) where Array(text[start..<start + wanted.count]) == wanted {
      return Evidence(document: document, range: ByteRange(start, start + wanted.count), section: section)
    }
    return Evidence(document: document, range: ByteRange(0, 0), section: section)
  }

  static func segment(_ name: String) -> [Segment] { Segment(name: name).map { [$0] } ?? [] }

  static var facts: OperativeFacts {
    var facts = OperativeFacts()
    facts.isSpineOperation = true
    facts.operationDate = CalendarDate(iso: "2026-03-02".utf8)
    facts.procedures = [
      Procedure(
        kind: .interbodyFusion, levels: segment("L5-S1"), part: .title, evidence: [evidence("L5-S1", 0, .procedure)]),
      Procedure(
        kind: .interbodyFusion, levels: segment("L4-L5"), approach: .posterior, side: .left, part: .description,
        evidence: [evidence("L4-L5 were")]),
      Procedure(kind: .fixation, levels: segment("L3-L4"), part: .description, evidence: [evidence("Screws")]),
      Procedure(kind: .laminectomy, levels: segment("L5"), part: .description, evidence: [evidence("exposed")]),
    ]
    facts.devices = [
      Device(kind: .pedicleScrews, levels: segment("L4"), part: .description, evidence: [evidence("Screws")])
    ]
    facts.care = [
      Care(
        kind: "physical-therapy", duration: Care.Duration(value: 6, unit: "week"), outcome: .failed,
        evidence: [evidence("Six weeks", 1, .history)])
    ]
    facts.diagnoses = [Diagnosis(concept: "spondylolisthesis", part: .diagnosis, evidence: [])]
    return facts
  }

  static func report(isCheck: Bool = false) -> GapReport? {
    let lines = [
      ClaimLine(code: "22633", chargeCents: 520_000), ClaimLine(code: "22634", modifiers: ["59", "XS"], units: 2),
    ]
    var claim = Claim(payer: .medicare, diagnoses: ["M43.16"], lines: lines)
    claim.id = "C-1042"
    let statuses: [Status] = [.missing, .documented, .weak, .conflict, .notApplicable, .documented]
    guard let date = CalendarDate(iso: "2026-03-02".utf8) else { return nil }
    return GapReport(
      documents: [note, history], claim: isCheck ? nil : claim, dateOfService: date, verdict: .hold,
      elements: zip(Element.allCases, statuses).map { element, status in
        ElementReport(element: element, status: status, summary: "Why it is so.", evidence: [evidence("L4-L5 were")])
      },
      lines: lines.map { LineReport(line: $0, elements: statuses, components: []) },
      findings: [
        Finding(
          rule: "levels.count", severity: .error, element: .levels, codes: ["22634"], lines: [1],
          message: "Three units are billed and one interspace, “L4-L5”, is documented.",
          fix: "Bill the units that the note documents.", source: "NCCI Policy Manual 2026, IV.F",
          evidence: [evidence("L4-L5 were"), evidence("Six weeks", 1, .history)])
      ],
      coverage: [CoverageReport(policy: "A policy", criterion: "six weeks of care", status: "not-met", evidence: [])],
      supported: [SupportedLine(code: "22633", units: 1, levels: segment("L4-L5"), evidence: [evidence("L4-L5 were")])],
      facts: facts)
  }
}
