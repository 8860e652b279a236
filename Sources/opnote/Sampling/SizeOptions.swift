import Exchange
import Sampling

/// The options that tell how many charts to draw.
struct SizeOptions {
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  /// The size of a sample from a frame, and why.
  func size(frame: Int) throws(CommandFailure) -> (charts: Int, reason: String) {
    let reckoned = ["rate", "precision", "mean", "deviation", "confidence"].filter { arguments.has($0) }
    if let size = try number("size", from: 1) {
      if let other = reckoned.first { throw .usage("give --size or --\(other), not both") }
      return (size, "the size as asked")
    }
    let confidence = try percent("confidence") ?? 0.9
    guard let precision = try percent("precision") else {
      throw .usage("give --size, or --precision with --rate or with --mean and --deviation")
    }
    let words = "confidence \(text(confidence))%, precision \(text(precision))%"
    if let rate = try percent("rate") {
      if arguments.has("mean") || arguments.has("deviation") { throw .usage("give --rate or --mean, not both") }
      let size = SampleSize.attribute(frame: frame, rate: rate, precision: precision, confidence: confidence)
      return (size, "for a rate: expected \(text(rate))%, \(words)")
    }
    guard let mean = try amount("mean"), let deviation = try amount("deviation") else {
      throw .usage("--precision needs --rate, or --mean and --deviation")
    }
    let size = SampleSize.variable(
      frame: frame, mean: Double(mean), deviation: Double(deviation), precision: precision, confidence: confidence)
    return (size, "for an amount: mean \(Amount.text(mean)), deviation \(Amount.text(deviation)), \(words)")
  }

  /// The seed; nil where none is given.
  func seed() throws(CommandFailure) -> UInt64? {
    guard let text = arguments.value("seed") else { return nil }
    if let seed = UInt64(text) { return seed }
    throw .usage("--seed: expected a number from 0 to \(UInt64.max), found \(Printable.quoted(text))")
  }

  /// The whole number of an option; nil where it is not given.
  func number(_ name: String, from least: Int) throws(CommandFailure) -> Int? {
    guard let text = arguments.value(name) else { return nil }
    if let number = Int(text), number >= least, number <= 1 << 40 { return number }
    throw .usage("--\(name): expected a number from \(least), found \(Printable.quoted(text))")
  }

  /// The share of an option that is told in percent, between 0 and 100 and neither; nil where it is not given.
  func percent(_ name: String) throws(CommandFailure) -> Double? {
    guard let text = arguments.value(name) else { return nil }
    if let number = Double(text), number > 0, number < 100 { return number / 100 }
    throw .usage("--\(name): expected a percentage between 0 and 100, found \(Printable.quoted(text))")
  }

  private func amount(_ name: String) throws(CommandFailure) -> Int? {
    guard let text = arguments.value(name) else { return nil }
    if let cents = Amount.cents(text), cents > 0 { return cents }
    throw .usage("--\(name): expected an amount as 1234.50, found \(Printable.quoted(text))")
  }

  private func text(_ share: Double) -> String {
    var text = Decimal.text(share * 100, places: 4)
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text
  }
}
