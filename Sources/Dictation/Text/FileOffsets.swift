/// How offsets into a document's text lead back to the bytes of its file, where reading changed them.
///
/// The text is cut into runs; within a run both sides advance together.
public struct FileOffsets: Sendable, Hashable {
  private var textStarts: [Int] = []
  private var fileStarts: [Int] = []

  /// A map with no run yet.
  public init() {}

  /// Begins a run: from here on, text and file advance together until the next run.
  public mutating func beginRun(text: Int, file: Int) {
    textStarts.append(text)
    fileStarts.append(file)
  }

  /// The offset in the file of an offset in the text.
  public func fileOffset(ofText offset: Int) -> Int {
    var low = 0
    var high = textStarts.count
    while low < high {
      let middle = (low + high) / 2
      if textStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : fileStarts[low - 1] + offset - textStarts[low - 1]
  }
}
