import Coding

/// How codes are written, brought to the one form that the tables use.
enum CodeForm {
  /// A CPT or HCPCS code in upper case; nil where the text is not the form of one.
  static func procedure(_ text: String) -> String? {
    let code = upper(trimmed(text))
    return CodeTables.isWellFormed(procedure: code) ? code : nil
  }

  /// An ICD-10-CM code in upper case with its point, which may be left out; nil where it is not the form of one.
  static func diagnosis(_ text: String) -> String? {
    var code = upper(trimmed(text))
    let bytes = Array(code.utf8)
    var hasPoint = false
    for byte in bytes where byte == UInt8(ascii: ".") { hasPoint = true }
    if !hasPoint, bytes.count > 3 {
      code = String(decoding: bytes[..<3], as: UTF8.self) + "." + String(decoding: bytes[3...], as: UTF8.self)
    }
    return CodeTables.isWellFormed(diagnosis: code) ? code : nil
  }

  /// A modifier in upper case; nil where it is not two letters or digits.
  static func modifier(_ text: String) -> String? {
    let modifier = upper(trimmed(text))
    guard modifier.utf8.count == 2 else { return nil }
    for byte in modifier.utf8 where !((48...57).contains(byte) || (65...90).contains(byte)) { return nil }
    return modifier
  }

  /// ASCII letters in upper case; all else as it is.
  static func upper(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] >= 97 && bytes[place] <= 122 { bytes[place] &= 0xDF }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without spaces and tabs around it.
  static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first == 32 || first == 9 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 32 || last == 9 { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
