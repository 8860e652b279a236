/// Amounts of money as people write them.
public enum Amount {
  /// The cents of `1234.5`, `$1,234.50` or `-20`; nil where the text is no amount, or has parts of a cent.
  public static func cents(_ text: String) -> Int? {
    var bytes = Array(CodeForm.trimmed(text).utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    if bytes.first == UInt8(ascii: "$") { bytes = bytes.dropFirst() }
    var value = 0
    var digits = 0
    var places: Int?
    for byte in bytes {
      switch byte {
      case 48...57:
        // So large an amount is no payment, and its cents might not fit an integer.
        if value > Int.max / 10_000 { return nil }
        value = value * 10 + Int(byte - 48)
        digits += 1
        if let count = places { places = count + 1 }
      case UInt8(ascii: ".") where places == nil: places = 0
      case UInt8(ascii: ",") where places == nil && digits > 0: break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    switch places ?? 0 {
    case 0: value *= 100
    case 1: value *= 10
    case 2: break
    default: return nil
    }
    return isNegative ? -value : value
  }

  /// Cents as dollars with two places.
  public static func text(_ cents: Int) -> String {
    let part = cents.magnitude % 100
    return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(part < 10 ? "0" : "")\(part)"
  }
}

extension CodeForm {
  /// ASCII letters in lower case; all else as it is.
  static func lower(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] >= 65 && bytes[place] <= 90 { bytes[place] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
