/// Works out how the words of a sentence stand.
struct AssertionReader {
  let cues: [AssertionCue]
  let lexicon: Int32
  let clauses: ClauseReader
  /// Words that deny by themselves: no, without.
  let denials: Set<Int32>

  /// One reach of one cue.
  struct Scope: Sendable, Hashable {
    var cue: Range<Int>
    var tokens: Range<Int>
    var assertion: Assertion
  }

  /// The reaches of all cues in a sentence; `mentions` are those of the sentence. A cue that is a heading reaches to
  /// the next of `headings`, or to the sentence's end where none are given.
  func scopes(
    in sentence: Range<Int>, headings: [Int] = [], _ mentions: ArraySlice<Mention>, _ tokens: [Token]
  ) -> [Scope] {
    var scopes: [Scope] = []
    lazy var reach = isRunOn(sentence, tokens) ? AssertionReader.runOnReach : sentence.count
    for mention in mentions where mention.lexicon == lexicon {
      let cue = cues[Int(mention.value)]
      let (first, end) = (Int(mention.first), Int(mention.end))
      guard case .sets(let assertion) = cue.effect, !isCovered(mention, mentions) else { continue }
      func add(_ words: Range<Int>) {
        scopes.append(Scope(cue: mention.tokens, tokens: words, assertion: assertion))
      }
      if cue.direction == .section, end < tokens.count, tokens[end].word == -58 {
        add(end..<(headings.first { $0 > end } ?? sentence.upperBound))
        continue
      }
      if reachesForward(cue, first, sentence, tokens) {
        let start = cue.direction == .adverbial ? clauseStart(after: end, mentions, tokens) : end
        add(end..<min(max(forwardEnd(from: start, sentence, mentions, tokens), end), start + reach))
      }
      if reachesBackward(cue, first, sentence, tokens) {
        add(max(min(backwardStart(from: first, sentence, mentions, tokens), first), first - reach)..<first)
      }
    }
    return scopes
  }

  /// How many words a cue reaches in speech without marks, where nothing shows a clause's end.
  private static let runOnReach = 8

  /// Whether a sentence is raw speech: long, and with no marks to speak of.
  private func isRunOn(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard sentence.count > 40 else { return false }
    var marks = 0
    for token in sentence where tokens[token].kind == .mark { marks += 1 }
    return marks * 40 < sentence.count
  }

  /// What a phrase that looks like a cue denies inside itself: the complications of "no complications".
  func innerScopes(_ mentions: ArraySlice<Mention>, _ tokens: [Token]) -> [Scope] {
    var scopes: [Scope] = []
    for mention in mentions where mention.lexicon == lexicon && mention.end - mention.first > 1 {
      let first = Int(mention.first)
      guard case .nothing = cues[Int(mention.value)].effect, denials.contains(tokens[first].word) else { continue }
      scopes.append(Scope(cue: first..<first + 1, tokens: first + 1..<Int(mention.end), assertion: .negated))
    }
    return scopes
  }

  private func reachesForward(_ cue: AssertionCue, _ first: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    switch cue.direction {
    case .forward, .both, .section: true
    case .backward, .answer: false
    case .adverbial: clauses.begins(at: first, sentence, tokens)
    }
  }

  private func reachesBackward(_ cue: AssertionCue, _ first: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    switch cue.direction {
    case .forward, .section: false
    case .backward, .both, .adverbial: true
    case .answer: first > sentence.lowerBound && (tokens[first - 1].word == -58 || tokens[first - 1].word == -45)
    }
  }

  /// Where the clause that an adverbial opens goes on after its subject: "in the past she has had …".
  private func clauseStart(after end: Int, _ mentions: ArraySlice<Mention>, _ tokens: [Token]) -> Int {
    let start = end < tokens.count && tokens[end].word == -44 ? end + 1 : end
    for mention in mentions where mention.lexicon == lexicon && Int(mention.first) == start {
      if case .ends = cues[Int(mention.value)].effect { return Int(mention.end) }
    }
    return start
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
      let cue = cues[Int(mention.value)]
      if case .ends = cue.effect, cue.direction != .backward {
        end = min(end, Int(mention.first))
        break
      }
    }
    var at = start
    while at < end {
      if clauses.ends(at, from: start, limit: end, tokens) { return at }
      at += 1
    }
    return end
  }

  private func backwardStart(
    from end: Int, _ sentence: Range<Int>, _ mentions: ArraySlice<Mention>, _ tokens: [Token]
  ) -> Int {
    var start = sentence.lowerBound
    for mention in mentions where mention.lexicon == lexicon && Int(mention.end) <= end {
      let cue = cues[Int(mention.value)]
      if case .ends = cue.effect, cue.direction != .forward { start = max(start, Int(mention.end)) }
    }
    return clauses.start(before: end, start, tokens)
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
