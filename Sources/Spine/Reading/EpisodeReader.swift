import Dictation

/// Cuts an operation into episodes by the patient's turning, and says by which way each was done.
struct EpisodeReader {
  private let reading: NoteReading
  /// The episode of each sentence of the description.
  private var episodes: [Int]
  /// Evidence of ways in: told or implied, by episode.
  private var signs: [Sign] = []
  private var ways: [Approach?] = []
  /// Incisions, which tell the way that the position implies.
  private var incisions: [(episode: Int, isCut: Bool, evidence: Evidence)] = []

  private struct Sign {
    var approach: Approach
    var strength: WayIn.Strength
    var part: Part
    var episode: Int
    var isPosition: Bool
    var byAnother: Bool
    var evidence: Evidence
  }

  init(_ reading: NoteReading) {
    self.reading = reading
    episodes = [Int](repeating: 0, count: reading.sentences.count)
    var episode = 0
    var position: Approach?
    for sentence in reading.sentences {
      guard sentence.part == .description || sentence.part == .title || sentence.section == .position else { continue }
      for mention in reading.mentions(.approaches, in: sentence.index) {
        let phrase = reading.lexicon.approaches[Int(mention.value)]
        guard isOfOperation(mention, sentence) else { continue }
        let isPosition = phrase.isPosition && sentence.part == .description
        if isPosition {
          if let position, position != phrase.approach, isWorkAhead(of: sentence) { episode += 1 }
          if position == nil || isWorkAhead(of: sentence) { position = phrase.approach }
        }
        signs.append(
          Sign(
            approach: phrase.approach, strength: phrase.strength, part: sentence.part, episode: episode,
            isPosition: isPosition, byAnother: sentence.contexts.contains(.byAnother) && isAnothers(sentence),
            evidence: reading.evidence(mention.tokens, sentence)))
      }
      episodes[sentence.index] = sentence.part == .title ? 0 : episode
      if sentence.part == .description, let incision = incision(in: sentence) {
        let isCut = reading.lexicon.words.cuts.contains(reading.document.tokens[incision].word)
        incisions.append((episode, isCut, reading.evidence(incision..<incision + 1, sentence)))
      }
    }
    for index in 0...episode { ways.append(way(of: index)) }
  }

  /// The episode of a sentence.
  func episode(of sentence: SentenceReading) -> Int { episodes[sentence.index] }

  /// The first episode that was done through a way in; nil where there is none.
  func episode(through way: Approach) -> Int? { ways.firstIndex { $0 == way } }

  /// The way in of an episode, where known.
  func approach(of episode: Int) -> Approach? { episode < ways.count ? ways[episode] : nil }

  private func isOfOperation(_ mention: Mention, _ sentence: SentenceReading) -> Bool {
    if !reading.assertion(of: mention, in: sentence).isAffirmed { return false }
    // Drains and donor sites have ways of their own; a flank is told by the crest.
    if reading.lexicon.approaches[Int(mention.value)].approach == .lateral { return !isPocket(sentence) }
    return !reading.hasContext(
      .donor, in: sentence.index,
      within: max(
        sentence.tokens.lowerBound, Int(mention.first) - 4)..<min(sentence.tokens.upperBound, Int(mention.end) + 4))
  }

  /// Whether a sentence tells of the pocket of a generator or pump, whose flank is no way in to the spine.
  private func isPocket(_ sentence: SentenceReading) -> Bool {
    for mention in reading.mentions(.devices, in: sentence.index) {
      guard let kind = reading.lexicon.devices[Int(mention.value)] else { continue }
      if kind.isStimulator || kind == .pump || kind == .pumpCatheter { return true }
    }
    return false
  }

  private func incision(in sentence: SentenceReading) -> Int? {
    guard !sentence.contexts.contains(.donor) else { return nil }
    for token in sentence.tokens where reading.lexicon.words.incision.contains(reading.document.tokens[token].word) {
      // A scar or a wound that is opened again is always an old one.
      let standing = reading.document.assertion(of: token..<token + 1, in: sentence.index)
      if standing.isDisjoint(with: [.negated, .notPerformed, .hypothetical, .family]) { return token }
    }
    return nil
  }

