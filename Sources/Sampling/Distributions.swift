/// Distributions and their quantiles.
enum Distributions {
  /// The regularized incomplete beta function: the beta distribution up to `x`.
  static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The continued fraction converges fast only below the mean.
    if x > (a + 1) / (a + b + 2) { return 1 - beta(1 - x, b, a) }
    let front =
      Elementary.logarithmOfGamma(a + b) - Elementary.logarithmOfGamma(a) - Elementary.logarithmOfGamma(b)
      + a * Elementary.logarithm(x) + b * Elementary.logarithm(1 - x)
    return Elementary.exponential(front) * fraction(x, a, b) / a
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func safe(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      let change = d * c
      result *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return result
  }

  /// The normal distribution up to `x`.
  static func normal(_ x: Double) -> Double {
    if x < 0 { return 1 - normal(-x) }
    if x > 8 { return 1 }
    let density = Elementary.exponential(-x * x / 2) / 2.506628274631000502415765284811
    var term = x
    var sum = x
    var factor = 1.0
    while term > sum * 1e-17 {
      factor += 2
      term *= x * x / factor
      sum += term
    }
    return 0.5 + density * sum
  }

  /// Student's distribution up to a positive `x`.
  static func student(_ x: Double, degrees: Double) -> Double {
    1 - beta(degrees / (degrees + x * x), degrees / 2, 0.5) / 2
  }

  /// The number below which a share of the normal distribution lies.
  static func normalQuantile(_ share: Double) -> Double {
    share < 0.5 ? -normalQuantile(1 - share) : root(of: share, below: 8, normal)
  }

  /// The number below which a share of at least a half of Student's distribution lies.
  static func studentQuantile(_ share: Double, degrees: Double) -> Double {
    var high = 2.0
    while student(high, degrees: degrees) < share, high < 1e9 { high *= 2 }
    return root(of: share, below: high) { student($0, degrees: degrees) }
  }

  /// The number below which a share of the beta distribution lies.
  static func betaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
    root(of: share, below: 1) { beta($0, a, b) }
  }

  /// Where a rising function reaches a value, between 0 and `high`.
  private static func root(of value: Double, below high: Double, _ function: (Double) -> Double) -> Double {
    var low = 0.0
    var high = high
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if function(middle) < value { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
