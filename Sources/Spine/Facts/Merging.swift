extension Procedure {
  /// The procedures with what is told again left out: one for each kind, place and part, with up to three pieces of evidence.
  static func merged(_ procedures: [Procedure]) -> [Procedure] {
    var merged: [Procedure] = []
    for procedure in procedures {
      guard let index = merged.firstIndex(where: { $0.isSameWork(as: procedure) }) else {
        merged.append(procedure)
        continue
      }
      merged[index].levelsAreOwn = merged[index].levelsAreOwn || procedure.levelsAreOwn
      if let side = procedure.side {
        if let known = merged[index].side, known != side {
          merged[index].side = .bilateral
        } else {
          merged[index].side = side
        }
      }
      for evidence in procedure.evidence
      where merged[index].evidence.count < 3 && !merged[index].evidence.contains(evidence) {
        merged[index].evidence.append(evidence)
      }
    }
    return merged
  }

  private func isSameWork(as other: Procedure) -> Bool {
    kind == other.kind && levels == other.levels && part == other.part && episode == other.episode
      && approach == other.approach
  }
}

extension Device {
  /// The devices with what is told again left out, as `Procedure.merged` does.
  static func merged(_ devices: [Device]) -> [Device] {
    var merged: [Device] = []
    for device in devices {
      guard
        let index = merged.firstIndex(where: {
          $0.kind == device.kind && $0.levels == device.levels && $0.part == device.part && $0.episode == device.episode
        })
      else {
        merged.append(device)
        continue
      }
      merged[index].count = merged[index].count ?? device.count
      for evidence in device.evidence
      where merged[index].evidence.count < 3 && !merged[index].evidence.contains(evidence) {
        merged[index].evidence.append(evidence)
      }
    }
    return merged
  }
}
