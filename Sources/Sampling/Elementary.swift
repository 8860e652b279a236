/// Functions that every machine computes to the same bits: basic arithmetic alone, no library of the system.
enum Elementary {
  private static let logarithmOfTwo = 0.693147180559945309417232121458

  /// The natural logarithm of a positive number.
  static func logarithm(_ value: Double) -> Double {
    var significand = value.significand
    var exponent = Double(value.exponent)
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // log s = 2 artanh((s - 1) / (s + 1)), with an argument below 0.172.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for term in stride(from: 27, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
    return exponent * logarithmOfTwo + 2 * ratio * sum
  }

  /// The exponential function; 0 where the result is too small to be told from it.
  static func exponential(_ value: Double) -> Double {
    if value < -700 { return 0 }
    if value > 700 { return .infinity }
    let power = (value / logarithmOfTwo).rounded()
    let rest = value - power * logarithmOfTwo
    var sum = 1.0
    for term in stride(from: 20, through: 1, by: -1) { sum = 1 + sum * rest / Double(term) }
    return sum * Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  /// The logarithm of the gamma function of a positive number, by Stirling's series.
  static func logarithmOfGamma(_ value: Double) -> Double {
    var argument = value
    var product = 1.0
    while argument < 15 {
      product *= argument
      argument += 1
    }
    let inverse = 1 / argument
    let square = inverse * inverse
    let series =
      inverse
      * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1_260 - square * (1.0 / 1_680 - square * (1.0 / 1_188)))))
    let halfLogarithmOfTwoPi = 0.918938533204672741780329736406
    return (argument - 0.5) * logarithm(argument) - argument + halfLogarithmOfTwoPi + series - logarithm(product)
  }
}
