import Dictation

/// Documents that stand beside the operative note.
extension NoteReading {
  /// Whether the document is an addendum to the note, as its first words say.
  var isAddendum: Bool {
    for section in document.sections where section.kind == .addendum && section.heading.lowerBound < 12 { return true }
    return false
  }

  /// Takes what the document tells as history: its findings are a study's or an examination's, and no operation's.
  mutating func standBeside() {
    for index in sentences.indices {
      switch sentences[index].part {
      case .title, .description, .findings: sentences[index].part = .indication
      case .diagnosis, .indication, .other: continue
      }
    }
  }
}
