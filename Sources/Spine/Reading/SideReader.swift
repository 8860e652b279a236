import Dictation

/// Reads the sides of an operation: where nerve, disc, facet, lamina or joint was worked on, and where a side is only told.
struct SideReader {
  let reading: NoteReading

  /// Every side told in title, diagnosis, description and findings, and the sides of the procedures themselves.
  func read(_ procedures: inout [Procedure]) -> [SideStatement] {
    var statements: [SideStatement] = []
    let isNeedleWork = procedures.contains { $0.kind.isSidedNeedleWork }
    let places = sentences(of: procedures)
    for sentence in reading.sentences where sentence.part != .other {
      let before = statements.count
      for mention in reading.mentions(.sides, in: sentence.index) {
        guard let side = reading.lexicon.sides[Int(mention.value)] else { continue }
        if !reading.assertion(of: mention, in: sentence).isAffirmed {
          if let planned = planned(side, mention, sentence) { statements.append(planned) }
          continue
        }
        let kind = kindOfWork(mention, sentence)
        let isWork =
          isOfWork(mention, sentence) || isNeedleWork && sentence.part == .description && !isApart(mention, sentence)
          || isRepeated(side, mention, sentence)
        statements.append(
          SideStatement(
            side: side, part: sentence.part, isWork: isWork, kind: kind, levels: Placement.interspaces(sentence.levels),
            evidence: [reading.evidence(mention.tokens, sentence)]))
      }
      if sentence.part == .title || sentence.part == .description, let here = places[sentence.index] {
        settle(&procedures, here, statements[before...])
      }
    }
    if isNeedleWork { settleNeedles(&procedures, statements) }
    if !statements.contains(where: { $0.isWork && $0.part == .description }) { settleCut(&procedures, &statements) }
    return statements
  }

  /// Work with no side of its own is on the side on which the cut was made: beside the midline from behind, or where the
  /// title says the same.
  private func settleCut(_ procedures: inout [Procedure], _ statements: inout [SideStatement]) {
    let isBehind = procedures.contains { $0.part == .description && $0.approach == .posterior }
    let titled = combined(statements.filter { $0.part == .title }.map { $0.side })
    var cuts: [Int] = []
    for index in statements.indices where statements[index].part == .description {
      if isBehind && isBesideMidline(statements[index])
        || statements[index].side == titled && isOfWayIn(statements[index])
      {
        cuts.append(index)
      }
    }
    guard let side = combined(cuts.map { statements[$0].side }), side != .bilateral else { return }
    for index in cuts { statements[index].isWork = true }
    for index in procedures.indices
    where procedures[index].part == .description && procedures[index].side == nil && !procedures[index].kind.isAid {
      procedures[index].side = side
    }
  }

  /// "The window of L5-S1 on the right was marked", "a cut on the left buttock": where the way in is told.
  private func isOfWayIn(_ statement: SideStatement) -> Bool {
    guard let words = statement.evidence.first, let sentence = reading.sentence(at: words.range.start),
      !sentence.contexts.contains(.donor)
    else {
      return false
    }
    return !sentence.contexts.isDisjoint(with: [.localize, .expose])
      || reading.has(reading.lexicon.words.incision, in: sentence.tokens)
  }

  /// "4 cm to the right of the midline", "just left of the middle".
  private func isBesideMidline(_ statement: SideStatement) -> Bool {
    guard let words = statement.evidence.first else { return false }
    let tokens = reading.document.tokens
    guard let sentence = reading.sentence(at: words.range.start),
      let first = sentence.tokens.first(where: { Int(tokens[$0].start) >= words.range.start })
    else { return false }
    return reading.has(reading.lexicon.words.midlines, in: first..<min(first + 5, tokens.count))
  }

  /// Work through needles told by its steps takes the sides that the description tells.
  private func settleNeedles(_ procedures: inout [Procedure], _ statements: [SideStatement]) {
    let told = statements.filter { $0.isWork && $0.part == .description }.map { $0.side }
    guard let side = combined(told) else { return }
    for index in procedures.indices
    where procedures[index].kind.isSidedNeedleWork && procedures[index].part != .title {
      // One joint a side has no segment to tell two works apart: "right joint entered … repeated on the left".
      if procedures[index].side == nil || side == .bilateral && procedures[index].kind.isSacral {
        procedures[index].side = side
      }
    }
  }

  /// "We did the same on the other side": work that is told by being done again.
  private func isRepeated(_ side: Side, _ mention: Mention, _ sentence: SentenceReading) -> Bool {
    side == .bilateral && sentence.part == .description && mention.tokens.count > 3
      && sentence.contexts.contains(.repetition)
  }

