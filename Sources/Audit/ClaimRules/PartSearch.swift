import Coding
import Dictation
import Spine

/// Finds what the note tells of the parts that a code means.
struct PartSearch {
  /// A statement that satisfies a need: where, through which way in, and its words.
  struct Place {
    /// Where; empty where no segment is told.
    let levels: [Segment]
    /// The way in, where known.
    let approach: Approach?
    /// The words.
    let evidence: [Evidence]

    /// Whether it stands at a segment, or at none told.
    func isAt(_ segment: Segment) -> Bool { levels.isEmpty || ClaimFacts.holds(levels, segment) }

    /// Whether it stands at one of the segments, or at none told.
    func isAt(anyOf segments: [Segment]) -> Bool {
      for segment in segments where isAt(segment) { return true }
      return false
    }
  }

  let facts: OperativeFacts

  /// Every statement that satisfies a rule's needs, through a way in that the code allows.
  func places(of rule: ComponentRule, for code: ProcedureCode?) -> [Place] {
    var places: [Place] = []
    for need in rule.needs {
      for place in self.places(of: need) where allows(place.approach, code) { places.append(place) }
    }
    return places
  }

  /// The segments, among those given, at which a rule is satisfied.
  func satisfied(_ rule: ComponentRule, for code: ProcedureCode?, among segments: [Segment]) -> [Segment] {
    let places = places(of: rule, for: code)
    var satisfied: [Segment] = []
    for segment in segments {
      for place in places where place.isAt(segment) {
        satisfied.append(segment)
        break
      }
    }
    return satisfied
  }

  /// The statements that satisfy one need, as `work:discectomy`; `absent:` is met where the work is not told.
  func places(of need: String) -> [Place] {
    let parts = need.utf8.split(separator: UInt8(ascii: ":"))
    guard parts.count == 2 else { return [] }
    let name = String(decoding: parts[1], as: UTF8.self)
    switch String(decoding: parts[0], as: UTF8.self) {
    case "work": return work(name)
    case "device": return devices(name)
    case "circumstance": return circumstances(name)
    case "prior": return earlierOperations()
    case "absent": return work(name).isEmpty ? [Place(levels: [], approach: nil, evidence: [])] : []
    default: return []
    }
  }

  private func work(_ name: String) -> [Place] {
    var places: [Place] = []
    for procedure in ClaimFacts.toldWork(in: facts) where procedure.kind.rawValue == name {
      places.append(Place(levels: procedure.levels, approach: procedure.approach, evidence: procedure.evidence))
    }
    return places
  }

  private func devices(_ name: String) -> [Place] {
    var places: [Place] = []
    for device in ClaimFacts.toldDevices(in: facts) where device.kind.rawValue == name {
      places.append(Place(levels: device.levels, approach: device.approach, evidence: device.evidence))
    }
    return places
  }

  private func circumstances(_ name: String) -> [Place] {
    var places: [Place] = []
    for told in ClaimFacts.circumstances(name, in: facts) {
      places.append(Place(levels: told.levels, approach: nil, evidence: told.evidence))
    }
    return places
  }

  /// Earlier operations on the spine; one with no segment told may have been anywhere.
  private func earlierOperations() -> [Place] {
    var places = circumstances(Circumstance.Kind.reexploration.rawValue)
    for prior in facts.priorOperations where prior.isSpinal {
      places.append(Place(levels: prior.levels, approach: nil, evidence: prior.evidence))
    }
    return places
  }

  private func allows(_ approach: Approach?, _ code: ProcedureCode?) -> Bool {
    guard let approach, let code, !code.approaches.isEmpty else { return true }
    return code.approaches.contains(approach.rawValue)
  }
}
