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
    /// The only devices that it is told of: no more than grafts, or what keeps motion; empty: the whole construct.
    var kinds: [DeviceKind]
    var evidence: Evidence
  }

  private func reasons() -> [Reason] {
    let (reader, field) = (ConditionReader(reading: reading), ReasonField(reading: reading))
    var found: [Reason] = []
    // The conditions of the sentences before, which "for that reason" refers to.
    var before: [(sentence: SentenceReading, condition: StatedCondition)] = []
    for sentence in reading.sentences {
      let conditions = reader.conditions(in: sentence)
      if let label = field.label(of: sentence) {
        if let condition = conditions.first(where: { $0.tokens.lowerBound >= label.answer }) {
          found.append(reason(sentence, sentence.levels, kinds(field.constructs(in: label.words), condition)))
        }
      }
      guard isRead(sentence) else {
        before = []
        continue
      }
      if let reason = told(in: sentence, conditions, before) { found.append(reason) }
      before.removeAll { $0.sentence.index < sentence.index - 1 }
      before += conditions.map { (sentence, $0) }
    }
    return found
  }

  private func isRead(_ sentence: SentenceReading) -> Bool {
    switch sentence.part {
    case .indication, .description, .findings: true
    // "Plan: decompress, then fuse with screws since she slides."
    default: sentence.section == .plan
    }
  }

  /// The reason that a sentence ties to a construct that it names.
  private func told(
    in sentence: SentenceReading, _ conditions: [StatedCondition],
    _ before: [(sentence: SentenceReading, condition: StatedCondition)]
  ) -> Reason? {
    guard !isOfAnAid(sentence), !isOfKin(sentence) else { return nil }
    let tie = ReasonTie(reading, sentence)
    for condition in conditions {
      let constructs = constructs(in: sentence, beside: condition.tokens)
      guard condition.isOfMotion || !constructs.isEmpty, !isOfSize(constructs, condition) else { continue }
      guard tie.ties(condition, to: constructs.map { $0.tokens }) else { continue }
      return reason(sentence, sentence.levels, kinds(constructs, condition))
    }
    let constructs = constructs(in: sentence, beside: nil)
    guard !constructs.isEmpty else { return nil }
    for earlier in before.reversed() {
      let isNext = earlier.sentence.index == sentence.index - 1
      guard isNext || !tie.outright.isEmpty, tie.refersBack(to: earlier.condition) else { continue }
      return reason(
        earlier.sentence, earlier.sentence.levels + sentence.levels, kinds(constructs, earlier.condition))
    }
    return nil
  }

  private func reason(_ sentence: SentenceReading, _ levels: [LevelStatement], _ kinds: [DeviceKind]) -> Reason {
    Reason(levels: Placement.interspaces(levels), kinds: kinds, evidence: reading.evidence(sentence))
  }

  /// The devices and words of fixation or fusion that a sentence asserts, apart from the condition itself.
  private func constructs(in sentence: SentenceReading, beside condition: Range<Int>?) -> [Mention] {
    var found: [Mention] = []
    for mention in reading.mentions(.contexts, in: sentence.index)
    where reading.lexicon.contexts[Int(mention.value)].contains(.fusionWord) {
      if let condition, mention.tokens.overlaps(condition) { continue }
      if reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical, .family])
        || isImagined(mention, sentence)
      {
        found.append(mention)
      }
    }
    for mention in reading.mentions(.devices, in: sentence.index) {
      if let condition, mention.tokens.overlaps(condition) { continue }
      if isPlaceOfFilling(mention) { continue }
      if let kind = reading.lexicon.devices[Int(mention.value)], kind != .boneGraft,
        reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed, .historical])
          || isImagined(mention, sentence)
      {
        found.append(mention)
      }
    }
    return found.isEmpty ? referred(in: sentence) : found
  }

  /// "Without fixation it would slide": what is away only in thought.
  private func isImagined(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let words = reading.lexicon.words
    return reading.has(words.without, in: reading.tokens(before: mention, 3, in: sentence))
      && (reading.has(words.modals, in: sentence.tokens) || reading.has(words.futures, in: sentence.tokens))
  }

  /// "I used them since …": the devices of the sentence before, at the pronoun that stands for them.
  private func referred(in sentence: SentenceReading) -> [Mention] {
    guard sentence.part == .description, sentence.index > 0,
      let pronoun = (Array(sentence.tokens.prefix(4)) + sentence.tokens.suffix(2)).first(where: {
        reading.lexicon.words.standIns.contains(reading.document.tokens[$0].word)
      })
    else { return [] }
    let before = reading.sentences[sentence.index - 1]
    var found: [Mention] = []
    for mention in reading.mentions(.devices, in: before.index)
    where reading.lexicon.devices[Int(mention.value)] != nil && reading.assertion(of: mention, in: before).isAffirmed {
      var standIn = mention
      standIn.first = Int32(pronoun)
      standIn.end = Int32(pronoun + 1)
      found.append(standIn)
    }
    return found
  }

  /// The only kinds of device that a reason is of: grafts where nothing else is named, and what keeps motion.
  private func kinds(_ constructs: [Mention], _ condition: StatedCondition) -> [DeviceKind] {
    if condition.isOfMotion { return [.discProsthesis, .interspinousDevice, .laminoplastyPlate] }
    var grafts: [DeviceKind] = []
    for mention in constructs {
      guard mention.lexicon == SpineLexicon.Name.devices.rawValue,
        let kind = reading.lexicon.devices[Int(mention.value)], kind.isGraft
      else { return [] }
      grafts.append(kind)
    }
    return grafts
  }

  /// Whether the sentence is about what is used beside the construct: "Navigation was used because of the deformity".
  private func isOfAnAid(_ sentence: SentenceReading) -> Bool {
    let tokens = reading.document.tokens
    for place in sentence.tokens.dropLast() where reading.lexicon.words.rationale.aids.contains(tokens[place].word) {
      if reading.lexicon.words.pastVerbs.contains(tokens[place + 1].word) { return true }
    }
    return false
  }

  /// Whether a device is no more than where a graft is put: "inside the cage".
  private func isPlaceOfFilling(_ mention: Mention) -> Bool {
    let first = Int(mention.first)
    return reading.has(reading.lexicon.words.rationale.inside, in: max(0, first - 2)..<first)
  }

  /// Whether the sentence begins with another person: "Her husband had a plate put in".
  private func isOfKin(_ sentence: SentenceReading) -> Bool {
    reading.has(reading.lexicon.words.rationale.kin, in: sentence.tokens.prefix(4))
  }

  /// Whether the quality of the bone is told for the size of a screw, and not for the screw.
  private func isOfSize(_ constructs: [Mention], _ condition: StatedCondition) -> Bool {
    guard condition.kind == "bone-quality" else { return false }
    let tokens = reading.document.tokens
    for construct in constructs {
      for place in max(0, Int(construct.first) - 2)..<Int(construct.first)
      where reading.lexicon.words.rationale.sizes.contains(tokens[place].word) { return true }
    }
    return false
  }
}
