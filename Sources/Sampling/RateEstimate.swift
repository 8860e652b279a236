/// How often something is wrong in a frame, told from a sample.
public struct RateEstimate: Sendable, Hashable {
  /// A stratum of the sample.
  public struct Stratum: Sendable, Hashable {
    /// The charts in the frame; nil where nobody knows.
    public var frame: Int?
    /// The charts in the sample.
    public var count: Int
    /// Those with the error.
    public var errors: Int

    /// Makes a stratum.
    public init(frame: Int?, count: Int, errors: Int) {
      self.frame = frame
      self.count = count
      self.errors = errors
    }
  }

  /// The charts in the sample.
  public let count: Int
  /// Those with the error.
  public let errors: Int
  /// The rate in the frame.
  public let rate: Double
  /// The exact interval (Clopper and Pearson); of a stratified sample by its effective size (Korn and Graubard 1998).
  public let exact: Interval
  /// The score interval (Wilson), by the same size.
  public let wilson: Interval

  /// Estimates from a simple sample, or from one drawn by strata whose frames are known.
  public init(_ strata: [Stratum], confidence: Double) {
    var count = 0
    var errors = 0
    var frame = 0
    for stratum in strata {
      count += stratum.count
      errors += stratum.errors
      frame += stratum.frame ?? 0
    }
    self.count = count
    self.errors = errors
    var rate = count == 0 ? 0 : Double(errors) / Double(count)
    var effective = Double(count)
    if strata.count > 1, frame > 0 {
      (rate, effective) = RateEstimate.weighted(strata, frame: frame, count: count)
    }
    self.rate = rate
    guard count > 0 else {
      exact = Interval(lower: 0, upper: 1)
      wilson = exact
      return
    }
    exact = .clopperPearson(rate * effective, of: effective, confidence: confidence)
    wilson = .wilson(rate * effective, of: effective, confidence: confidence)
  }

  /// The rate over strata, and the size of the simple sample that would tell it as well.
  private static func weighted(_ strata: [Stratum], frame: Int, count: Int) -> (rate: Double, effective: Double) {
    var rate = 0.0
    var variance = 0.0
    for stratum in strata where stratum.count > 0 {
      let weight = Double(stratum.frame ?? 0) / Double(frame)
      let share = Double(stratum.errors) / Double(stratum.count)
      rate += weight * share
      if stratum.count > 1 {
        variance += weight * weight * share * (1 - share) / Double(stratum.count - 1)
      }
    }
    let spread = rate * (1 - rate)
    // Rates of nothing and of all have no variance, and tell no effective size; nor is it more than what was drawn.
    let effective = variance > 0 && spread > 0 ? min(Double(count), spread / variance) : Double(count)
    return (rate, effective)
  }
}
