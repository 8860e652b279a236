import Coding
import Spine

/// Finds the work and the devices of a note that a code stands for.
struct WorkFinder {
  let facts: OperativeFacts
  /// The kinds of work of each family of codes.
  let families: CodeFamilies

  /// The description's work that is the code's, from the best match that the note gives.
  func work(of code: ProcedureCode, primary: ProcedureCode?) -> (work: [Procedure], match: WorkMatch) {
    let described = facts.described
    let ways = ApproachFit(code, primary: primary)
    let own = described.filter { code.work.contains($0.kind.rawValue) }
    let placed = own.filter { $0.levels.isEmpty || code.fits(anyOf: $0.levels) }
    let reached = placed.filter { procedure in
      guard let approach = procedure.approach else { return true }
      return !ways.excludes(approach)
    }
    if !reached.isEmpty { return (cut(reached, to: code), .exact) }
    if !placed.isEmpty { return (cut(placed, to: code), .approach) }
    if !own.isEmpty { return (own, .region) }
    let related = described.filter { families.holds($0.kind, family: code.family) }
    return (related, related.isEmpty ? .none : .family)
  }

  /// The title's work that is the code's.
  func titleWork(of code: ProcedureCode, primary: ProcedureCode?) -> [Procedure] {
    let ways = ApproachFit(code, primary: primary)
    let own = facts.titled.filter { code.work.contains($0.kind.rawValue) }
    let placed = own.filter { procedure in
      if let approach = procedure.approach, ways.excludes(approach) { return false }
      return procedure.levels.isEmpty || code.fits(anyOf: procedure.levels)
    }
    return cut(placed.isEmpty ? own : placed, to: code)
  }

  /// The devices that the code stands for, wherever the note places them.
  func devices(of code: ProcedureCode) -> [Device] {
    facts.devices.filter { device in
      guard code.devices.contains(device.kind.rawValue) else { return false }
      if let approach = device.approach, ApproachFit(code, primary: nil).excludes(approach) { return false }
      return device.levels.isEmpty || code.fits(anyOf: device.levels)
    }
  }

  /// Leaves out the segments of another region, where a piece of work runs over several.
  private func cut(_ work: [Procedure], to code: ProcedureCode) -> [Procedure] {
    if code.regions.isEmpty || code.isAddOn || code.baseGroup != nil { return work }
    var cut = work
    for place in cut.indices {
      let inside = cut[place].levels.filter { code.fits($0) }
      // A base code carries its construct across regions; other work is billed by region.
      if !inside.isEmpty, cut[place].kind.group != .fusion { cut[place].levels = inside }
    }
    return cut
  }
}

/// The kinds of work that the codes of each family stand for.
struct CodeFamilies: Sendable {
  private let families: [String: [String]]

  /// Gathers the families of a table.
  init(_ tables: CodeTables) {
    var families: [String: [String]] = [:]
    for code in tables.allProcedures() {
      for kind in code.work where families[code.family]?.contains(kind) != true {
        families[code.family, default: []].append(kind)
      }
    }
    self.families = families
  }

  /// Whether a family has codes for a kind of work.
  func holds(_ kind: ProcedureKind, family: String) -> Bool {
    families[family]?.contains(kind.rawValue) == true
  }
}
