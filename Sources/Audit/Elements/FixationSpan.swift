import Spine

/// The vertebrae that a construct holds, and those that it spans.
struct FixationSpan {
  /// The vertebrae with an anchor.
  let anchors: [Vertebra]
  /// The vertebrae from the first to the last, S1 the lowest: the pelvis is no segment.
  let spanned: Int
  /// The first vertebra.
  let first: Vertebra?
  /// The last.
  let last: Vertebra?

  init(_ devices: [Device]) {
    var held: [Segment] = []
    var all: [Segment] = []
    for device in devices where device.kind != .pelvicScrews {
      all += device.levels
      if device.kind != .rods && device.kind != .crosslink { held += device.levels }
    }
    anchors = held.vertebrae.filter { $0.index <= 25 }
    spanned = all.vertebraeSpanned
    let counted = all.vertebrae.filter { $0.index <= 25 }
    first = counted.first
    last = counted.last
  }

  /// Whether the note says where the construct is.
  var isKnown: Bool { spanned > 0 }

  /// Whether anchors are at the two ends and nowhere between.
  var isAtEndsOnly: Bool { anchors.count == 2 && anchors.first == first && anchors.last == last }

  /// The ends in words.
  var ends: String { "\(first?.name ?? "") to \(last?.name ?? "")" }
}
