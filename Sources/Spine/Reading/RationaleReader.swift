import Dictation

/// Finds the clinical reason tied to a construct: by cause, purpose or sequence, never a diagnosis elsewhere in the note.
struct RationaleReader {
  let reading: NoteReading

  /// Gives each device the reason that the text ties to it, or to the fusion or fixation that it serves.
  func settle(_ devices: inout [Device]) {
    for reason in reasons() {
      for index in devices.indices where devices[index].rationale == nil && serves(reason.levels, devices[index]) {
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

  private func reasons() -> [(levels: [Segment], evidence: Evidence)] {
    var found: [(levels: [Segment], evidence: Evidence)] = []
    var observed: (sentence: SentenceReading, reason: Mention)?
    for sentence in reading.sentences {
      guard sentence.part == .indication || sentence.part == .description || sentence.part == .findings else {
        observed = nil
        continue
      }
      let reason = statedReason(in: sentence)
      let serves = namesConstruct(sentence)
      let links = reading.mentions(.contexts, in: sentence.index).filter {
        reading.lexicon.contexts[Int($0.value)].contains(.reasonLink)
      }
      if let reason, serves, isLinked(reason, links, sentence) {
        found.append((Placement.interspaces(sentence.levels), reading.evidence(sentence)))
      } else if let observed, serves, isSequel(links, sentence) {
        let levels = Placement.interspaces(observed.sentence.levels + sentence.levels)
        found.append((levels, reading.evidence(observed.sentence)))
      }
      observed = reason.map { (sentence, $0) }
    }
    return found
  }

  private func statedReason(in sentence: SentenceReading) -> Mention? {
    for mention in reading.mentions(.reasons, in: sentence.index) {
      if reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .hypothetical, .family, .notPerformed]) {
        return mention
      }
    }
    return nil
  }

  /// Whether the sentence names a device, a fixation or a fusion.
  private func namesConstruct(_ sentence: SentenceReading) -> Bool {
    if sentence.contexts.contains(.fusionWord) { return isConstructAsserted(sentence) }
    for mention in reading.mentions(.devices, in: sentence.index) {
      if let kind = reading.lexicon.devices[Int(mention.value)], kind != .boneGraft,
        reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical])
      {
        return true
      }
    }
    return false
  }

  private func isConstructAsserted(_ sentence: SentenceReading) -> Bool {
    for mention in reading.mentions(.contexts, in: sentence.index)
    where reading.lexicon.contexts[Int(mention.value)].contains(.fusionWord) {
      if reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical, .family]) {
        return true
      }
    }
    return false
  }

  /// A word of cause or purpose in the sentence that is not itself inside the reason.
  private func isLinked(_ reason: Mention, _ links: [Mention], _ sentence: SentenceReading) -> Bool {
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