  /// The procedures that each sentence tells, as their places.
  private func sentences(of procedures: [Procedure]) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (index, procedure) in procedures.enumerated() {
      var told: Set<Int> = []
      for evidence in procedure.evidence {
        if let sentence = reading.sentence(at: evidence.range.start) { told.insert(sentence.index) }
      }
      for sentence in told { places[sentence, default: []].append(index) }
    }
    return places
  }

  /// Gives the procedures of a sentence the side told in it.
  private func settle(_ procedures: inout [Procedure], _ here: [Int], _ statements: ArraySlice<SideStatement>) {
    let sides = statements.filter { $0.isWork || $0.part == .title }.map { $0.side }
    guard let side = combined(sides) else { return }
    for index in here {
      if let known = procedures[index].side, known != side {
        procedures[index].side = .bilateral
      } else {
        procedures[index].side = side
      }
    }
  }

  private func combined(_ sides: [Side]) -> Side? {
    guard let first = sides.first else { return nil }
    for side in sides where side != first { return .bilateral }
    return first
  }

  /// Whether a side near a needle's work is a limb's or a pad's.
  private func isApart(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    let after = Int(mention.end)..<min(Int(mention.end) + 3, sentence.tokens.upperBound)
    return isExcluded(after, sentence) || sentence.contexts.contains(.donor)
  }

  /// "wished to proceed with a left L4-L5 discectomy": the side of the operation as it was planned.
  private func planned(_ side: Side, _ mention: Mention, _ sentence: SentenceReading) -> SideStatement? {
    guard sentence.part == .indication else { return nil }
    for procedure in reading.mentions(.procedures, in: sentence.index) {
      guard procedure.first >= mention.end, procedure.first - mention.end <= 5,
        let kind = reading.lexicon.procedures[Int(procedure.value)], !kind.isAid,
        reading.document.assertion(of: mention.tokens, in: sentence.index).isDisjoint(with: [
          .historical, .negated, .family,
        ])
      else { continue }
      return SideStatement(
        side: side, part: .indication, isWork: true, kind: kind, levels: Placement.interspaces(sentence.levels),
        evidence: [reading.evidence(mention.tokens, sentence)])
    }
    return nil
  }

  private func kindOfWork(_ mention: Mention, _ sentence: SentenceReading) -> ProcedureKind? {
    var nearest: (distance: Int, kind: ProcedureKind)?
    for procedure in reading.mentions(.procedures, in: sentence.index) {
      let far = abs(Int(procedure.first) - Int(mention.first))
      if nearest.map({ far < $0.distance }) ?? true, let kind = reading.lexicon.procedures[Int(procedure.value)],
        !kind.isAid
      {
        nearest = (far, kind)
      }
    }
    return nearest?.kind
  }

  /// Whether a side is that of the work: of a structure worked on, and not of an incision, a drain, a crest or a limb.
  private func isOfWork(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    guard sentence.part == .description || sentence.part == .findings || sentence.part == .title else { return false }
    let limit = sentence.tokens.upperBound
    // "On the right, scar was freed from the edge of the lamina."
    if sentence.part == .description, Int(mention.first) - sentence.tokens.lowerBound < 3,
      hasStructure(in: sentence.tokens, sentence), !isExcluded(sentence.tokens, sentence),
      !sentence.contexts.contains(.donor), reading.mentions(.devices, in: sentence.index).isEmpty,
      !reading.mentions(.actions, in: sentence.index).isEmpty
    {
      return true
    }
    // What the side word stands before decides: "left C5 foramen" against "left iliac crest".
    let after = Int(mention.end)..<min(Int(mention.end) + 4, limit)
    if hasStructure(in: after, sentence) { return !isExcluded(after, sentence) || startsWithStructure(after, sentence) }
    if isExcluded(after, sentence) { return false }
    let before = max(sentence.tokens.lowerBound, Int(mention.first) - 8)..<Int(mention.first)
    if hasStructure(in: before, sentence), !isExcluded(before, sentence), isExposure(sentence) {
      return reading.lexicon.sides[Int(mention.value)] != .bilateral
    }
    if isExcluded(before, sentence), !hasStructure(in: before, sentence) { return false }
    return isWorkSentence(sentence)
  }

  /// In a one-sided exposure from behind the side of fascia, muscle and lamina is the side of the work.
  private func isExposure(_ sentence: SentenceReading) -> Bool {
    sentence.contexts.contains(.expose) || sentence.contexts.contains(.focus)
  }

  private func startsWithStructure(_ words: Range<Int>, _ sentence: SentenceReading) -> Bool {
    for mention in reading.mentions(.structures, in: sentence.index) where words.contains(Int(mention.first)) {
      return Int(mention.first) <= words.lowerBound + 1
    }
    return false
  }

  private func isExcluded(_ words: Range<Int>, _ sentence: SentenceReading) -> Bool {
    !words.isEmpty && reading.hasContext(.notWorkSide, in: sentence.index, within: words)
  }

  private func hasStructure(in words: Range<Int>, _ sentence: SentenceReading) -> Bool {
    for mention in reading.mentions(.structures, in: sentence.index) where mention.tokens.overlaps(words) {
      switch reading.lexicon.structures[Int(mention.value)] {
      case "crest", "pedicle", "hardware", "cement", "vertebral-body", "endplate", "cord", "tumor", "epidural-space":
        continue
      default: return true
      }
    }
    for mention in reading.mentions(.procedures, in: sentence.index) where mention.tokens.overlaps(words) {
      if let kind = reading.lexicon.procedures[Int(mention.value)] { return !kind.isAid }
    }
    return false
  }

  private func isWorkSentence(_ sentence: SentenceReading) -> Bool {
    for item in WorkReader(reading: reading).items(of: sentence) {
      switch item.what {
      case .act(.work(let kind)) where kind.isAid || kind == .fixation || kind == .fusion || kind == .washout: continue
      case .act: return true
      case .device: continue
      }
    }
    return false
  }
}
