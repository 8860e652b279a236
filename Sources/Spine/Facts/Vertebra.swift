/// One vertebra, from the occiput (`C0`) to the sacrum's lower segments, counted from above.
public struct Vertebra: Sendable, Hashable, Comparable {
  /// The place from above: C0 is 0, C1 is 1, T1 is 8, L1 is 20, S1 is 25, S5 is 29.
  public let index: Int

  /// The vertebra at a place from above; nil outside C0…S5.
  public init?(index: Int) {
    guard (0...29).contains(index) else { return nil }
    self.index = index
  }

  /// The vertebra of a region's letter (`C`, `T`, `L`, `S`) and number; nil where there is none.
  public init?(letter: UInt8, number: Int) {
    switch letter | 0x20 {
    case UInt8(ascii: "c") where (0...7).contains(number): index = number
    case UInt8(ascii: "t") where (1...12).contains(number): index = 7 + number
    case UInt8(ascii: "d") where (1...12).contains(number): index = 7 + number
    case UInt8(ascii: "l") where (1...5).contains(number): index = 19 + number
    case UInt8(ascii: "s") where (1...5).contains(number): index = 24 + number
    default: return nil
    }
  }

  private init(unchecked index: Int) { self.index = index }

  /// The vertebra below; nil below S5.
  public var below: Vertebra? { Vertebra(index: index + 1) }

  /// The vertebra's name, as `L4`.
  public var name: String {
    switch index {
    case ...7: "C\(index)"
    case ...19: "T\(index - 7)"
    case ...24: "L\(index - 19)"
    default: "S\(index - 24)"
    }
  }

  /// The region it belongs to.
  public var region: Region {
    switch index {
    case ...7: .cervical
    case ...19: .thoracic
    case ...24: .lumbar
    default: .sacral
    }
  }

  /// Whether `left` lies above `right`.
  public static func < (left: Vertebra, right: Vertebra) -> Bool { left.index < right.index }
}

/// A region of the spine.
public enum Region: String, Sendable, Hashable, CaseIterable {
  /// C0 to C7.
  case cervical
  /// T1 to T12.
  case thoracic
  /// L1 to L5.
  case lumbar
  /// S1 to S5, and the sacroiliac joints.
  case sacral
}