  private func isAnothers(_ sentence: SentenceReading) -> Bool {
    sentence.tokens.contains { reading.document.tokens[$0].word == reading.lexicon.words.doctor }
  }

  /// Whether any work follows in the description: the last turn is for the journey out of the room.
  private func isWorkAhead(of sentence: SentenceReading) -> Bool {
    let worker = WorkReader(reading: reading)
    for next in reading.sentences[(sentence.index + 1)...] where next.part == .description {
      for item in worker.items(of: next) where item.isWorkOrGraft || item.isAnchored { return true }
    }
    return false
  }

  /// The way with the most signs: what is told counts three, a position two, a name one.
  private func way(of episode: Int) -> Approach? {
    var weights: [Int] = [0, 0, 0]
    let ways: [Approach] = [.anterior, .posterior, .lateral]
    for sign in signs where sign.episode == episode || sign.part == .title {
      for (index, way) in ways.enumerated() where way == sign.approach {
        weights[index] += sign.part == .title ? 1 : sign.strength == .told ? 3 : 2
      }
    }
    var best: Int?
    for index in weights.indices where weights[index] > 0 && (best.map { weights[index] > weights[$0] } ?? true) {
      best = index
    }
    return best.map { ways[$0] }
  }

  /// One way in an episode for open work, and the percutaneous one for work through needles.
  func waysIn(_ procedures: [Procedure]) -> [WayIn] {
    var found: [WayIn] = []
    var work = procedures.filter { !$0.kind.isAid && $0.part != .title }
    if work.isEmpty { work = procedures.filter { !$0.kind.isAid } }
    let isAllNeedle =
      !work.isEmpty
      && !work.contains {
        !$0.kind.isNeedleWork && !$0.kind.isPocketWork && $0.kind != .boneBiopsy && $0.kind != .decompression
      }
    for episode in ways.indices where procedures.contains(where: { $0.episode == episode }) || ways.count == 1 {
      if isAllNeedle {
        found += wayIn(.percutaneous, episode)
      } else if let approach = ways[episode] {
        found += wayIn(approach, episode)
      }
    }
    for sign in signs where sign.part == .title {
      found.append(
        WayIn(approach: sign.approach, strength: .implied, part: .title, episode: 0, evidence: [sign.evidence]))
    }
    return found
  }

  private func wayIn(_ approach: Approach, _ episode: Int) -> [WayIn] {
    var told: [Evidence] = []
    var implied: [Evidence] = []
    var isAnothers = false
    var hasOwn = false
    for sign in signs where sign.episode == episode && sign.part != .title && sign.approach == approach {
      if sign.byAnother { isAnothers = true } else if sign.strength == .told { hasOwn = true }
      if sign.strength == .told {
        told.append(sign.evidence)
      } else {
        implied.append(sign.evidence)
      }
    }
    // "Dr. A made the approach" alone tells nothing of it; its steps do.
    if isAnothers, !hasOwn, told.count < 2 {
      implied += told
      told = []
    } else if !implied.isEmpty, !isAnothers {
      // The position and the incision itself say most; a retractor or a scar less.
      let cuts = incisions.filter { $0.episode == episode }
      if let cut = cuts.first(where: { $0.isCut }) ?? cuts.first {
        told = told.isEmpty ? [implied[0], cut.evidence] : told + [cut.evidence]
      }
    }
    if !told.isEmpty {
      return [
        WayIn(
          approach: approach, strength: .told, part: .description, episode: episode, evidence: Array(told.prefix(2)))
      ]
    }
    guard !implied.isEmpty else { return [] }
    return [
      WayIn(
        approach: approach, strength: .implied, part: .description, episode: episode, byAnother: isAnothers,
        evidence: Array(implied.prefix(1)))
    ]
  }
}
