import Coding
import Spine

extension ProcedureCode {
  /// Whether the code names a region of the spine.
  var hasRegion: Bool { !regions.isEmpty }

  /// Whether a segment is of the code's region; a junctional interspace is of both.
  func fits(_ segment: Segment) -> Bool {
    if regions.isEmpty { return true }
    for letter in regions {
      for vertebra in segment.vertebrae where ProcedureCode.letter(letter, holds: vertebra) { return true }
    }
    return false
  }

  /// Whether any of some segments is of the code's region.
  func fits(anyOf segments: [Segment]) -> Bool {
    for segment in segments where fits(segment) { return true }
    return false
  }

  /// The code's regions in words.
  var regionWords: String { DiagnosisRegion.names(regions).listed("or") }

  private static func letter(_ letter: String, holds vertebra: Vertebra) -> Bool {
    switch letter {
    case "OC": vertebra.index <= 2
    case "C": vertebra.region == .cervical
    case "T": vertebra.region == .thoracic
    case "L": vertebra.region == .lumbar
    case "S": vertebra.region == .sacral
    default: false
    }
  }
}
