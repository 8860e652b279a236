import Dictation

/// The running focus of a description: which segments a sentence turns to, and what "this", "the same" and "each level" mean.
extension OperationReader {
  /// "These were performed from T11 to L3": the segments of the work in the sentence before.
  mutating func isAboutLastWork(_ statements: [LevelStatement], _ sentence: SentenceReading) -> Bool {
    guard let first = sentence.tokens.first, !statements.isEmpty, sentence.index > 0,
      reading.lexicon.words.pronouns.contains(reading.document.tokens[first].word),
      sentence.contexts.contains(.perform) || !reading.mentions(.actions, in: sentence.index).isEmpty
    else { return false }
    let before = reading.document.range(of: reading.document.sentences[sentence.index - 1].tokens)
    var isAbout = false
    for index in procedures.indices where !procedures[index].levelsAreOwn && isIn(before, procedures[index].evidence) {
      let kind = procedures[index].kind
      procedures[index].levels = kind.isVertebral ? Placement.vertebrae(statements) : Placement.interspaces(statements)
      procedures[index].levelsAreOwn = true
      isAbout = true
      if !kind.isVertebral { focus = statements }
    }
    for index in devices.indices where isIn(before, devices[index].evidence) {
      let kind = devices[index].kind
      devices[index].levels = kind.isVertebral ? Placement.vertebrae(statements) : Placement.interspaces(statements)
      isAbout = true
    }
    return isAbout
  }

  func isIn(_ range: ByteRange, _ evidence: [Evidence]) -> Bool {
    guard let first = evidence.first else { return false }
    return first.range.start >= range.start && first.range.end <= range.end
  }

  /// The steps before, done again elsewhere: "the same was done at L5-S1".
  func repeated(in sentence: SentenceReading) -> [WorkReader.Item] {
    var items: [WorkReader.Item] = []
    for item in lastItems {
      items.append(WorkReader.Item(what: item.what, tokens: sentence.tokens, isNamed: false))
    }
    return items
  }

  /// Where a sentence that has told work goes on with the same elsewhere: "… and the same thing was done at C6-C7".
  func turn(in sentence: SentenceReading, _ items: [WorkReader.Item], _ statements: [LevelStatement]) -> Int? {
    guard sentence.contexts.contains(.repetition) else { return nil }
    for mention in reading.mentions(.contexts, in: sentence.index)
    where reading.lexicon.contexts[Int(mention.value)].contains(.repetition) {
      let turn = Int(mention.first)
      let isTold = items.contains { $0.isWorkOrGraft && $0.tokens.upperBound <= turn }
      if isTold, statements.contains(where: { $0.tokens.lowerBound >= turn }) { return turn }
    }
    return nil
  }

  /// Reads the work before a turn at the segments before it, and all of it again at those behind.
  mutating func readAgain(
    _ items: [WorkReader.Item], _ statements: [LevelStatement], from turn: Int, _ sentence: SentenceReading
  ) {
    let first = items.filter { $0.tokens.lowerBound < turn }
    let ahead = statements.filter { $0.tokens.lowerBound < turn }
    append(first, at: ahead, orElse: focus, sentence)
    lastItems = first.filter { $0.isWorkOrGraft }
    let second = items.filter { $0.tokens.lowerBound >= turn }
    let told = Set(second.map { $0.what })
    let again = repeated(in: sentence).filter { !told.contains($0.what) }
    focus = statements.filter { $0.tokens.lowerBound >= turn }
    for item in again { append(item, focus, isOwn: true, sentence) }
    let all = sentence.contexts.contains(.allLevels) ? ahead + focus : focus
    for item in second { append(item, item.isInInterspace ? all : focus, isOwn: true, sentence) }
  }

