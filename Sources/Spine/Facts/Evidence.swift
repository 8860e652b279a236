import Dictation

/// Words of a document that establish a fact.
public struct Evidence: Sendable, Hashable {
  /// The document's place in the record; 0 is the operative note.
  public var document: Int
  /// The words, as UTF-8 byte offsets into the document's text.
  public var range: ByteRange
  /// The section that they stand in.
  public var section: SectionKind

  /// Makes the evidence of a range in a document.
  public init(document: Int = 0, range: ByteRange, section: SectionKind) {
    self.document = document
    self.range = range
    self.section = section
  }
}

/// The part of a note that a statement belongs to, by its section and its sentence.
public enum Part: String, Sendable, Hashable {
  /// The name of the operation.
  case title
  /// A diagnosis heading.
  case diagnosis
  /// History, indication, examination or imaging: why the operation was done.
  case indication
  /// What was done.
  case description
  /// Findings at operation.
  case findings
  /// Anything else: consent, anesthesia, plan.
  case other
}

/// A side of the body.
public enum Side: String, Sendable, Hashable {
  /// The left.
  case left
  /// The right.
  case right
  /// Both.
  case bilateral
}
