import Dictation

/// Walks title and description in the order of the text and says what was done where.
///
/// Work takes its segments from its own sentence first, then from the running focus of the description ("attention was
/// turned to L4-L5"); work with neither takes the note's only segments where the description bears them out.
struct OperationReader {
  let reading: NoteReading
  var focus: [LevelStatement] = []
  /// The last segment that stood as a heading inside the description.
  var heading: LevelStatement?
  var lastItems: [WorkReader.Item] = []
  /// The evidence of devices that are told only by "the same was done there".
  var repeats: Set<Evidence> = []
  var procedures: [Procedure] = []
  var devices: [Device] = []
  /// Segments that the description names without work: under the incision, on a localising film.
  var borne: [LevelStatement] = []
  /// Evidence of a posterolateral bed and of graft, with their segments.
  var beds: [(levels: [Segment], isOwn: Bool, episode: Int, evidence: Evidence)] = []
  var lays: [(levels: [Segment], episode: Int, evidence: Evidence)] = []
  var endplates: [(levels: [Segment], episode: Int, evidence: Evidence)] = []
  let episodes: EpisodeReader
  let worker: WorkReader

  init(_ reading: NoteReading) {
    self.reading = reading
    worker = WorkReader(reading: reading)
    episodes = EpisodeReader(reading)
    for sentence in reading.sentences where sentence.part == .title { readTitle(sentence) }
    for sentence in reading.sentences where sentence.part == .description || sentence.part == .findings {
      readDescription(sentence)
    }
    dropImplantsOfElsewhere()
    nameInterspinousDevices()
    spreadCages()
    deriveFusions()
    readNeedleWork()
    readTitledWork()
    fillFromOnlySegments()
    settleDevices()
    dropScrewsOfLaminoplasty()
    dropOwnDevicesTakenOut()
    dropStepsOfAugmentation()
    dropStepsOfLaminoplasty()
    dropRoutineWashing()
    dropLesionsMetOnTheWay()
    nameLaminotomies()
    nameEndoscopicWork()
    nameOsteotomies()
    nameLeadRevisions()
    dropStepsOfFusion()
    procedures = Procedure.merged(procedures)
    devices = Device.merged(devices)
  }

  /// The ways in, with their episodes.
  var waysIn: [WayIn] { episodes.waysIn(procedures) }

  mutating func readTitle(_ sentence: SentenceReading) {
    let items = worker.items(of: sentence)
    var statements = sentence.levels.filter { !$0.isRoot && !isLandmark($0, sentence) }
    if statements.isEmpty, isForaminal(items) { statements = asForamina(sentence.levels) }
    append(items, at: statements, orElse: [], sentence)
  }

  private mutating func readDescription(_ sentence: SentenceReading) {
    if headsAllLevels(sentence) { focus = allStatements }
    var items = worker.items(of: sentence)
    var statements = operated(in: sentence)
    if statements.isEmpty, isForaminal(items) { statements = asForamina(sentence.levels) }
    statements = neighbours(sentence, beside: statements) + statements
    dropDenied(in: sentence, at: statements.isEmpty ? focus : statements)
    if let turn = turn(in: sentence, items, statements) {
      readAgain(items, statements, from: turn, sentence)
      return
    }
    if items.isEmpty {
      if isAboutLastWork(statements, sentence) { return }
      noteSegments(statements, sentence)
      if sentence.contexts.contains(.repetition), !statements.isEmpty { items = repeated(in: sentence) }
      if items.isEmpty { return }
    } else if sentence.contexts.contains(.repetition), !statements.isEmpty {
      let told = Set(items.map { $0.what })
      items += repeated(in: sentence).filter { !told.contains($0.what) }
    }
    let isRepeat = items.contains { $0.tokens == sentence.tokens }
    if !items.isEmpty {
      let localized = statements.filter { isLocalized($0, items, sentence) }
      if localized.count < statements.count {
        borne += localized
        statements.removeAll { localized.contains($0) }
      }
    }
    let ownWork = items.contains { $0.isWorkOrGraft }
    if statements.isEmpty, sentence.contexts.contains(.allLevels) {
      let all = tellsBoth(sentence) ? bothStatements(before: sentence) : allStatements
      for item in items { append(item, all, isOwn: true, sentence) }
    } else {
      let placed = Placement.place(items, among: statements)
      let isUnder = isUnderHeading(statements)
      for (index, item) in items.enumerated() {
        let segments = isUnder && item.isInInterspace ? focus : placed[index] ?? focus
        append(item, segments, isOwn: placed[index] != nil, sentence)
      }
      let isAside = !ownWork && sentence.contexts.contains(.localize)
      if !statements.isEmpty, !isAside, !isUnder, !isFixationOnly(items) { focus = statements }
    }
    if !statements.isEmpty, ownWork, !isRepeat { lastItems = [] }
    if ownWork, !isRepeat { lastItems += items }
  }

