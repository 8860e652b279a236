import Dictation

/// Reads segments out of tokens: all notations that dictation uses, and none of what only looks like one.
struct LevelGrammar {
  let tokens: [Token]
  let text: [UInt8]
  let words: ReaderWords
  /// The region of ordinals told without one.
  let onlyOrdinalRegion: UInt8?

  init(tokens: [Token], text: [UInt8], words: ReaderWords) {
    self.tokens = tokens
    self.text = text
    self.words = words
    onlyOrdinalRegion = LevelGrammar.onlyOrdinalRegion(tokens, words)
  }

  /// The segments told in some tokens, in order.
  func statements(in range: Range<Int>) -> [LevelStatement] {
    var statements: [LevelStatement] = []
    var at = range.lowerBound
    var list = 0
    while at < range.upperBound {
      guard let first = item(at, range.upperBound, after: nil) else {
        at += 1
        continue
      }
      list += 1
      var group = [statement(first, list)]
      at = first.end
      while let next = listItem(at, range.upperBound, after: group[group.count - 1]) {
        group.append(statement(next, list))
        at = next.end
      }
      if isNotSpine(at) { continue }
      joinPair(&group, from: range.lowerBound)
      if isRootTerritory(at, range.upperBound) {
        for index in group.indices where !group[index].isSpan { group[index].isRoot = true }
      }
      if isAnchorage(at, range.upperBound) { for index in group.indices { group[index].isAnchor = true } }
      statements += group
    }
    return statements
  }

  struct Item {
    var first: Vertebra
    var last: Vertebra
    var start: Int
    var end: Int
    var isSpan: Bool
  }

  func statement(_ item: Item, _ list: Int) -> LevelStatement {
    var vertebrae: [Vertebra] = []
    for index in item.first.index...item.last.index {
      if let vertebra = Vertebra(index: index) { vertebrae.append(vertebra) }
    }
    return LevelStatement(
      tokens: item.start..<item.end, vertebrae: vertebrae, isSpan: item.isSpan, list: list, isRoot: false)
  }

  /// One vertebra, pair or range at a token. `context` lets a bare number go on from what came before.
  func item(_ at: Int, _ limit: Int, after context: LevelStatement?) -> Item? {
    guard
      let head = head(at, limit)
        ?? context?.vertebrae.last.flatMap({ bareNumber(at, limit, after: $0) ?? alaHead(at, limit, after: $0) })
    else {
      return nil
    }
    if let last = head.last { return Item(first: head.first, last: last, start: at, end: head.end, isSpan: true) }
    if let tail = rangeTail(head.end, limit, from: head.first) {
      let (upper, lower) = tail.vertebra < head.first ? (tail.vertebra, head.first) : (head.first, tail.vertebra)
      return Item(first: upper, last: lower, start: at, end: tail.end, isSpan: true)
    }
    if let last = neighbours(below: head.first, head.end, limit) {
      return Item(first: head.first, last: last.first, start: at, end: last.end, isSpan: true)
    }
    if let context, tokens[at].kind == .number || words.numbers[tokens[at].word] != nil {
      // "L4 and 5 laminectomy": the number below needs no mark after it, unless it counts something.
      let isNext = context.vertebrae.last?.below == head.first
      if isNext ? isCount(head.end, limit) : !isPlainInList(at, head.end, limit) { return nil }
    }
    return Item(first: head.first, last: head.first, start: at, end: head.end, isSpan: false)
  }

  /// The last of the vertebrae that follow side by side, each below the one before: "L5 S1", "l five s one".
  func neighbours(below first: Vertebra, _ at: Int, _ limit: Int) -> Head? {
    var last: Head?
    var end = at
    while end < limit, tokens[end].isSpaced, tokens[end].breaks == 0, let next = head(end, limit), next.last == nil,
      next.first == (last?.first ?? first).below
    {
      last = next
      end = next.end
    }
    return last.flatMap { isRootTerritory($0.end, limit) ? nil : $0 }
  }

  struct Head {
    var first: Vertebra
    var last: Vertebra?
    var end: Int
  }

