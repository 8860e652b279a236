import Dictation

/// Reads the steps of work through needles: where a needle was brought, and that something was injected or ablated.
struct NeedleReader {
  let reading: NoteReading

  /// One step, with the segments it tells; a root or foramen names a segment here.
  struct Step {
    var levels: [LevelStatement]
    var evidence: Evidence
  }

  /// The steps of the description; none where nothing was injected, ablated or inflated.
  func steps() -> [Step] {
    var steps: [Step] = []
    var isDelivered = false
    for sentence in reading.sentences where sentence.part == .description {
      let actions = reading.mentions(.actions, in: sentence.index).filter {
        reading.assertion(of: $0, in: sentence).isAffirmed
      }
      for action in actions {
        let name = reading.lexicon.actions[Int(action.value)]
        if name == "inject" || name == "ablate" || name == "inflate" { isDelivered = true }
      }
      if reading.has(reading.lexicon.words.deliveries, in: sentence.tokens) { isDelivered = true }
      // "Same at T8 from the right."
      let isAgain = !steps.isEmpty && sentence.contexts.contains(.repetition) && !sentence.levels.isEmpty
      guard hasNeedle(sentence) || ablatesNerves(sentence, actions) || isAgain else { continue }
      var levels = sentence.levels
      for index in levels.indices { levels[index].isRoot = false }
      steps.append(Step(levels: levels, evidence: reading.evidence(sentence)))
    }
    return isDelivered ? steps : []
  }

  /// Whether the description tells that nerves were ablated.
  var ablates: Bool {
    reading.sentences.contains { sentence in
      sentence.part == .description
        && reading.mentions(.actions, in: sentence.index).contains {
          reading.lexicon.actions[Int($0.value)] == "ablate" && reading.assertion(of: $0, in: sentence).isAffirmed
        }
    }
  }

  /// Whether the description tells of cement.
  var tellsCement: Bool {
    reading.sentences.contains { sentence in
      sentence.part == .description
        && reading.mentions(.structures, in: sentence.index).contains {
          reading.lexicon.structures[Int($0.value)] == "cement"
        }
    }
  }

  /// "The L4 and L5 medial branches were lesioned".
  private func ablatesNerves(_ sentence: SentenceReading, _ actions: [Mention]) -> Bool {
    actions.contains { reading.lexicon.actions[Int($0.value)] == "ablate" }
      && reading.mentions(.structures, in: sentence.index).contains {
        reading.lexicon.structures[Int($0.value)] == "medial-branch"
      }
  }

  /// The way that a needle into the epidural space took, where only one is told: between the laminae or by the foramen.
  var epiduralWay: ProcedureKind? {
    var told: SentenceContext = []
    for sentence in reading.sentences where sentence.part == .description { told.formUnion(sentence.contexts) }
    switch (told.contains(.interlaminarPath), told.contains(.foraminalPath)) {
    case (true, false): return .interlaminarInjection
    case (false, true): return .transforaminalInjection
    default: return nil
    }
  }

  private func hasNeedle(_ sentence: SentenceReading) -> Bool {
    reading.has(reading.lexicon.words.needles, in: sentence.tokens)
  }
}
