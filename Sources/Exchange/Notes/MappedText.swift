import Dictation

/// A note's text as it is taken out of a file, with where each part of it stood.
struct MappedText {
  private let file: Note
  private(set) var bytes: [UInt8] = []
  private var offsets = FileOffsets()
  private var shift: Int?

  /// Text out of a file.
  init(of file: Note) { self.file = file }

  /// The note of the text.
  func note(id: String) -> Note { Note(id: id, text: bytes, offsets: offsets, outOf: file) }

  /// Whether nothing but white space was taken.
  var isBlank: Bool {
    for byte in bytes where byte > 32 { return false }
    return true
  }

  /// Adds a byte of UTF-8 that stands at an offset of the file's text.
  mutating func append(_ byte: UInt8, at place: Int) {
    let origin = file.fileOffsets?.fileOffset(ofText: place) ?? place
    if shift != origin - bytes.count {
      offsets.beginRun(text: bytes.count, file: origin)
      shift = origin - bytes.count
    }
    bytes.append(byte)
  }

  /// Adds a scalar that something at an offset of the file's text means; U+FFFD for what is none, or is a null.
  mutating func append(scalar value: UInt32, at place: Int) {
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    // Each byte of the scalar leads to where its sign begins.
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, at: place) }
  }
}
