import Dictation

/// Walks title and description in the order of the text and says what was done where.
///
/// Work takes its segments from its own sentence first, then from the running focus of the description ("attention was
/// turned to L4-L5"); work with neither takes the note's only segments where the description bears them out.
struct OperationReader {
  let reading: NoteReading
  private var focus: [LevelStatement] = []
  private var lastItems: [WorkReader.Item] = []
  private(set) var procedures: [Procedure] = []
  private(set) var devices: [Device] = []
  /// Segments that the description names without work: under the incision, on a localising film.
  private var borne: [LevelStatement] = []
  /// Evidence of a posterolateral bed and of graft, with their segments.
  private var beds: [(levels: [Segment], episode: Int, evidence: Evidence)] = []
  private var lays: [(levels: [Segment], episode: Int, evidence: Evidence)] = []
  private var endplates: [(levels: [Segment], episode: Int, evidence: Evidence)] = []
  private let episodes: EpisodeReader
  private let worker: WorkReader

  init(_ reading: NoteReading) {
    self.reading = reading
    worker = WorkReader(reading: reading)
    episodes = EpisodeReader(reading)
    for sentence in reading.sentences where sentence.part == .title { readTitle(sentence) }
    for sentence in reading.sentences where sentence.part == .description || sentence.part == .findings {
      readDescription(sentence)
    }
    deriveFusions()
    readNeedleWork()
    fillFromOnlySegments()
    settleDevices()
    dropScrewsOfLaminoplasty()
    dropStepsOfAugmentation()
    dropStepsOfLaminoplasty()
    dropRoutineWashing()
    dropLesionsMetOnTheWay()
    nameLaminotomies()
    nameOsteotomies()
    dropStepsOfFusion()
    procedures = Procedure.merged(procedures)
    devices = Device.merged(devices)
  }

  /// The ways in, with their episodes.
  var waysIn: [WayIn] { episodes.waysIn(procedures) }

  // MARK: Title

  private mutating func readTitle(_ sentence: SentenceReading) {
    let items = worker.items(of: sentence)
    var statements = sentence.levels.filter { !$0.isRoot }
    if statements.isEmpty, isForaminal(items) { statements = asForamina(sentence.levels) }
    let placed = Placement.place(items, among: statements)
    for (index, item) in items.enumerated() {
      append(item, placed[index] ?? [], isOwn: placed[index] != nil, sentence)
    }
  }

  // MARK: Description

