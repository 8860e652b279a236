/// A part of a note under one heading.
public struct Section: Sendable, Hashable {
  /// What it is for.
  public var kind: SectionKind
  /// The tokens of its heading; empty where it has none.
  public var heading: Range<Int>
  /// The tokens of its body.
  public var body: Range<Int>
}

/// Cuts a line of tokens into sections by their headings.
///
/// A heading stands at the start of a line, or after the end of a sentence, and is followed by a colon or the end of its
/// line. It may be numbered, in capitals or not.
struct Sectionizer {
  /// The value of each heading mention, as an index into this list.
  let kinds: [SectionKind]
  /// The lexicon of headings.
  let lexicon: Int32

  /// `entries` are the tokens that begin an entry after a single line break.
  func sections(
    of tokens: [Token], _ mentions: [Mention], entries: Set<Int>, isSpeech: Bool
  ) -> [Section] {
    var sections: [Section] = []
    var kind = SectionKind.unlabelled
    var heading = 0..<0
    var start = 0
    var previousEnd = 0
    for found in headings(in: tokens, mentions, isSpeech) where found.tokens.lowerBound >= previousEnd {
      if found.tokens.lowerBound > start || !heading.isEmpty {
        sections.append(Section(kind: kind, heading: heading, body: start..<max(start, found.tokens.lowerBound)))
      }
      kind = found.kind
      heading = found.tokens
      start = found.bodyStart
      previousEnd = start
    }
    if start < tokens.count || !heading.isEmpty {
      sections.append(Section(kind: kind, heading: heading, body: min(start, tokens.count)..<tokens.count))
    }
    return settle(sections.flatMap { withoutNextLine($0, entries, tokens) }, tokens)
  }

  private struct Heading {
    var kind: SectionKind
    var tokens: Range<Int>
    var bodyStart: Int
  }

  private func headings(in tokens: [Token], _ mentions: [Mention], _ isSpeech: Bool) -> [Heading] {
    var found: [Heading] = []
    var next = 0
    let hasStops = tokens.reduce(0) { $0 + (isStop($1) ? 1 : 0) } > 3
    for mention in mentions where mention.lexicon == lexicon && Int(mention.first) >= next {
      let kind = kinds[Int(mention.value)]
      if let bodyStart = bodyStart(after: mention, tokens) {
        found.append(Heading(kind: kind, tokens: mention.tokens, bodyStart: bodyStart))
        next = bodyStart
      } else if isSpeech, kind == .patient, mention.end - mention.first == 1 {
        // "patient has …" in raw speech heads nothing, and ends the entries before it.
        found.append(
          Heading(kind: .unlabelled, tokens: Int(mention.first)..<Int(mention.first), bodyStart: Int(mention.first)))
        next = Int(mention.end)
      } else if isSpeech, isSpoken(mention, after: found.last, tokens, hasStops: hasStops) {
        found.append(Heading(kind: kind, tokens: mention.tokens, bodyStart: Int(mention.end)))
        next = Int(mention.end)
      } else if let label = label(around: mention, tokens) {
        found.append(Heading(kind: kind, tokens: label, bodyStart: label.upperBound + 1))
        next = label.upperBound + 1
      }
    }
    return found
  }

  /// Whether a mention is a heading in raw speech, which has no colons: at a paragraph's start, or in the run of entries
  /// before the story begins.
  private func isSpoken(
    _ mention: Mention, after last: Heading?, _ tokens: [Token], hasStops: Bool
  ) -> Bool {
    let first = Int(mention.first)
    if tokens[first].breaks > 1 || first == 0 { return true }
    let kind = kinds[Int(mention.value)]
    // Where stops are spoken a heading follows one, or another entry, and begins no sentence: "under anesthesia she was …".
    if hasStops, first > 0, !isStop(tokens[first - 1]), !isMark(tokens[first - 1], ":") {
      let next = tokens[Int(mention.end)..<min(Int(mention.end) + 4, tokens.count)]
      if next.contains(where: { $0.word > 0 && narrativeWords.contains($0.word) }) { return false }
      // One word in the midst of a sentence is none: "the same on the other side".
      if mention.end - mention.first == 1, let last, first - last.bodyStart > 12 { return false }
    }
    // "procedure lumbar steroid injection": words of the entry itself.
    if mention.end - mention.first == 1, last?.kind == kind || !kind.isSpokenAlone { return false }
    let isInHead = last?.kind.isShortEntry ?? true || last?.kind == .procedure
    guard isInHead, kind.isShortEntry || kind == .procedure else { return false }
    return mention.end - mention.first > 1 || first > 0 && isStop(tokens[first - 1]) || last != nil
  }

