import Dictation
import Spine

/// The patient's own bone that only the title names, where the description lays a graft and tells its incision.
enum TitledGraft {
  /// The grafts among some devices that the description bears out, with its words beside the title's.
  static func borneOut(_ devices: [Device], _ facts: OperativeFacts) -> [Device] {
    let laid = facts.devices.filter { $0.kind == .boneGraft && $0.part != .title }
    let incisions = ClaimFacts.circumstances(Circumstance.Kind.separateIncision.rawValue, in: facts)
    if laid.isEmpty || incisions.isEmpty { return [] }
    var grafts: [Device] = []
    for device in devices where device.part == .title && device.kind == .morselizedAutograft {
      var graft = device
      graft.evidence = (device.evidence + laid.evidence).ordered
      grafts.append(graft)
    }
    return grafts
  }
}
