/// The random numbers of a draw: SplitMix64 (Steele, Lea and Flood 2014), the same on any machine.
///
/// Anyone can repeat it: the state begins at the seed; each number adds 0x9E3779B97F4A7C15 to the state and mixes it,
/// with all arithmetic modulo 2 to the 64.
public struct DrawGenerator: Sendable {
  private var state: UInt64

  /// Begins at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a bound, each as likely: numbers of the last, incomplete round are passed over.
  public mutating func next(below bound: Int) -> Int {
    let bound = UInt64(bound)
    let rest = (UInt64.max % bound + 1) % bound
    while true {
      let number = next()
      if number <= UInt64.max - rest { return Int(number % bound) }
    }
  }
}