  /// The other end of a pair or range: "-L5", "-5", "/5", "to S1", "through the sacrum", "on L5".
  func rangeTail(_ at: Int, _ limit: Int, from first: Vertebra) -> (vertebra: Vertebra, end: Int)? {
    guard at < limit else { return nil }
    let token = tokens[at]
    let isDash = token.kind == .joiner || token.word == -45 || token.word == -47
    let isWord = token.word > 0 && (words.ranges.contains(token.word) || words.upon.contains(token.word))
    var next = at + 1
    if token.word > 0, words.fillers.contains(token.word), next < limit, words.ranges.contains(tokens[next].word) {
      next += 1
    } else if !isDash, !isWord {
      return nil
    }
    while next < limit, tokens[next].word > 0, words.fillers.contains(tokens[next].word), isWord || next > at + 1 {
      next += 1
    }
    guard next < limit, tokens[next].breaks < 2 else { return nil }
    if tokens[next].word > 0, words.sacrum.contains(tokens[next].word), let sacrum = Vertebra(index: 25), first < sacrum
    {
      return (sacrum, next + 1)
    }
    let isUpon = token.word > 0 && words.upon.contains(token.word)
    if let head = head(next, limit), head.last == nil, first != head.first {
      if isUpon, first.below != head.first { return nil }
      return (head.first, head.end)
    }
    guard !isUpon, let value = number(next), isDash || next + 1 >= limit || !words.units.contains(tokens[next + 1].word)
    else { return nil }
    guard let vertebra = sameOrNextRegion(first, value), first < vertebra else { return nil }
    return (vertebra, next + 1)
  }

  /// The next item of a list: after a comma, "and", "&", "as well as".
  func listItem(_ at: Int, _ limit: Int, after last: LevelStatement) -> Item? {
    var next = at
    var steps = 0
    while next < limit, steps < 5 {
      let token = tokens[next]
      if token.word == -44 || token.word == -38 || token.word == -47 || words.lists.contains(token.word) {
        next += 1
      } else if steps > 0, words.fillers.contains(token.word) || words.vertebralParts.contains(token.word) {
        next += 1
      } else {
        break
      }
      steps += 1
    }
    guard steps > 0, next < limit, tokens[next].breaks < 2 else { return nil }
    return item(next, limit, after: last)
  }

  /// "between L4 and L5" is one interspace.
  func joinPair(_ group: inout [LevelStatement], from start: Int) {
    guard group.count == 2, !group[0].isSpan, !group[1].isSpan else { return }
    var before = group[0].tokens.lowerBound - 1
    while before > start, tokens[before].word > 0, words.fillers.contains(tokens[before].word) { before -= 1 }
    guard before >= start, words.between.contains(tokens[before].word),
      group[0].vertebrae[0].below == group[1].vertebrae[0]
    else { return }
    group = [
      LevelStatement(
        tokens: group[0].tokens.lowerBound..<group[1].tokens.upperBound,
        vertebrae: group[0].vertebrae + group[1].vertebrae, isSpan: true, list: group[0].list, isRoot: false)
    ]
  }

  func isRootTerritory(_ at: Int, _ limit: Int) -> Bool {
    var next = at
    while next < min(limit, at + 3) {
      guard tokens[next].kind == .word || tokens[next].kind == .joiner else { return false }
      if words.roots.contains(tokens[next].word) { return true }
      next += 1
    }
    return false
  }

  func isAnchorage(_ at: Int, _ limit: Int) -> Bool {
    for next in at..<min(limit, at + 3) {
      guard tokens[next].kind == .word || tokens[next].kind == .joiner else { return false }
      if words.anchors.contains(tokens[next].word) { return true }
    }
    return false
  }

  func isNotSpine(_ at: Int) -> Bool {
    guard at < tokens.count else { return false }
    var next = at
    if tokens[next].kind == .joiner, next + 1 < tokens.count { next += 1 }
    return tokens[next].word > 0 && words.notSpine.contains(tokens[next].word)
  }
}
