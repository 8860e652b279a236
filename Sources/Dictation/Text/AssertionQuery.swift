/// Says how any phrase stands in any sentence, by the cues and scopes that notes are read with.
public struct AssertionQuery: Sendable {
  private let reader: DocumentReader

  /// Makes a query of a library's language files.
  public init(_ library: LexiconLibrary) throws(LexiconError) {
    reader = try DocumentReader(library) { _ throws(LexiconError) in }
  }

  /// How the first occurrence of a phrase stands in a sentence; nil where it is not there.
  public func assertion(of phrase: String, in sentence: String) -> Assertion? {
    assertion(of: Array(phrase.utf8)[...], in: Array(sentence.utf8)[...])
  }

  /// How the first occurrence of a phrase stands in a sentence, both as bytes; nil where it is not there.
  public func assertion(of phrase: ArraySlice<UInt8>, in sentence: ArraySlice<UInt8>) -> Assertion? {
    let wanted = words(of: phrase)
    let found = words(of: sentence)
    guard let place = PhraseFinder(phrase: wanted).first(in: found) else { return nil }
    return scopes(of: found.tokens).assertion(of: place)
  }

  /// Whether a phrase has a word that could be found.
  public func isPhrase(_ phrase: ArraySlice<UInt8>) -> Bool {
    words(of: phrase).tokens.contains { $0.kind != .mark && $0.kind != .joiner }
  }

  private func words(of bytes: ArraySlice<UInt8>) -> TokenizedText {
    let text = TextDecoding.decode(Array(bytes)).text
    let tokens = text.withUnsafeBufferPointer { Tokenizer().tokens(of: $0, numberedBy: reader.book.vocabulary) }
    return TokenizedText(text: text, tokens: tokens)
  }

  /// The reaches of all cues: a full stop ends them as in a note, but not that of a heading.
  private func scopes(of tokens: [Token]) -> [AssertionReader.Scope] {
    let mentions = MentionScanner(book: reader.book).mentions(in: tokens)
    let whole = Section(kind: .unlabelled, heading: 0..<0, body: 0..<tokens.count)
    let headings = headings(mentions, tokens)
    var scopes: [AssertionReader.Scope] = []
    for sentence in reader.splitter.sentences(of: [whole], entries: [], tokens) {
      let inside = mentions.filter {
        sentence.tokens.contains(Int($0.first)) && Int($0.end) <= sentence.tokens.upperBound
      }
      scopes += reader.assertionReader.scopes(in: sentence.tokens, headings: headings, inside[...], tokens)
      scopes += reader.assertionReader.innerScopes(inside[...], tokens)
    }
    return scopes
  }

  /// Where headings with their colons begin, and the end of all.
  private func headings(_ mentions: [Mention], _ tokens: [Token]) -> [Int] {
    var starts: [Int] = []
    for mention in mentions where mention.lexicon == Int32(DocumentReader.headings.number) {
      let end = Int(mention.end)
      if end < tokens.count, tokens[end].word == -58, tokens[Int(mention.first)].isCapital {
        starts.append(Int(mention.first))
      }
    }
    return starts + [tokens.count]
  }
}

extension Assertion {
  /// Its names, in order, comma-joined; what was not performed is negated.
  public var names: String {
    if isAffirmed { return "affirmed" }
    var names: [String] = []
    if !isDisjoint(with: [.negated, .notPerformed]) { names.append("negated") }
    if contains(.hypothetical) { names.append("hypothetical") }
    if contains(.historical) { names.append("historical") }
    if contains(.family) { names.append("family") }
    return names.joined(separator: ",")
  }
}
