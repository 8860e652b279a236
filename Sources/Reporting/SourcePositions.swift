/// Turns byte offsets of a text into lines and columns.
///
/// Lines end at `\n`, `\r\n` or a `\r` alone, and columns count Unicode scalars. Scalars are counted once for the whole
/// text, at every 256th byte, so that a note of one long line costs no more than one of many.
public struct SourcePositions: Sendable {
  /// A 1-based line and column.
  public struct Position: Sendable, Hashable {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int
  }

  private static let stride = 256
  private let text: [UInt8]
  private var lineStarts = [0]
  /// The number of scalars that begin before each 256th byte.
  private var scalars = [0]

  /// Counts the lines and scalars of a text.
  public init(_ text: [UInt8]) {
    self.text = text
    var count = 0
    for (offset, byte) in text.enumerated() {
      if offset > 0, offset % SourcePositions.stride == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 10 || byte == 13 && !(offset + 1 < text.count && text[offset + 1] == 10) {
        lineStarts.append(offset + 1)
      }
    }
  }

  /// The position of a byte offset; the text's end for one beyond it.
  public func position(of offset: Int) -> Position {
    let offset = max(0, min(offset, text.count))
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: scalarsBefore(offset) - scalarsBefore(lineStarts[low]) + 1)
  }

  private func scalarsBefore(_ offset: Int) -> Int {
    let block = min(offset / SourcePositions.stride, scalars.count - 1)
    var count = scalars[block]
    for place in block * SourcePositions.stride..<offset where text[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
