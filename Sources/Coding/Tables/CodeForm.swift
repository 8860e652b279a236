/// How codes and names are written.
enum CodeForm {
  /// Whether a string has a form.
  static func accepts(_ text: String, _ isForm: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer(isForm)
  }

  /// Whether a text is written as a CPT or HCPCS code.
  ///
  /// That is five digits, four digits and F, T or U, or a letter and four digits.
  static func isProcedure(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 5, isDigit(text[1]), isDigit(text[2]), isDigit(text[3]) else { return false }
    if isDigit(text[0]) { return isDigit(text[4]) || text[4] == 70 || text[4] == 84 || text[4] == 85 }
    return isLetter(text[0]) && isDigit(text[4])
  }

  /// Whether a text is written as an ICD-10-CM code.
  ///
  /// That is a letter, a digit, and a digit or A or B; then nothing, or a point and one to four letters or digits.
  /// One chapter has a category whose second place is a letter: `QA`.
  static func isDiagnosis(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 3, isLetter(text[0]) else { return false }
    guard isDigit(text[1]) || (text[0] == UInt8(ascii: "Q") && text[1] == UInt8(ascii: "A")) else { return false }
    guard isDigit(text[2]) || text[2] == UInt8(ascii: "A") || text[2] == UInt8(ascii: "B") else { return false }
    if text.count == 3 { return true }
    guard text[3] == UInt8(ascii: "."), (5...8).contains(text.count) else { return false }
    return text[4...].allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// Whether a text is written as a modifier: two digits or capital letters.
  static func isModifier(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 2 && text.allSatisfy { isDigit($0) || isLetter($0) }
  }

  /// Whether a text names a concept or a kind: small letters and digits, with hyphens between.
  static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let isWord = text.allSatisfy { isDigit($0) || ($0 >= 97 && $0 <= 122) || $0 == UInt8(ascii: "-") }
    return isWord && first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
  }

  /// Whether a text is written as a vertebra or an interspace, as `L4` or `L4-L5`.
  static func isLevel(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let ends = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (1...2).contains(ends.count)
      && ends.allSatisfy { end in
        (2...3).contains(end.count) && end.dropFirst().allSatisfy(isDigit)
          && [67, 76, 79, 83, 84].contains(end[end.startIndex])
      }
  }

  /// Whether a text is a state's two capital letters.
  static func isState(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.count == 2 && text.allSatisfy(isLetter) }

  /// Whether a text is a two-digit place of service.
  static func isPlace(_ text: UnsafeBufferPointer<UInt8>) -> Bool { text.count == 2 && text.allSatisfy(isDigit) }

  /// Whether a text is a payer's name.
  static func isPayer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    Payer(rawValue: String(decoding: text, as: UTF8.self)) != nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
}
