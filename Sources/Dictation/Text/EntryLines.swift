/// Tells lines that are entries of their own from lines that a wrapped sentence goes on in.
///
/// A line that begins with a label and a colon is an entry. Else a line break ends an entry where the line could have
/// held the next line's first word, in a paragraph that is not plainly wrapped to a width.
struct EntryLines {
  /// Words after which a line goes on: and, with, of.
  let connectors: Set<Int32>

  private struct Line {
    var tokens: Range<Int>
    var length: Int
  }

  /// The tokens that begin an entry after a single line break.
  func starts(in tokens: [Token]) -> Set<Int> {
    var paragraphs: [[Line]] = []
    var first = 0
    for at in 1...max(1, tokens.count) where at >= tokens.count || tokens[at].breaks > 0 {
      guard first < tokens.count, at <= tokens.count else { break }
      let line = Line(tokens: first..<at, length: Int(tokens[at - 1].end - tokens[first].start))
      if paragraphs.isEmpty || tokens[first].breaks > 1 {
        paragraphs.append([line])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
      first = at
    }
    var width = 0
    for paragraph in paragraphs {
      for line in paragraph { width = max(width, line.length) }
    }
    var starts: Set<Int> = []
    for paragraph in paragraphs where paragraph.count > 1 {
      let isWrapped = isWrapped(paragraph)
      for (before, line) in zip(paragraph, paragraph.dropFirst()) {
        let at = line.tokens.lowerBound
        if EntryLines.labelEnd(at, tokens) != nil || !isWrapped && isEnded(before, line, width, tokens) {
          starts.insert(at)
        }
      }
    }
    return starts
  }

  /// Whether all lines but the last reach nearly as far as the longest.
  private func isWrapped(_ lines: [Line]) -> Bool {
    var longest = 0
    for line in lines { longest = max(longest, line.length) }
    for line in lines.dropLast() where line.length * 4 < longest * 3 { return false }
    return lines.count > 2 || longest > 60
  }

  private func isEnded(_ before: Line, _ line: Line, _ width: Int, _ tokens: [Token]) -> Bool {
    let next = tokens[line.tokens.lowerBound]
    let last = tokens[before.tokens.upperBound - 1]
    let isWord = next.kind == .word && next.isCapital && !(next.isAllCapitals && next.end - next.start > 3)
    // "L5-S1 fusion 2024." below a line that stopped long before the margin.
    let isSegment = next.kind == .mixed && next.isCapital && before.length * 5 < width * 3
    guard isWord || isSegment || EntryLines.isAge(line.tokens.lowerBound, tokens),
      before.length + 1 + Int(next.end - next.start) <= width
    else { return false }
    return last.word != -44 && last.word != -38 && last.kind != .joiner && !connectors.contains(last.word)
  }

  /// Whether a line opens with a patient's age: "35-year-old", "62M".
  static func isAge(_ at: Int, _ tokens: [Token]) -> Bool {
    let (token, length) = (tokens[at], tokens[at].end - tokens[at].start)
    if token.kind == .mixed { return !token.isCapital && (2...3).contains(length) }
    guard token.kind == .number, (2...3).contains(length), at + 2 < tokens.count else { return false }
    return tokens[at + 1].kind == .joiner && tokens[at + 2].kind == .word
  }

  /// The token after the colon of a label that begins a line: up to five words, the first with a capital.
  static func labelEnd(_ at: Int, _ tokens: [Token]) -> Int? {
    guard tokens[at].kind == .word, tokens[at].isCapital, tokens[at].breaks > 0 else { return nil }
    var end = at + 1
    while end < tokens.count, end - at < 9, tokens[end].breaks == 0 {
      if tokens[end].word == -58 { return end + 1 }
      guard tokens[end].kind == .word || tokens[end].kind == .joiner || tokens[end].word == -47 else { return nil }
      end += 1
    }
    return nil
  }
}
