/// A CPT or HCPCS code as a number that orders as the codes do.
struct PackedCode: Sendable, Hashable, Comparable {
  /// How many characters a code has.
  static let length = 5

  /// The number, below 2 to the power of 26.
  let number: UInt32

  /// The code that five digits or capital letters write; nil for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == Self.length else { return nil }
    var number: UInt32 = 0
    for byte in text {
      switch byte {
      case 48...57: number = number * 36 + UInt32(byte - 48)
      case 65...90: number = number * 36 + UInt32(byte - 55)
      default: return nil
      }
    }
    // A code has a digit in it; a word of five letters is none.
    guard (48...57).contains(text[1]), (48...57).contains(text[2]), (48...57).contains(text[3]) else { return nil }
    self.number = number
  }

  /// The code of a number.
  init(number: UInt32) { self.number = number }

  /// The code that a string writes; nil where it is none.
  init?(_ text: String) {
    guard let code = Array(text.utf8).withUnsafeBufferPointer({ PackedCode($0) }) else { return nil }
    self = code
  }

  /// The code's characters.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// The code as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds the code's characters to a text.
  func append(to text: inout [UInt8]) {
    var divisor: UInt32 = 36 * 36 * 36 * 36
    while divisor > 0 {
      let digit = UInt8(number / divisor % 36)
      text.append(digit < 10 ? digit + 48 : digit + 55)
      divisor /= 36
    }
  }

  static func < (left: PackedCode, right: PackedCode) -> Bool { left.number < right.number }
}
