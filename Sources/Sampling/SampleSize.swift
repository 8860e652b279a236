/// How many charts to draw.
public enum SampleSize {
  /// The charts that tell a rate of errors within `precision` on either side, for an expected rate.
  ///
  /// By the normal distribution, corrected for the size of the frame (Cochran 1977, section 4.4).
  public static func attribute(frame: Int, rate: Double, precision: Double, confidence: Double) -> Int {
    let z = Distributions.normalQuantile((1 + confidence) / 2)
    let large = z * z * rate * (1 - rate) / (precision * precision)
    return whole(large / (1 + (large - 1) / Double(frame)), frame: frame)
  }

  /// The charts that tell a mean amount within `precision`, a share of the mean, on either side.
  ///
  /// By the normal distribution, corrected for the size of the frame (Cochran 1977, section 4.6); the mean and the
  /// standard deviation are those of a probe sample.
  public static func variable(
    frame: Int, mean: Double, deviation: Double, precision: Double, confidence: Double
  ) -> Int {
    let z = Distributions.normalQuantile((1 + confidence) / 2)
    let ratio = z * deviation / (precision * mean)
    let large = ratio * ratio
    return whole(large / (1 + large / Double(frame)), frame: frame)
  }

  private static func whole(_ size: Double, frame: Int) -> Int {
    // A size that is whole but for the last bits of its computation is that size.
    let rounded = (size - 1e-9).rounded(.up)
    return min(frame, max(1, Int(min(rounded, Double(frame)))))
  }
}