  /// The label that a mention is part of, up to its colon: "PRE- AND POSTOPERATIVE DIAGNOSIS:", "Diagnosis, pre and post:".
  private func label(around mention: Mention, _ tokens: [Token]) -> Range<Int>? {
    guard mention.end - mention.first > 1 || kinds[Int(mention.value)].isShortEntry else { return nil }
    var start = Int(mention.first)
    while start > 0, tokens[start].breaks == 0, Int(mention.first) - start < 6 {
      start -= 1
      if isStop(tokens[start]) || isMark(tokens[start], ":") || tokens[start].kind == .mixed { return nil }
    }
    guard tokens[start].breaks > 0, tokens[start].isCapital else { return nil }
    var end = Int(mention.end)
    while end < tokens.count, end - Int(mention.end) < 6, tokens[end].breaks == 0 {
      if isMark(tokens[end], ":") { return start..<end }
      if isStop(tokens[end]) || tokens[end].kind == .mixed { return nil }
      end += 1
    }
    return nil
  }

  /// The first token of the body where a mention is a heading; nil where it is not.
  private func bodyStart(after mention: Mention, _ tokens: [Token]) -> Int? {
    let first = Int(mention.first)
    let isLineStart = startsLine(first, tokens)
    let isAfterStop = first > 0 && isStop(tokens[first - 1])
    guard isLineStart || isAfterStop else { return nil }
    var end = Int(mention.end)
    // The marks of emphasis around a heading close with it: "**Indications**".
    if first > 0, isMark(tokens[first - 1], "*") || isMark(tokens[first - 1], "_") {
      while end < tokens.count, tokens[end].breaks == 0, tokens[end].word == tokens[first - 1].word { end += 1 }
    }
    // A short remark in brackets belongs to the heading: "DIAGNOSIS (ICD-10):".
    if end < tokens.count, isMark(tokens[end], "("), tokens[end].breaks == 0 {
      var close = end
      while close < tokens.count, close < end + 8, !isMark(tokens[close], ")") { close += 1 }
      if close + 1 < tokens.count, isMark(tokens[close], ")"), isMark(tokens[close + 1], ":") { end = close + 1 }
    }
    let isColon = end < tokens.count && isMark(tokens[end], ":") && tokens[end].breaks == 0
    if isColon { return isLineStart || tokens[first].isCapital ? end + 1 : nil }
    guard isLineStart else { return nil }
    // Spoken and transcribed with a comma: "History, this is a …".
    if tokens[first].breaks > 1, end < tokens.count, isMark(tokens[end], ","), tokens[end].breaks == 0,
      kinds[Int(mention.value)] == .history || kinds[Int(mention.value)] == .indications
    {
      return end + 1
    }
    // A heading that is a phrase of its own and ends like a sentence: "What we did."
    if mention.end - mention.first > 2 || tokens[first].breaks > 1, end < tokens.count, isMark(tokens[end], "."),
      tokens[first].isCapital, !kinds[Int(mention.value)].isShortEntry
    {
      return end + 1
    }
    let isLineEnd = end >= tokens.count || tokens[end].breaks > 0
    if isLineEnd, tokens[first].isCapital || tokens[first].breaks > 1 || first == 0 { return end }
    let isDash = end < tokens.count && isMark(tokens[end], "-") && tokens[end].isSpaced
    if isDash, tokens[first].isCapital { return end + 1 }
    // One word in capitals before its entry: "SURGEON D. Whitlow", "DATE 08/04/2026".
    if mention.end - mention.first == 1, tokens[first].isAllCapitals, tokens[first].end - tokens[first].start > 3,
      end < tokens.count, opensEntry(tokens[end], after: kinds[Int(mention.value)])
    {
      return end
    }
    // Capitals before ordinary text: "PROCEDURE IN DETAIL The patient …".
    if mention.end - mention.first > 1, tokens[first].isAllCapitals, tokens[end - 1].isAllCapitals,
      end < tokens.count, tokens[end].isCapital, !tokens[end].isAllCapitals
    {
      return end
    }
    return nil
  }

