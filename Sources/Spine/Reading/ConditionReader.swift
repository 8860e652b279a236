import Dictation

/// A condition of the patient, or of the spine as the operation leaves it, that can call for a construct.
struct StatedCondition {
  /// What it is, as `Lexicons/spine/rationale.tsv` names it.
  var kind: String
  var tokens: Range<Int>
  /// Whether plain words tell it ("it slides"), which mean it only of the spine.
  var isPlain: Bool

  /// Whether it is a reason for a device that keeps motion.
  var isOfMotion: Bool { kind == "motion-preservation" }
}

/// Finds the conditions that a sentence states of this patient.
struct ConditionReader {
  let reading: NoteReading

  private var words: RationaleWords { reading.lexicon.words.rationale }

  func conditions(in sentence: SentenceReading) -> [StatedCondition] {
    var found: [StatedCondition] = []
    for mention in reading.mentions(.reasons, in: sentence.index) {
      let kind = reading.lexicon.reasons[Int(mention.value)]
      guard kind != "none", Int(mention.first) < sentence.consentStart, isStated(mention.tokens, sentence) else {
        continue
      }
      if let condition = condition(kind, mention.tokens, sentence) { found.append(condition) }
    }
    if let joint = jointRemoved(sentence) { found.append(joint) }
    if let motion = motionKept(sentence) { found.append(motion) }
    return found
  }

  private func condition(_ kind: String, _ tokens: Range<Int>, _ sentence: SentenceReading) -> StatedCondition? {
    let isPrevented = stands(words.prevention, before: tokens.lowerBound, within: 4, sentence)
    switch kind {
    case "infection", "pseudarthrosis":
      // "Powder to prevent infection", "a plate to avoid nonunion": what is done about a risk.
      return isPrevented ? nil : StatedCondition(kind: kind, tokens: tokens, isPlain: false)
    case "adjacent-segment":
      return StatedCondition(kind: isPrevented ? "motion-preservation" : kind, tokens: tokens, isPlain: false)
    case "plain":
      if isOfAnother(tokens, sentence) { return nil }
      return StatedCondition(kind: kind, tokens: tokens, isPlain: !isOfSpine(tokens, sentence))
    default: return StatedCondition(kind: kind, tokens: tokens, isPlain: false)
    }
  }

  private func isStated(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    // "Removing the facets would leave it unstable" is a reason; "a risk of instability" is none.
    let standing = reading.document.assertion(of: tokens, in: sentence.index)
    let blocking: Assertion =
      isRisk(sentence) ? [.negated, .family, .notPerformed, .hypothetical] : [.negated, .family, .notPerformed]
    return standing.isDisjoint(with: blocking)
  }

  /// Whether a sentence goes on telling risks: the one before speaks of consent, or it begins with "should" or "if".
  private func isRisk(_ sentence: SentenceReading) -> Bool {
    if sentence.index > 0, reading.sentences[sentence.index - 1].contexts.contains(.consent) { return true }
    guard let first = sentence.tokens.first, first + 1 < sentence.tokens.upperBound else { return false }
    // "There is" tells what is there, "there may be" what might.
    return reading.lexicon.words.conditions.contains(reading.document.tokens[first].word)
      && !reading.lexicon.words.presentVerbs.contains(reading.document.tokens[first + 1].word)
      && !reading.lexicon.words.pastVerbs.contains(reading.document.tokens[first + 1].word)
  }

  private func stands(_ set: Set<Int32>, before token: Int, within reach: Int, _ sentence: SentenceReading) -> Bool {
    for place in max(sentence.tokens.lowerBound, token - reach)..<token
    where set.contains(reading.document.tokens[place].word) { return true }
    return false
  }

  /// Whether the nearest thing before plain words is no part of the spine: "the retractor slipped".
  private func isOfAnother(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    subject(before: tokens, sentence) == .other
  }

  private func isOfSpine(_ tokens: Range<Int>, _ sentence: SentenceReading) -> Bool {
    if subject(before: tokens, sentence) == .spine { return true }
    for place in tokens.upperBound..<min(sentence.tokens.upperBound, tokens.upperBound + 3)
    where words.movable.contains(reading.document.tokens[place].word) || isLevel(place, sentence) { return true }
    return false
  }

  private enum Subject { case spine, other }

  private func subject(before tokens: Range<Int>, _ sentence: SentenceReading) -> Subject? {
    var place = tokens.lowerBound - 1
    while place >= sentence.tokens.lowerBound, tokens.lowerBound - place <= 10 {
      let word = reading.document.tokens[place].word
      if words.movable.contains(word) || isLevel(place, sentence) { return .spine }
      if words.otherSubjects.contains(word) { return .other }
      place -= 1
    }
    return nil
  }

  private func isLevel(_ token: Int, _ sentence: SentenceReading) -> Bool {
    for level in sentence.levels where !level.isRoot && level.tokens.contains(token) { return true }
    return false
  }

  /// "Both joints were taken out", "the facet had been sacrificed": a joint that is a facet, or whole.
  private func jointRemoved(_ sentence: SentenceReading) -> StatedCondition? {
    let tokens = reading.document.tokens
    let facets = reading.mentions(.structures, in: sentence.index).filter {
      reading.lexicon.structures[Int($0.value)] == "facet"
    }
    for place in sentence.tokens where words.joints.contains(tokens[place].word) {
      let reach = max(sentence.tokens.lowerBound, place - 8)..<min(sentence.tokens.upperBound, place + 9)
      let isWhole = reach.contains { words.whole.contains(tokens[$0].word) }
      guard isWhole || facets.contains(where: { $0.tokens.contains(place) }) else { continue }
      for other in reach where words.removal.contains(tokens[other].word) {
        let span = min(place, other)..<(max(place, other) + 1)
        if span.contains(where: { tokens[$0].kind == .mark || reading.lexicon.words.lists.contains(tokens[$0].word) }) {
          continue
        }
        guard isStated(span, sentence) else { continue }
        return StatedCondition(kind: "facet-resection", tokens: span, isPlain: !isWhole)
      }
    }
    return nil
  }

  /// "Wishes to keep the movement of her neck", "motion being worth preserving", "does not want to lose that motion".
  private func motionKept(_ sentence: SentenceReading) -> StatedCondition? {
    let tokens = reading.document.tokens
    for place in sentence.tokens where words.motion.contains(tokens[place].word) {
      let reach = max(sentence.tokens.lowerBound, place - 7)..<min(sentence.tokens.upperBound, place + 8)
      for other in reach where other < sentence.consentStart {
        let word = tokens[other].word
        let isKept =
          words.keeping.contains(word)
          || words.losing.contains(word)
            && stands(reading.lexicon.words.denials, before: other, within: 5, sentence)
        if isKept {
          return StatedCondition(
            kind: "motion-preservation", tokens: min(place, other)..<(max(place, other) + 1), isPlain: false)
        }
      }
    }
    return nil
  }
}
