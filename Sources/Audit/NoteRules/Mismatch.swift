import Dictation
import Spine

/// `note.mismatch`: documents given together that are of different patients, or of dates that cannot be.
enum Mismatch {
  /// One finding for each document that does not go with the operative note.
  static func findings(in facts: OperativeFacts) -> [Finding] {
    guard let note = facts.identities.first else { return [] }
    var findings: [Finding] = []
    for other in facts.identities.dropFirst() {
      let labels = DocumentIdentity.Label.allCases.filter { note.differs(from: other, by: $0) }
      if !labels.isEmpty { findings.append(otherPatient(labels, note, other)) }
      if other.isImpossible(operation: facts.operationDate), let date = other.date, let operation = facts.operationDate
      {
        findings.append(
          finding(
            "A document from before the operation is dated after it: \(date.iso) and \(operation.iso).",
            facts.operationDateEvidence + other.dateEvidence))
      }
    }
    return findings
  }

  private static func otherPatient(
    _ labels: [DocumentIdentity.Label], _ note: DocumentIdentity, _ other: DocumentIdentity
  ) -> Finding {
    var names: [String] = []
    var evidence: [Evidence] = []
    for label in labels {
      switch label {
      case .name: names.append("name")
      case .record: names.append("record number")
      case .birth: names.append("date of birth")
      }
      for words in [note.evidence[label], other.evidence[label]] { if let words { evidence.append(words) } }
    }
    return finding("The documents are of different patients: another \(names.listed()).", evidence)
  }

  private static func finding(_ message: String, _ evidence: [Evidence]) -> Finding {
    Finding(
      rule: "note.mismatch", severity: .error, message: message,
      fix: "Take out the document that does not belong; a wrong identifier is the health information department's to "
        + "correct.",
      source: "42 CFR 482.24(b) and (c)(1)", evidence: evidence)
  }
}
