import Dictation

/// The words of one segment: its region and its number, as letters, digits or spoken.
extension LevelGrammar {
  /// A vertebra's name at a token: `L4`, `L-4`, `lumbar four`, `l four`, `L45`, `L5S1`.
  func head(_ at: Int, _ limit: Int) -> Head? {
    let token = tokens[at]
    if token.kind == .mixed { return mixedHead(at) ?? ordinalHead(at, limit) }
    guard token.kind == .word, token.word > 0, words.segmentNames.contains(token.word) else { return nil }
    if words.occiput.contains(token.word) { return Vertebra(index: 0).map { Head(first: $0, last: nil, end: at + 1) } }
    if let head = ordinalHead(at, limit) ?? junctionHead(at, limit) { return head }
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

  /// "The lumbosacral disc": the one interspace between two regions.
  private func junctionHead(_ at: Int, _ limit: Int) -> Head? {
    guard let index = words.junctions[tokens[at].word], at + 1 < limit,
      words.ordinalSpaces.contains(tokens[at + 1].word) || words.junctionNouns.contains(tokens[at + 1].word),
      let lower = Vertebra(index: index), let upper = Vertebra(index: index - 1)
    else { return nil }
    return Head(first: upper, last: lower, end: at + 2)
  }

  /// "L4, L5 and the sacral alae": the first sacral vertebra at the end of a list.
  func alaHead(_ at: Int, _ limit: Int, after last: Vertebra) -> Head? {
    guard last.region == .lumbar, let sacrum = Vertebra(index: 25) else { return nil }
    if words.alae.contains(tokens[at].word) { return Head(first: sacrum, last: nil, end: at + 1) }
    guard words.letters[tokens[at].word] == UInt8(ascii: "s"), at + 1 < limit, words.alae.contains(tokens[at + 1].word)
    else { return nil }
    return Head(first: sacrum, last: nil, end: at + 2)
  }

  func isSpokenPair(_ at: Int, _ limit: Int) -> Bool {
    guard at < limit else { return false }
    return words.numbers[tokens[at].word] != nil || words.homophones[tokens[at].word] != nil
      || words.ranges.contains(tokens[at].word)
  }

  /// "four five": the number after a spoken vertebra, one below it.
  func adjacentNumber(_ at: Int, _ limit: Int, below vertebra: Vertebra) -> Vertebra? {
    guard at < limit, let value = words.numbers[tokens[at].word], let below = vertebra.below else { return nil }
    // "s one two cages": within the sacrum nothing is operated on.
    return ownNumber(below) == value && vertebra.region != .sacral ? below : nil
  }

  func mixedHead(_ at: Int) -> Head? {
    let token = tokens[at]
    // A possessive is the vertebra's: "L4's pedicle".
    var bytes = text[Int(token.start)..<Int(token.end)].prefix { $0 != UInt8(ascii: "'") && $0 < 0x80 }
    bytes = withoutLevelWord(bytes)
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

  /// A name without the word that a missing space joined to it: "L4level", and "L1evels" where the two ran together.
  func withoutLevelWord(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let digit = bytes.firstIndex(where: { $0 >= 48 && $0 <= 57 }) else { return bytes }
    let end = bytes[digit...].firstIndex { $0 < 48 || $0 > 57 } ?? bytes.endIndex
    var rest = bytes[end...]
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "l") { rest = rest.dropFirst() }
    if rest.last.map({ $0 | 0x20 }) == UInt8(ascii: "s") { rest = rest.dropLast() }
    return rest.map { $0 | 0x20 } == Array("evel".utf8) ? bytes[..<end] : bytes
  }

  /// The number in a vertebra's own name.
  func ownNumber(_ vertebra: Vertebra) -> Int {
    switch vertebra.region {
    case .cervical: vertebra.index
    case .thoracic: vertebra.index - 7
    case .lumbar: vertebra.index - 19
    case .sacral: vertebra.index - 24
    }
  }

  func number(_ at: Int) -> Int? {
    let token = tokens[at]
    guard token.kind == .number, token.end - token.start <= 2 else { return words.numbers[token.word] }
    var value = 0
    for byte in text[Int(token.start)..<Int(token.end)] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  /// The vertebra of a bare number after another: `L4-5`, and `L5-1` for the sacrum.
  func sameOrNextRegion(_ first: Vertebra, _ value: Int) -> Vertebra? {
    if value > ownNumber(first) {
      let same = Vertebra(index: first.index + value - ownNumber(first))
      if let same, same.region == first.region { return same }
      return nil
    }
    guard value == 1, let below = first.below, below.region != first.region else { return nil }
    return below
  }

  /// A bare number that goes on a list: "L3-4 and 4-5", "C4-5, 5-6".
  func bareNumber(_ at: Int, _ limit: Int, after last: Vertebra?) -> Head? {
    // A number word goes on a spoken list only: "c four five, five six", and not "C7, one at each".
    guard let last, let value = number(at), value > 0, value < 13,
      tokens[at].kind == .number || at > 1 && words.numbers[tokens[at - 2].word] != nil
    else { return nil }
    if value == ownNumber(last) { return Head(first: last, last: nil, end: at + 1) }
    guard let next = sameOrNextRegion(last, value) else { return nil }
    return Head(first: next, last: nil, end: at + 1)
  }

  /// Whether the number before a token measures or counts: "and 5 mm", "and two screws".
  func isCount(_ at: Int, _ limit: Int) -> Bool {
    var next = at
    if next < limit, tokens[next].kind == .joiner { next += 1 }
    guard next < limit else { return false }
    let word = tokens[next].word
    if word <= 0 { return word == -37 }
    return words.units.contains(word) || words.anchors.contains(word) || words.slots[word] == .device
  }

  /// Whether a bare number in a list is plainly one more vertebra and no measure.
  func isPlainInList(_ at: Int, _ end: Int, _ limit: Int) -> Bool {
    guard end < limit else { return true }
    let next = tokens[end]
    return next.kind == .mark && next.word != -37
      || next.word > 0 && !words.units.contains(next.word) && next.kind == .word
        && (words.lists.contains(next.word) || words.fillers.contains(next.word))
  }
}
