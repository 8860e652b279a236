import Dictation

/// Segments told together: `L4-L5`, `C5 through C7`, `L4`.
struct LevelStatement: Sendable, Hashable {
  /// The words.
  var tokens: Range<Int>
  /// The vertebrae named, a range opened.
  var vertebrae: [Vertebra]
  /// Whether it is a pair or range, and not one vertebra alone.
  var isSpan: Bool
  /// Statements of one list ("L4, L5 and S1") share a number.
  var list: Int
  /// Whether a nerve root or its territory is named, and no place of surgery.
  var isRoot: Bool
  /// Whether it is told as the place of a screw: "T11 screws".
  var isAnchor = false

  /// The interspaces between the vertebrae of a span.
  var interspaces: [Segment] {
    guard isSpan else { return [] }
    var segments: [Segment] = []
    for vertebra in vertebrae.dropLast() {
      if let segment = Segment.interspace(below: vertebra) { segments.append(segment) }
    }
    return segments
  }
}

/// Reads segments out of tokens: all notations that dictation uses, and none of what only looks like one.
struct LevelGrammar {
  let tokens: [Token]
  let text: [UInt8]
  let words: ReaderWords

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

  private struct Item {
    var first: Vertebra
    var last: Vertebra
    var start: Int
    var end: Int
    var isSpan: Bool
  }

  private func statement(_ item: Item, _ list: Int) -> LevelStatement {
    var vertebrae: [Vertebra] = []
    for index in item.first.index...item.last.index {
      if let vertebra = Vertebra(index: index) { vertebrae.append(vertebra) }
    }
    return LevelStatement(
      tokens: item.start..<item.end, vertebrae: vertebrae, isSpan: item.isSpan, list: list, isRoot: false)
  }

