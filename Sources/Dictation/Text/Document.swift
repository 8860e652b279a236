/// A note read: its tokens, sections, sentences and the phrases found in it.
public struct Document: Sendable {
  /// The note.
  public let note: Note
  /// Its tokens, in order.
  public let tokens: [Token]
  /// Its sections, in order.
  public let sections: [Section]
  /// Its sentences, in order.
  public let sentences: [Sentence]
  /// All phrases found, by first token.
  public let mentions: [Mention]
  /// For each sentence, where its mentions begin in `mentions`; one more at the end.
  let mentionStarts: [Int]
  let scopes: [[AssertionReader.Scope]]

  /// The phrases found in a sentence.
  public func mentions(in sentence: Int) -> ArraySlice<Mention> {
    mentions[mentionStarts[sentence]..<mentionStarts[sentence + 1]]
  }

  /// How the words at some tokens of a sentence stand; cues inside `phrase` are part of it: "the old screws were removed".
  public func assertion(of words: Range<Int>, in sentence: Int, beside phrase: Range<Int>? = nil) -> Assertion {
    scopes[sentence].assertion(of: words, beside: phrase)
  }

  /// The bytes that some tokens cover.
  public func range(of words: Range<Int>) -> ByteRange {
    guard let first = words.first, let last = words.last, last < tokens.count else { return ByteRange(0, 0) }
    return ByteRange(Int(tokens[first].start), Int(tokens[last].end))
  }

  /// The section kind of a sentence.
  public func kind(of sentence: Int) -> SectionKind {
    sections.isEmpty ? .unlabelled : sections[sentences[sentence].section].kind
  }
}
