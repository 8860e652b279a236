import Dictation

/// Words of the operative description that name segments.
public struct LevelTelling: Sendable, Hashable {
  /// The segments named, those of a range opened; a vertebra beside an interspace of it.
  public var segments: [Segment]
  /// The words.
  public var evidence: Evidence

  /// Makes a telling.
  public init(segments: [Segment], evidence: Evidence) {
    self.segments = segments
    self.evidence = evidence
  }

  fileprivate func isIn(_ other: Evidence) -> Bool {
    evidence.document == other.document && evidence.range.start < other.range.end
      && other.range.start < evidence.range.end
  }
}

extension [LevelTelling] {
  /// The words that name some segments: for each the first that name itself, else those that name a part of it, those
  /// within `near` before all others.
  public func evidence(naming segments: [Segment], near: [Evidence]) -> [Evidence] {
    var found: [Evidence] = []
    for segment in segments {
      let exact = filter { $0.segments.contains(segment) }
      let naming = exact.isEmpty ? filter { $0.segments.contains { $0.touches(segment) } } : exact
      let best = naming.first { telling in near.contains { telling.isIn($0) } } ?? naming.first
      if let best, !found.contains(best.evidence) { found.append(best.evidence) }
    }
    return found
  }
}
