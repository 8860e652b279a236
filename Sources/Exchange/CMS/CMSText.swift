/// Small questions about bytes.
enum CMSText {
  /// The number that digits write; nil for anything else, and beyond nine digits.
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for byte in digits {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  /// Whether the bytes are a word.
  static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for place in 0..<bytes.count where bytes[place] != word.utf8Start[place] { return false }
    return true
  }

  /// Whether there are bytes, and all are one.
  static func allAre(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    for other in bytes where other != byte { return false }
    return !bytes.isEmpty
  }

  /// A part of a line of fixed places; shorter where the line is.
  static func part(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    let start = min(start, line.count)
    return UnsafeBufferPointer(rebasing: line[start..<max(start, min(end, line.count))])
  }

  /// The bytes without the spaces around them.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The letters and digits of a heading in capitals, all else left out.
  static func heading(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 48...57, 65...90: letters.append(byte)
      case 97...122: letters.append(byte & 0xDF)
      default: continue
      }
    }
    return letters
  }

  /// Whether the bytes hold a word.
  static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard !word.isEmpty, bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      var place = 1
      while place < word.count, bytes[start + place] == word[place] { place += 1 }
      if place == word.count { return true }
    }
    return false
  }

  /// A cell in a message.
  static func quoted(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    Printable.quoted(String(decoding: bytes.prefix(200), as: UTF8.self))
  }
}
