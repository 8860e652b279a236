import Exchange

/// The charts of a file of JSON lines.
struct LineItems: ~Copyable {
  private var source: LineSource
  private let file: String
  private let part: ClosedRange<Double>
  private var line = 0
  private var isOver = false

  /// The charts of an open file, which is `part` of all input.
  init(_ source: consuming LineSource, file: String, part: ClosedRange<Double>) {
    self.source = source
    self.file = file
    self.part = part
  }

  /// The next chart; nil after the last. Blank lines are passed over.
  mutating func next() -> BatchItem? {
    while !isOver {
      line += 1
      do throws(InputError) {
        guard let text = try source.next() else { break }
        if text.isTooLong { return item(.fault("is longer than \(LineSource.mostBytes >> 20) MB"), cost: 0) }
        var bytes = text.bytes
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { bytes.removeFirst(3) }
        if line == 1, case .other(let name, let advice) = FileKind(of: bytes) {
          isOver = true
          return item(.fault("is \(name); expected a line of JSON a chart; \(advice)"), cost: 0)
        }
        if bytes.allSatisfy({ $0 <= 32 }) { continue }
        // The text, its strings and the note: what a line takes while it is read.
        return item(.line(bytes), cost: 3 * bytes.count)
      } catch {
        isOver = true
        return item(.fault(error.message), cost: 0)
      }
    }
    isOver = true
    return nil
  }

  private func item(_ content: BatchItem.Content, cost: Int) -> BatchItem {
    let progress = source.progress.map { part.lowerBound + $0 * (part.upperBound - part.lowerBound) }
    return BatchItem(id: nil, file: file, line: line, content: content, progress: progress, cost: cost)
  }
}
