/// A phrase of a lexicon found in a text.
public struct Mention: Sendable, Hashable {
  /// The lexicon.
  public var lexicon: Int32
  /// What the phrase stands for there.
  public var value: Int32
  /// Its first token.
  public var first: Int32
  /// The token after its last.
  public var end: Int32

  /// Makes the mention of a value at some tokens.
  public init(lexicon: Int32, value: Int32, first: Int32, end: Int32) {
    self.lexicon = lexicon
    self.value = value
    self.first = first
    self.end = end
  }

  /// Its tokens.
  public var tokens: Range<Int> { Int(first)..<Int(end) }
}

/// Finds every phrase of a book in a line of tokens: in each lexicon the longest from the left.
struct MentionScanner {
  let book: PhraseBook

  func mentions(in tokens: [Token]) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(tokens.count / 2)
    var taken = [Int32](repeating: 0, count: PhraseBook.lexiconLimit)
    var longest = [Int32](repeating: 0, count: PhraseBook.lexiconLimit)
    for first in 0..<tokens.count where tokens[first].word > 0 {
      let node = book.trie.start(tokens[first].word)
      if node == 0 { continue }
      collect(tokens, from: first, node, &mentions, &taken, &longest)
    }
    return mentions
  }

  private func collect(
    _ tokens: [Token], from first: Int, _ start: Int32, _ mentions: inout [Mention], _ taken: inout [Int32],
    _ longest: inout [Int32]
  ) {
    let base = mentions.count
    var node = start
    var end = first + 1
    while true {
      if book.trie.isEnd(node) {
        let reached = Int32(end)
        book.trie.forEachEntry(node) { id in
          let entry = book.entries[Int(id)]
          if taken[Int(entry.lexicon)] > Int32(first) { return }
          longest[Int(entry.lexicon)] = reached
          mentions.append(Mention(lexicon: entry.lexicon, value: entry.value, first: Int32(first), end: reached))
        }
      }
      var next = end
      if next < tokens.count, tokens[next].kind == .joiner { next += 1 }
      guard next < tokens.count, tokens[next].word > 0, tokens[next].breaks < 2 else { break }
      node = book.trie.next(node, tokens[next].word)
      if node == 0 { break }
      end = next + 1
    }
    guard mentions.count > base else { return }
    var kept = base
    for index in base..<mentions.count {
      let mention = mentions[index]
      if mention.end == longest[Int(mention.lexicon)] {
        mentions[kept] = mention
        kept += 1
      }
    }
    mentions.removeLast(mentions.count - kept)
    for index in base..<mentions.count { taken[Int(mentions[index].lexicon)] = mentions[index].end }
  }
}
