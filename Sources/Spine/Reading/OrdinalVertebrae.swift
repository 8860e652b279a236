import Dictation

/// Vertebrae told by their place in a region: "the third and fourth lumbar vertebrae", "the fifth on the sacrum".
extension LevelGrammar {
  /// The vertebra that an ordinal at a token names, or the interspace below it: "the fourth lumbar disc".
  func ordinalHead(_ at: Int, _ limit: Int) -> Head? {
    guard let value = words.ordinals[tokens[at].word] else { return nil }
    let list = ordinalList(at, limit)
    // "His first lumbar operation" counts, and names no bone.
    guard list.isOfVertebrae, let letter = list.region ?? onlyOrdinalRegion,
      let vertebra = Vertebra(letter: letter, number: value)
    else { return nil }
    // The words of region and part belong to the last of a list.
    let end = list.next == at + 1 ? list.end : at + 1
    if list.next == at + 1, list.isInterspace, let below = vertebra.below {
      return Head(first: vertebra, last: below, end: end)
    }
    return Head(first: vertebra, last: nil, end: end)
  }

  private struct OrdinalList {
    /// The token after the last ordinal.
    var next: Int
    /// The token after the words of region and part.
    var end: Int
    var region: UInt8?
    /// Whether vertebrae are meant: a part of them follows, or one is told beside another.
    var isOfVertebrae: Bool
    var isInterspace: Bool
  }

  /// What follows an ordinal: others of a list, the region and the part.
  private func ordinalList(_ at: Int, _ limit: Int) -> OrdinalList {
    var (next, place, count) = (at + 1, at + 1, 1)
    while place < limit, tokens[place].breaks < 2 {
      let word = tokens[place].word
      if words.ordinals[word] != nil {
        count += 1
        next = place + 1
      } else if !isBetweenOrdinals(word) {
        break
      }
      place += 1
    }
    var list = OrdinalList(next: next, end: next, region: nil, isOfVertebrae: count > 1, isInterspace: false)
    if next < limit, let letter = words.letters[tokens[next].word] {
      list.region = letter
      list.end = next + 1
    }
    // The list may have begun before: "between the third and fourth".
    if at > 1, (max(0, at - 3)..<at).contains(where: { words.ordinals[tokens[$0].word] != nil }) {
      list.isOfVertebrae = true
    }
    if place < limit, words.sacrum.contains(tokens[place].word) { list.isOfVertebrae = true }
    guard list.end < limit else { return list }
    let part = tokens[list.end].word
    if words.ordinalSpaces.contains(part) { list.isInterspace = true }
    if list.isInterspace || words.vertebralNouns.contains(part) { list.isOfVertebrae = true }
    // "The fifth lumbar and first sacral vertebrae".
    if list.region != nil, list.end + 1 < limit, isBetweenOrdinals(part),
      words.ordinals[tokens[list.end + 1].word] != nil
    {
      list.isOfVertebrae = true
    }
    if words.vertebrae.contains(part) { list.end += 1 }
    return list
  }

  private func isBetweenOrdinals(_ word: Int32) -> Bool {
    word == -44 || word == -45 || word == -38
      || word > 0
        && (words.lists.contains(word) || words.ranges.contains(word) || words.upon.contains(word)
          || words.fillers.contains(word))
  }

  /// The one region beside whose name an ordinal stands anywhere in the text; nil where there is none, or are two.
  static func onlyOrdinalRegion(_ tokens: [Token], _ words: ReaderWords) -> UInt8? {
    var found: UInt8?
    for at in tokens.indices.dropLast() where words.ordinals[tokens[at].word] != nil {
      guard let letter = words.letters[tokens[at + 1].word] else { continue }
      if let found, found != letter { return nil }
      found = letter
    }
    return found
  }
}
