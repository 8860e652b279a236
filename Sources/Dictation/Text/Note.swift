/// One document of a record, as text.
public struct Note: Sendable {
  /// Its name in reports: the path as given.
  public var id: String
  /// The text, as UTF-8 that is always valid.
  public let text: [UInt8]
  /// The size in bytes of the file that it came from.
  public let fileSize: Int
  /// The SHA-256 of the file that it came from, in hexadecimal.
  public let sha256: String
  /// How offsets into `text` lead back to the file; nil where they are the same.
  public let fileOffsets: FileOffsets?

  /// Reads the bytes of a plain text file: UTF-8, or Windows-1252 where they are not; never fails.
  public init(id: String, file: [UInt8]) {
    let decoded = TextDecoding.decode(file)
    self.id = id
    text = decoded.text
    fileOffsets = decoded.offsets
    fileSize = file.count
    sha256 = SHA256.hexadecimal(of: file)
  }

  /// A note that was taken out of a file's text: out of markup or out of messages. `text` has to be valid UTF-8, and
  /// `offsets` leads from it into the file.
  public init(id: String, text: [UInt8], offsets: FileOffsets, outOf file: Note) {
    self.id = id
    self.text = text
    fileOffsets = offsets
    fileSize = file.fileSize
    sha256 = file.sha256
  }

  /// A note of a string.
  public init(_ string: String, id: String = "") {
    self.init(id: id, file: Array(string.utf8))
  }
}
