import Dictation

/// A number and what it counts: "8/10", "52%", "4.5 mm", "grade II", "4-/5".
struct Quantity {
  /// What a number counts.
  enum Unit: Equatable {
    case none, percent, millimetre, degree, grade
    /// Of a whole, as 8 of 10.
    case of(Int)
  }

  var tenths: Int
  var unit: Unit
  var tokens: Range<Int>
}

/// Reads the quantities of a sentence.
struct QuantityReader {
  let reading: NoteReading

  /// The quantities, in the order of the text.
  func quantities(in sentence: SentenceReading) -> [Quantity] {
    var found: [Quantity] = []
    var at = sentence.tokens.lowerBound
    while at < sentence.tokens.upperBound {
      if let quantity = quantity(at, sentence.tokens.upperBound) {
        found.append(quantity)
        at = quantity.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private func quantity(_ at: Int, _ limit: Int) -> Quantity? {
    if isWord(at, ["grade", "meyerding"]), at + 1 < limit, let grade = grade(at + 1) {
      return Quantity(tenths: grade * 10, unit: .grade, tokens: at..<at + 2)
    }
    guard let (tenths, suffix) = number(at) else { return nil }
    if !suffix.isEmpty {
      guard let unit = unit(suffix) else { return nil }
      return Quantity(tenths: tenths, unit: unit, tokens: at..<at + 1)
    }
    if let (whole, shift, end) = whole(after: at, limit) {
      return Quantity(tenths: tenths + shift, unit: .of(whole), tokens: at..<end)
    }
    var next = at + 1
    if next < limit, reading.document.tokens[next].kind == .joiner { next += 1 }
    if next < limit {
      if reading.document.tokens[next].word == -37 {
        return Quantity(tenths: tenths, unit: .percent, tokens: at..<next + 1)
      }
      if let unit = unit(lowered(next)) { return Quantity(tenths: tenths, unit: unit, tokens: at..<next + 1) }
    }
    return Quantity(tenths: tenths, unit: .none, tokens: at..<at + 1)
  }

  /// "/10", "out of 10", and the plus or minus of a strength before it; a date's slashes are none.
  private func whole(after at: Int, _ limit: Int) -> (whole: Int, shift: Int, end: Int)? {
    var next = at + 1
    var shift = 0
    if next < limit, reading.document.tokens[next].word == -43 || reading.document.tokens[next].word == -45 {
      shift = reading.document.tokens[next].word == -43 ? 3 : -3
      next += 1
    }
    guard next + 1 < limit else { return nil }
    if reading.document.tokens[next].word == -47 {
      next += 1
    } else if isWord(next, ["out"]), isWord(next + 1, ["of"]), next + 2 < limit {
      next += 2
    } else {
      return nil
    }
    guard let (tenths, suffix) = number(next), suffix.isEmpty, tenths % 10 == 0 else { return nil }
    if next + 1 < limit, reading.document.tokens[next + 1].word == -47 { return nil }
    return (tenths / 10, shift, next + 1)
  }

  /// A number in tenths, and the letters that run on from it.
  private func number(_ at: Int) -> (tenths: Int, suffix: [UInt8])? {
    let kind = reading.document.tokens[at].kind
    if kind == .word {
      return reading.lexicon.words.numbers[reading.document.tokens[at].word].map { ($0 * 10, []) }
    }
    guard kind == .number || kind == .mixed else { return nil }
    var tenths = 0
    var places = -1
    var bytes = reading.bytes(at)
    while let byte = bytes.first, byte >= 48 && byte <= 57 || byte == 46 {
      bytes = bytes.dropFirst()
      if byte == 46 {
        places = 0
      } else if places < 0 {
        tenths = tenths * 10 + Int(byte - 48) * 10
        if tenths > 99_999 { return nil }
      } else {
        if places == 0 { tenths += Int(byte - 48) }
        places += 1
      }
    }
    if bytes.count == reading.bytes(at).count { return nil }
    return (tenths, bytes.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 })
  }

  private func unit(_ letters: [UInt8]) -> Quantity.Unit? {
    switch String(decoding: letters, as: UTF8.self) {
    case "mm", "millimeter", "millimeters", "millimetre", "millimetres": .millimetre
    case "degree", "degrees", "deg", "°": .degree
    case "percent": .percent
    default: nil
    }
  }

  private func grade(_ at: Int) -> Int? {
    switch String(decoding: lowered(at), as: UTF8.self) {
    case "1", "i", "one": 1
    case "2", "ii", "two": 2
    case "3", "iii", "three": 3
    case "4", "iv", "four": 4
    case "5", "v", "five": 5
    default: nil
    }
  }

  private func isWord(_ at: Int, _ words: [String]) -> Bool {
    at < reading.document.tokens.count && words.contains(String(decoding: lowered(at), as: UTF8.self))
  }

  private func lowered(_ at: Int) -> [UInt8] {
    reading.bytes(at).map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
  }
}
