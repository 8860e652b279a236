import Dictation

/// Reads what an assistant or a second surgeon did, by the name that stands under their heading: "ASSISTANT: M. Feeney",
/// and further on "Dr. Feeney put in the screws on the left".
struct RoleReader {
  let reading: NoteReading

  /// The parts that people named under a heading of assistants or second surgeons are told to have taken.
  func read() -> [Circumstance] {
    part(of: names(under: .assistant), as: .assistant) + part(of: names(under: .cosurgeon), as: .coSurgeon)
  }

  /// The first thing that one of some people is told to have done.
  private func part(of names: Set<String>, as kind: Circumstance.Kind) -> [Circumstance] {
    guard !names.isEmpty else { return [] }
    for sentence in reading.sentences {
      for token in sentence.tokens where isName(token) && names.contains(reading.lowered(token)) {
        if let act = act(after: token, sentence) {
          return [Circumstance(kind: kind, evidence: [reading.evidence(token..<act, sentence)])]
        }
      }
    }
    return []
  }

  /// The end of the words for what the person named at a token did.
  private func act(after name: Int, _ sentence: SentenceReading) -> Int? {
    let near = name + 1..<min(name + 5, sentence.tokens.upperBound)
    for action in reading.mentions(.actions, in: sentence.index)
    where near.contains(Int(action.first)) && reading.assertion(of: action, in: sentence).isAffirmed {
      return Int(action.end)
    }
    return near.first { reading.lexicon.words.helperVerbs.contains(reading.document.tokens[$0].word) }.map { $0 + 1 }
  }

  /// The surnames in the entries of a heading: capitalised words that are no initials and no letters after a name.
  private func names(under section: SectionKind) -> Set<String> {
    var names: Set<String> = []
    for sentence in reading.sentences where sentence.section == section {
      for token in sentence.tokens.prefix(8) where isName(token) { names.insert(reading.lowered(token)) }
    }
    return names
  }

  private func isName(_ at: Int) -> Bool {
    let token = reading.document.tokens[at]
    return token.kind == .word && token.isCapital && token.end - token.start > 3
      && !reading.lexicon.words.noNames.contains(token.word)
  }
}
