import Coding
import Spine

/// The sides that a note tells for a line's work, in the description and outside it.
struct LateralityStatement {
  /// One telling of a side.
  struct Telling {
    let part: Part
    let sides: [Side]
    let levels: [Segment]
    let evidence: [Evidence]
  }

  /// All tellings, those of the description first.
  let tellings: [Telling]

  init(_ line: LineContext, in context: AuditContext) {
    let facts = context.facts
    var tellings: [Telling] = []
    for procedure in line.work where procedure.kind.hasSide || line.code?.hasSide == true {
      tellings.add(procedure.side, .description, procedure.levels, procedure.evidence)
    }
    let kinds = line.code?.work ?? []
    let isTied = !tellings.isEmpty && LateralityStatement.hasOtherWork(line, facts)
    for statement in facts.sideStatements where statement.isWork && statement.part != .other {
      // A side tied to no work may be of other work; it counts where there is none, or where the work tells no side.
      if let kind = statement.kind { if !kinds.contains(kind.rawValue) { continue } } else if isTied { continue }
      let part = statement.part == .findings ? .description : statement.part
      tellings.add(statement.side, part, statement.levels, statement.evidence)
    }
    for procedure in line.titleWork { tellings.add(procedure.side, .title, procedure.levels, procedure.evidence) }
    for procedure in facts.procedures where procedure.part == .indication && kinds.contains(procedure.kind.rawValue) {
      tellings.add(procedure.side, .indication, procedure.levels, procedure.evidence)
    }
    for diagnosis in facts.diagnoses where !diagnosis.isHistorical {
      switch diagnosis.part {
      case .diagnosis: tellings.add(diagnosis.side, .diagnosis, diagnosis.levels, diagnosis.evidence)
      // What calls for the operation; other documents may tell of more than it.
      case .indication where diagnosis.evidence.first?.document == 0:
        tellings.add(diagnosis.side, .indication, diagnosis.levels, diagnosis.evidence)
      default: continue
      }
    }
    self.tellings = tellings
  }

  /// Whether the description tells of work with sides that is not the line's.
  private static func hasOtherWork(_ line: LineContext, _ facts: OperativeFacts) -> Bool {
    facts.described.contains { procedure in
      procedure.kind.hasSide && procedure.kind.place != .none && procedure.kind.group != line.work.first?.kind.group
    }
  }

  /// The tellings of the description.
  var described: [Telling] { tellings.filter { $0.part == .description } }

  /// The sides of the description; those told outside it where it tells none.
  var sides: [Side] {
    let told = LateralityStatement.sides(of: described)
    return told.isEmpty ? LateralityStatement.sides(of: tellings) : told
  }

  /// Two parts of the note that tell different sides of the same work; nil where the note agrees with itself.
  var conflict: (one: Telling, other: Telling)? {
    let parts: [Part] = [.description, .title, .diagnosis, .indication]
    for (place, part) in parts.enumerated() {
      for other in parts.dropFirst(place + 1) {
        if let pair = conflict(part, other) { return pair }
      }
    }
    return nil
  }

  /// Whether a document foresees the work on the one side that is not this one, at no other segments.
  func denies(_ work: ForeseenWork) -> Bool {
    guard work.sides.count == 1, sides.count == 1, work.sides != sides else { return false }
    return LateralityStatement.agree(work.levels, tellings.flatMap { $0.levels }.filter { $0.isInterspace })
  }

  /// The words of all tellings.
  var evidence: [Evidence] {
    var evidence: [Evidence] = []
    for telling in tellings { evidence += telling.evidence }
    return evidence.ordered
  }

  /// A telling of one part whose side the other part denies, by telling the other side of the same segments only.
  private func conflict(_ part: Part, _ other: Part) -> (one: Telling, other: Telling)? {
    let ones = tellings.filter { $0.part == part }
    for telling in tellings where telling.part == other {
      let near = ones.filter { LateralityStatement.agree($0.levels, telling.levels) }
      let alike = tellings.filter { $0.part == other && LateralityStatement.agree($0.levels, telling.levels) }
      let here = LateralityStatement.sides(of: near)
      let there = LateralityStatement.sides(of: alike)
      guard let first = near.first, here.count == 1, there.count == 1, here != there else { continue }
      return (first, telling)
    }
    return nil
  }

  /// The sides of some tellings, left first.
  static func sides(of tellings: [Telling]) -> [Side] {
    var sides: [Side] = []
    for side in [Side.left, .right] where tellings.contains(where: { $0.sides.contains(side) }) { sides.append(side) }
    return sides
  }

  private static func agree(_ one: [Segment], _ other: [Segment]) -> Bool {
    if one.isEmpty || other.isEmpty { return true }
    for segment in one where segment.isTold(by: other) { return true }
    return false
  }
}

extension [LateralityStatement.Telling] {
  fileprivate mutating func add(_ side: Side?, _ part: Part, _ levels: [Segment], _ evidence: [Evidence]) {
    guard let side else { return }
    append(.init(part: part, sides: side == .bilateral ? [.left, .right] : [side], levels: levels, evidence: evidence))
  }
}