  /// Adds the work of a sentence, each piece at its own segments, and what has none at others.
  mutating func append(
    _ items: [WorkReader.Item], at statements: [LevelStatement], orElse others: [LevelStatement],
    _ sentence: SentenceReading
  ) {
    let placed = Placement.place(items, among: statements)
    for (index, item) in items.enumerated() {
      append(item, placed[index] ?? others, isOwn: placed[index] != nil, sentence)
    }
  }

  /// "The cage for this level was not used": what a repetition brought there, and the telling then denies.
  mutating func dropDenied(in sentence: SentenceReading, at statements: [LevelStatement]) {
    guard !repeats.isEmpty, sentence.part == .description else { return }
    let places = Set(Placement.interspaces(statements))
    for mention in reading.mentions(.devices, in: sentence.index) {
      let assertion = reading.assertion(of: mention, in: sentence)
      guard let kind = reading.lexicon.devices[Int(mention.value)],
        !assertion.isDisjoint(with: [.negated, .notPerformed])
      else { continue }
      devices.removeAll { device in
        device.kind == kind && places.isSuperset(of: device.levels) && !repeats.isDisjoint(with: device.evidence)
      }
    }
  }

  func isFixationOnly(_ items: [WorkReader.Item]) -> Bool {
    for item in items {
      switch item.what {
      case .act(.work(.fixation)), .act(.work(.hardwareRemoval)): continue
      case .act: return false
      case .device(let kind) where !kind.isVertebral: return false
      case .device: continue
      }
    }
    return true
  }

  /// Whether a statement's words do not say of themselves that the segment is of the past or another's.
  func isOperated(_ statement: LevelStatement, _ sentence: SentenceReading) -> Bool {
    var assertion = reading.document.assertion(of: statement.tokens, in: sentence.index)
    // "The old screws at L4 were replaced with …": what was there of old is there anew.
    if assertion == .historical, isMadeNew(statement, sentence) { assertion = [] }
    return assertion.isDisjoint(with: [.historical, .family, .notPerformed, .hypothetical, .negated])
  }

  private func isMadeNew(_ statement: LevelStatement, _ sentence: SentenceReading) -> Bool {
    let behind = statement.tokens.upperBound..<sentence.tokens.upperBound
    return behind.dropLast().contains { worker.isExchange($0) }
  }

  /// Whether segments only say where the operated ones lie: "L3-4 fusion above L4-S1".
  func isLandmark(_ statement: LevelStatement, _ sentence: SentenceReading) -> Bool {
    let (tokens, words) = (reading.document.tokens, reading.lexicon.words)
    guard sentence.levels.first != statement else { return false }
    for at in stride(
      from: statement.tokens.lowerBound - 1, through: max(sentence.tokens.lowerBound, statement.tokens.lowerBound - 5),
      by: -1)
    {
      if tokens[at].kind == .mark || words.lists.contains(tokens[at].word) { return false }
      if words.landmarks.contains(tokens[at].word) { return true }
    }
    return false
  }

  /// The segments that a sentence names as those of this operation, roots left out.
  func operated(in sentence: SentenceReading) -> [LevelStatement] {
    sentence.levels.filter { !$0.isRoot && isOperated($0, sentence) }
  }

  /// Whether segments are no more than the bones beside the interspace of the heading: under "L3-4:", "the L3 arch".
  func isUnderHeading(_ statements: [LevelStatement]) -> Bool {
    guard let heading, focus == [heading], heading.interspaces.count == 1, !statements.isEmpty else { return false }
    return statements.allSatisfy { !$0.isSpan && $0.vertebrae.allSatisfy { heading.vertebrae.contains($0) } }
  }

  /// Whether a film or marker stands right before a segment, with no work between: "x-ray confirmed C5-C6".
  func isLocalized(_ statement: LevelStatement, _ items: [WorkReader.Item], _ sentence: SentenceReading) -> Bool {
    let start = statement.tokens.lowerBound
    for mention in reading.mentions(.contexts, in: sentence.index)
    where reading.lexicon.contexts[Int(mention.value)].contains(.localize) {
      guard Int(mention.end) <= start, start - Int(mention.end) <= 14 else { continue }
      let between = Int(mention.end)..<start
      if items.contains(where: { between.contains($0.tokens.lowerBound) }) { continue }
      return true
    }
    return false
  }

