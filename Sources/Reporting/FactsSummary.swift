import Dictation
import Spine

/// What the whole record says of where, which way and on which side, as the report's `facts` tell it.
public struct FactsSummary: Sendable {
  /// The regions operated on, from above.
  public let regions: [Region]
  /// The segments operated on, from above: the description's, or the title's where it names none.
  public let levels: [Segment]
  /// The ways in.
  public let approaches: [Approach]
  /// The sides on which nerve, disc, facet or joint was worked on, by the description.
  public let sides: [Side]
  /// The work: what is told in the description, and what only the title tells.
  public let procedures: [Procedure]
  /// The devices: what is told in the description, and what only the title tells.
  public let devices: [Device]
  /// The diagnoses that are not the past's.
  public let diagnoses: [Diagnosis]

  /// Sums up the facts of a record.
  public init(_ facts: OperativeFacts) {
    procedures = FactsSummary.procedures(facts)
    devices = FactsSummary.devices(facts)
    levels = facts.levels
    approaches = facts.approaches
    sides = facts.sides
    regions = facts.regions
    diagnoses = facts.diagnoses.filter { !$0.isHistorical }
  }

  private static func procedures(_ facts: OperativeFacts) -> [Procedure] {
    var merged: [Procedure] = []
    for isTitle in [false, true] {
      for procedure in facts.procedures where (procedure.part == .title) == isTitle {
        if isTitle, merged.contains(where: { $0.kind == procedure.kind && $0.part != .title }) { continue }
        merge(procedure, into: &merged)
      }
    }
    return merged
  }

  /// Adds work, or its levels and words to the same work on the same side through the same way.
  private static func merge(_ procedure: Procedure, into merged: inout [Procedure]) {
    for place in merged.indices {
      let other = merged[place]
      guard other.kind == procedure.kind, other.side == procedure.side, other.approach == procedure.approach,
        (other.part == .title) == (procedure.part == .title)
      else { continue }
      merged[place].levels = unique((other.levels + procedure.levels).sorted())
      for evidence in procedure.evidence where !other.evidence.contains(evidence) {
        merged[place].evidence.append(evidence)
      }
      return
    }
    merged.append(procedure)
  }

  private static func devices(_ facts: OperativeFacts) -> [Device] {
    let described = facts.devices.filter { $0.part != .title }
    return described
      + facts.devices.filter { device in
        device.part == .title && !described.contains(where: { $0.kind == device.kind })
      }
  }

  private static func unique(_ sorted: [Segment]) -> [Segment] {
    var out: [Segment] = []
    for segment in sorted where out.last != segment { out.append(segment) }
    return out
  }
}
