import Dictation

/// Segments told by where they lie from the focus: "the level below was treated in identical fashion".
extension OperationReader {
  /// The interspace above or below the focus, where a sentence repeats the steps there and the title names it.
  func neighbours(_ sentence: SentenceReading, beside statements: [LevelStatement]) -> [LevelStatement] {
    guard sentence.contexts.contains(.repetition),
      sentence.contexts.contains(.levelBelow) != sentence.contexts.contains(.levelAbove)
    else { return [] }
    let isBelow = sentence.contexts.contains(.levelBelow)
    let told = Placement.interspaces(focus).filter { $0.isInterspace }
    guard let edge = isBelow ? told.max() : told.min(),
      let upper = isBelow ? edge.upper.below : Vertebra(index: edge.upper.index - 1), let lower = upper.below,
      let segment = Segment.interspace(below: upper), isTitled(segment), let tokens = words(isBelow, sentence)
    else { return [] }
    // "The level below was treated likewise, as was C6-C7": one list.
    let list = statements.first?.list ?? -1
    return [LevelStatement(tokens: tokens, vertebrae: [upper, lower], isSpan: true, list: list, isRoot: false)]
  }

  private func isTitled(_ segment: Segment) -> Bool {
    reading.sentences.contains { sentence in
      sentence.part == .title && sentence.levels.contains { $0.interspaces.contains(segment) }
    }
  }

  private func words(_ isBelow: Bool, _ sentence: SentenceReading) -> Range<Int>? {
    reading.mentions(.contexts, in: sentence.index).first {
      reading.lexicon.contexts[Int($0.value)].contains(isBelow ? .levelBelow : .levelAbove)
    }?.tokens
  }
}
