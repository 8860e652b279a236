/// A draw of charts without return from the strata of a frame.
public struct Draw: Sendable {
  /// A stratum of the frame.
  public struct Stratum: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// The charts in it, by their place in the frame, in order.
    public var units: [Int]
    /// How many to draw.
    public var size: Int
    /// How many to draw beside them, to stand in.
    public var spares: Int

    /// Makes a stratum.
    public init(name: String, units: [Int], size: Int, spares: Int = 0) {
      self.name = name
      self.units = units
      self.size = size
      self.spares = spares
    }
  }

  /// A chart that was drawn.
  public struct Unit: Sendable, Hashable {
    /// Its place in the frame.
    public var place: Int
    /// The place of its stratum.
    public var stratum: Int
    /// Whether it only stands in.
    public var isSpare: Bool
  }

  /// Draws from the strata in their order, with one run of random numbers. In each, the chart of every step is swapped
  /// with one from it to the end (Fisher and Yates): first the sample, then its spares.
  public static func units(_ strata: [Stratum], seed: UInt64) -> [Unit] {
    var generator = DrawGenerator(seed: seed)
    var drawn: [Unit] = []
    for (place, stratum) in strata.enumerated() {
      var units = stratum.units
      for step in 0..<min(units.count, stratum.size + stratum.spares) {
        units.swapAt(step, step + generator.next(below: units.count - step))
        drawn.append(Unit(place: units[step], stratum: place, isSpare: step >= stratum.size))
      }
    }
    return drawn
  }

  /// Shares a number of charts out over strata by their sizes, at least one each where there are enough, by largest
  /// remainder; the earlier stratum goes first among equals.
  public static func proportional(_ total: Int, sizes: [Int]) -> [Int] {
    let frame = sizes.reduce(0, +)
    let total = min(total, frame)
    if frame == 0 { return sizes }
    var shares: [Int] = []
    var remainders: [(remainder: Int, place: Int)] = []
    for (place, size) in sizes.enumerated() {
      let product = total.multipliedFullWidth(by: size)
      let (quotient, remainder) = frame.dividingFullWidth(product)
      shares.append(quotient)
      remainders.append((remainder, place))
    }
    remainders.sort { $0.remainder == $1.remainder ? $0.place < $1.place : $0.remainder > $1.remainder }
    var left = total - shares.reduce(0, +)
    for (_, place) in remainders where left > 0 {
      shares[place] += 1
      left -= 1
    }
    if total >= sizes.count { giveEachOne(&shares, sizes) }
    return shares
  }

  /// Takes from the largest share for each stratum that has charts and no share.
  private static func giveEachOne(_ shares: inout [Int], _ sizes: [Int]) {
    for place in shares.indices where shares[place] == 0 && sizes[place] > 0 {
      var largest = 0
      for other in shares.indices where shares[other] > shares[largest] { largest = other }
      if shares[largest] < 2 { return }
      shares[largest] -= 1
      shares[place] = 1
    }
  }
}
