import Dictation

/// Reads the work of an operation out of its title and description: procedures, devices, and where each was done.
struct WorkReader {
  let reading: NoteReading

  /// Something done in a sentence, before its segments are known.
  struct Item {
    enum What: Hashable {
      case act(SpineLexicon.Act)
      case device(DeviceKind)
    }
    var what: What
    var tokens: Range<Int>
    var isNamed: Bool
  }

  /// Everything that a sentence tells as done.
  func items(of sentence: SentenceReading) -> [Item] {
    var items = namedProcedures(in: sentence)
    if sentence.part == .description || sentence.part == .findings { items += acts(in: sentence, beside: items) }
    items += devices(in: sentence)
    items.sort { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    return items
  }

  private func namedProcedures(in sentence: SentenceReading) -> [Item] {
    var items: [Item] = []
    for mention in reading.mentions(.procedures, in: sentence.index) {
      guard isDone(mention.tokens, mention, sentence) else { continue }
      guard let kind = reading.lexicon.procedures[Int(mention.value)] else { continue }
      if kind == .fusion,
        reading.hasContext(
          .observation, in: sentence.index,
          within: Int(mention.end)..<min(Int(mention.end) + 6, sentence.tokens.upperBound))
      {
        continue
      }
      if sentence.part != .title, !kind.isAid, !isCarriedOut(sentence) || isWhence(mention, sentence) { continue }
      if sentence.part != .title, isHelped(mention, sentence) { continue }
      let isTakenOut = kind == .fixation && sentence.part != .title && isRemoved(mention, sentence)
      items.append(
        Item(what: .act(.work(isTakenOut ? .hardwareRemoval : kind)), tokens: mention.tokens, isNamed: true))
    }
    return items
  }

  /// "to enhance the interbody fusion": what other work is meant to help.
  private func isHelped(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let start = max(sentence.tokens.lowerBound, Int(mention.first) - 3)
    return (start..<Int(mention.first)).contains {
      reading.lexicon.words.helping.contains(reading.document.tokens[$0].word)
    }
  }

  /// Whether a sentence of the description tells that something was carried out, and does not merely name it.
  private func isCarriedOut(_ sentence: SentenceReading) -> Bool {
    sentence.contexts.contains(.perform) || !reading.mentions(.actions, in: sentence.index).isEmpty
  }

  /// Whether a mention is asserted of this operation, and not abandoned, planned, denied or another surgeon's.
  private func isDone(
    _ tokens: Range<Int>, _ mention: Mention, _ sentence: SentenceReading, on structure: Range<Int>? = nil
  ) -> Bool {
    guard reading.assertion(of: mention, in: sentence, beside: structure).isAffirmed else { return false }
    if sentence.part == .title { return true }
    if sentence.contexts.contains(.abandon), isAbandoned(mention, sentence) { return false }
    return !(sentence.contexts.contains(.byAnother) && isAnothers(mention, sentence))
  }

  private func isAbandoned(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    reading.hasContext(
      .abandon, in: sentence.index, within: Int(mention.end)..<min(Int(mention.end) + 6, sentence.tokens.upperBound))
      || reading.hasContext(
        .abandon, in: sentence.index,
        within: max(sentence.tokens.lowerBound, Int(mention.first) - 4)..<Int(mention.first))
  }

  /// "Dr. X will dictate the posterolateral fusion": what follows is in another document.
  private func isAnothers(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    for circumstance in reading.mentions(.circumstances, in: sentence.index)
    where reading.lexicon.circumstances[Int(circumstance.value)] == .dictatedByAnother { return true }
    return false
  }

  /// Acts that an action on a structure amounts to: "the disc was removed", "I drilled the osteophytes".
  private func acts(in sentence: SentenceReading, beside named: [Item]) -> [Item] {
    let actions = reading.mentions(.actions, in: sentence.index)
    guard !actions.isEmpty else { return [] }
    var items: [Item] = []
    let structures = reading.mentions(.structures, in: sentence.index)
    if structures.isEmpty, let act = barePreparation(in: sentence, actions) ?? bareDecompression(in: sentence, actions)
    {
      return [act]
    }
    for structure in structures {
      let name = reading.lexicon.structures[Int(structure.value)]
      // A leak to be prevented is none that was closed.
      let excluded: Assertion =
        name == "dural-tear" ? [.negated, .notPerformed, .hypothetical] : [.negated, .notPerformed]
      guard reading.document.assertion(of: structure.tokens, in: sentence.index).isDisjoint(with: excluded) else {
        continue
      }
      // The nearest action that means something of the structure is its own.
      let nearest = actions.filter { $0.tokens != structure.tokens }.sorted {
        distance($0.tokens, structure.tokens) < distance($1.tokens, structure.tokens)
      }
      for action in nearest {
        guard let rule = reading.lexicon.acts["\(reading.lexicon.actions[Int(action.value)]) \(name)"],
          distance(action.tokens, structure.tokens) <= rule.within,
          isDone(action.tokens, action, sentence, on: structure.tokens)
        else { continue }
        if action.first < structure.first, isWhence(structure, sentence) { continue }
        // "showed a free thecal sac" describes, "the sac was freed" tells.
        if action.end == structure.first, reading.lexicon.actions[Int(action.value)] == "decompress",
          sentence.contexts.contains(.imaging) || sentence.contexts.contains(.localize)
        {
          continue
        }
        let act = rule.act
        if case .act(let known)? = items.last?.what, known == act { continue }
        items.append(Item(what: .act(act), tokens: structure.tokens, isNamed: false))
        break
      }
    }
    // "It was peeled off with its stalk at the joint": none of the structures here is what was worked on.
    if items.isEmpty, let act = actOnWhatWasNamed(in: sentence, actions) { return [act] }
    // Bone roughened beside a bed is part of the bed.
    if items.contains(where: { $0.what == .act(.posterolateralBed) }) {
      items.removeAll { $0.what == .act(.work(.laminectomy)) || $0.what == .act(.work(.facetectomy)) }
    }
    return items
  }

  /// "The muscles were taken down from the laminae": a structure that something else is taken off.
  private func isWhence(_ structure: Mention, _ sentence: SentenceReading) -> Bool {
    // "placed one disc lower" is a place too.
    let next = Int(structure.end)
    if next < sentence.tokens.upperBound, reading.lexicon.words.offsets.contains(reading.document.tokens[next].word),
      structure.first > 0, reading.lexicon.words.numbers[reading.document.tokens[Int(structure.first) - 1].word] != nil
    {
      return true
    }
    for at in stride(
      from: Int(structure.first) - 1, through: max(sentence.tokens.lowerBound, Int(structure.first) - 5), by: -1)
    {
      if reading.lexicon.words.whence.contains(reading.document.tokens[at].word) { return true }
    }
    return false
  }

  /// "Everything from T10 to S1 was decorticated", "decortication was performed and autograft placed": a bed with no
  /// structure named.
  private func barePreparation(in sentence: SentenceReading, _ actions: [Mention]) -> Item? {
    guard sentence.levels.contains(where: { !$0.isRoot }) || laysGraft(sentence) else { return nil }
    for action in actions where reading.document.tokens[Int(action.first)].word == reading.lexicon.words.decorticate {
      if isDone(action.tokens, action, sentence) {
        return Item(what: .act(.posterolateralBed), tokens: action.tokens, isNamed: false)
      }
    }
    return nil
  }

  /// "L3-4 was decompressed": no structure named but the segment.
  private func bareDecompression(in sentence: SentenceReading, _ actions: [Mention]) -> Item? {
    guard sentence.levels.contains(where: { !$0.isRoot }) else { return nil }
    for action in actions where reading.document.tokens[Int(action.first)].word == reading.lexicon.words.decompress {
      if isDone(action.tokens, action, sentence) {
        return Item(what: .act(.work(.decompression)), tokens: action.tokens, isNamed: false)
      }
    }
    return nil
  }

  private func laysGraft(_ sentence: SentenceReading) -> Bool {
    isPlacing(sentence)
      && reading.mentions(.devices, in: sentence.index).contains {
        reading.lexicon.devices[Int($0.value)]?.isGraft == true
      }
  }

  /// "This was carefully drilled down": the structure stands in the sentence before.
  private func actOnWhatWasNamed(in sentence: SentenceReading, _ actions: [Mention]) -> Item? {
    guard let first = sentence.tokens.first, sentence.index > 0,
      !reading.sentences[sentence.index - 1].contexts.contains(.localize),
      reading.lexicon.words.pronouns.contains(reading.document.tokens[first].word)
    else { return nil }
    for action in actions where isDone(action.tokens, action, sentence) {
      for structure in reading.mentions(.structures, in: sentence.index - 1) {
        let key = "\(reading.lexicon.actions[Int(action.value)]) \(reading.lexicon.structures[Int(structure.value)])"
        if let act = reading.lexicon.acts[key]?.act {
          return Item(what: .act(act), tokens: action.tokens, isNamed: false)
        }
      }
    }
    return nil
  }

  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.upperBound <= right.lowerBound
      ? right.lowerBound - left.upperBound
      : right.upperBound <= left.lowerBound ? left.lowerBound - right.upperBound : 0
  }

