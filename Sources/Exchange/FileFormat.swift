/// A format of files that opnote reads beside plain text and its own JSON.
public enum FileFormat: Sendable, Hashable {
  /// A note as a word processor's rich text.
  case rtf
  /// Notes in HL7 v2 messages.
  case hl7
  /// Professional claims in an X12 interchange.
  case x12

  /// The format that a file's first bytes tell; nil where they tell none of these.
  public init?(of bytes: [UInt8]) {
    var start = bytes.prefix(4_096)
    if start.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { start = start.dropFirst(3) }
    while let byte = start.first, byte <= 32 { start = start.dropFirst() }
    if start.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if start.starts(with: "MSH|".utf8) || start.starts(with: "FHS|".utf8) || start.starts(with: "BHS|".utf8) {
      self = .hl7
    } else if start.starts(with: "ISA".utf8), let mark = start.dropFirst(3).first,
      (33...47).contains(mark) || (58...64).contains(mark) || (91...96).contains(mark) || (123...126).contains(mark)
    {
      self = .x12
    } else {
      return nil
    }
  }
}
