import Coding
import Dictation
import Spine

/// A line of the supported claim in the making.
struct DraftLine {
  /// Its code.
  let code: ProcedureCode
  /// Its modifiers.
  var modifiers: [String] = []
  /// How many.
  var units = 1
  /// Its segments.
  var levels: [Segment] = []
  /// The side that it was done on, where told.
  var side: Side?
  /// The words.
  var evidence: [Evidence] = []
}

/// The supported claim in the making.
struct ClaimDraft {
  /// The lines, in the order in which they came.
  private(set) var lines: [DraftLine] = []

  /// Adds a line; a second one of the same code and modifiers adds to the first's units.
  mutating func add(_ line: DraftLine) {
    for place in lines.indices
    where lines[place].code.code == line.code.code && lines[place].modifiers == line.modifiers {
      guard line.code.isAddOn else { return }
      lines[place].units += line.units
      for level in line.levels where !lines[place].levels.contains(level) { lines[place].levels.append(level) }
      lines[place].evidence += line.evidence
      return
    }
    lines.append(line)
  }

  /// Whether a code is there.
  func has(_ code: String) -> Bool {
    for line in lines where line.code.code == code { return true }
    return false
  }

  /// The first line's code of a family and a way in that is no add-on.
  func base(ofFamily family: String, from approach: Approach) -> ProcedureCode? {
    for line in lines where line.code.family == family && !line.code.isAddOn {
      if line.code.approaches.contains(approach.rawValue) { return line.code }
    }
    return nil
  }
}
