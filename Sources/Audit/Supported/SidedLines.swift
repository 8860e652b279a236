import Coding
import Dictation
import Spine

/// The lines of work that is billed by side: a base code for the first place, and add-ons for the rest.
struct SidedLines {
  let base: ProcedureCode
  let addOns: [ProcedureCode]
  let spots: [Segment]

  /// The lines, each with the modifier of the side that is told at its places.
  func lines(side: (Segment?) -> Side?, evidence: ([Segment]) -> [Evidence]) -> [DraftLine] {
    guard let first = spots.first else {
      return [line(base, [], side(nil), evidence([]))]
    }
    var lines = [line(base, [first], side(first), evidence([first]))]
    for (place, spot) in spots.dropFirst().enumerated() {
      // Facet joints have an add-on for the second and one for all further joints; others have one for all.
      guard let addOn = addOns.count > 1 ? addOns[min(place, addOns.count - 1)] : addOns.first else { break }
      let next = line(addOn, [spot], side(spot), evidence([spot]))
      if let held = lines.firstIndex(where: { $0.code.code == next.code.code && $0.modifiers == next.modifiers }) {
        if let maximum = addOn.maximumUnits, lines[held].units >= maximum { continue }
        lines[held].units += 1
        lines[held].levels.append(spot)
        lines[held].evidence += next.evidence
      } else {
        lines.append(next)
      }
    }
    return lines
  }

  private func line(_ code: ProcedureCode, _ levels: [Segment], _ side: Side?, _ evidence: [Evidence]) -> DraftLine {
    DraftLine(
      code: code, modifiers: SidedLines.modifiers(of: code, side), levels: levels, side: side, evidence: evidence)
  }

  /// The modifier of a side on a code that has one.
  static func modifiers(of code: ProcedureCode, _ side: Side?) -> [String] {
    guard code.hasSide, let side else { return [] }
    switch side {
    case .left: return ["LT"]
    case .right: return ["RT"]
    case .bilateral: return code.bilateral == "1" ? ["50"] : []
    }
  }
}