  /// Devices and grafts placed: in a title named, in a description with a word for placing.
  private func devices(in sentence: SentenceReading) -> [Item] {
    var items: [Item] = []
    let isPlaced = isPlacing(sentence)
    for mention in reading.mentions(.devices, in: sentence.index) {
      guard let kind = reading.lexicon.devices[Int(mention.value)], isDone(mention.tokens, mention, sentence),
        kind != .pumpCatheter || hasPump, sentence.part == .title || !isHelped(mention, sentence)
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
      if sentence.part != .title, !isPlaced, !isTersely(kind, sentence), !isPlainlyThere(mention, sentence) { continue }
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
    guard !sentence.levels.isEmpty, kind.isVertebral || !reading.mentions(.structures, in: sentence.index).isEmpty
    else {
      return false
    }
    for token in sentence.tokens where reading.lexicon.words.tellingVerbs.contains(reading.document.tokens[token].word)
    {
      return false
    }
    return true
  }

  /// A device named in the telling is one that was put in, where no old hardware is about and nothing says otherwise.
  private func isPlainlyThere(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    guard sentence.part == .description, !hasOldHardware else { return false }
    return sentence.contexts.isDisjoint(with: [.prior, .provisional, .abandon, .imaging, .consent, .observation])
  }

  /// Whether the note speaks of hardware of before.
  var hasOldHardware: Bool {
    for sentence in reading.sentences {
      for mention in reading.mentions(.structures, in: sentence.index)
      where reading.lexicon.structures[Int(mention.value)] == "hardware" { return true }
      for mention in reading.mentions(.procedures, in: sentence.index) {
        switch reading.lexicon.procedures[Int(mention.value)] {
        case .hardwareRemoval?, .fusionExploration?, .reinsertion?: return true
        default: continue
        }
      }
    }
    return false
  }

  /// Whether the note is about a pump, so that a "catheter" is its.
  private var hasPump: Bool {
    reading.document.tokens.contains { reading.lexicon.words.pumps.contains($0.word) }
  }

  private func isPlacing(_ sentence: SentenceReading) -> Bool {
    for action in reading.mentions(.actions, in: sentence.index)
    where reading.lexicon.actions[Int(action.value)] == "place"
      && reading.assertion(of: action, in: sentence).isAffirmed
    {
      return true
    }
    return false
  }

  /// "the trial was removed", "removal of the rods": a word for taking out stands nearer than one for placing.
  private func isRemoved(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    var placed = Int.max
    var removed = Int.max
    for action in reading.mentions(.actions, in: sentence.index) {
      // A screw's own name is no act of screwing.
      if action.tokens.overlaps(mention.tokens), mention.tokens.count < 3 { continue }
      let name = reading.lexicon.actions[Int(action.value)]
      let far = distance(action.tokens, mention.tokens)
      if name == "place" { placed = min(placed, far) }
      if name == "withdraw" { removed = min(removed, far) }
    }
    return removed < 9 && removed < placed
  }
}