  /// One vertebra, pair or range at a token. `context` lets a bare number go on from what came before.
  private func item(_ at: Int, _ limit: Int, after context: LevelStatement?) -> Item? {
    guard let head = head(at, limit) ?? context.flatMap({ bareNumber(at, limit, after: $0.vertebrae.last) }) else {
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
  private func neighbours(below first: Vertebra, _ at: Int, _ limit: Int) -> Head? {
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

  private struct Head {
    var first: Vertebra
    var last: Vertebra?
    var end: Int
  }

  /// A vertebra's name at a token: `L4`, `L-4`, `lumbar four`, `l four`, `L45`, `L5S1`.
  private func head(_ at: Int, _ limit: Int) -> Head? {
    let token = tokens[at]
    if token.kind == .mixed { return mixedHead(at) }
    guard token.kind == .word, token.word > 0 else { return nil }
    if words.occiput.contains(token.word) { return Vertebra(index: 0).map { Head(first: $0, last: nil, end: at + 1) } }
    let isFullWord = words.letters[token.word]
    guard let letter = isFullWord ?? words.homophones[token.word] else { return nil }
    var next = at + 1
    if next < limit, tokens[next].kind == .joiner { next += 1 }
    guard next < limit, tokens[next].breaks < 2 else { return nil }
    if let value = words.numbers[tokens[next].word], let vertebra = Vertebra(letter: letter, number: value) {
      // A homophone ("see", "tea") counts only before two numbers or another vertebra.
      let isLetterItself = token.end - token.start == 1
      if isFullWord == nil, !isLetterItself, !isSpokenPair(next + 1, limit) { return nil }
      if let second = adjacentNumber(next + 1, limit, below: vertebra) {
        return Head(first: vertebra, last: second, end: next + 2)
      }
      return Head(first: vertebra, last: nil, end: next + 1)
    }
    guard tokens[next].kind == .number, let value = number(next), value < 13,
      let vertebra = Vertebra(letter: letter, number: value), isFullWord != nil || token.end - token.start == 1,
      isFullWord != nil || token.isCapital || tokens[next - 1].kind == .joiner
    else { return nil }
    if isFullWord != nil, next + 1 < limit, words.units.contains(tokens[next + 1].word) { return nil }
    return Head(first: vertebra, last: nil, end: next + 1)
  }

  private func isSpokenPair(_ at: Int, _ limit: Int) -> Bool {
    guard at < limit else { return false }
    return words.numbers[tokens[at].word] != nil || words.homophones[tokens[at].word] != nil
      || words.ranges.contains(tokens[at].word)
  }

  /// "four five": the number after a spoken vertebra, one below it.
  private func adjacentNumber(_ at: Int, _ limit: Int, below vertebra: Vertebra) -> Vertebra? {
    guard at < limit, let value = words.numbers[tokens[at].word], let below = vertebra.below else { return nil }
    return ownNumber(below) == value ? below : nil
  }

  private func mixedHead(_ at: Int) -> Head? {
    let token = tokens[at]
    // A possessive is the vertebra's: "L4's pedicle".
    let bytes = text[Int(token.start)..<Int(token.end)].prefix { $0 != UInt8(ascii: "'") && $0 < 0x80 }
    guard let letter = bytes.first, bytes.count <= 6 else { return nil }
    var values: [Int] = []
    var letters: [UInt8] = []
    for byte in bytes {
      if byte >= 48, byte <= 57 {
        guard !letters.isEmpty else { return nil }
        if values.count < letters.count { values.append(0) }
        values[values.count - 1] = values[values.count - 1] * 10 + Int(byte - 48)
        if values[values.count - 1] > 9999 { return nil }
      } else {
        if letters.count > values.count { return nil }
        letters.append(byte)
      }
    }
    guard letters.count == values.count else { return nil }
    if letters.count == 2 {
      guard let first = Vertebra(letter: letters[0], number: values[0]),
        let last = Vertebra(letter: letters[1], number: values[1]), first < last
      else { return nil }
      return Head(first: first, last: last, end: at + 1)
    }
    guard letters.count == 1 else { return nil }
    if let vertebra = Vertebra(letter: letter, number: values[0]) {
      return Head(first: vertebra, last: nil, end: at + 1)
    }
    // Run together: L45, C56, T1112.
    let divisor = values[0] >= 1000 ? 100 : 10
    guard let first = Vertebra(letter: letter, number: values[0] / divisor), let below = first.below else { return nil }
    let isRun = ownNumber(below) == values[0] % divisor
    return isRun ? Head(first: first, last: below, end: at + 1) : nil
  }

  /// The number in a vertebra's own name.
  private func ownNumber(_ vertebra: Vertebra) -> Int {
    switch vertebra.region {
    case .cervical: vertebra.index
    case .thoracic: vertebra.index - 7
    case .lumbar: vertebra.index - 19
    case .sacral: vertebra.index - 24
    }
  }

  private func number(_ at: Int) -> Int? {
    let token = tokens[at]
    guard token.kind == .number, token.end - token.start <= 2 else { return words.numbers[token.word] }
    var value = 0
    for byte in text[Int(token.start)..<Int(token.end)] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  /// The other end of a pair or range: "-L5", "-5", "/5", "to S1", "through the sacrum", "on L5".
  private func rangeTail(_ at: Int, _ limit: Int, from first: Vertebra) -> (vertebra: Vertebra, end: Int)? {
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

  /// The vertebra of a bare number after another: `L4-5`, and `L5-1` for the sacrum.
  private func sameOrNextRegion(_ first: Vertebra, _ value: Int) -> Vertebra? {
    if value > ownNumber(first) {
      let same = Vertebra(index: first.index + value - ownNumber(first))
      if let same, same.region == first.region { return same }
      return nil
    }
    guard value == 1, let below = first.below, below.region != first.region else { return nil }
    return below
  }

  /// A bare number that goes on a list: "L3-4 and 4-5", "C4-5, 5-6".
  private func bareNumber(_ at: Int, _ limit: Int, after last: Vertebra?) -> Head? {
    // A number word goes on a spoken list only: "c four five, five six", and not "C7, one at each".
    guard let last, let value = number(at), value > 0, value < 13,
      tokens[at].kind == .number || at > 1 && words.numbers[tokens[at - 2].word] != nil
    else { return nil }
    if value == ownNumber(last) { return Head(first: last, last: nil, end: at + 1) }
    guard let next = sameOrNextRegion(last, value) else { return nil }
    return Head(first: next, last: nil, end: at + 1)
  }

  /// Whether the number before a token measures or counts: "and 5 mm", "and two screws".
  private func isCount(_ at: Int, _ limit: Int) -> Bool {
    var next = at
    if next < limit, tokens[next].kind == .joiner { next += 1 }
    guard next < limit else { return false }
    let word = tokens[next].word
    if word <= 0 { return word == -37 }
    return words.units.contains(word) || words.anchors.contains(word) || words.slots[word] == .device
  }

  /// Whether a bare number in a list is plainly one more vertebra and no measure.
  private func isPlainInList(_ at: Int, _ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    let next = tokens[end]
    return next.kind == .mark && next.word != -37
      || next.word > 0 && !words.units.contains(next.word) && next.kind == .word
        && (words.lists.contains(next.word) || words.fillers.contains(next.word))
  }

  /// The next item of a list: after a comma, "and", "&", "as well as".
  private func listItem(_ at: Int, _ limit: Int, after last: LevelStatement) -> Item? {
    var next = at
    var steps = 0
    while next < limit, steps < 5 {
      let token = tokens[next]
      if token.word == -44 || token.word == -38 || token.word == -47 || words.lists.contains(token.word) {
        next += 1
      } else if steps > 0, words.fillers.contains(token.word) {
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
  private func joinPair(_ group: inout [LevelStatement], from start: Int) {
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

  private func isRootTerritory(_ at: Int, _ limit: Int) -> Bool {
    var next = at
    while next < min(limit, at + 3) {
      guard tokens[next].kind == .word || tokens[next].kind == .joiner else { return false }
      if words.roots.contains(tokens[next].word) { return true }
      next += 1
    }
    return false
  }

  private func isAnchorage(_ at: Int, _ limit: Int) -> Bool {
    for next in at..<min(limit, at + 3) {
      guard tokens[next].kind == .word || tokens[next].kind == .joiner else { return false }
      if words.anchors.contains(tokens[next].word) { return true }
    }
    return false
  }

  private func isNotSpine(_ at: Int) -> Bool {
    guard at < tokens.count else { return false }
    var next = at
    if tokens[next].kind == .joiner, next + 1 < tokens.count { next += 1 }
    return tokens[next].word > 0 && words.notSpine.contains(tokens[next].word)
  }
}
