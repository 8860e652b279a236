/// Cuts a file that comes in chunks into records: lines, and cells in quotes may hold line breaks.
struct RecordSplitter {
  /// No heading of CMS is broken over more lines; beyond them a quote was never closed.
  private static let mostLines = 100

  /// The 1-based line on which the record that is being read begins.
  private(set) var line = 1
  private var carry: [UInt8] = []
  private var breaks = 0
  private var isQuoted = false
  private var previous: UInt8 = 10

  /// Reads a chunk, and gives every record that ends in it, without its line break.
  mutating func read(
    _ chunk: UnsafeBufferPointer<UInt8>, of file: String,
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(InputError) -> Void
  ) throws(InputError) {
    var start = 0
    for offset in 0..<chunk.count {
      let byte = chunk[offset]
      if byte == 10 {
        breaks += 1
        if !isQuoted {
          try emit(UnsafeBufferPointer(rebasing: chunk[start..<offset]), body)
          start = offset + 1
          line = breaks + 1
        } else if breaks - line > Self.mostLines {
          throw InputError(file: file, line: line, message: "expected the quote that opens here to be closed")
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = !isQuoted && RecordSplitter.opensCell(after: previous)
      }
      previous = byte
    }
    carry.append(contentsOf: chunk[start...])
  }

  /// The file ends here; throws where it ends within a line.
  func finish(_ file: String) throws(InputError) {
    // Old systems end a file with a byte of its own.
    if carry.isEmpty || carry == [0x1A] { return }
    throw InputError(
      file: file, line: line,
      message: "expected a line break at the end of the last line; the file was cut short, or end it with one")
  }

  /// Whether a quote that stands after a byte opens a cell, or is the second of two within one.
  private static func opensCell(after byte: UInt8) -> Bool {
    byte == 10 || byte == 9 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
  }

  private mutating func emit(
    _ rest: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) throws(InputError) -> Void
  ) throws(InputError) {
    if carry.isEmpty { return try body(RecordSplitter.withoutReturn(rest), line) }
    carry.append(contentsOf: rest)
    let start = line
    try carry.withUnsafeBufferPointer { record throws(InputError) in
      try body(RecordSplitter.withoutReturn(record), start)
    }
    carry.removeAll(keepingCapacity: true)
  }

  private static func withoutReturn(_ record: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let last = record.last, last == 13 else { return record }
    return UnsafeBufferPointer(rebasing: record.dropLast())
  }
}
