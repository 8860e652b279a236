import Coding
import Spine

/// Which line of a pair stands and which falls, for the advice on it.
///
/// NCCI's columns say what is paid where both are billed. What the note bears goes before them: a line that it bears is
/// never to be given up for one that it does not.
struct PairOrder {
  private let context: AuditContext

  init(_ context: AuditContext) { self.context = context }

  /// The pairs, each with the line that falls second.
  func settled(_ pairs: [BundledPair]) -> [BundledPair] {
    if context.supported.isEmpty { return pairs }
    var settled: [BundledPair] = []
    for pair in pairs { settled.append(turned(pair) ? swapped(pair) : pair) }
    // A line that falls to one that the note bears takes its other pairs with it.
    var falling: [Int] = []
    for pair in settled where standing(pair.paid) > standing(pair.unpaid) { falling.append(pair.unpaid.index) }
    for place in settled.indices {
      let pair = settled[place]
      if falling.contains(pair.paid.index), !falling.contains(pair.unpaid.index) { settled[place] = swapped(pair) }
    }
    return settled
  }

  /// How a note stands by a line.
  enum Standing: Int, Comparable {
    /// It tells nothing of the work, or does not place the device.
    case absent
    /// It tells the work, and another code stands for it.
    case told
    /// It is of the claim that the note would bear.
    case borne

    static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  /// How the note stands by a line.
  func standing(_ line: LineContext) -> Standing {
    for borne in context.supported where borne.code == line.judgedCode { return .borne }
    guard let code = line.code else { return .absent }
    if code.isDevice { return line.devices.contains { $0.part != .title } ? .told : .absent }
    return !code.work.isEmpty && line.match == .none ? .absent : .told
  }

  /// Whether NCCI's first line is the one that falls.
  private func turned(_ pair: BundledPair) -> Bool {
    if isBeside(pair.paid) || isBeside(pair.unpaid) { return false }
    // Of a code with no work in our tables the note cannot be asked.
    if isUnasked(pair.paid) || isUnasked(pair.unpaid) { return false }
    let (first, second) = (standing(pair.paid), standing(pair.unpaid))
    // A plate stands beside the device that is there, though another code is the device's.
    if pair.isPlateBesideDevice, first != .absent { return false }
    if first != second { return first < second }
    return BundledPair.isRemoval(pair.paid) && BundledPair.isInsertion(pair.unpaid)
  }

  private func isUnasked(_ line: LineContext) -> Bool {
    guard let code = line.code else { return true }
    return code.work.isEmpty && !code.isDevice
  }

  /// Whether a line is of what stands beside the work, as imaging: it never outranks work.
  private func isBeside(_ line: LineContext) -> Bool {
    switch line.code?.family {
    case "imaging", "monitoring", "navigation", "microscope": true
    default: false
    }
  }

  private func swapped(_ pair: BundledPair) -> BundledPair {
    var other = pair
    (other.paid, other.unpaid) = (pair.unpaid, pair.paid)
    return other
  }

  /// Whether old hardware goes out, or back in, where new fixation goes in.
  func isExchange(_ pair: BundledPair) -> Bool {
    BundledPair.isRemoval(pair.unpaid) && BundledPair.isInsertion(pair.paid)
  }
}
