import Dictation

/// Devices and grafts: what a sentence tells as put in, and what it tells as taken out.
extension WorkReader {
  /// Devices and grafts placed: in a title named, in a description with a word for placing.
  func devices(in sentence: SentenceReading) -> [Item] {
    var items: [Item] = []
    let isPlaced = isPlacing(sentence)
    for mention in reading.mentions(.devices, in: sentence.index) {
      guard let kind = reading.lexicon.devices[Int(mention.value)], isDone(mention.tokens, mention, sentence),
        kind != .pumpCatheter || hasPump,
        sentence.part == .title || !isHelped(mention, sentence) && !isCalledFor(mention, sentence)
      else {
        continue
      }
      if isRemoved(mention, sentence) {
        if sentence.part == .description || sentence.part == .title, kind.isFixation,
          !sentence.contexts.contains(.provisional)
        {
          items.append(Item(what: .act(.work(.hardwareRemoval)), tokens: mention.tokens, isNamed: false))
        }
        continue
      }
      let isPlain = !kind.isStimulator && isPlainlyThere(mention, sentence)
      if sentence.part != .title, !isPlaced, !isTersely(kind, sentence), !isPlain,
        !isPutInItsPlace(mention, sentence)
      {
        continue
      }
      let isOfMasses = kind == .screws && hasStructure("lateral-mass", in: sentence)
      items.append(Item(what: .device(isOfMasses ? .lateralMassScrews : kind), tokens: mention.tokens, isNamed: true))
    }
    if isPlaced, sentence.part == .description { items += ownBone(in: sentence) }
    return items
  }

  /// "What bone had come off was laid along both sides": bone of the decompression that is put to use.
  private func ownBone(in sentence: SentenceReading) -> [Item] {
    for mention in reading.mentions(.structures, in: sentence.index)
    where reading.lexicon.structures[Int(mention.value)] == "own-bone" && isDone(mention.tokens, mention, sentence) {
      return [Item(what: .device(.localAutograft), tokens: mention.tokens, isNamed: false)]
    }
    return []
  }

  private func hasStructure(_ name: String, in sentence: SentenceReading) -> Bool {
    reading.mentions(.structures, in: sentence.index).contains {
      reading.lexicon.structures[Int($0.value)] == name
    }
  }

  /// "Screws L3, L4, L5": a line with no verb that names anchors and where they are.
  private func isTersely(_ kind: DeviceKind, _ sentence: SentenceReading) -> Bool {
    !sentence.levels.isEmpty && (kind.isVertebral || !reading.mentions(.structures, in: sentence.index).isEmpty)
      && !reading.has(reading.lexicon.words.tellingVerbs, in: sentence.tokens)
  }

  /// A device named in the telling is one that was put in, where no old hardware is about and nothing says otherwise.
  private func isPlainlyThere(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    guard sentence.part == .description, !reading.hasOldHardware || isBetweenBodies(mention) else { return false }
    return sentence.contexts.isDisjoint(with: [.prior, .provisional, .abandon, .imaging, .consent, .observation])
  }

  /// "The slip called for a cage": a need told, and not how it was met.
  private func isCalledFor(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    reading.has(reading.lexicon.words.callings, in: reading.tokens(before: mention, 3, in: sentence))
  }

  /// Whether a device is none that is met as old hardware: a cage or a graft.
  private func isBetweenBodies(_ mention: Mention) -> Bool {
    guard let kind = reading.lexicon.devices[Int(mention.value)] else { return false }
    return kind == .cage || kind.isGraft
  }

  /// Whether the note is about a pump, so that a "catheter" is its.
  private var hasPump: Bool {
    reading.document.tokens.contains { reading.lexicon.words.pumps.contains($0.word) }
  }

  func isPlacing(_ sentence: SentenceReading) -> Bool {
    for action in reading.mentions(.actions, in: sentence.index)
    where reading.lexicon.actions[Int(action.value)] == "place"
      && reading.assertion(of: action, in: sentence).isAffirmed
    {
      return true
    }
    return false
  }

  /// "the trial was removed", "removal of the rods": a word for taking out stands nearer than one for placing.
  func isRemoved(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    if isPutInItsPlace(mention, sentence) { return false }
    var placed = Int.max
    var removed = Int.max
    for action in reading.mentions(.actions, in: sentence.index) {
      // A screw's own name is no act of screwing.
      if action.tokens.overlaps(mention.tokens), mention.tokens.count < 3 { continue }
      // "The disc was removed": what stands behind a passive was not removed by it.
      if action.end <= mention.first, isPassive(action, sentence) { continue }
      let name = reading.lexicon.actions[Int(action.value)]
      let far = distance(action.tokens, mention.tokens)
      if name == "place" { placed = min(placed, far) }
      if name == "withdraw" { removed = min(removed, far) }
    }
    return removed < 9 && removed < placed
  }

  /// "were replaced with screws one size bigger": what stands after such a verb and "with" or "for" is new.
  private func isPutInItsPlace(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    reading.tokens(before: mention, 5, in: sentence).dropLast().contains { isExchange($0) }
  }

  /// Whether a verb of exchange and "with" or "for" stand at a token and the next.
  func isExchange(_ token: Int) -> Bool {
    let (tokens, words) = (reading.document.tokens, reading.lexicon.words)
    return words.exchange.contains(tokens[token].word)
      && (tokens[token + 1].word == words.withWord || tokens[token + 1].word == words.forWord)
  }
}
