import Dictation

/// Whose document one is and of which day, as its header tells.
public struct DocumentIdentity: Sendable, Hashable {
  /// What a header tells a patient by.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    /// The patient's name, as lower-case words without initials.
    case name
    /// The medical record number.
    case record
    /// The date of birth, in ISO form.
    case birth
  }

  /// The document's place in the record.
  public var document: Int
  /// The words told for each label.
  public var told: [Label: [String]] = [:]
  /// The label's own words, never the patient's.
  public var evidence: [Label: Evidence] = [:]
  /// The document's date, where it tells one.
  public var date: CalendarDate?
  /// The words of `date`.
  public var dateEvidence: [Evidence] = []
  /// Whether its heading says that it was written before the operation.
  public var isPreoperative = false

  /// The identity of a document that tells none.
  public init(document: Int) { self.document = document }

  /// Whether the document is another patient's than the operative note, or of a day that cannot be.
  public func isMisplaced(beside note: DocumentIdentity, operation: CalendarDate?) -> Bool {
    Label.allCases.contains { note.differs(from: self, by: $0) } || isImpossible(operation: operation)
  }

  /// Whether the document was written before the operation, by its heading, and after it, by its date.
  public func isImpossible(operation: CalendarDate?) -> Bool {
    guard isPreoperative, let date, let operation else { return false }
    return operation < date
  }

  /// Whether a label is told by both and is another patient's in each. A name fits where one is part of the other.
  public func differs(from other: DocumentIdentity, by label: Label) -> Bool {
    guard let own = told[label], let theirs = other.told[label] else { return false }
    if label == .name { return !own.contains { theirs.contains($0) } }
    return own != theirs
  }
}
