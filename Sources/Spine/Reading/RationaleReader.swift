import Dictation

/// Finds the clinical reason tied to a construct: by cause, purpose or sequence, never a diagnosis elsewhere in the note.
struct RationaleReader {
  let reading: NoteReading

  /// Gives each device the reason that the text ties to it, or to the fusion or fixation that it serves.
  func settle(_ devices: inout [Device]) {
    for reason in reasons() {
      for index in devices.indices where devices[index].rationale == nil && serves(reason.levels, devices[index]) {
        if !reason.kinds.isEmpty, !reason.kinds.contains(devices[index].kind) { continue }
        devices[index].rationale = reason.evidence
      }
    }
  }

  private func serves(_ levels: [Segment], _ device: Device) -> Bool {
    guard !levels.isEmpty, !device.levels.isEmpty else { return true }
    for level in levels {
      for other in device.levels where level.touches(other) { return true }
    }
    return false
  }

  private struct Reason {
    var levels: [Segment]
    /// The grafts that it is told of, where it is of no more than grafts; empty: the whole construct.
    var kinds: [DeviceKind]
    var evidence: Evidence
  }

  private func reasons() -> [Reason] {
    var found: [Reason] = []
    var observed: (sentence: SentenceReading, reason: Mention)?
    for sentence in reading.sentences {
      guard sentence.part == .indication || sentence.part == .description || sentence.part == .findings else {
        observed = nil
        continue
      }
      let reason = statedReason(in: sentence)
      let isOfMotion = reason.map { reading.lexicon.reasons[Int($0.value)] == "motion-preservation" } ?? false
      let serves = isOfMotion || namesConstruct(sentence, beside: reason)
      let links = reading.mentions(.contexts, in: sentence.index).filter {
        reading.lexicon.contexts[Int($0.value)].contains(.reasonLink)
      }
      if let reason, serves, isLinked(reason, links, sentence) {
        found.append(
          Reason(
            levels: Placement.interspaces(sentence.levels), kinds: graftsAlone(sentence, reason),
            evidence: reading.evidence(sentence)))
      } else if let observed, serves, isSequel(links, sentence) {
        let levels = Placement.interspaces(observed.sentence.levels + sentence.levels)
        found.append(
          Reason(levels: levels, kinds: graftsAlone(sentence, nil), evidence: reading.evidence(observed.sentence)))
      }
      observed = reason.map { (sentence, $0) }
    }
    return found
  }

  private func statedReason(in sentence: SentenceReading) -> Mention? {
    for mention in reading.mentions(.reasons, in: sentence.index) {
      // "removing the facets would leave it unstable" is a reason; "a risk of instability" is none.
      guard Int(mention.first) < sentence.consentStart else { continue }
      let standing = reading.document.assertion(of: mention.tokens, in: sentence.index)
      let blocking: Assertion =
        isRisk(sentence) ? [.negated, .family, .notPerformed, .hypothetical] : [.negated, .family, .notPerformed]
      if standing.isDisjoint(with: blocking) { return mention }
    }
    return nil
  }

  /// Whether a sentence goes on telling risks: it or the one before speaks of consent, or it begins with "should" or "if".
  private func isRisk(_ sentence: SentenceReading) -> Bool {
    if sentence.contexts.contains(.consent) { return true }
    if sentence.index > 0, reading.sentences[sentence.index - 1].contexts.contains(.consent) { return true }
    guard let first = sentence.tokens.first else { return false }
    return reading.lexicon.words.conditions.contains(reading.document.tokens[first].word)
  }

  /// Whether the sentence names a device, a fixation or a fusion.
  private func namesConstruct(_ sentence: SentenceReading, beside reason: Mention?) -> Bool {
    if isConstructAsserted(sentence, beside: reason) { return true }
    for mention in reading.mentions(.devices, in: sentence.index) {
      if let kind = reading.lexicon.devices[Int(mention.value)], kind != .boneGraft,
        reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical])
      {
        return true
      }
    }
    return false
  }

  /// The grafts of a sentence that names grafts and no fixation, cage or fusion apart from its reason.
  private func graftsAlone(_ sentence: SentenceReading, _ reason: Mention?) -> [DeviceKind] {
    if isConstructAsserted(sentence, beside: reason) { return [] }
    var grafts: [DeviceKind] = []
    for mention in reading.mentions(.devices, in: sentence.index) {
      guard let kind = reading.lexicon.devices[Int(mention.value)] else { continue }
      guard kind.isGraft else { return [] }
      grafts.append(kind)
    }
    return grafts
  }

  private func isConstructAsserted(_ sentence: SentenceReading, beside reason: Mention?) -> Bool {
    for mention in reading.mentions(.contexts, in: sentence.index)
    where reading.lexicon.contexts[Int(mention.value)].contains(.fusionWord) {
      if let reason, mention.tokens.overlaps(reason.tokens) { continue }
      if reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical, .family])
      {
        return true
      }
    }
    return false
  }

  /// A word of cause or purpose in the sentence that is not itself inside the reason.
  private func isLinked(_ reason: Mention, _ links: [Mention], _ sentence: SentenceReading) -> Bool {
    // "As the segment is unstable, …", "With a curve of 42 degrees, …".
    if let first = sentence.tokens.first, reading.lexicon.words.causes.contains(reading.document.tokens[first].word),
      Int(reason.first) - first < 16
    {
      return true
    }
    for link in links where !link.tokens.overlaps(reason.tokens) {
      // The cause stands before its reason ("because of instability") or after it ("rendered unstable, so …").
      if abs(Int(link.first) - Int(reason.first)) <= 30 { return true }
    }
    return false
  }

  /// "I therefore elected to proceed with a fusion": the sentence after the finding says so at its start.
  private func isSequel(_ links: [Mention], _ sentence: SentenceReading) -> Bool {
    for link in links where Int(link.first) - sentence.tokens.lowerBound <= 6 { return true }
    return false
  }
}
