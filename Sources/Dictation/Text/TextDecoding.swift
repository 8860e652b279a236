/// Reads the bytes of a plain text file as UTF-8.
///
/// A valid file is its own text. Elsewhere each byte that is no part of a UTF-8 character is read as Windows-1252, the
/// coding that dictation systems on Windows write, so that no file is refused and no byte is lost.
enum TextDecoding {
  static func decode(_ file: [UInt8]) -> (text: [UInt8], offsets: FileOffsets?) {
    if let text = decodeUTF16(file) { return text }
    guard let firstBad = firstInvalid(file) else { return (file, nil) }
    var text = Array(file[..<firstBad])
    text.reserveCapacity(file.count + file.count / 8)
    var offsets = FileOffsets()
    offsets.beginRun(text: 0, file: 0)
    var at = firstBad
    while at < file.count {
      let length = characterLength(file, at)
      if length > 0 {
        text.append(contentsOf: file[at..<at + length])
        at += length
      } else {
        append(Windows1252.scalar(file[at]), to: &text)
        at += 1
        offsets.beginRun(text: text.count, file: at)
      }
    }
    return (text, offsets)
  }

  /// The length of the valid UTF-8 character at an offset, or 0.
  private static func characterLength(_ bytes: [UInt8], _ at: Int) -> Int {
    let first = bytes[at]
    if first < 0x80 { return 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, at + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[at + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[at + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = characterLength(bytes, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// UTF-16 with a byte order mark.
  private static func decodeUTF16(_ file: [UInt8]) -> (text: [UInt8], offsets: FileOffsets?)? {
    guard file.count >= 2, file[0] ^ file[1] == 1, file[0] >= 0xFE else { return nil }
    let isLittle = file[0] == 0xFF
    var text: [UInt8] = []
    var offsets = FileOffsets()
    var at = 2
    func unit(_ offset: Int) -> UInt32 {
      let low = UInt32(file[isLittle ? offset : offset + 1])
      return low | UInt32(file[isLittle ? offset + 1 : offset]) << 8
    }
    while at + 1 < file.count {
      offsets.beginRun(text: text.count, file: at)
      var scalar = unit(at)
      at += 2
      if scalar & 0xFC00 == 0xD800, at + 1 < file.count, unit(at) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + unit(at) & 0x3FF
        at += 2
      } else if scalar & 0xF800 == 0xD800 {
        scalar = 0xFFFD
      }
      append(scalar, to: &text)
    }
    return (text, offsets)
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case ..<0x80: text.append(UInt8(scalar))
    case ..<0x800: text += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    case ..<0x10000:
      text += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
    default:
      text += [
        UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
        UInt8(0x80 | scalar & 0x3F),
      ]
    }
  }
}

/// Windows code page 1252, which dictation systems and word processors write.
public enum Windows1252 {
  /// The Unicode scalar of a byte.
  public static func scalar(_ byte: UInt8) -> UInt32 { byte < 0x80 ? UInt32(byte) : upperHalf[Int(byte - 0x80)] }

  /// The Unicode scalars of the bytes 0x80 to 0xFF (Windows code page 1252; the five unassigned read as U+FFFD).
  private static let upperHalf: [UInt32] =
    [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
      0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0xFFFD, 0x017E, 0x0178,
    ] + Array(0xA0...0xFF)
}
