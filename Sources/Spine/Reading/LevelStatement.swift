import Dictation

/// Segments told together: `L4-L5`, `C5 through C7`, `L4`.
struct LevelStatement: Sendable, Hashable {
  /// The words.
  var tokens: Range<Int>
  /// The vertebrae named, a range opened.
  var vertebrae: [Vertebra]
  /// Whether it is a pair or range, and not one vertebra alone.
  var isSpan: Bool
  /// Statements of one list ("L4, L5 and S1") share a number.
  var list: Int
  /// Whether a nerve root or its territory is named, and no place of surgery.
  var isRoot: Bool
  /// Whether it is told as the place of a screw: "T11 screws".
  var isAnchor = false

  /// The interspaces between the vertebrae of a span.
  var interspaces: [Segment] {
    guard isSpan else { return [] }
    var segments: [Segment] = []
    for vertebra in vertebrae.dropLast() {
      if let segment = Segment.interspace(below: vertebra) { segments.append(segment) }
    }
    return segments
  }
}
