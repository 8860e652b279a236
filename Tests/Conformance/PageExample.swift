import Evaluation
import Exchange
import OpNoteAudit

/// An example of a rule page as an audit: the note, the document beside it, and the claim of its options.
struct PageExample {
  /// Whether it is the note that raises the rule.
  let isFailing: Bool
  private let record: [Note]
  private let claim: Claim

  /// The example of a page.
  init(_ page: RulePage, isFailing: Bool) throws {
    self.isFailing = isFailing
    let example = isFailing ? page.failing : page.passing
    claim = try PageExample.claim(example.claim)
    var record = [Note(example.note, id: "note.txt")]
    let title = isFailing ? "Fails with" : "Passes with"
    if let document = try PageExample.document(title, of: page.id) { record.append(document) }
    self.record = record
  }

  /// The report.
  func report(by auditor: Auditor) throws -> GapReport {
    guard let today = EvaluationCase.today else { throw Unreadable(text: "today") }
    return auditor.audit(record, against: claim, today: today)
  }

  /// A claim written as options of `opnote audit`.
  static func claim(_ options: String) throws -> Claim {
    var claim = Claim(lines: [])
    let words = options.split(separator: " ").map { String($0) }
    guard words.count % 2 == 0 else { throw Unreadable(text: options) }
    for place in stride(from: 0, to: words.count, by: 2) {
      let value = words[place + 1]
      switch words[place] {
      case "--cpt": claim.lines = try CodeListReader.lines(value)
      case "--icd": claim.diagnoses = try CodeListReader.diagnoses(value)
      case "--state": claim.state = value
      case "--place-of-service": claim.placeOfService = value
      case "--prior-surgery": claim.priorSurgeries.append(try CodeListReader.priorSurgery(value))
      case "--payer":
        guard let payer = Payer(rawValue: value) else { throw Unreadable(text: options) }
        claim.payer = payer
      case "--date-of-service":
        guard let date = CalendarDate(iso: value.utf8) else { throw Unreadable(text: options) }
        claim.dateOfService = date
      default: throw Unreadable(text: options)
      }
    }
    guard !claim.lines.isEmpty, claim.dateOfService != nil else { throw Unreadable(text: options) }
    return claim
  }

  /// The document that lies beside an example, as its page writes it under a title: `with: NAME` and the text.
  private static func document(_ title: String, of id: String) throws -> Note? {
    let text = String(decoding: try LexiconLibrary.embedded.file("rules/\(id).md").bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == "## \(title)" }) else { return nil }
    let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
    let section = lines[(start + 1)..<end].drop { $0.isEmpty }
    guard let name = section.first, name.hasPrefix("with: ") else { throw Unreadable(text: "\(id): \(title)") }
    return Note(section.dropFirst().joined(separator: "\n"), id: String(name.dropFirst("with: ".count)))
  }

  private struct Unreadable: Error { let text: String }
}
