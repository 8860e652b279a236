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

    /// Whether it takes bone of the arch or of a joint.
    var isArchOrJoint: Bool { what == .act(.work(.laminectomy)) || what == .act(.work(.facetectomy)) }
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
      if sentence.part != .title, isHelped(mention, sentence) || isOfAnEarlierYear(mention, sentence) { continue }
      let isTakenOut = kind == .fixation && sentence.part != .title && isRemoved(mention, sentence)
      items.append(
        Item(what: .act(.work(isTakenOut ? .hardwareRemoval : kind)), tokens: mention.tokens, isNamed: true))
    }
    return items
  }

  /// "L3-5 fusion 2018", "laminectomy in 2020": a year behind an operation, and not that of this one.
  private func isOfAnEarlierYear(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let behind = Int(mention.end)..<min(Int(mention.end) + 2, sentence.tokens.upperBound)
    return behind.contains { token in
      guard reading.document.tokens[token].kind == .number,
        let year = Int(String(decoding: reading.bytes(token), as: UTF8.self)), (1950...2100).contains(year)
      else { return false }
      return year != reading.probableDate?.year
    }
  }

  /// "to enhance the interbody fusion", "the reason for the cage", "what the screws are for": what other work helps or a
  /// ground speaks for.
  func isHelped(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let (tokens, words) = (reading.document.tokens, reading.lexicon.words)
    let before = reading.tokens(before: mention, 8, in: sentence)
    return reading.has(words.helping, in: before.suffix(3)) || reading.has(words.what, in: before.suffix(3))
      || before.dropLast().contains {
        words.grounds.contains(tokens[$0].word) && tokens[$0 + 1].word == words.forWord
      }
  }

  /// Whether a sentence of the description tells that something was carried out, and does not merely name it.
  private func isCarriedOut(_ sentence: SentenceReading) -> Bool {
    sentence.contexts.contains(.perform) || !reading.mentions(.actions, in: sentence.index).isEmpty
      || isNote(sentence)
  }

  /// "Foraminotomies at C3-4 and C4-5 with a Kerrison": a jotting with no verb that says what was done and where.
  private func isNote(_ sentence: SentenceReading) -> Bool {
    sentence.part == .description && !sentence.levels.isEmpty
      && sentence.contexts.isDisjoint(with: [.prior, .imaging, .consent, .localize, .presentation, .observation])
      && !reading.has(reading.lexicon.words.tellingVerbs, in: sentence.tokens)
  }

  /// Whether a mention is asserted of this operation, and not abandoned, planned, denied or another surgeon's.
  func isDone(
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
        within: reading.tokens(before: mention, 4, in: sentence))
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
    var isBurred = true
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
        if action.end <= structure.first, isPassive(action, sentence), isRunOn(structure, sentence) { continue }
        // "showed a free thecal sac" describes, "the sac was freed" tells.
        if action.end == structure.first, reading.lexicon.actions[Int(action.value)] == "decompress",
          sentence.contexts.contains(.imaging) || sentence.contexts.contains(.localize)
        {
          continue
        }
        let act = rule.act
        if act == .posterolateralBed, action.first < structure.first, isReached(structure, sentence) { continue }
        if case .act(let known)? = items.last?.what, known == act { continue }
        items.append(Item(what: .act(act), tokens: structure.tokens, isNamed: false))
        if act == .work(.laminectomy) || act == .work(.facetectomy) {
          isBurred =
            isBurred && action.tokens.count == 1
            && reading.document.tokens[Int(action.first)].word == reading.lexicon.words.burr
        }
        break
      }
    }
    // "It was peeled off with its stalk at the joint": none of the structures here is what was worked on.
    if items.isEmpty, let act = actOnWhatWasNamed(in: sentence, actions) { return [act] }
    // Bone that is burred where graft is laid is the graft's bed, and bone roughened beside a bed is part of it.
    if isBurred, laysGraft(sentence) {
      for index in items.indices where items[index].isArchOrJoint { items[index].what = .act(.posterolateralBed) }
    }
    if items.contains(where: { $0.what == .act(.posterolateralBed) }) {
      items.removeAll { $0.isArchOrJoint }
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

  /// "The muscle was cleared to the transverse processes": a structure that an exposure goes as far as.
  private func isReached(_ structure: Mention, _ sentence: SentenceReading) -> Bool {
    let (words, before) = (reading.lexicon.words, reading.tokens(before: structure, 4, in: sentence))
    return (reading.has(words.ranges, in: before) || reading.has(words.reaches, in: before)) && !laysGraft(sentence)
  }

  /// Whether an action is told of what stands before it: "was removed", "was then removed".
  func isPassive(_ action: Mention, _ sentence: SentenceReading) -> Bool {
    reading.has(reading.lexicon.words.pastVerbs, in: reading.tokens(before: action, 2, in: sentence))
  }

  /// Whether another action behind a structure takes it up: "the disc was removed osteophytes drilled".
  private func isRunOn(_ structure: Mention, _ sentence: SentenceReading) -> Bool {
    reading.mentions(.actions, in: sentence.index).contains {
      $0.first >= structure.end && Int($0.first) - Int(structure.end) <= 4
    }
  }

  func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.upperBound <= right.lowerBound
      ? right.lowerBound - left.upperBound
      : right.upperBound <= left.lowerBound ? left.lowerBound - right.upperBound : 0
  }
}
