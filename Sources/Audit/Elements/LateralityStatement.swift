import Spine

/// The sides that a note tells for a line's work, in the description and outside it.
struct LateralityStatement {
  /// One telling of a side.
  struct Telling {
    let sides: [Side]
    let levels: [Segment]
    let evidence: [Evidence]
  }

  /// In the description.
  let described: [Telling]
  /// In title, diagnosis or plan.
  let outside: [Telling]

  init(_ line: LineContext, in context: AuditContext) {
    let facts = context.facts
    var described: [Telling] = []
    var outside: [Telling] = []
    for procedure in line.work where procedure.kind.hasSide || line.code?.hasSide == true {
      described.add(procedure.side, procedure.levels, procedure.evidence)
    }
    let kinds = line.code?.work ?? []
    for statement in facts.sideStatements where statement.isWork {
      if let kind = statement.kind, !kinds.contains(kind.rawValue) { continue }
      switch statement.part {
      case .description, .findings: described.add(statement.side, statement.levels, statement.evidence)
      case .title, .diagnosis, .indication: outside.add(statement.side, statement.levels, statement.evidence)
      case .other: continue
      }
    }
    for procedure in line.titleWork { outside.add(procedure.side, procedure.levels, procedure.evidence) }
    for procedure in facts.procedures where procedure.part == .indication && kinds.contains(procedure.kind.rawValue) {
      outside.add(procedure.side, procedure.levels, procedure.evidence)
    }
    for diagnosis in facts.diagnoses where diagnosis.part == .diagnosis && !diagnosis.isHistorical {
      outside.add(diagnosis.side, diagnosis.levels, diagnosis.evidence)
    }
    self.described = described
    self.outside = outside
  }

  /// The sides of the description; those told outside it where it tells none.
  var sides: [Side] {
    let told = LateralityStatement.sides(of: described)
    return told.isEmpty ? LateralityStatement.sides(of: outside) : told
  }

  /// The words for two sides of the same work; nil where the note agrees with itself.
  var conflict: (told: Side, other: Side, evidence: [Evidence])? {
    for telling in outside where telling.sides.count == 1 {
      let near = described.filter { LateralityStatement.agree($0.levels, telling.levels) }
      let here = LateralityStatement.sides(of: near)
      guard let side = telling.sides.first, !here.isEmpty, !here.contains(side), let other = here.first else { continue }
      // A diagnosis or plan that names both sides in two entries denies neither.
      let elsewhere = outside.contains { $0.sides.contains(other) && LateralityStatement.agree($0.levels, telling.levels) }
      if elsewhere, outside.count > 1, isBalanced { continue }
      return (side, other, (telling.evidence + LateralityStatement.evidence(of: near)).ordered)
    }
    return nil
  }

  /// Whether title and diagnoses together tell both sides in whole tellings, as for two operations.
  private var isBalanced: Bool { outside.contains { $0.sides.count == 2 } }

  /// The words of all tellings.
  var evidence: [Evidence] { LateralityStatement.evidence(of: described + outside) }

  /// The sides of some tellings, left first.
  static func sides(of tellings: [Telling]) -> [Side] {
    var sides: [Side] = []
    for side in [Side.left, .right] where tellings.contains(where: { $0.sides.contains(side) }) { sides.append(side) }
    return sides
  }

  /// The words of some tellings.
  static func evidence(of tellings: [Telling]) -> [Evidence] {
    var evidence: [Evidence] = []
    for telling in tellings { evidence += telling.evidence }
    return evidence.ordered
  }

  private static func agree(_ one: [Segment], _ other: [Segment]) -> Bool {
    if one.isEmpty || other.isEmpty { return true }
    for segment in one where segment.isTold(by: other) { return true }
    return false
  }
}

extension [LateralityStatement.Telling] {
  fileprivate mutating func add(_ side: Side?, _ levels: [Segment], _ evidence: [Evidence]) {
    guard let side else { return }
    append(.init(sides: side == .bilateral ? [.left, .right] : [side], levels: levels, evidence: evidence))
  }
}
