import Evaluation
import Exchange
import Foundation
import OpNoteAudit
import Testing

/// One row of `Claims/claims.tsv`: a claim, the note that stands behind it, and what an auditor expects.
struct ClaimCase: Sendable, CustomTestStringConvertible {
  /// The row's name.
  let id: String
  /// Where the expectation comes from.
  let source: String
  /// The findings that must be raised.
  let expected: [FindingPattern]
  /// The findings that must not.
  let forbidden: [FindingPattern]
  /// Whether no error and no warning of a claim rule may be raised but those expected.
  let isComplete: Bool
  private let note: String
  private let claim: Claim

  var testDescription: String { id }

  /// Reads the cells of a row.
  init(_ cells: [String]) throws {
    guard cells.count == 12 else { throw Unreadable(text: cells.joined(separator: "\t")) }
    id = cells[0]
    note = cells[1]
    source = cells[11]
    claim = try ClaimCase.claim(cells)
    expected = try cells[9].split(separator: " ").map { try FindingPattern(String($0)) }
    let words = cells[10].split(separator: " ").map { String($0) }
    isComplete = words.contains("*")
    forbidden = try words.filter { $0 != "*" }.map { try FindingPattern($0) }
  }

  /// The report on the row's claim.
  func report(by auditor: Auditor) throws -> GapReport {
    guard let today = EvaluationCase.today else { throw Unreadable(text: "today") }
    return auditor.audit([Note(try ClaimCase.text(note))], against: claim, today: today)
  }

  /// The row in the words of a message.
  func line(_ report: GapReport) -> String {
    let raised = report.findings.map {
      "\($0.rule)/\($0.severity.name):\($0.codes.joined(separator: "+")) “\($0.message) \($0.fix)”"
    }
    return "\(id) (\(source)); raised:\n" + raised.joined(separator: "\n")
  }

  /// Every row of the table.
  static func all() throws -> [ClaimCase] {
    let text = try String(contentsOfFile: folder + "/claims.tsv", encoding: .utf8)
    var cases: [ClaimCase] = []
    for line in text.split(separator: "\n").filter({ !$0.hasPrefix("#") }).dropFirst() {
      cases.append(try ClaimCase(line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }))
    }
    return cases
  }

  private static var folder: String { Corpus.root + "/Tests/Conformance/Claims" }

  private static func text(_ note: String) throws -> String {
    if note.isEmpty { return "" }
    return try String(contentsOfFile: "\(folder)/notes/\(note).txt", encoding: .utf8)
  }

  private static func claim(_ cells: [String]) throws -> Claim {
    var claim = Claim(lines: try CodeListReader.lines(cells[2]))
    claim.diagnoses = cells[3].isEmpty ? [] : try CodeListReader.diagnoses(cells[3])
    if !cells[4].isEmpty {
      guard let payer = Payer(rawValue: cells[4]) else { throw Unreadable(text: cells[4]) }
      claim.payer = payer
    }
    claim.state = cells[5].isEmpty ? nil : cells[5]
    claim.placeOfService = cells[6].isEmpty ? nil : cells[6]
    if !cells[7].isEmpty {
      guard let date = CalendarDate(iso: cells[7].utf8) else { throw Unreadable(text: cells[7]) }
      claim.dateOfService = date
    }
    if !cells[8].isEmpty { claim.priorSurgeries = [try CodeListReader.priorSurgery(cells[8])] }
    return claim
  }

  private struct Unreadable: Error { let text: String }
}

/// A finding as a row of the table writes it: `RULE/SEVERITY:CODE+CODE>WORD`.
struct FindingPattern: Sendable {
  private let rules: [String]
  private let severity: String?
  private let codes: Set<String>
  private let words: [String]

  /// Reads a pattern.
  init(_ text: String) throws {
    var words = text.split(separator: ">").map { String($0) }
    let halves = words.removeFirst().split(separator: ":").map { String($0) }
    let names = halves[0].split(separator: "/").map { String($0) }
    rules = names[0].split(separator: "|").map { String($0) }
    severity = names.count > 1 ? names[1] : nil
    codes = halves.count > 1 ? Set(halves[1].split(separator: "+").map { String($0) }) : []
    self.words = words
    let isKnown = try rules.allSatisfy { try Corpus.pages().map { $0.id }.contains($0) }
    guard isKnown, severity.map({ ["error", "warning", "info"].contains($0) }) ?? true else {
      throw Unknown(text: text)
    }
  }

  /// The rules that the pattern can be.
  var names: [String] { rules }

  /// Whether a finding is the one that the row expects: its codes are all of the finding's.
  func isRaised(as finding: Finding) -> Bool {
    let said = finding.message + " " + finding.fix
    return isKind(of: finding) && (codes.isEmpty || codes == Set(finding.codes))
      && words.allSatisfy { said.contains($0) }
  }

  /// Whether a finding is one that the row forbids: it names every code of the pattern.
  func isForbidden(_ finding: Finding) -> Bool { isKind(of: finding) && codes.isSubset(of: finding.codes) }

  private func isKind(of finding: Finding) -> Bool {
    rules.contains(finding.rule) && (severity ?? finding.severity.name) == finding.severity.name
  }

  private struct Unknown: Error { let text: String }
}