  /// Whether a word may begin the entry of a heading that has no colon: a number or a capital among small letters, or
  /// "none" where a line holds the entry.
  private func opensEntry(_ token: Token, after kind: SectionKind) -> Bool {
    guard token.breaks == 0, kind.isShortEntry || kind == .procedure else { return false }
    if token.kind == .number { return kind.isOneLine }
    guard token.kind == .word, !narrativeWords.contains(token.word) || token.word == 0 else { return false }
    let isInitial = token.end - token.start == 1
    return token.isCapital ? !token.isAllCapitals || isInitial : kind.isOneLine
  }

  private func startsLine(_ token: Int, _ tokens: [Token]) -> Bool {
    if tokens[token].breaks > 0 { return true }
    // After a list number, a bullet or a mark of emphasis.
    var at = token - 1
    while at >= 0, token - at <= 3 {
      let mark = tokens[at]
      guard
        mark.kind == .number || isMark(mark, ".") || isMark(mark, ")") || isMark(mark, "*") || isMark(mark, "-")
          || isMark(mark, "#") || isMark(mark, "_") || isMark(mark, "(") || isMark(mark, "/")
          || mark.kind == .word && mark.end - mark.start == 1
      else { return false }
      if mark.breaks > 0 { return true }
      at -= 1
    }
    return false
  }

  /// Says what a heading's words leave open by its body: a "procedure" told in past sentences is a description.
  private func settle(_ sections: [Section], _ tokens: [Token]) -> [Section] {
    var settled: [Section] = []
    for section in sections.flatMap({ withoutLabels($0, tokens) }).flatMap({ withoutStory($0, tokens) }) {
      // A second, long "procedure" tells what the first one names.
      let isSecond = settled.contains { $0.kind == .procedure && !$0.body.isEmpty }
      guard section.kind == .procedure, isNarrative(section.body, tokens) || isSecond && section.body.count > 40 else {
        settled += section.kind == .procedure ? cutAtProse(section, tokens) : [section]
        continue
      }
      // The operation's name may stand first, in a line or sentence of its own, where no other section tells it.
      let isNamed = settled.contains { $0.kind == .procedure && !$0.body.isEmpty }
      let story = isNamed ? section.body.lowerBound : storyStart(section.body, tokens)
      let parts = cutAtProse(section, tokens)
      if story > section.body.lowerBound, parts.count > 1, parts[1].body.lowerBound < story {
        // The patient's story may stand between the name and the operation.
        settled += parts
      } else if story > section.body.lowerBound {
        settled += cut(section, at: story, before: .description)
      } else {
        settled.append(Section(kind: .description, heading: section.heading, body: section.body))
      }
    }
    return settled
  }

  /// Where the telling begins in a body: after the last blank line or full stop before its first verb.
  private func storyStart(_ body: Range<Int>, _ tokens: [Token]) -> Int {
    var start = body.lowerBound
    for token in body {
      if tokens[token].word > 0, narrativeWords.contains(tokens[token].word) { return start }
      if token > body.lowerBound, tokens[token].breaks > 1 || isStop(tokens[token - 1]) && tokens[token].isCapital {
        start = token
      }
    }
    return start
  }

  /// Whether a body is told in sentences: at least two auxiliary verbs and 40 words.
  private func isNarrative(_ body: Range<Int>, _ tokens: [Token]) -> Bool {
    guard body.count > 40 else { return false }
    var verbs = 0
    for token in body where narrativeWords.contains(tokens[token].word) && tokens[token].word > 0 { verbs += 1 }
    return verbs > 2
  }

  /// Words that stand in sentences and not in titles: was, were, we, i, then, is.
  let narrativeWords: Set<Int32>

  func isMark(_ token: Token, _ mark: Unicode.Scalar) -> Bool {
    token.word == -Int32(mark.value)
  }

  func isStop(_ token: Token) -> Bool {
    isMark(token, ".") || isMark(token, ";") || isMark(token, "?") || isMark(token, "!")
  }
}
