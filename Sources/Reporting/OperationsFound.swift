import Audit
import Dictation
import Spine

/// The operations and devices of a note as a check lists them: a row for each kind, with all that is told of it.
struct OperationsFound {
  /// One kind of work or device.
  struct Row {
    /// Its name, as in the facts.
    let kind: String
    var levels: [Segment]
    var sides: [Side]
    var approaches: [Approach]
    var isTitleOnly: Bool
    var evidence: [Evidence]

    /// Its segments, sides and ways in, in words.
    var told: [String] {
      var words = levels.map { $0.name }
      let isBoth = sides.contains(.bilateral) || (sides.contains(.left) && sides.contains(.right))
      if isBoth { words.append(Side.bilateral.rawValue) } else { words += sides.map { $0.rawValue } }
      words += approaches.map { $0.rawValue }
      if isTitleOnly { words.append("in the title only") }
      return words
    }
  }

  /// The rows: work first, then devices, each kind where it is first told.
  private(set) var rows: [Row] = []

  init(_ summary: FactsSummary) {
    let isPlaced = summary.devices.contains { $0.part != .title && $0.kind.holds }
    for procedure in summary.procedures {
      // Fixation named in the title is borne out by the devices that the description places.
      if procedure.kind == .fixation, procedure.part == .title, isPlaced { continue }
      add(
        Row(
          kind: procedure.kind.rawValue, levels: procedure.levels, sides: procedure.side.map { [$0] } ?? [],
          approaches: procedure.approach.map { [$0] } ?? [], isTitleOnly: procedure.part == .title,
          evidence: procedure.evidence))
    }
    for device in summary.devices {
      add(
        Row(
          kind: device.kind.rawValue, levels: device.levels, sides: [], approaches: [],
          isTitleOnly: device.part == .title, evidence: device.evidence))
    }
  }

  /// Adds a row, or what it tells to the row of its kind; the words of the telling with segments come first.
  private mutating func add(_ row: Row) {
    guard let place = rows.firstIndex(where: { $0.kind == row.kind }) else {
      rows.append(row)
      return
    }
    let isBetter = rows[place].levels.isEmpty && !row.levels.isEmpty
    rows[place].evidence = isBetter ? row.evidence + rows[place].evidence : rows[place].evidence + row.evidence
    rows[place].levels = (rows[place].levels + row.levels).ordered
    for side in row.sides where !rows[place].sides.contains(side) { rows[place].sides.append(side) }
    for approach in row.approaches where !rows[place].approaches.contains(approach) {
      rows[place].approaches.append(approach)
    }
    rows[place].isTitleOnly = rows[place].isTitleOnly && row.isTitleOnly
  }
}
