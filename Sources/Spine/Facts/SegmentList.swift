extension [Segment] {
  /// Each segment once, from above.
  public var ordered: [Segment] {
    var once: [Segment] = []
    for segment in sorted() where segment != once.last { once.append(segment) }
    return once
  }

  /// The interspaces that the list tells: named, or by the two vertebrae beside one; then the vertebrae beside none.
  public var joined: [Segment] {
    var joined = filter { $0.isInterspace }
    for segment in self where !segment.isInterspace {
      if let below = segment.upper.below, contains(.vertebra(below)),
        let space = Segment.interspace(below: segment.upper)
      {
        joined.append(space)
      }
    }
    for segment in self where !segment.isInterspace && !segment.borders(joined) { joined.append(segment) }
    return joined.ordered
  }

  /// The vertebrae that the list touches, from above.
  public var vertebrae: [Vertebra] {
    var all: [Vertebra] = []
    for segment in self { all += segment.vertebrae }
    var once: [Vertebra] = []
    for vertebra in all.sorted() where vertebra != once.last { once.append(vertebra) }
    return once
  }

  /// How many vertebrae lie from the first to the last, S1 the lowest that counts: the pelvis is no segment.
  public var vertebraeSpanned: Int {
    let counted = vertebrae.filter { $0.index <= 25 }
    guard let first = counted.first, let last = counted.last else { return 0 }
    return last.index - first.index + 1
  }
}

extension Segment {
  /// Whether the segment shares its vertebra with an interspace of the list.
  public func borders(_ segments: [Segment]) -> Bool {
    for segment in segments where segment.isInterspace && segment.vertebrae.contains(upper) { return true }
    return false
  }

  /// Whether the list tells of the segment: by its name, or one of the two by a vertebra of the other.
  public func isTold(by segments: [Segment]) -> Bool {
    for other in segments {
      if self == other { return true }
      if isInterspace != other.isInterspace, touches(other) { return true }
    }
    return false
  }
}
