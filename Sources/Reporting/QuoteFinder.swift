import Dictation

/// Finds what to quote of a text for a piece of evidence: its sentence, or as much of it around the evidence as fits.
public struct QuoteFinder: Sendable {
  /// Words of a text.
  public struct Quote: Sendable, Hashable {
    /// The words, each line break with its white space folded to one space.
    public let text: String
    /// Whether the sentence begins before them.
    public let isCutBefore: Bool
    /// Whether the sentence goes on after them.
    public let isCutAfter: Bool
  }

  /// The most bytes of a quote.
  public static let longest = 240
  /// How far a sentence is looked for on each side: what is further off would not be quoted.
  private static let reach = 2 * longest
  private let text: [UInt8]
  /// Whether the text is speech with its marks as words, so that "period" ends a sentence.
  private let isSpoken: Bool

  /// A finder of quotes in a text.
  public init(_ text: [UInt8]) {
    self.text = text
    isSpoken = SentenceEdges.isSpoken(text)
  }

  private func isEdge(_ place: Int) -> Bool {
    SentenceEdges.isEdge(text, place) || (isSpoken && SentenceEdges.isAfterSpokenStop(text, place))
  }

  /// The quote around a range of the text.
  public func quote(around range: ByteRange) -> Quote {
    let bounds = bounds(around: range)
    return Quote(
      text: folded(bounds.from, bounds.to), isCutBefore: bounds.isCutBefore, isCutAfter: bounds.isCutAfter)
  }

  /// Where the quote around a range begins and ends.
  func bounds(around range: ByteRange) -> (from: Int, to: Int, isCutBefore: Bool, isCutAfter: Bool) {
    let start = max(0, min(range.start, text.count))
    let end = max(start, min(range.end, text.count))
    var from = sentenceStart(before: start)
    var to = sentenceEnd(after: end)
    (from, to) = trimmed(from, to)
    let sentence = (from: from, to: to)
    if to - from > QuoteFinder.longest { (from, to) = window(around: start, end, in: from, to) }
    return (from, to, from > sentence.from, to < sentence.to)
  }

  /// The bytes between two offsets.
  func bytes(_ from: Int, _ to: Int) -> ArraySlice<UInt8> { text[from..<to] }

  private func sentenceStart(before start: Int) -> Int {
    var place = start
    while place > 0, start - place < QuoteFinder.reach {
      if isEdge(place) { return place }
      place -= 1
    }
    return place
  }

  private func sentenceEnd(after end: Int) -> Int {
    var place = end
    while place < text.count, place - end < QuoteFinder.reach {
      if place > 0, isEdge(place) { return place }
      place += 1
    }
    return place
  }

  /// The range without white space at its ends.
  private func trimmed(_ from: Int, _ to: Int) -> (Int, Int) {
    var (from, to) = (from, to)
    while from < to, text[from] <= 32 { from += 1 }
    while to > from, text[to - 1] <= 32 { to -= 1 }
    return (from, to)
  }

  /// At most 240 bytes that hold the evidence, or its beginning, cut between words where there are any.
  private func window(around start: Int, _ end: Int, in from: Int, _ to: Int) -> (Int, Int) {
    let spare = QuoteFinder.longest - min(end - start, QuoteFinder.longest)
    // From the sentence's beginning where the evidence stands near it, so that all its evidence has one quote; else
    // what one side does not need the other may have.
    let isNear = end - from <= QuoteFinder.longest
    let before = isNear ? start - from : min(start - from, max(spare / 2, spare - (to - end)))
    var left = start - before
    var right = min(to, left + QuoteFinder.longest)
    if left > from {
      while left < start, !isWordStart(left) { left += 1 }
    }
    if right < to {
      let furthest = right
      while right > end, !isWordEnd(right) { right -= 1 }
      if right <= end { right = furthest }
      while right > left, text[right] & 0xC0 == 0x80 { right -= 1 }
    }
    return trimmed(left, right)
  }

  private func isWordStart(_ place: Int) -> Bool { text[place] > 32 && text[place - 1] <= 32 }
  private func isWordEnd(_ place: Int) -> Bool { text[place] <= 32 && text[place - 1] > 32 }

  /// The bytes as a string, each run of white space that holds a line break folded to one space.
  private func folded(_ from: Int, _ to: Int) -> String {
    var out: [UInt8] = []
    var place = from
    while place < to {
      guard text[place] <= 32 else {
        out.append(text[place])
        place += 1
        continue
      }
      let start = place
      var hasBreak = false
      while place < to, text[place] <= 32 {
        if (10...13).contains(text[place]) { hasBreak = true }
        place += 1
      }
      if hasBreak { out.append(32) } else { out.append(contentsOf: text[start..<place]) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
