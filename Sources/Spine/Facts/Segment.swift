/// A place of surgery: one vertebra, or the interspace below one.
public struct Segment: Sendable, Hashable, Comparable {
  /// The vertebra, or the one above the interspace.
  public let upper: Vertebra
  /// Whether it is the interspace below `upper` and not the vertebra itself.
  public let isInterspace: Bool

  /// One vertebra.
  public static func vertebra(_ vertebra: Vertebra) -> Segment { Segment(upper: vertebra, isInterspace: false) }

  /// The interspace below a vertebra; nil below S5.
  public static func interspace(below upper: Vertebra) -> Segment? {
    upper.below == nil ? nil : Segment(upper: upper, isInterspace: true)
  }

  private init(upper: Vertebra, isInterspace: Bool) {
    self.upper = upper
    self.isInterspace = isInterspace
  }

  /// The segment of a name, `L4-L5` or `T12`; nil where it is none.
  public init?(name: String) {
    var vertebrae: [Vertebra] = []
    for part in name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard let letter = part.first else { return nil }
      var number = 0
      for digit in part.dropFirst() {
        guard digit >= 48, digit <= 57 else { return nil }
        number = number * 10 + Int(digit - 48)
      }
      guard part.count > 1, number < 100, let vertebra = Vertebra(letter: letter, number: number) else { return nil }
      vertebrae.append(vertebra)
    }
    switch vertebrae.count {
    case 1: self = .vertebra(vertebrae[0])
    case 2 where vertebrae[0].below == vertebrae[1]: self.init(upper: vertebrae[0], isInterspace: true)
    default: return nil
    }
  }

  /// The vertebrae that it touches: one, or the two beside an interspace.
  public var vertebrae: [Vertebra] {
    guard isInterspace, let lower = upper.below else { return [upper] }
    return [upper, lower]
  }

  /// The segment's name, `L4-L5` or `T12`.
  public var name: String {
    guard isInterspace, let lower = upper.below else { return upper.name }
    return "\(upper.name)-\(lower.name)"
  }

  /// The regions it is of; a junctional interspace (C7-T1, T12-L1, L5-S1) is of two.
  public var regions: [Region] {
    var regions: [Region] = []
    for vertebra in vertebrae where !regions.contains(vertebra.region) { regions.append(vertebra.region) }
    return regions
  }

  /// Whether the two share a vertebra.
  public func touches(_ other: Segment) -> Bool {
    for vertebra in vertebrae where other.vertebrae.contains(vertebra) { return true }
    return false
  }

  /// Whether `left` lies above `right`; a vertebra before the interspace below it.
  public static func < (left: Segment, right: Segment) -> Bool {
    left.upper == right.upper ? !left.isInterspace && right.isInterspace : left.upper < right.upper
  }
}
