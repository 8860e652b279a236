/// The words of all lexicons, each with a number; case, spelling variants and plurals are one word.
public struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0, 0]
  private var slots: [Int32]
  private var canonical: [Int32] = [0]
  /// Which pairs of first bytes a word begins with, by their low five bits: most words of other texts are ruled out.
  private var openings = [Bool](repeating: false, count: 1 << 10)

  init() {
    slots = [Int32](repeating: 0, count: 1 << 14)
    bytes.reserveCapacity(1 << 16)
  }

  /// The number of words, spelling variants counted apart.
  var count: Int { canonical.count - 1 }

  /// The number of a word, made where it is new. The bytes are lower case.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let stem = Vocabulary.singular(word)
    let found = entry(stem)
    if found > 0 { return canonical[Int(found)] }
    return add(stem, meaning: nil)
  }

  /// Makes a spelling stand for another word.
  mutating func alias(_ spelling: UnsafeBufferPointer<UInt8>, for word: UnsafeBufferPointer<UInt8>) {
    let target = intern(word)
    let stem = Vocabulary.singular(spelling)
    let found = entry(stem)
    if found > 0 { canonical[Int(found)] = target } else { _ = add(stem, meaning: target) }
  }

  /// A word without the ending of its plural, the same for phrases and for texts: screws, processes.
  static func singular(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let count = word.count
    guard count > 3, word[count - 1] == UInt8(ascii: "s") else { return word }
    switch word[count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word
    case UInt8(ascii: "e") where count > 4 && isSibilant(word[count - 3], after: word[count - 4]):
      return UnsafeBufferPointer(rebasing: word[..<(count - 2)])
    default: return UnsafeBufferPointer(rebasing: word[..<(count - 1)])
    }
  }

  /// Whether a plural after the letter is written -es: processes, boxes, branches, and not diseases.
  private static func isSibilant(_ letter: UInt8, after before: UInt8) -> Bool {
    letter == UInt8(ascii: "s") && before == letter || letter == UInt8(ascii: "x") || letter == UInt8(ascii: "h")
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, meaning: Int32?) -> Int32 {
    if canonical.count * 2 > slots.count { grow() }
    let number = Int32(canonical.count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    canonical.append(meaning ?? number)
    slots[freeSlot(hash(word))] = number
    openings[Vocabulary.opening(word)] = true
    return meaning ?? number
  }

  /// The number of a word of a text, in lower case; 0 where it is not there. Plurals find their singular.
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let found = entry(Vocabulary.singular(word))
    return found > 0 ? canonical[Int(found)] : 0
  }

  /// Whether any word begins with the first two bytes of a text, which most texts' words do not.
  func hasWord(openedBy text: UnsafeBufferPointer<UInt8>) -> Bool {
    let isOneLetter = text.count < 2 || text[1] == UInt8(ascii: " ") || text[1] == UInt8(ascii: "-")
    return isOneLetter || openings[Vocabulary.opening(text)]
  }

  private static func opening(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    word.isEmpty ? 0 : Int(word[0] & 31) << 5 | (word.count > 1 ? Int(word[1] & 31) : 0)
  }

  private func entry(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard openings[Vocabulary.opening(word)] else { return 0 }
    let mask = slots.count - 1
    var slot = hash(word) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      let start = Int(starts[number])
      let end = Int(starts[number + 1])
      if end - start == word.count, matches(word, at: start) { return Int32(number) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private func matches(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    // Cut, since an integer of WebAssembly has 32 bits with its sign; the mask of a slot makes it positive again.
    return Int(truncatingIfNeeded: hash ^ hash >> 15)
  }

  private func freeSlot(_ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for number in 1..<canonical.count {
        let word = UnsafeBufferPointer(rebasing: all[Int(starts[number])..<Int(starts[number + 1])])
        slots[freeSlot(hash(word))] = Int32(number)
      }
    }
  }
}
