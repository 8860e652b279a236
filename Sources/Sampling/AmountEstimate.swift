/// How much was overpaid in a frame, told from a sample.
public struct AmountEstimate: Sendable, Hashable {
  /// A stratum of the sample.
  public struct Stratum: Sendable, Hashable {
    /// The charts in the frame.
    public var frame: Int
    /// What was overpaid for each chart of the sample, in cents.
    public var cents: [Int]

    /// Makes a stratum.
    public init(frame: Int, cents: [Int]) {
      self.frame = frame
      self.cents = cents
    }
  }

  /// The mean of a chart, in cents.
  public let mean: Double
  /// The total of the frame, in cents.
  public let total: Double
  /// The standard error of the total, in cents.
  public let standardError: Double
  /// The two-sided interval of the total, in cents.
  public let interval: Interval
  /// The number of standard errors on either side: Student's of a simple sample, the normal distribution's of a
  /// stratified one.
  public let criticalValue: Double

  /// The precision: half of the interval as a share of the total; nil where the total is nothing.
  public var precision: Double? { total == 0 ? nil : (criticalValue * standardError / total).magnitude }

  /// Estimates the difference between what was paid and what was due; nil where a stratum has fewer than two charts,
  /// which tell no spread, unless they are all that there are.
  public init?(_ strata: [Stratum], confidence: Double) {
    var total = 0.0
    var variance = 0.0
    var frame = 0
    var count = 0
    for stratum in strata where stratum.frame > 0 {
      let drawn = Double(stratum.cents.count)
      guard stratum.cents.count > 1 || stratum.cents.count == stratum.frame, stratum.cents.count <= stratum.frame else {
        return nil
      }
      let size = Double(stratum.frame)
      total += size * AmountEstimate.mean(stratum.cents)
      if stratum.cents.count > 1 {
        variance += size * size * (1 - drawn / size) * AmountEstimate.variance(stratum.cents) / drawn
      }
      frame += stratum.frame
      count += stratum.cents.count
    }
    guard count > 1 else { return nil }
    self.total = total
    mean = total / Double(frame)
    standardError = variance.squareRoot()
    let share = (1 + confidence) / 2
    criticalValue =
      strata.count == 1
      ? Distributions.studentQuantile(share, degrees: Double(count - 1)) : Distributions.normalQuantile(share)
    interval = Interval(lower: total - criticalValue * standardError, upper: total + criticalValue * standardError)
  }

  private static func mean(_ cents: [Int]) -> Double { Double(cents.reduce(0, +)) / Double(cents.count) }

  private static func variance(_ cents: [Int]) -> Double {
    let mean = mean(cents)
    var sum = 0.0
    for amount in cents { sum += (Double(amount) - mean) * (Double(amount) - mean) }
    return sum / Double(cents.count - 1)
  }
}
