/// Searches in the bytes of a lexicon file, eight at a time: most of a file is passed over.
public enum ByteSearch {
  /// Whether two texts are the same bytes.
  @inline(__always)
  public static func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    var at = 0
    while at < one.count, one[at] == other[at] { at += 1 }
    return at == one.count
  }

  /// The offset just past the occurrence of a byte that ends a number of cells, from `start` and below `end`; nil where
  /// there are fewer. For no cell that is `start`.
  static func end(ofCells cells: Int, _ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> Int?
  {
    let raw = UnsafeRawBufferPointer(bytes)
    var left = cells
    var at = start
    while left > 0, at + 8 <= end {
      var found = marks(mark, raw, at)
      let count = found.nonzeroBitCount
      if count < left {
        left -= count
        at += 8
        continue
      }
      while left > 1 {
        found &= found &- 1
        left -= 1
      }
      return at + found.trailingZeroBitCount / 8 + 1
    }
    while left > 0, at < end {
      if raw[at] == mark { left -= 1 }
      at += 1
    }
    return left == 0 ? at : nil
  }

  /// The offset of the first occurrence of a byte from `start` on; `end` where there is none below it.
  static func first(_ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at + 8 <= end {
      let found = marks(mark, raw, at)
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end, raw[at] != mark { at += 1 }
    return at
  }

  /// The offset just past the last occurrence of a byte below `end` and from `start` on; `start` where there is none.
  static func afterLast(_ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = end
    while at - 8 >= start {
      let found = marks(mark, raw, at - 8)
      if found != 0 { return at - found.leadingZeroBitCount / 8 }
      at -= 8
    }
    while at > start, raw[at - 1] != mark { at -= 1 }
    return at
  }

  /// The highest bit of each of eight bytes that is the mark, the first byte lowest.
  @inline(__always)
  private static func marks(_ mark: UInt8, _ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let other = word ^ (0x0101_0101_0101_0101 &* UInt64(mark))
    return ~((other & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | other | 0x7F7F_7F7F_7F7F_7F7F)
  }
}
