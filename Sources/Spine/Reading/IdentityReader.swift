import Dictation

/// Reads whose document a note is from the labels of its header: `PATIENT:`, `MRN:`, `DOB:`.
struct IdentityReader {
  let reading: NoteReading
  /// How many words of a document are its header.
  private static let header = 160

  /// The identity told in the header.
  func read() -> DocumentIdentity {
    var identity = DocumentIdentity(document: reading.place)
    let tokens = reading.document.tokens
    let end = min(tokens.count, Self.header)
    for at in 0..<end {
      guard let label = reading.lexicon.words.identities[tokens[at].word], identity.told[label] == nil,
        let start = value(after: at, end)
      else { continue }
      let told = words(of: label, from: start, end)
      guard !told.isEmpty else { continue }
      identity.told[label] = told
      identity.evidence[label] = Evidence(
        document: reading.place, range: reading.document.range(of: at..<at + 1), section: .unlabelled)
    }
    identity.isPreoperative = isPreoperative
    if let date = DateReader(reading: reading).read() {
      identity.date = date.date
      identity.dateEvidence = [date.evidence]
    }
    return identity
  }

  /// The token after a label's colon or number sign, at most two words further on.
  private func value(after label: Int, _ end: Int) -> Int? {
    for at in label + 1..<min(end, label + 4) {
      let word = reading.document.tokens[at].word
      if word == -58 || word == -35 { return at + 1 < end ? at + 1 : nil }
      if reading.document.tokens[at].kind == .number, reading.document.tokens[at].breaks == 0 { return at }
      if reading.document.tokens[at].breaks > 0 { return nil }
    }
    return nil
  }

  private func words(of label: DocumentIdentity.Label, from start: Int, _ end: Int) -> [String] {
    switch label {
    case .name: name(from: start, end)
    case .record: record(from: start)
    case .birth:
      if let date = DateReader(reading: reading).date(at: start, in: start..<min(end, start + 8)) {
        [date.date.iso]
      } else {
        []
      }
    }
  }

  /// The words of a name: up to the line's end, the next label or a number, initials left out.
  private func name(from start: Int, _ end: Int) -> [String] {
    var words: [String] = []
    for at in start..<min(end, start + 8) {
      let token = reading.document.tokens[at]
      if at > start, token.breaks > 0 || reading.lexicon.words.identities[token.word] != nil { break }
      if token.kind == .number || token.kind == .mixed { break }
      guard token.kind == .word else { continue }
      if !token.isCapital { break }
      if token.end - token.start > 1 { words.append(reading.lowered(at)) }
    }
    return words
  }

  private func record(from at: Int) -> [String] {
    let token = reading.document.tokens[at]
    return token.kind == .number || token.kind == .mixed ? [reading.lowered(at)] : []
  }

  /// Whether one of the document's first words is of a note before an operation: "HISTORY AND PHYSICAL".
  private var isPreoperative: Bool {
    let words = reading.document.tokens.prefix(12).map { $0.word }
    if words.contains(where: { reading.lexicon.words.preoperative.contains($0) }) { return true }
    return words.contains(reading.lexicon.words.history) && words.contains(reading.lexicon.words.physical)
  }
}
