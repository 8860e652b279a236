import Coding
import Dictation
import Spine

/// Whether an ICD-10-CM code of the claim is billable on the date of service.
struct DiagnosisValidity {
  let code: String
  let context: AuditContext

  /// The finding where it is not.
  func finding() -> Finding? {
    guard let known = context.tables.diagnosis(code) else { return unknown() }
    if known.isValid(on: context.date) { return nil }
    let successors = successors(of: known)
    let borne = best(of: successors)
    let named = ClaimWords.list(successors, joinedBy: "or")
    var message = "\(code) is not billable on \(context.date.iso)"
    if let last = known.last, last < context.date {
      message = "\(code) is not billable after \(last.iso)"
    } else if let first = known.first, context.date < first {
      message = "\(code) is not billable before \(first.iso)"
    }
    var fix = "Bill the code of full length that the note supports."
    if !borne.isEmpty {
      fix = "The note supports \(ClaimWords.list(borne, joinedBy: "or")); bill it in place of \(code)."
    } else if !named.isEmpty {
      fix = "Bill the one of them that the note supports; query the surgeon where it supports none."
    }
    return Finding(
      rule: "claim.code-invalid", severity: .error, codes: [code], lines: lines(),
      message: named.isEmpty ? "\(message)." : "\(message); \(named) took its place.", fix: fix, source: known.source)
  }

  private func unknown() -> Finding {
    let isWell = CodeTables.isWellFormed(diagnosis: code)
    let near = context.tables.nearestCodes(to: code)
    return Finding(
      rule: "claim.code-invalid", severity: isWell ? .warning : .error, codes: [code], lines: lines(),
      message: isWell
        ? "\(code) is not in our tables, not judged."
        : "\(code) is not written as an ICD-10-CM code.",
      fix: near.isEmpty
        ? "Check the code by hand."
        : "Check the code by hand; one character away \(ClaimWords.verb("is", "are", for: near.count)) "
          + "\(ClaimWords.list(near, joinedBy: "or")).",
      source: "opnote code tables")
  }

  /// What took its place: the table's successors, or the billable codes below a header.
  private func successors(of known: DiagnosisCode) -> [String] {
    var codes: [String] = []
    for successor in known.successors
    where context.tables.diagnosis(successor)?.isValid(on: context.date) == true {
      codes.append(successor)
    }
    if !codes.isEmpty { return codes }
    for child in context.tables.diagnoses(withPrefix: code) where child.isValid(on: context.date) {
      codes.append(child.code)
    }
    return codes.count > 8 ? [] : codes
  }

  /// The specific successors whose meaning the note tells.
  private func best(of successors: [String]) -> [String] {
    var best: [String] = []
    for successor in successors {
      guard let diagnosis = context.tables.diagnosis(successor), diagnosis.kind == .specific,
        !diagnosis.meaning.isEmpty, isTold(diagnosis)
      else { continue }
      best.append(successor)
    }
    return best.count == 1 ? best : []
  }

  private func isTold(_ diagnosis: DiagnosisCode) -> Bool {
    for clause in diagnosis.meaning {
      var holds = false
      for told in context.facts.diagnoses where !told.isHistorical && clause.concepts.contains(told.concept) {
        holds = true
      }
      if holds == clause.isDenied { return false }
    }
    return true
  }

  /// The lines that point to the code.
  private func lines() -> [Int] {
    var lines: [Int] = []
    for line in context.lines where context.claim.diagnoses(of: line.line).contains(code) { lines.append(line.index) }
    return lines
  }
}
