import Dictation

/// Reads where a document beside the operative note foresees the operation: by a plan, or by a study's only finding.
struct ForeseenReader {
  let reading: NoteReading
  /// Whether the document reports a study.
  let isStudy: Bool

  /// What the document foresees; nil where it foresees nothing, or more than one place.
  func read() -> ForeseenWork? {
    isStudy ? soleFinding : plan
  }

  /// The segments and sides of the operations that the document plans.
  private var plan: ForeseenWork? {
    var work = ForeseenWork(source: .plan, levels: [], sides: [], evidence: [])
    for sentence in reading.sentences where isPlanning(sentence) {
      let named = reading.mentions(.procedures, in: sentence.index).contains { mention in
        guard let kind = reading.lexicon.procedures[Int(mention.value)], !kind.isAid else { return false }
        return reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .historical, .family])
      }
      if named { add(sentence, to: &work) }
    }
    return work.evidence.isEmpty ? nil : work
  }

  /// The one interspace at which a study finds disease, with its side.
  private var soleFinding: ForeseenWork? {
    var work = ForeseenWork(source: .study, levels: [], sides: [], evidence: [])
    for sentence in reading.sentences where !sentence.levels.isEmpty {
      let isDiseased = reading.mentions(.diagnoses, in: sentence.index).contains {
        reading.assertion(of: $0, in: sentence).isAffirmed
          && reading.lexicon.diagnoses[Int($0.value)].concept != "unrelated"
      }
      if isDiseased { add(sentence, to: &work) }
    }
    return work.levels.count == 1 ? work : nil
  }

  private func isPlanning(_ sentence: SentenceReading) -> Bool {
    sentence.section == .plan || sentence.section == .procedure
      || reading.has(reading.lexicon.words.planning, in: sentence.tokens)
  }

  private func add(_ sentence: SentenceReading, to work: inout ForeseenWork) {
    for level in Placement.interspaces(sentence.levels.filter { !$0.isRoot }) where !work.levels.contains(level) {
      work.levels.append(level)
    }
    for mention in reading.mentions(.sides, in: sentence.index) {
      guard let side = reading.lexicon.sides[Int(mention.value)],
        reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .historical, .family])
      else { continue }
      let told = side == .bilateral ? [Side.left, .right] : [side]
      for side in told where !work.sides.contains(side) { work.sides.append(side) }
    }
    work.evidence.append(reading.evidence(sentence))
  }
}
