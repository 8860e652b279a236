import Dictation

/// Reads the notes of HL7 v2 messages: the text of the OBX segments, a note for each document (MDM) or report (ORU).
struct HL7Reader {
  private let source: Note
  private let bytes: [UInt8]
  private let file: String
  private var marks = HL7Marks()
  /// The message is an MDM, whose OBX are one document whatever stands between them.
  private var isDocument = false
  /// The text of a report so far, and whether it holds what a measurement alone does not.
  private var text: MappedText
  private var isNote = false
  private var texts: [MappedText] = []

  private init(_ source: Note, file: String) {
    self.source = source
    bytes = source.text
    self.file = file
    text = MappedText(of: source)
  }

  /// The notes of a file; `file` names it in errors. Where there are several, each is named by its number.
  static func read(_ bytes: [UInt8], id: String, file: String) throws(InputError) -> [Note] {
    var reader = HL7Reader(Note(id: id, file: bytes), file: file)
    try reader.readMessages()
    if reader.texts.isEmpty {
      throw InputError(file: file, message: "is HL7 v2 without a note: no OBX segment of it holds text (TX, FT)")
    }
    var notes: [Note] = []
    for (place, text) in reader.texts.enumerated() {
      notes.append(text.note(id: reader.texts.count == 1 ? id : "\(id)#\(place + 1)"))
    }
    return notes
  }

  private mutating func readMessages() throws(InputError) {
    var isWithinMessage = false
    for segment in segments() {
      switch name(segment) {
      case "MSH":
        finishNote()
        guard let found = HL7Marks(header: bytes[segment]) else {
          throw InputError(file: file, message: "has an MSH segment without its delimiters; expected MSH|^~\\&|")
        }
        marks = found
        isWithinMessage = true
        // The separator after MSH is itself the first field.
        isDocument = field(8, of: segment).map { bytes[$0].starts(with: "MDM".utf8) } ?? false
      case "OBR" where !isDocument: finishNote()
      case "OBX" where isWithinMessage: try observe(segment)
      default: break
      }
    }
    finishNote()
  }

  /// Where the segments stand. A line that begins none goes on with the segment before it.
  private func segments() -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for place in 0...bytes.count where place == bytes.count || isEnd(bytes[place]) {
      if beginsSegment(start..<place) {
        segments.append(start..<place)
      } else if start < place, let last = segments.popLast() {
        segments.append(last.lowerBound..<place)
      }
      start = place + 1
    }
    return segments
  }

  /// Line ends, and the bytes that frame a message on a wire (MLLP).
  private func isEnd(_ byte: UInt8) -> Bool { byte == 13 || byte == 10 || byte == 0x0B || byte == 0x1C }

  /// Three capitals or digits, and then a separator or nothing.
  private func beginsSegment(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, (65...90).contains(bytes[line.lowerBound]) else { return false }
    for byte in bytes[line].prefix(3) where !((65...90).contains(byte) || (48...57).contains(byte)) { return false }
    if line.count == 3 { return true }
    let next = bytes[line.lowerBound + 3]
    if bytes[line].starts(with: "MSH".utf8) { return next > 32 }
    return next == marks.field || next == UInt8(ascii: "|")
  }

  private func name(_ segment: Range<Int>) -> String { String(decoding: bytes[segment].prefix(3), as: UTF8.self) }

  /// A field, counted by the separators before it.
  private func field(_ number: Int, of segment: Range<Int>) -> Range<Int>? {
    var left = number
    var start = segment.lowerBound
    for place in segment where bytes[place] == marks.field {
      if left == 0 { return start..<place }
      left -= 1
      start = place + 1
    }
    return left == 0 ? start..<segment.upperBound : nil
  }

  // MARK: - Observations

  private mutating func observe(_ segment: Range<Int>) throws(InputError) {
    guard let kind = field(2, of: segment), let value = field(5, of: segment) else { return }
    // Deleted, wrong and not obtained are no results.
    if let status = field(11, of: segment), let letter = bytes[status].first, "DWX".utf8.contains(letter) { return }
    switch String(decoding: bytes[kind].prefix(3), as: UTF8.self) {
    case "TX", "FT":
      isNote = true
      append(value)
    case "ST": append(value)
    case "ED" where isDocument, "RP" where isDocument:
      throw InputError(
        file: file, message: "is an HL7 v2 message whose document is attached and not told as text (TX, FT)")
    default: break
    }
  }

  private mutating func append(_ value: Range<Int>) {
    if !text.bytes.isEmpty { text.append(10, at: value.lowerBound) }
    HL7Text(bytes: bytes, marks: marks).append(value, to: &text)
  }

  private mutating func finishNote() {
    if isNote || isDocument, !text.isBlank { texts.append(text) }
    text = MappedText(of: source)
    isNote = false
  }
}
