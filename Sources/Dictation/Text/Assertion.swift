/// How a statement stands: what it says did not, could or used to be so, or is so of another.
public struct Assertion: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes an assertion of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It is denied.
  public static let negated = Assertion(rawValue: 1)
  /// It may be, or is planned.
  public static let hypothetical = Assertion(rawValue: 2)
  /// It is of the past.
  public static let historical = Assertion(rawValue: 4)
  /// It is of a relative.
  public static let family = Assertion(rawValue: 8)
  /// It was considered or begun, and not done.
  public static let notPerformed = Assertion(rawValue: 16)

  /// Whether it is plainly affirmed.
  public var isAffirmed: Bool { isEmpty }
}

/// A cue that changes how the words around it stand (ConText: Harkema et al., J Biomed Inform 2009).
public struct AssertionCue: Sendable, Hashable {
  /// Which way a cue reaches; `section` is forward, and with a colon behind it over all that its heading heads.
  public enum Direction: UInt8, Sendable, Hashable { case forward, backward, both, section }
  /// What a cue does.
  public enum Effect: Sendable, Hashable {
    /// It sets an assertion.
    case sets(Assertion)
    /// It looks like a cue and is none.
    case nothing
    /// It ends the reach of others.
    case ends
  }

  /// What it does.
  public var effect: Effect
  /// Which way it reaches.
  public var direction: Direction
}

/// Works out how the words of a sentence stand.
struct AssertionReader {
  let cues: [AssertionCue]
  let lexicon: Int32
  /// Words that begin a new clause after a comma: we, the, she, there.
  let clauseWords: Set<Int32>

  /// One reach of one cue.
  struct Scope: Sendable, Hashable {
    var cue: Range<Int>
    var tokens: Range<Int>
    var assertion: Assertion
  }

  /// The reaches of all cues in a sentence; `mentions` are those of the sentence, and a heading in it reaches up to
  /// `sectionEnd`, the sentence's own end where there is none.
  func scopes(
    in sentence: Range<Int>, sectionEnd: Int? = nil, _ mentions: ArraySlice<Mention>, _ tokens: [Token]
  ) -> [Scope] {
    var scopes: [Scope] = []
    for mention in mentions where mention.lexicon == lexicon {
      let cue = cues[Int(mention.value)]
      guard case .sets(let assertion) = cue.effect else { continue }
      if isCovered(mention, mentions) { continue }
      if cue.direction == .section, isColon(Int(mention.end), tokens) {
        let end = max(sectionEnd ?? sentence.upperBound, Int(mention.end))
        scopes.append(Scope(cue: mention.tokens, tokens: Int(mention.end)..<end, assertion: assertion))
        continue
      }
      if cue.direction != .backward {
        let end = forwardEnd(from: Int(mention.end), sentence, mentions, tokens)
        scopes.append(
          Scope(cue: mention.tokens, tokens: Int(mention.end)..<max(end, Int(mention.end)), assertion: assertion))
      }
      if cue.direction == .backward || cue.direction == .both {
        let start = backwardStart(from: Int(mention.first), sentence, mentions, tokens)
        scopes.append(
          Scope(cue: mention.tokens, tokens: min(start, Int(mention.first))..<Int(mention.first), assertion: assertion))
      }
    }
    return scopes
  }

  private func isCovered(_ cue: Mention, _ mentions: ArraySlice<Mention>) -> Bool {
    for other in mentions where other.lexicon == lexicon && other != cue {
      if case .nothing = cues[Int(other.value)].effect, other.first <= cue.first, other.end >= cue.end { return true }
    }
    return false
  }

  private func forwardEnd(
    from start: Int, _ sentence: Range<Int>, _ mentions: ArraySlice<Mention>, _ tokens: [Token]
  ) -> Int {
    var end = sentence.upperBound
    for mention in mentions where mention.lexicon == lexicon && Int(mention.first) >= start {
      if case .ends = cues[Int(mention.value)].effect {
        end = min(end, Int(mention.first))
        break
      }
    }
    var at = start
    while at < end {
      if endsClause(at, tokens, end) { return at }
      at += 1
    }
    return end
  }

  private func backwardStart(
    from end: Int, _ sentence: Range<Int>, _ mentions: ArraySlice<Mention>, _ tokens: [Token]
  ) -> Int {
    var start = sentence.lowerBound
    for mention in mentions where mention.lexicon == lexicon && Int(mention.end) <= end {
      if case .ends = cues[Int(mention.value)].effect { start = max(start, Int(mention.end)) }
    }
    var at = end - 1
    while at > start {
      if endsClause(at, tokens, end) { return at + 1 }
      at -= 1
    }
    return start
  }

  private func isColon(_ at: Int, _ tokens: [Token]) -> Bool { at < tokens.count && tokens[at].word == -58 }

  /// A semicolon or colon, or a comma before a word that begins a clause.
  private func endsClause(_ at: Int, _ tokens: [Token], _ limit: Int) -> Bool {
    let mark = tokens[at].word
    if mark == -59 || mark == -58 { return true }
    guard mark == -44, at + 1 < limit else { return false }
    return tokens[at + 1].word > 0 && clauseWords.contains(tokens[at + 1].word)
  }
}

extension [AssertionReader.Scope] {
  /// How the words at some tokens stand under these reaches, but those of cues inside `phrase`.
  func assertion(of words: Range<Int>, beside phrase: Range<Int>? = nil) -> Assertion {
    var assertion: Assertion = []
    for scope in self
    where scope.tokens.lowerBound < words.upperBound && words.lowerBound < scope.tokens.upperBound {
      // A cue inside the phrase is part of what it means: "no active movement".
      if scope.cue.lowerBound >= words.lowerBound, scope.cue.upperBound <= words.upperBound { continue }
      if let phrase, scope.cue.lowerBound >= phrase.lowerBound, scope.cue.upperBound <= phrase.upperBound { continue }
      assertion.formUnion(scope.assertion)
    }
    return assertion
  }
}
