/// A JSON text that was read, with its name, so that an error can point into it.
public struct JSONDocument: Sendable {
  /// The file's name in messages.
  public let file: String
  /// The line of the file on which the text begins: 1, or the line of an NDJSON item.
  public let firstLine: Int
  /// The text.
  public let bytes: [UInt8]
  /// The value.
  public let root: JSONNode

  /// Reads one JSON value and nothing after it; throws where the text is not JSON.
  public init(_ bytes: [UInt8], file: String, firstLine: Int = 1) throws(InputError) {
    var reader = JSONReader(bytes: bytes, file: file, firstLine: firstLine)
    root = try reader.document()
    self.file = file
    self.firstLine = firstLine
    self.bytes = bytes
  }

  /// The error of a place in the text.
  public func error(at offset: Int, _ message: String) -> InputError {
    JSONDocument.error(at: offset, in: bytes, file: file, firstLine: firstLine, message)
  }

  /// The error of a byte offset, its line and column counted now that they are wanted.
  static func error(
    at offset: Int, in bytes: [UInt8], file: String, firstLine: Int, _ message: String
  ) -> InputError {
    var line = firstLine
    var column = 1
    var place = 0
    // A byte order mark is no column of the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { place = 3 }
    while place < min(offset, bytes.count) {
      let byte = bytes[place]
      place += 1
      if byte == 10 || byte == 13 && !(place < bytes.count && bytes[place] == 10) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return InputError(file: file, line: line, column: column, message: message)
  }
}
