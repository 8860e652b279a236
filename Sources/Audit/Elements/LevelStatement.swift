import Coding
import Spine

/// Where a note says that a line's work was done, and in which part of it.
struct LevelStatement {
  /// The segments of the description.
  private(set) var described: [Segment]
  /// Whether they are of other work, since the line's own names none.
  private(set) var isOfOtherWork = false
  /// The words of `described`.
  private(set) var evidence: [Evidence]
  /// The segments that the title names for the same work.
  let titled: [Segment]
  /// The segments of title, diagnosis or indication.
  private(set) var outside: [Segment]
  /// The words of `outside`.
  private(set) var outsideEvidence: [Evidence]
  /// The words for a region with no segment.
  let regionEvidence: [Evidence]
  /// The words for a place that is no segment: the sacroiliac joint, the sacral hiatus.
  let sacral: [Evidence]?

  init(_ line: LineContext, _ code: ProcedureCode, in context: AuditContext) {
    let facts = context.facts
    let sacralWork = line.work.filter { $0.kind.isSacral }
    sacral = sacralWork.isEmpty ? nil : sacralWork.evidence
    described = LevelStatement.levels(of: line.work)
    evidence = line.work.naming
    if described.isEmpty && sacralWork.isEmpty {
      let others = facts.described.filter { !$0.levels.isEmpty && $0.kind.place != .none }
      described = OperativeFacts.levels(of: others)
      evidence = others.naming
      isOfOtherWork = !described.isEmpty
    }
    if described.isEmpty, LevelStatement.isDoneWhereTold(line.work) {
      var segments: [Segment] = []
      for telling in facts.levelTellings { segments += telling.segments.filter { $0.isInterspace } }
      described = segments.ordered
      isOfOtherWork = !described.isEmpty
    }
    let naming = facts.levelTellings.evidence(naming: described, near: evidence)
    if !naming.isEmpty { evidence = naming.ordered }
    titled = LevelStatement.levels(of: line.titleWork)
    outside = titled.isEmpty ? OperativeFacts.levels(of: facts.titled) : titled
    outsideEvidence = (titled.isEmpty ? facts.titled : line.titleWork).filter { !$0.levels.isEmpty }.evidence
    var region: [Evidence] = []
    for statement in facts.regionStatements { region += statement.evidence }
    for diagnosis in facts.diagnoses where !diagnosis.isHistorical {
      if !diagnosis.levels.isEmpty, titled.isEmpty, diagnosis.part == .diagnosis || diagnosis.part == .indication {
        outside += diagnosis.levels
        outsideEvidence += diagnosis.evidence
      } else if !diagnosis.regions.isEmpty, !DiagnosisNature.isClinical(diagnosis.concept) {
        // A painful leg implies a region and does not name it.
        region += diagnosis.evidence
      }
    }
    for procedure in facts.procedures where !procedure.levels.isEmpty && procedure.part == .indication && titled.isEmpty
    {
      outside += procedure.levels
      outsideEvidence += procedure.evidence
    }
    outside = outside.ordered
    outsideEvidence = outsideEvidence.ordered
    regionEvidence = region.ordered
  }

  /// Whether work as washing out or removal has no place of its own: it is where the description moves along the spine.
  private static func isDoneWhereTold(_ work: [Procedure]) -> Bool {
    !work.isEmpty
      && work.allSatisfy { ($0.kind.place == .none || $0.kind.place == .asTold) && !$0.kind.isNeuromodulation }
  }

  /// The segments of some work; those of leads, removal or exploration as they are told.
  static func levels(of work: [Procedure]) -> [Segment] {
    let counted = OperativeFacts.levels(of: work)
    return counted.isEmpty ? work.told : counted
  }
}
