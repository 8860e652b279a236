/// A JSON number, kept as it is written, so that nothing is lost to binary fractions.
public struct JSONNumber: Sendable, Hashable {
  /// The number's text.
  public let text: String

  /// Makes a number of text that is known to be one.
  init(text: String) { self.text = text }

  /// The number where it is whole and fits (`2`, `2.0`, `2e0`); nil where not.
  public var integer: Int? { scaled(by: 0) }

  /// The number in hundredths where it has no finer part and fits (`52.5` is 5250); nil where not.
  public var cents: Int? { scaled(by: 2) }

  /// The number times a power of ten, where that is whole and fits.
  private func scaled(by places: Int) -> Int? {
    var digits: [UInt8] = []
    var exponent = 0
    var isNegative = false
    var isFraction = false
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes = bytes.dropFirst()
    }
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        guard let written = JSONNumber.exponent(bytes) else { return nil }
        exponent += written
        break
      } else {
        digits.append(byte - 48)
        if isFraction { exponent -= 1 }
      }
    }
    return JSONNumber.whole(digits, exponent: exponent + places, isNegative: isNegative)
  }

  /// The exponent's value; nil beyond any that could fit.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in text where byte >= 48 && byte <= 57 {
      value = value * 10 + Int(byte - 48)
      if value > 100_000 { return nil }
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  /// The digits times a power of ten, where that is whole and fits.
  private static func whole(_ digits: [UInt8], exponent: Int, isNegative: Bool) -> Int? {
    var significant = digits[...]
    var exponent = exponent
    while significant.last == 0, exponent < 0 {
      significant = significant.dropLast()
      exponent += 1
    }
    while significant.first == 0 { significant = significant.dropFirst() }
    if significant.isEmpty { return 0 }
    if exponent < 0 || exponent > 18 { return nil }
    var value = 0
    for digit in significant {
      guard let next = times10(value, plus: Int(digit)) else { return nil }
      value = next
    }
    for _ in 0..<exponent {
      guard let next = times10(value, plus: 0) else { return nil }
      value = next
    }
    return isNegative ? -value : value
  }

  private static func times10(_ value: Int, plus digit: Int) -> Int? {
    let product = value.multipliedReportingOverflow(by: 10)
    let sum = product.partialValue.addingReportingOverflow(digit)
    return product.overflow || sum.overflow ? nil : sum.partialValue
  }
}
