import Coding
import Spine

/// The regions that ICD-10-CM names, as letters: `OC C CT T TL L LS S SI`.
enum DiagnosisRegion {
  /// From above, so that neighbours stand beside each other.
  private static let order = ["OC", "C", "CT", "T", "TL", "L", "LS", "S", "SI"]

  /// The letters of a segment; a vertebra at a junction has those of both.
  static func letters(of segment: Segment) -> [String] {
    let index = segment.upper.index
    if segment.isInterspace {
      switch index {
      case 0, 1: return ["OC"]
      case 7: return ["CT"]
      case 19: return ["TL"]
      case 24: return ["LS"]
      default: return [letter(of: segment.upper.region)]
      }
    }
    let own = letter(of: segment.upper.region)
    switch index {
    case 0...2: return ["OC", "C"]
    case 7, 8: return [own, "CT"]
    case 18, 19, 20: return [own, "TL"]
    case 24: return [own, "LS"]
    case 25...: return ["S", "SI", "LS"]
    default: return [own]
    }
  }

  /// The letters of some segments.
  static func letters(of segments: [Segment]) -> [String] {
    var letters: [String] = []
    for segment in segments { letters += DiagnosisRegion.letters(of: segment) }
    return letters.once
  }

  /// The letters of a region told with no segment: its own and those of its junctions.
  static func letters(of region: Region) -> [String] {
    switch region {
    case .cervical: ["OC", "C", "CT"]
    case .thoracic: ["CT", "T", "TL"]
    case .lumbar: ["TL", "L", "LS"]
    case .sacral: ["LS", "S", "SI", "L"]
    }
  }

  /// The letters that a region told with no segment means: its own, and no junction's.
  static func own(of region: Region) -> [String] {
    switch region {
    case .cervical: ["C"]
    case .thoracic: ["T"]
    case .lumbar: ["L"]
    case .sacral: ["S", "SI"]
    }
  }

  /// Whether a code names no region of its own.
  static func isOpen(_ code: DiagnosisCode) -> Bool {
    code.regions.isEmpty || ["any", "unspecified", "multiple"].contains(code.regions[0])
  }

  /// Whether two lists share a letter.
  static func meet(_ one: [String], _ other: [String]) -> Bool {
    for letter in one where other.contains(letter) { return true }
    return false
  }

  /// Whether some letters are, or lie beside, others.
  static func neighbour(_ one: [String], _ other: [String]) -> Bool {
    for letter in one {
      guard let place = order.firstIndex(of: letter) else { continue }
      for near in other {
        if let next = order.firstIndex(of: near), abs(next - place) <= 1 { return true }
      }
    }
    return false
  }

  /// Some letters in words, a name each.
  static func names(_ letters: [String]) -> [String] {
    var words: [String] = []
    for letter in letters {
      switch letter {
      case "OC": words.append("craniocervical")
      case "C": words.append("cervical")
      case "CT": words.append("cervicothoracic")
      case "T": words.append("thoracic")
      case "TL": words.append("thoracolumbar")
      case "L": words.append("lumbar")
      case "LS": words.append("lumbosacral")
      case "S": words.append("sacral")
      default: words.append("sacroiliac")
      }
    }
    return words
  }

  private static func letter(of region: Region) -> String {
    switch region {
    case .cervical: "C"
    case .thoracic: "T"
    case .lumbar: "L"
    case .sacral: "S"
    }
  }
}
