/// Where sentences begin, for quoting alone: rougher than the reader's sentences, and needing nothing but the bytes.
enum SentenceEdges {
  /// Lines at least this long were wrapped, so that the next one goes on.
  private static let wrappedLine = 60

  /// Whether a sentence, a list item or a heading begins at an offset, or nothing follows.
  static func isEdge(_ text: [UInt8], _ place: Int) -> Bool {
    if place == 0 || place == text.count { return true }
    let before = text[place - 1]
    if before == 10 || before == 13 { return isLineEdge(text, place) }
    guard before <= 32, text[place] > 32 else { return false }
    return isAfterFullStop(text, place)
  }

  /// Whether a text tells its full stops as words: it has the word and no stop before white space.
  static func isSpoken(_ text: [UInt8]) -> Bool {
    var hasWord = false
    for place in text.indices.dropFirst() where text[place - 1] <= 32 || text[place] <= 32 {
      if text[place] <= 32, text[place - 1] == UInt8(ascii: ".") { return false }
      if !hasWord, text[place - 1] <= 32 { hasWord = isAfterSpokenStop(text, place) }
    }
    return hasWord
  }

  /// Whether the word "period" stands before the white space before an offset.
  static func isAfterSpokenStop(_ text: [UInt8], _ place: Int) -> Bool {
    let stop = Array("period".utf8)
    guard place > 0, place < text.count, text[place - 1] <= 32, text[place] > 32 else { return false }
    var end = place
    while end > 0, text[end - 1] <= 32 { end -= 1 }
    let start = end - stop.count
    guard start > 0, text[start - 1] <= 32 else { return false }
    return text[start..<end].elementsEqual(stop)
  }

  /// Whether the line that begins here begins something new.
  private static func isLineEdge(_ text: [UInt8], _ place: Int) -> Bool {
    if text[place] == 10, text[place - 1] == 13 { return false }
    var end = place - 1
    if end > 0, text[end] == 10, text[end - 1] == 13 { end -= 1 }
    var start = end
    while start > 0, end - start < wrappedLine, text[start - 1] != 10, text[start - 1] != 13 { start -= 1 }
    // A blank line on either side, or a short line before, which ends a heading or an item.
    if isBlank(text, start, end) { return true }
    var first = place
    while first < text.count, text[first] == 32 || text[first] == 9 { first += 1 }
    if first == text.count || text[first] == 10 || text[first] == 13 { return true }
    if isItemMark(text, first) || isHeading(text, first) { return true }
    if text[end - 1] == UInt8(ascii: ".") { return true }
    let isShort = end - start < wrappedLine
    return isShort && !isLower(text[first])
  }

  private static func isBlank(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    for place in start..<end where text[place] > 32 { return false }
    return true
  }

  /// Whether a list item begins here: `1.`, `2)`, `-`, `*`.
  private static func isItemMark(_ text: [UInt8], _ place: Int) -> Bool {
    var end = place
    while end < text.count, end - place < 3, isDigit(text[end]) { end += 1 }
    guard end + 1 < text.count else { return false }
    if end > place { return (text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")) && text[end + 1] <= 32 }
    return (text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "*")) && text[end + 1] <= 32
  }

  /// Whether a heading begins here: capitals and a colon within 48 bytes of the line.
  private static func isHeading(_ text: [UInt8], _ place: Int) -> Bool {
    guard place < text.count, isUpper(text[place]) else { return false }
    for offset in place..<min(place + 48, text.count) {
      switch text[offset] {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "."), UInt8(ascii: ","), 10, 13: return false
      default: break
      }
    }
    return false
  }

  /// Whether a full stop that ends a sentence stands before the white space before an offset.
  private static func isAfterFullStop(_ text: [UInt8], _ place: Int) -> Bool {
    var end = place
    while end > 0, text[end - 1] <= 32 { end -= 1 }
    while end > 0, text[end - 1] == UInt8(ascii: "\"") || text[end - 1] == UInt8(ascii: ")") { end -= 1 }
    guard end > 0 else { return true }
    let mark = text[end - 1]
    if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") { return true }
    guard mark == UInt8(ascii: "."), !isLower(text[place]) else { return false }
    var start = end - 1
    while start > 0, text[start - 1] > 32, end - start < 12 { start -= 1 }
    return !isAbbreviation(text[start..<end - 1], isBeforeNumber: isDigit(text[place]))
  }

  /// Whether a word before a full stop is an abbreviation: an initial, a title, `No.` before a number, a list number.
  private static func isAbbreviation(_ word: ArraySlice<UInt8>, isBeforeNumber: Bool) -> Bool {
    if word.count == 1, let letter = word.first { return isUpper(letter) || isDigit(letter) }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    switch lower {
    case "dr", "mr", "mrs", "ms", "vs", "e.g", "i.e", "approx": return true
    case "no", "nos", "fig": return isBeforeNumber
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  private static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
}