  mutating func append(
    _ item: WorkReader.Item, _ statements: [LevelStatement], isOwn: Bool, _ sentence: SentenceReading
  ) {
    let episode = episode(of: item, sentence)
    let approach = episodes.approach(of: episode)
    let isRepeat = item.tokens == sentence.tokens
    let evidence = reading.evidence(isRepeat ? sentence.tokens : around(item.tokens, statements, sentence), sentence)
    switch item.what {
    case .act(.posterolateralBed):
      beds.append((Placement.interspaces(statements), isOwn, episode, evidence))
    case .act(.posterolateralGraft):
      lays.append((Placement.interspaces(statements), episode, evidence))
    case .act(.endplatePreparation):
      endplates.append((Placement.interspaces(statements), episode, evidence))
    case .act(.work(let kind)):
      var levels = kind.isVertebral ? Placement.vertebrae(statements) : Placement.interspaces(statements)
      if let joints = Placement.joints(of: kind, bySupplyOf: statements.isEmpty ? [] : operated(in: sentence)) {
        levels = joints
      }
      // A lamina or endplate named before is no place for what comes after.
      if !isOwn, !kind.isVertebral { levels = levels.filter { $0.isInterspace } }
      procedures.append(
        Procedure(
          kind: kind, levels: levels, levelsAreOwn: isOwn && !levels.isEmpty,
          approach: kind.isAid ? nil : kind.isNeedleWork ? .percutaneous : approach, side: nil, part: sentence.part,
          episode: episode,
          evidence: [evidence]))
    case .device(let kind):
      var levels = kind.isVertebral ? Placement.vertebrae(statements) : Placement.interspaces(statements)
      // Anchors are where they are told, not where the work around them is.
      if !isOwn { levels = kind.isVertebral ? [] : levels.filter { $0.isInterspace } }
      if isRepeat { repeats.insert(evidence) }
      devices.append(
        Device(
          kind: kind, levels: levels, approach: kind.ownWork == nil ? approach : nil, part: sentence.part,
          count: count(before: item, sentence),
          isIntegral: false, episode: episode, evidence: [evidence]))
    }
  }

  /// The episode of a piece of work: a title's is that of the way in that it names, as "posterior spinal fusion".
  private func episode(of item: WorkReader.Item, _ sentence: SentenceReading) -> Int {
    let told = episodes.episode(of: sentence)
    guard sentence.part == .title else { return told }
    if item.what == .act(.work(.posterolateralFusion)) { return episodes.episode(through: .posterior) ?? told }
    for mention in reading.mentions(.approaches, in: sentence.index) {
      if let episode = episodes.episode(through: reading.lexicon.approaches[Int(mention.value)].approach) {
        return episode
      }
    }
    return told
  }

  /// The words from the work to its segments, where they stand in one sentence.
  private func around(_ tokens: Range<Int>, _ statements: [LevelStatement], _ sentence: SentenceReading) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    for statement in statements
    where sentence.tokens.contains(statement.tokens.lowerBound)
      && abs(statement.tokens.lowerBound - tokens.lowerBound) < 24
    {
      start = min(start, statement.tokens.lowerBound)
      end = max(end, statement.tokens.upperBound)
    }
    return start..<end
  }

  /// The number told before a device: "two 8-mm grafts".
  private func count(before item: WorkReader.Item, _ sentence: SentenceReading) -> Int? {
    for at in stride(
      from: item.tokens.lowerBound - 1, through: max(sentence.tokens.lowerBound, item.tokens.lowerBound - 4), by: -1)
    {
      if let value = reading.lexicon.words.numbers[reading.document.tokens[at].word] { return value }
    }
    return nil
  }
}

extension WorkReader.Item {
  /// Whether it is a device that screws anchor.
  var isAnchored: Bool {
    if case .device(let kind) = what { return kind.isVertebral }
    return false
  }

  /// Whether it is done between two vertebrae, or at a joint or foramen between them.
  var isInInterspace: Bool {
    switch what {
    case .act(.work(let kind)): !kind.isVertebral && !kind.isAid
    case .act: true
    case .device(let kind): !kind.isVertebral
    }
  }

  /// Whether it moves the focus: work on the spine or a graft or device in an interspace.
  var isWorkOrGraft: Bool {
    switch what {
    case .act(.work(let kind)): !kind.isAid
    case .act: true
    case .device(let kind): !kind.isVertebral
    }
  }
}
