import Dictation

/// Reads what modifiers and components ask for.
struct CircumstanceReader {
  let reading: NoteReading

  /// The circumstances that the note tells of this operation.
  func read() -> [Circumstance] {
    var found: [Circumstance] = []
    for sentence in reading.sentences {
      for mention in reading.mentions(.circumstances, in: sentence.index) {
        let kind = reading.lexicon.circumstances[Int(mention.value)]
        let assertion = reading.assertion(of: mention, in: sentence)
        // A past operation is what a re-exploration is told by.
        let blocking: Assertion =
          kind == .reexploration
          ? [.negated, .hypothetical, .family] : [.negated, .hypothetical, .historical, .family]
        guard
          assertion.isDisjoint(with: blocking) || kind == .noResident || kind == .dictatedByAnother
            || (kind == .bodyShare || kind == .bodyThird) && !assertion.contains(.negated)
        else {
          continue
        }
        if kind == .imageGuidance, !isUsed(sentence) { continue }
        // Away from a donor site it is a way of its own to the spine.
        let isWayIn =
          kind == .separateIncision && !reading.hasContext(.donor, in: sentence.index, within: sentence.tokens)
        if isWayIn, sentence.part != .description { continue }
        found.append(
          Circumstance(
            kind: isWayIn ? .anotherIncision : kind, levels: Placement.interspaces(sentence.levels),
            evidence: [reading.evidence(mention.tokens, sentence)]))
      }
      if isDonorIncision(sentence) {
        found.append(Circumstance(kind: .separateIncision, evidence: [reading.evidence(sentence)]))
      }
    }
    return found + RoleReader(reading: reading).read()
  }

  /// Whether imaging is told as used, in the title or at a step: "the C-arm is out for repair" uses none.
  private func isUsed(_ sentence: SentenceReading) -> Bool {
    if sentence.part == .title { return true }
    guard sentence.part == .description || sentence.part == .findings else { return false }
    if sentence.contexts.contains(.operativeStart) || sentence.contexts.contains(.focus) || sentence.tokens.count < 5 {
      return true
    }
    for action in reading.mentions(.actions, in: sentence.index)
    where reading.assertion(of: action, in: sentence).isAffirmed { return true }
    return reading.has(reading.lexicon.words.pastVerbs, in: sentence.tokens)
      && !reading.has(reading.lexicon.words.presentVerbs, in: sentence.tokens)
  }

  /// "An incision was made over the iliac crest": a separate incision, though not so called.
  private func isDonorIncision(_ sentence: SentenceReading) -> Bool {
    sentence.part == .description && sentence.contexts.contains(.donor) && sentence.contexts.contains(.expose)
      && reading.has(reading.lexicon.words.incision, in: sentence.tokens)
  }
}
