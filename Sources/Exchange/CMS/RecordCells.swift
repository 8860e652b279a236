/// The cells of one record, found by their separator; the storage serves one record after another.
struct RecordCells {
  /// How many there are.
  private(set) var count = 0
  private var bounds: [(start: Int, end: Int)] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// Finds the cells of a record, which has to outlive their use.
  mutating func split(_ record: UnsafeBufferPointer<UInt8>, by separator: UInt8) {
    bytes = record
    bounds.removeAll(keepingCapacity: true)
    var start = 0
    var isQuoted = false
    for offset in 0..<record.count {
      let byte = record[offset]
      if byte == separator, !isQuoted {
        bounds.append((start, offset))
        start = offset + 1
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = !isQuoted && (offset == start || record[offset - 1] == byte)
      }
    }
    bounds.append((start, record.count))
    count = bounds.count
  }

  /// A cell without its quotes and the spaces around it; empty where there are fewer cells.
  subscript(place: Int) -> UnsafeBufferPointer<UInt8> {
    guard place < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    var (start, end) = bounds[place]
    trim(&start, &end)
    if end - start >= 2, bytes[start] == UInt8(ascii: "\""), bytes[end - 1] == UInt8(ascii: "\"") {
      start += 1
      end -= 1
      trim(&start, &end)
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// A cell as a string.
  func text(_ place: Int) -> String { String(decoding: self[place], as: UTF8.self) }

  /// Whether every cell is empty.
  var isBlank: Bool {
    for place in 0..<count where !self[place].isEmpty { return false }
    return true
  }

  private func trim(_ start: inout Int, _ end: inout Int) {
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
  }
}
