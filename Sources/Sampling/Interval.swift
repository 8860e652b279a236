/// A two-sided confidence interval.
public struct Interval: Sendable, Hashable {
  /// Its lower limit.
  public var lower: Double
  /// Its upper limit.
  public var upper: Double

  /// Makes an interval.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The exact interval of a rate (Clopper and Pearson 1934). The counts may be effective ones, and so no whole numbers.
  public static func clopperPearson(_ errors: Double, of count: Double, confidence: Double) -> Interval {
    let tail = (1 - confidence) / 2
    return Interval(
      lower: errors <= 0 ? 0 : Distributions.betaQuantile(tail, errors, count - errors + 1),
      upper: errors >= count ? 1 : Distributions.betaQuantile(1 - tail, errors + 1, count - errors))
  }

  /// The score interval of a rate (Wilson 1927).
  public static func wilson(_ errors: Double, of count: Double, confidence: Double) -> Interval {
    let z = Distributions.normalQuantile((1 + confidence) / 2)
    let rate = errors / count
    let square = z * z / count
    let centre = (rate + square / 2) / (1 + square)
    let half = z / (1 + square) * (rate * (1 - rate) / count + square / (4 * count)).squareRoot()
    return Interval(lower: max(0, centre - half), upper: min(1, centre + half))
  }

  /// The exact interval of the number of errors in a frame from which charts were drawn without return: the fewest and
  /// the most that do not make the sample too rare.
  public static func hypergeometric(
    _ errors: Int, of count: Int, frame: Int, confidence: Double
  ) -> (lower: Int, upper: Int) {
    let tail = (1 - confidence) / 2
    var lower = errors
    var high = frame - (count - errors)
    if errors == 0 { high = 0 }
    while lower < high {
      let middle = (lower + high) / 2
      let atLeast = Hypergeometric(frame: frame, marked: middle, drawn: count).atLeast(errors)
      if atLeast > tail { high = middle } else { lower = middle + 1 }
    }
    var low = errors
    var upper = frame - (count - errors)
    if errors == count { low = upper }
    while low < upper {
      let middle = (low + upper + 1) / 2
      let atMost = Hypergeometric(frame: frame, marked: middle, drawn: count).atMost(errors)
      if atMost > tail { low = middle } else { upper = middle - 1 }
    }
    return (lower, upper)
  }
}

/// How many marked ones are among those drawn from a frame without return.
struct Hypergeometric {
  let frame: Int
  let marked: Int
  let drawn: Int

  /// The probability of at most so many.
  func atMost(_ count: Int) -> Double { min(1, sum(max(0, drawn - (frame - marked)), count)) }

  /// The probability of at least so many.
  func atLeast(_ count: Int) -> Double { min(1, sum(count, min(drawn, marked))) }

  private func sum(_ from: Int, _ to: Int) -> Double {
    if from > to { return 0 }
    var sum = 0.0
    for count in from...to { sum += probability(count) }
    return sum
  }

  private func probability(_ count: Int) -> Double {
    if count < 0 || count > marked || drawn - count > frame - marked || count > drawn { return 0 }
    return Elementary.exponential(
      choose(marked, count) + choose(frame - marked, drawn - count) - choose(frame, drawn))
  }

  /// The logarithm of the number of ways to choose.
  private func choose(_ all: Int, _ some: Int) -> Double {
    Elementary.logarithmOfGamma(Double(all) + 1) - Elementary.logarithmOfGamma(Double(some) + 1)
      - Elementary.logarithmOfGamma(Double(all - some) + 1)
  }
}
