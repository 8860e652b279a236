import Dictation

/// Pairs of numbers alone, which mean an interspace where the note names it in full elsewhere: "7 mm at 5-6".
extension LevelGrammar {
  /// A sentence's statements with those of its bare pairs, in order.
  func addingBarePairs(
    of known: Set<Segment>, to statements: [LevelStatement], in range: Range<Int>
  ) -> [LevelStatement] {
    var all = statements
    var list = (statements.last?.list ?? 0) + 1
    var at = range.lowerBound
    var lastEnd = -1
    while at + 2 < range.upperBound {
      defer { at += 1 }
      guard let segment = barePair(at, range.upperBound, among: known),
        !statements.contains(where: { $0.tokens.overlaps(at..<at + 3) })
      else { continue }
      // "4-5, 5-6 and 6-7" is one list.
      let goesOn =
        lastEnd >= 0 && (lastEnd..<at).allSatisfy { tokens[$0].word == -44 || words.lists.contains(tokens[$0].word) }
      if !goesOn { list += 1 }
      all.append(
        LevelStatement(
          tokens: at..<at + 3, vertebrae: segment.vertebrae, isSpan: true, list: list, isRoot: false))
      lastEnd = at + 3
      at += 2
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The one known interspace that a pair of numbers names; nil where it measures or counts, or names none or two.
  private func barePair(_ at: Int, _ limit: Int, among known: Set<Segment>) -> Segment? {
    let joint = tokens[at + 1]
    guard tokens[at].kind == .number, tokens[at + 2].kind == .number, !tokens[at + 2].isSpaced,
      joint.kind == .joiner || joint.word == -45, !joint.isSpaced,
      let upper = number(at), let lower = number(at + 2), !isCount(at + 3, limit)
    else { return nil }
    if at + 3 < limit, !tokens[at + 3].isSpaced, tokens[at + 3].word == -47 || tokens[at + 3].kind == .joiner {
      return nil
    }
    let isIntroduced =
      at == 0 || tokens[at].breaks > 0 || tokens[at - 1].kind == .mark && tokens[at - 1].word != -47
      || tokens[at - 1].word > 0
        && (words.fillers.contains(tokens[at - 1].word) || words.lists.contains(tokens[at - 1].word)
          || words.introducers.contains(tokens[at - 1].word))
    guard isIntroduced else { return nil }
    var found: Segment?
    for segment in known where segment.isInterspace {
      let pair = segment.vertebrae
      guard ownNumber(pair[0]) == upper, ownNumber(pair[1]) == lower else { continue }
      if found != nil { return nil }
      found = segment
    }
    return found
  }
}
