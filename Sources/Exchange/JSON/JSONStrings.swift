/// The strings of a JSON text.
extension JSONReader {
  /// Reads a string in double quotes; throws at a raw control character, a wrong escape or bytes that are not UTF-8.
  mutating func string() throws(InputError) -> String {
    let start = offset
    offset += 1
    var out: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &out)
      case 0..<0x20:
        throw fault("a control character or line break stands in a string; write it as an escape")
      case 0x80...:
        try sequence(into: &out)
      default:
        out.append(byte)
        offset += 1
      }
    }
    throw fault("this string is not closed", at: start)
  }

  /// Copies one UTF-8 sequence of more than a byte.
  private mutating func sequence(into out: inout [UInt8]) throws(InputError) {
    let length: Int
    switch bytes[offset] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: throw fault("expected UTF-8, found a byte that is none")
    }
    guard offset + length <= bytes.count else { throw fault("expected UTF-8, found a character cut short") }
    let second = bytes[offset + 1]
    let isShortest =
      switch bytes[offset] {
      case 0xE0: second >= 0xA0
      case 0xED: second < 0xA0
      case 0xF0: second >= 0x90
      case 0xF4: second < 0x90
      default: true
      }
    for place in offset + 1..<offset + length where bytes[place] & 0xC0 != 0x80 {
      throw fault("expected UTF-8, found a character cut short")
    }
    guard isShortest else { throw fault("expected UTF-8, found a byte that is none") }
    out.append(contentsOf: bytes[offset..<offset + length])
    offset += length
  }

  private mutating func escape(into out: inout [UInt8]) throws(InputError) {
    let start = offset
    offset += 1
    guard let byte = next else { throw fault("this string is not closed", at: start) }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "u"): out.append(contentsOf: try Array(String(Character(unicodeEscape(from: start))).utf8))
    default: throw fault("no such escape; write \\\\ for a backslash", at: start)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that make a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(InputError) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw fault("half a surrogate pair", at: start) }
    offset += 1
    guard next == UInt8(ascii: "u") else { throw fault("half a surrogate pair", at: start) }
    offset += 1
    let second = try fourDigits(from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a surrogate pair", at: start) }
    return scalar
  }

  private mutating func fourDigits(from start: Int) throws(InputError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = hexadecimal(byte) else {
        throw fault("expected four hexadecimal digits after \\u", at: start)
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 48...57: UInt32(byte - 48)
    case 65...70: UInt32(byte - 55)
    case 97...102: UInt32(byte - 87)
    default: nil
    }
  }
}