  private mutating func readDescription(_ sentence: SentenceReading) {
    var items = worker.items(of: sentence)
    var statements = sentence.levels.filter { !$0.isRoot && isOperated($0, sentence) }
    if statements.isEmpty, isForaminal(items) { statements = asForamina(sentence.levels) }
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
      for item in items { append(item, allStatements, isOwn: true, sentence) }
    } else {
      let placed = Placement.place(items, among: statements)
      for (index, item) in items.enumerated() {
        append(item, placed[index] ?? focus, isOwn: placed[index] != nil, sentence)
      }
      let isAside = !ownWork && sentence.contexts.contains(.localize)
      if !statements.isEmpty, !isAside, !isFixationOnly(items) { focus = statements }
    }
    if !statements.isEmpty, ownWork, !isRepeat { lastItems = [] }
    if ownWork, !isRepeat { lastItems += items }
  }

  /// "These were performed from T11 to L3": the segments of the work in the sentence before.
  private mutating func isAboutLastWork(_ statements: [LevelStatement], _ sentence: SentenceReading) -> Bool {
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

  private func isIn(_ range: ByteRange, _ evidence: [Evidence]) -> Bool {
    guard let first = evidence.first else { return false }
    return first.range.start >= range.start && first.range.end <= range.end
  }

  /// The steps before, done again elsewhere: "the same was done at L5-S1".
  private func repeated(in sentence: SentenceReading) -> [WorkReader.Item] {
    var items: [WorkReader.Item] = []
    for item in lastItems {
      items.append(WorkReader.Item(what: item.what, tokens: sentence.tokens, isNamed: false))
    }
    return items
  }

  private func isFixationOnly(_ items: [WorkReader.Item]) -> Bool {
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
  private func isOperated(_ statement: LevelStatement, _ sentence: SentenceReading) -> Bool {
    let assertion = reading.document.assertion(of: statement.tokens, in: sentence.index)
    return assertion.isDisjoint(with: [.historical, .family, .notPerformed, .hypothetical, .negated])
  }

  /// Whether a film or marker stands right before a segment, with no work between: "x-ray confirmed C5-C6".
  private func isLocalized(_ statement: LevelStatement, _ items: [WorkReader.Item], _ sentence: SentenceReading) -> Bool {
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
  private mutating func noteSegments(_ statements: [LevelStatement], _ sentence: SentenceReading) {
    guard !statements.isEmpty else { return }
    borne += statements
    let isAside = !sentence.contexts.isDisjoint(with: [.localize, .expose, .imaging, .prior])
    // "C5/6: Distraction pins were placed …": a heading of its own inside the description.
    if let head = statements.first, head.tokens.lowerBound == sentence.tokens.lowerBound, isColon(head.tokens.upperBound) {
      focus = [head]
      return
    }
    let isFirst = statements.contains { $0.tokens.lowerBound - sentence.tokens.lowerBound <= 3 }
    if sentence.contexts.contains(.focus) || !isAside && isFirst { focus = statements }
  }

  /// Whether needles at foramina are told, for which a root names a segment.
  private func isForaminal(_ items: [WorkReader.Item]) -> Bool {
    items.contains { $0.what == .act(.work(.transforaminalInjection)) }
  }

  private func asForamina(_ statements: [LevelStatement]) -> [LevelStatement] {
    var foramina = statements
    for index in foramina.indices { foramina[index].isRoot = false }
    return foramina
  }

  private func isColon(_ token: Int) -> Bool {
    token < reading.document.tokens.count && reading.document.tokens[token].word == -58
  }

  /// What "both levels" and "each level" mean: the pair named last, the focus, or all that the title names.
  private var allStatements: [LevelStatement] {
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

  // MARK: Facts

  private mutating func append(
    _ item: WorkReader.Item, _ statements: [LevelStatement], isOwn: Bool, _ sentence: SentenceReading
  ) {
    let episode = episodes.episode(of: sentence)
    let approach = episodes.approach(of: episode)
    let isRepeat = item.tokens == sentence.tokens
    let evidence = reading.evidence(isRepeat ? sentence.tokens : around(item.tokens, statements, sentence), sentence)
    switch item.what {
    case .act(.posterolateralBed):
      beds.append((Placement.interspaces(statements), episode, evidence))
    case .act(.posterolateralGraft):
      lays.append((Placement.interspaces(statements), episode, evidence))
    case .act(.endplatePreparation):
      endplates.append((Placement.interspaces(statements), episode, evidence))
    case .act(.work(let kind)):
      var levels = kind.isVertebral ? Placement.vertebrae(statements) : Placement.interspaces(statements)
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
      devices.append(
        Device(
          kind: kind, levels: levels, approach: kind.ownWork == nil ? approach : nil, part: sentence.part, count: count(before: item, sentence),
          isIntegral: false, episode: episode, evidence: [evidence]))
    }
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

  // MARK: Settling

  /// Work with no segments takes the only ones there are, where the description bears them out.
  private mutating func fillFromOnlySegments() {
    var told: Set<Segment> = []
    for procedure in procedures where procedure.part != .title && !procedure.kind.isVertebral && procedure.levelsAreOwn
    {
      for level in procedure.levels where level.isInterspace { told.insert(level) }
    }
    told.formUnion(betweenLaminae)
    var titled: Set<Segment> = []
    for procedure in procedures where procedure.part == .title && !procedure.kind.isVertebral {
      for level in procedure.levels where level.isInterspace { titled.insert(level) }
    }
    if told.isEmpty {
      for segment in Placement.interspaces(borne) where titled.contains(segment) || titled.isEmpty && borne.count == 1 {
        told.insert(segment)
      }
    }
    fillConstructs()
    guard !told.isEmpty else { return }
    let levels = told.sorted()
    takeInterspacesOfLaminae(told)
    for index in procedures.indices
    where procedures[index].part != .title && procedures[index].levels.isEmpty && !procedures[index].kind.isVertebral {
      procedures[index].levels = levels
    }
    for index in devices.indices
    where devices[index].part != .title && devices[index].levels.isEmpty && !devices[index].kind.isVertebral {
      devices[index].levels = levels
    }
    fillConstructs()
  }

  /// A fusion or a plate told with no segment is where the fusion told with one is.
  private mutating func fillConstructs() {
    for index in procedures.indices
    where procedures[index].part != .title && procedures[index].kind == .fusion && procedures[index].levels.isEmpty {
      procedures[index].levels = fused(procedures[index].episode)
    }
    for index in devices.indices
    where devices[index].part != .title && devices[index].levels.isEmpty && devices[index].kind.isVertebral {
      let kind = devices[index].kind
      let hasOwn = devices.contains { $0.part != .title && $0.kind == kind && !$0.levels.isEmpty }
      if hasOwn { continue }
      for device in devices where device.part == .title && device.kind == kind && !device.levels.isEmpty {
        devices[index].levels = device.levels
      }
      if devices[index].levels.isEmpty, kind == .anteriorPlate {
        var vertebrae: Set<Segment> = []
        for segment in fused(devices[index].episode) {
          for vertebra in segment.vertebrae { vertebrae.insert(.vertebra(vertebra)) }
        }
        devices[index].levels = vertebrae.sorted()
      }
    }
  }

  /// The interspaces fused in an episode, by the description.
  private func fused(_ episode: Int) -> [Segment] {
    var segments: Set<Segment> = []
    for procedure in procedures
    where procedure.part != .title && procedure.kind.isFusion && procedure.episode == episode {
      for level in procedure.levels where level.isInterspace { segments.insert(level) }
    }
    return segments.sorted()
  }

  /// Work through needles that the title names and the description tells by its steps: needles brought in, drug injected.
  private mutating func readNeedleWork() {
    let isAblation = procedures.contains { $0.kind == .facetAblation }
    if isAblation {
      for index in procedures.indices where procedures[index].kind == .medialBranchBlock {
        procedures[index].kind = .facetAblation
      }
    }
    let steps = NeedleReader(reading: reading).steps()
    guard let first = steps.first else { return }
    for titled in procedures
    where titled.part == .title && titled.kind.isNeedleWork && titled.kind != .kyphoplasty && titled.kind != .vertebroplasty {
      if procedures.contains(where: { $0.kind == titled.kind && $0.part != .title }) { continue }
      var told: [LevelStatement] = []
      for step in steps { told += step.levels }
      var levels = titled.kind.isVertebral ? Placement.vertebrae(told) : Placement.interspaces(told)
      // Nerves are told by vertebrae; the joints that they supply stand in the title.
      if titled.kind.isFacetWork, !told.contains(where: { $0.isSpan }), isBorne(titled.levels, by: told) {
        levels = titled.levels
      }
      procedures.append(
        Procedure(
          kind: titled.kind, levels: levels, levelsAreOwn: !levels.isEmpty, approach: .percutaneous, side: nil,
          part: .description, episode: 0, evidence: [first.evidence]))
    }
  }

  private func isBorne(_ levels: [Segment], by told: [LevelStatement]) -> Bool {
    let vertebrae = Placement.vertebrae(told)
    return !levels.isEmpty && levels.allSatisfy { level in vertebrae.contains { level.touches($0) } }
  }

  /// A lamina opened for the disc or root at one side of it is work at the interspace told.
  private mutating func takeInterspacesOfLaminae(_ told: Set<Segment>) {
    for index in procedures.indices where procedures[index].part != .title && !procedures[index].kind.isVertebral {
      let levels = procedures[index].levels
      guard !levels.isEmpty, !levels.contains(where: { $0.isInterspace }) else { continue }
      let near = told.filter { space in levels.contains { space.touches($0) } }.sorted()
      switch procedures[index].kind {
      case .laminectomy where near.count != 1: continue
      case .laminotomy, .discectomy, .decompression, .laminectomy, .facetectomy, .foraminotomy, .osteophytectomy:
        if !near.isEmpty { procedures[index].levels = near }
      default: continue
      }
    }
  }

  /// The interspaces between neighbouring laminae that were removed one by one.
  private var betweenLaminae: [Segment] {
    var laminae: Set<Vertebra> = []
    for procedure in procedures where procedure.part != .title && procedure.levelsAreOwn {
      guard procedure.kind == .laminectomy || procedure.kind == .laminotomy else { continue }
      for level in procedure.levels where !level.isInterspace { laminae.insert(level.upper) }
    }
    var segments: [Segment] = []
    for vertebra in laminae.sorted() {
      if let below = vertebra.below, laminae.contains(below), let segment = Segment.interspace(below: vertebra) {
        segments.append(segment)
      }
    }
    return segments
  }

  /// Fusions told by their steps: a cage or structural graft in a disc space, a decorticated bed with graft laid on it.
  private mutating func deriveFusions() {
    var found: [Procedure] = []
    nameGrafts()
    for device in devices where device.part != .title {
      switch device.kind {
      case .corpectomyCage:
        found.append(derived(.interbodyFusion, spanned(device.levels), device.episode, device.evidence))
      case .boneGraft, .morselizedAllograft, .morselizedAutograft, .localAutograft:
        // From the front a graft is laid in the disc space that was emptied.
        guard device.approach == .anterior || device.approach == .lateral, hasKind(.discectomy, device.episode),
          !hasKind(.arthroplasty, device.episode), !hasKind(.corpectomy, device.episode)
        else { continue }
        found.append(derived(.interbodyFusion, device.levels, device.episode, device.evidence))
      case .cage, .structuralAllograft, .structuralGraft, .structuralAutograft:
        guard !hasKind(.arthroplasty, device.episode) else { continue }
        found.append(derived(.interbodyFusion, device.levels, device.episode, device.evidence))
      default: continue
      }
    }
    found += workOfDevices()
    if !endplates.isEmpty {
      for device in devices where device.part != .title && device.kind == .boneGraft && found.isEmpty {
        found.append(derived(.interbodyFusion, device.levels, device.episode, device.evidence))
      }
    }
    for bed in beds where hasGraft(bed.episode) && episodes.approach(of: bed.episode) != .anterior {
      found.append(derived(.posterolateralFusion, bed.levels, bed.episode, [bed.evidence]))
    }
    if beds.isEmpty, devices.contains(where: { $0.part != .title && $0.kind.isGraft }) {
      for lay in lays where episodes.approach(of: lay.episode) != .anterior {
        found.append(derived(.posterolateralFusion, lay.levels, lay.episode, [lay.evidence]))
      }
    }
    procedures += found
  }

  /// The interspaces between the first and the last of some segments.
  private func spanned(_ levels: [Segment]) -> [Segment] {
    guard let first = levels.first, let last = levels.last else { return [] }
    var segments: [Segment] = []
    let end = last.isInterspace ? last.upper.index + 1 : last.upper.index
    for index in first.upper.index..<max(first.upper.index, end) {
      if let vertebra = Vertebra(index: index), let segment = Segment.interspace(below: vertebra) { segments.append(segment) }
    }
    return segments
  }

  /// The work that placing a device is: an artificial disc is an arthroplasty, a pump its implantation.
  private func workOfDevices() -> [Procedure] {
    let isStimulation = reading.document.tokens.contains { reading.lexicon.words.stimulation.contains($0.word) }
    let hasPaddle = devices.contains { $0.kind == .stimulatorPaddle }
    var found: [Procedure] = []
    for device in devices {
      guard let kind = device.kind.ownWork, isStimulation || !device.kind.isStimulator else { continue }
      if kind == .stimulatorLead, hasPaddle { continue }
      if procedures.contains(where: { $0.kind == kind && $0.part == device.part }) { continue }
      found.append(
        Procedure(
          kind: kind, levels: device.levels.filter { $0.isInterspace }, levelsAreOwn: !device.levels.isEmpty,
          approach: kind.isNeedleWork ? .percutaneous : device.approach, part: device.part, episode: device.episode,
          evidence: device.evidence))
    }
    return found
  }

  /// A "graft" of the description is the structural one that the title names.
  private mutating func nameGrafts() {
    var named: DeviceKind?
    for device in devices where device.part == .title {
      if device.kind == .structuralAllograft || device.kind == .structuralAutograft { named = device.kind }
    }
    if named == nil, isAllograftSized { named = .structuralAllograft }
    guard let named, !devices.contains(where: { $0.part != .title && $0.kind == named }) else { return }
    for index in devices.indices where devices[index].part != .title {
      if devices[index].kind == .boneGraft || devices[index].kind == .structuralGraft { devices[index].kind = named }
    }
  }

  /// Whether a sized or lordotic graft of the description is called allograft beside it.
  private var isAllograftSized: Bool {
    devices.contains { $0.part != .title && $0.kind == .structuralGraft }
      && devices.contains { $0.kind == .morselizedAllograft && $0.evidence.contains { isBareAllograft($0) } }
  }

  private func isBareAllograft(_ evidence: Evidence) -> Bool {
    let text = reading.document.note.text[evidence.range.start..<evidence.range.end]
    return text.count < 16
  }

  private func derived(_ kind: ProcedureKind, _ levels: [Segment], _ episode: Int, _ evidence: [Evidence]) -> Procedure
  {
    Procedure(
      kind: kind, levels: levels.filter { $0.isInterspace }, levelsAreOwn: !levels.isEmpty,
      approach: episodes.approach(of: episode), part: .description, episode: episode, evidence: evidence)
  }

  private func hasKind(_ kind: ProcedureKind, _ episode: Int) -> Bool {
    procedures.contains { $0.kind == kind && $0.episode == episode }
  }

  private func hasGraft(_ episode: Int) -> Bool {
    if !lays.isEmpty { return true }
    return devices.contains {
      $0.part != .title
        && [
          .boneGraft, .localAutograft, .morselizedAllograft, .morselizedAutograft, .graftExtender, .structuralAutograft,
        ].contains($0.kind)
    }
  }

  /// The small screws of laminoplasty plates are part of them.
  private mutating func dropScrewsOfLaminoplasty() {
    guard devices.contains(where: { $0.kind == .laminoplastyPlate && $0.part != .title }) else { return }
    let hasRods = devices.contains { $0.kind == .rods && $0.part != .title }
    if hasRods { return }
    devices.removeAll {
      $0.part != .title && [.screws, .pedicleScrews, .lateralMassScrews, .posteriorPlate].contains($0.kind)
    }
  }

  /// Says what generic words for devices mean by the way in: a "plate" from behind is no anterior plate.
  private mutating func settleDevices() {
    for index in devices.indices {
      let isBehind = devices[index].approach == .posterior
      switch devices[index].kind {
      case .anteriorPlate where isBehind:
        devices[index].kind = hasKind(.laminoplasty, devices[index].episode) ? .laminoplastyPlate : .posteriorPlate
      case .screws where isBehind: devices[index].kind = .pedicleScrews
      case .cage where hasKind(.corpectomy, devices[index].episode) && !hasInterspace(devices[index]):
        devices[index].kind = .corpectomyCage
      default: break
      }
    }
  }

  /// Lamina removed in an operation that is called a laminotomy and nowhere a laminectomy is part of it.
  private mutating func nameLaminotomies() {
    let isSmall = procedures.contains {
      $0.kind == .laminotomy || $0.part == .title && ($0.kind == .discectomy || $0.kind == .foraminotomy)
    }
    let isFused = procedures.contains { $0.kind.isFusion }
    guard isSmall, !isFused, !isLaminectomyNamed else { return }
    for index in procedures.indices where procedures[index].kind == .laminectomy { procedures[index].kind = .laminotomy }
  }

  /// Facets and ligament resected across at the interspaces where the title names osteotomies are those osteotomies.
  private mutating func nameOsteotomies() {
    guard !procedures.contains(where: { $0.kind == .osteotomyPosterior && $0.part != .title }) else { return }
    for titled in procedures where titled.part == .title && titled.kind == .osteotomyPosterior && !titled.levels.isEmpty {
      let resected = procedures.filter { $0.kind == .facetectomy && $0.part != .title }
      let levels = titled.levels.filter { level in resected.contains { $0.levels.contains(level) } }
      guard !levels.isEmpty, let first = resected.first else { continue }
      procedures.append(
        Procedure(
          kind: .osteotomyPosterior, levels: levels, levelsAreOwn: true, approach: first.approach, part: .description,
          episode: first.episode, evidence: first.evidence))
    }
  }

  /// Facets and ligament taken for an osteotomy, and facets alone where bone is laid, free no nerve.
  private mutating func dropStepsOfFusion() {
    let osteotomies = described(.osteotomyPosterior)
    let fusions = described(.posterolateralFusion)
    var freed: Set<Segment> = []
    for kind in [ProcedureKind.laminectomy, .laminotomy, .foraminotomy, .decompression, .discectomy] {
      freed.formUnion(described(kind).subtracting(osteotomies))
    }
    for index in procedures.indices where procedures[index].part != .title {
      switch procedures[index].kind {
      case .decompression, .ligamentResection:
        if !osteotomies.isEmpty { procedures[index].levels.removeAll { osteotomies.contains($0) } }
      case .facetectomy:
        procedures[index].levels.removeAll { osteotomies.contains($0) || fusions.contains($0) && !freed.contains($0) }
      default: continue
      }
    }
    procedures.removeAll {
      $0.part != .title && $0.levels.isEmpty
        && ($0.kind == .facetectomy && !(fusions.isEmpty && osteotomies.isEmpty) || !osteotomies.isEmpty && $0.kind == .decompression)
    }
  }

  private func described(_ kind: ProcedureKind) -> Set<Segment> {
    var segments: Set<Segment> = []
    for procedure in procedures where procedure.part != .title && procedure.kind == kind { segments.formUnion(procedure.levels) }
    return segments
  }

  private var isLaminectomyNamed: Bool {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .description {
      for mention in reading.mentions(.procedures, in: sentence.index)
      where reading.lexicon.procedures[Int(mention.value)] == .laminectomy { return true }
    }
    return false
  }

  /// A clot or cyst wall met on the way is no lesion operated on, where neither title nor diagnosis names one.
  private mutating func dropLesionsMetOnTheWay() {
    for sentence in reading.sentences where sentence.part == .title || sentence.part == .diagnosis {
      for mention in reading.mentions(.structures, in: sentence.index) {
        if ["cyst", "hematoma", "abscess"].contains(reading.lexicon.structures[Int(mention.value)]) { return }
      }
    }
    if procedures.contains(where: { $0.part == .title && $0.kind == .extraduralLesion }) { return }
    guard reading.sentences.contains(where: { $0.part == .title || $0.part == .diagnosis }) else { return }
    procedures.removeAll { $0.part != .title && $0.kind == .extraduralLesion }
  }

  /// Every wound is washed out; it is work only where it is what the operation was for.
  private mutating func dropRoutineWashing() {
    let isPurpose = procedures.contains {
      $0.part == .title && [.washout, .abscessDrainage, .extraduralLesion].contains($0.kind)
    }
    if isPurpose { return }
    procedures.removeAll { $0.part != .title && ($0.kind == .washout || $0.kind == .abscessDrainage) }
  }

  /// What a balloon and cement do to a fracture is the augmentation itself.
  private mutating func dropStepsOfAugmentation() {
    guard procedures.contains(where: { $0.kind == .kyphoplasty || $0.kind == .vertebroplasty }) else { return }
    let hasCavity = procedures.contains { $0.kind == .kyphoplasty && $0.part != .title }
    procedures.removeAll {
      $0.kind == .fractureReduction || $0.kind == .corpectomy || $0.kind == .fixation || $0.kind == .hardwareRemoval
        || $0.kind == .vertebroplasty && hasCavity && $0.part != .title
    }
  }

  /// The troughs, the hinge and the opened canal are the laminoplasty itself.
  private mutating func dropStepsOfLaminoplasty() {
    guard procedures.contains(where: { $0.kind == .laminoplasty && $0.part != .title }) else { return }
    let namesFusion = procedures.contains { $0.part == .title && $0.kind.isFusion }
    procedures.removeAll {
      guard $0.part != .title else { return false }
      switch $0.kind {
      case .laminectomy, .laminotomy, .decompression, .ligamentResection, .facetectomy: return true
      case .posterolateralFusion: return !namesFusion
      default: return false
      }
    }
  }

  private func hasInterspace(_ device: Device) -> Bool {
    device.levels.contains { $0.isInterspace } && !hasKind(.corpectomy, device.episode)
  }
}

extension WorkReader.Item {
  /// Whether it is a device that screws anchor.
  var isAnchored: Bool {
    if case .device(let kind) = what { return kind.isVertebral }
    return false
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