  /// Segments in a sentence that tells no work: a new focus, an exposure or a film.
  mutating func noteSegments(_ statements: [LevelStatement], _ sentence: SentenceReading) {
    guard !statements.isEmpty else { return }
    borne += statements
    let isAside = !sentence.contexts.isDisjoint(with: [.localize, .expose, .imaging, .prior])
    // "C5/6: Distraction pins were placed …": a heading of its own inside the description.
    if let head = statements.first, head.tokens.lowerBound == sentence.tokens.lowerBound,
      isColon(head.tokens.upperBound)
    {
      focus = [head]
      heading = head
      return
    }
    let isFirst = statements.contains { $0.tokens.lowerBound - sentence.tokens.lowerBound <= 3 }
    if sentence.contexts.contains(.focus) || !isAside && isFirst { focus = statements }
  }

  /// Whether needles at foramina are told, for which a root names a segment.
  func isForaminal(_ items: [WorkReader.Item]) -> Bool {
    items.contains { $0.what == .act(.work(.transforaminalInjection)) }
  }

  func asForamina(_ statements: [LevelStatement]) -> [LevelStatement] {
    var foramina = statements
    for index in foramina.indices { foramina[index].isRoot = false }
    return foramina
  }

  /// Every place where the description names segments of this operation.
  var levelTellings: [LevelTelling] {
    var tellings: [LevelTelling] = []
    for sentence in reading.sentences where sentence.part == .description || sentence.part == .findings {
      for statement in operated(in: sentence) {
        tellings.append(
          LevelTelling(
            segments: statement.interspaces + Placement.vertebrae([statement]),
            evidence: reading.evidence(statement.tokens, sentence)))
      }
    }
    return tellings
  }

  func isColon(_ token: Int) -> Bool {
    token < reading.document.tokens.count && reading.document.tokens[token].word == -58
  }

  /// "Both spaces: endplates scraped": a heading of its own inside the description.
  func headsAllLevels(_ sentence: SentenceReading) -> Bool {
    reading.mentions(.contexts, in: sentence.index).contains {
      reading.lexicon.contexts[Int($0.value)].contains(.allLevels) && Int($0.first) == sentence.tokens.lowerBound
        && isColon(Int($0.end))
    }
  }

  /// What "both levels" means before a sentence: the two that a sentence named last; else as `allStatements`.
  func bothStatements(before sentence: SentenceReading) -> [LevelStatement] {
    for earlier in reading.sentences[..<sentence.index].reversed() where earlier.part == .description {
      let statements = operated(in: earlier)
      if Placement.interspaces(statements).filter({ $0.isInterspace }).count == 2 { return statements }
    }
    return allStatements
  }

  /// Whether the words for all levels in a sentence mean two.
  func tellsBoth(_ sentence: SentenceReading) -> Bool {
    reading.mentions(.contexts, in: sentence.index).contains {
      reading.lexicon.contexts[Int($0.value)].contains(.allLevels)
        && reading.lexicon.words.both == reading.document.tokens[Int($0.first)].word
    }
  }

  /// What "both levels" and "each level" mean: the pair named last, the focus, or all that the title names.
  var allStatements: [LevelStatement] {
    if Placement.interspaces(focus).filter({ $0.isInterspace }).count > 1 { return focus }
    var statements: [LevelStatement] = []
    var seen: Set<Segment> = []
    for sentence in reading.sentences where sentence.part == .title {
      for statement in sentence.levels where !statement.isRoot && seen.isDisjoint(with: Set(statement.interspaces)) {
        if !worker.items(of: sentence).contains(where: { $0.isWorkOrGraft }) { continue }
        statements.append(statement)
        seen.formUnion(statement.interspaces)
      }
    }
    return statements
  }
}
