/// Cuts a text into tokens.
struct Tokenizer {
  /// The tokens of a text, each word with the number that a vocabulary gives it.
  func tokens(of text: UnsafeBufferPointer<UInt8>, numberedBy vocabulary: Vocabulary) -> [Token] {
    tokens(of: text) { vocabulary.number(of: $0) }
  }

  /// The tokens of a text; `number` is asked for every word, in lower case.
  @inline(__always) func tokens(
    of text: UnsafeBufferPointer<UInt8>, number: (UnsafeBufferPointer<UInt8>) -> Int32
  ) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5 + 8)
    var lower: [UInt8] = []
    lower.reserveCapacity(64)
    var at = 0
    var isSpaced = true
    var breaks: UInt8 = 3
    while at < text.count {
      let byte = text[at]
      if byte == 10 || byte == 13 {
        if byte == 13, at + 1 < text.count, text[at + 1] == 10 { at += 1 }
        at += 1
        isSpaced = true
        breaks = min(breaks + 1, 3)
        continue
      }
      let space = spaceLength(text, at)
      if space > 0 {
        at += space
        isSpaced = true
        if byte == 12 { breaks = min(breaks + 1, 3) }
        continue
      }
      let start = at
      lower.removeAll(keepingCapacity: true)
      var token = Token(
        start: Int32(start), end: 0, word: 0, kind: .mark, isSpaced: isSpaced, breaks: breaks, isCapital: false,
        isAllCapitals: false)
      if isWordByte(byte), markLength(text, at) == 0 {
        at = readWord(text, from: start, into: &lower, &token)
      } else {
        at = readMark(text, at: start, &token, after: tokens.last)
      }
      token.end = Int32(at)
      if token.kind != .mark, token.kind != .joiner {
        token.word = lower.withUnsafeBufferPointer { number($0) }
      }
      tokens.append(token)
      isSpaced = false
      breaks = 0
    }
    return tokens
  }

  /// Letters, digits and all of UTF-8 beyond ASCII but the marks that `markLength` knows.
  @inline(__always) private func isWordByte(_ byte: UInt8) -> Bool { Tokenizer.classes[Int(byte)] != 0 }

  private func readWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into lower: inout [UInt8], _ token: inout Token
  ) -> Int {
    var at = start
    var letters = 0
    var digits = 0
    var capitals = 0
    while at < text.count {
      let byte = text[at]
      let kind = Tokenizer.classes[Int(byte)]
      if kind == 2 {
        digits += 1
      } else if kind == 1, byte < 0x80 || markLength(text, at) == 0 {
        letters += 1
        if byte >= 65, byte <= 90 { capitals += 1 }
      } else if byte == UInt8(ascii: "."), letters == 0, digits > 0, at + 1 < text.count, isDigit(text[at + 1]) {
        // A decimal point.
      } else if isApostrophe(text, at), at + 1 < text.count, isLetterAfterApostrophe(text, at) {
        let length = byte == UInt8(ascii: "'") ? 1 : 3
        if isPossessive(text, at + length) {
          at += length + 1
          break
        }
        if lower.last == UInt8(ascii: "n"), isNegation(text, at + length) {
          // "didn't" is "did" and "n't"; "can't" and "won't" stay whole.
          if lower.count > 2, !Tokenizer.negatedWhole.contains(lower) {
            lower.removeLast()
            at -= 1
            letters -= 1
            break
          }
          if lower.count == 1 { lower.append(UInt8(ascii: "'")) }
        }
        at += length
        continue
      } else if byte == UInt8(ascii: "/"), letters == 1, digits == 0, at == start + 1, isShortSlash(text, at) {
        // s/p, w/o, h/o: one word.
      } else {
        break
      }
      lower.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
      at += 1
    }
    if at == start { at += 1 }
    token.kind = digits == 0 ? .word : letters == 0 ? .number : .mixed
    token.isCapital = text[start] >= 65 && text[start] <= 90
    token.isAllCapitals = letters > 0 && capitals == letters
    return at
  }

  private func readMark(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ token: inout Token, after last: Token?
  ) -> Int {
    let length = max(1, markLength(text, start))
    var byte = text[start]
    if length > 1 { byte = Tokenizer.plainMark(text, start) }
    token.word = -Int32(byte)
    let next = start + length
    if byte == UInt8(ascii: "-"), !token.isSpaced, let last, last.kind != .mark, next < text.count,
      isWordByte(text[next]), markLength(text, next) == 0
    {
      token.kind = .joiner
    }
    return next
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }

  private func isApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] == UInt8(ascii: "'")
      || at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0x99
  }

  private func isLetterAfterApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let next = at + (text[at] == UInt8(ascii: "'") ? 1 : 3)
    return next < text.count && isLetter(text[next])
  }

  private func isPossessive(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] | 0x20 == UInt8(ascii: "s") && (at + 1 >= text.count || !isWordByte(text[at + 1]))
  }

  /// Whether the "t" of "n't" ends a word here.
  private func isNegation(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] | 0x20 == UInt8(ascii: "t") && (at + 1 >= text.count || !isWordByte(text[at + 1]))
  }

  private func isShortSlash(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < text.count, isLetter(text[at + 1]) else { return false }
    return at + 2 >= text.count || !isWordByte(text[at + 2])
  }

  private func spaceLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let byte = text[at]
    if byte == 32 || byte == 9 || byte == 11 || byte == 12 || byte == 0 { return 1 }
    if byte == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 { return 2 }
    if byte == 0xEF, at + 2 < text.count, text[at + 1] == 0xBB, text[at + 2] == 0xBF { return 3 }
    return 0
  }

  /// The length of a punctuation mark beyond ASCII (dashes, quotes, bullets), or 0.
  private func markLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard text[at] >= 0x80 else { return 0 }
    if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80 { return 3 }
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xB7 || text[at + 1] == 0xA0 { return 2 }
    return 0
  }

  private static func plainMark(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt8 {
    guard text[at] == 0xE2 else { return UInt8(ascii: "*") }
    switch text[at + 2] {
    case 0x90...0x95: return UInt8(ascii: "-")
    case 0x98...0x9B: return UInt8(ascii: "'")
    case 0x9C...0x9F: return UInt8(ascii: "\"")
    case 0xA2: return UInt8(ascii: "*")
    case 0xA6: return UInt8(ascii: ".")
    default: return UInt8(ascii: "~")
    }
  }

  private static let negatedWhole: [[UInt8]] = [Array("can".utf8), Array("won".utf8)]

  /// 0 for marks and spaces, 1 for letters and bytes beyond ASCII, 2 for digits.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    for byte in 0..<256 {
      switch byte {
      case 48...57: classes[byte] = 2
      case 65...90, 97...122, 0x80...: classes[byte] = 1
      default: break
      }
    }
    return classes
  }()
}
