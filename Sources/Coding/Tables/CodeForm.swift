/// How codes and names are written.
enum CodeForm {
  /// Whether a text is written as a CPT or HCPCS code.
  ///
  /// That is five digits, four digits and F, T or U, or a letter and four digits.
  static func isProcedure(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[1..<4].allSatisfy(isDigit) else { return false }
    if isDigit(bytes[0]) { return isDigit(bytes[4]) || [70, 84, 85].contains(bytes[4]) }
    return isLetter(bytes[0]) && isDigit(bytes[4])
  }

  /// Whether a text is written as an ICD-10-CM code.
  ///
  /// That is a letter, a digit, and a digit or A or B; then nothing, or a point and one to four letters or digits.
  /// One chapter has a category whose second place is a letter: `QA`.
  static func isDiagnosis(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3, isLetter(bytes[0]) else { return false }
    guard isDigit(bytes[1]) || (bytes[0] == UInt8(ascii: "Q") && bytes[1] == UInt8(ascii: "A")) else { return false }
    guard isDigit(bytes[2]) || bytes[2] == UInt8(ascii: "A") || bytes[2] == UInt8(ascii: "B") else { return false }
    if bytes.count == 3 { return true }
    guard bytes[3] == UInt8(ascii: "."), (5...8).contains(bytes.count) else { return false }
    return bytes[4...].allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// Whether a text is written as a modifier: two digits or capital letters.
  static func isModifier(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// Whether a text names a concept or a kind: small letters and digits, with hyphens between.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let isWord = text.utf8.allSatisfy { isDigit($0) || ($0 >= 97 && $0 <= 122) || $0 == UInt8(ascii: "-") }
    return isWord && first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
  }

  /// Whether a text is written as a vertebra or an interspace, as `L4` or `L4-L5`.
  static func isLevel(_ text: String) -> Bool {
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (1...2).contains(ends.count)
      && ends.allSatisfy { end in
        (2...3).contains(end.count) && end.dropFirst().allSatisfy(isDigit)
          && [67, 76, 79, 83, 84].contains(end[end.startIndex])
      }
  }

  /// Whether a text is a state's two capital letters.
  static func isState(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isLetter) }

  /// Whether a text is a two-digit place of service.
  static func isPlace(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isDigit) }

  /// Whether a text is a payer's name.
  static func isPayer(_ text: String) -> Bool { Payer(rawValue: text) != nil }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}
