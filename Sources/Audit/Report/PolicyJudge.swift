import Coding
import Dictation
import Spine

/// How a record stands to a policy's criterion.
enum Standing: String {
  case met
  case notStated = "not-stated"
  case notMet = "not-met"
}

/// Judges criteria by what the record tells.
struct PolicyJudge {
  let facts: OperativeFacts
  /// The day of the operation, or of service where the note tells none.
  let day: CalendarDate

  init(_ context: AuditContext) {
    facts = context.facts
    day = context.facts.operationDate ?? context.date
  }

  /// Alternatives: the best of them, with the words of those that stand so.
  func judge(anyOf policies: [PolicyCriterion]) -> (standing: Standing, evidence: [Evidence]) {
    var judged: [(standing: Standing, evidence: [Evidence])] = []
    for policy in policies { judged.append(judge(policy)) }
    // What is told and falls short is said, though another alternative is untold.
    for standing in [Standing.met, .notMet, .notStated] {
      let same = judged.filter { $0.standing == standing }
      if same.isEmpty { continue }
      var evidence: [Evidence] = []
      for one in standing == .notStated ? judged : same { evidence += one.evidence }
      return (standing, evidence.ordered)
    }
    return (.notStated, [])
  }

  private func judge(_ policy: PolicyCriterion) -> (standing: Standing, evidence: [Evidence]) {
    switch policy.fact {
    case "care-duration", "care-kinds": care(policy)
    case "imaging": imaging()
    case "imaging-age": imagingAge(policy)
    case "tobacco": tobacco(policy)
    case "severe-narrowing", "trial": told(policy.fact)
    default: measured(policy)
    }
  }

  private func care(_ policy: PolicyCriterion) -> (Standing, [Evidence]) {
    let care = CareStatement(facts)
    if policy.fact == "care-kinds" {
      if care.kinds.count >= max(1, policy.value) { return (.met, care.evidence) }
    } else if let days = care.longest {
      return (policy.comparison.holds(days * 10, asked(policy)) ? .met : .notMet, care.evidence)
    }
    if care.isTried || care.notTried.isEmpty { return (.notStated, care.evidence) }
    return (.notMet, care.notTried)
  }

  /// A criterion's value in tenths; times in days, a month of care four weeks, as therapy is prescribed.
  private func asked(_ policy: PolicyCriterion) -> Int {
    switch policy.unit {
    case "month": Care.Duration(value: 4, unit: "week").days * policy.tenths
    case "day", "week": Care.Duration(value: 1, unit: policy.unit).days * policy.tenths
    default: policy.tenths
    }
  }

  /// A study that shows disease where the operation was.
  private func imaging() -> (Standing, [Evidence]) {
    var evidence: [Evidence] = []
    for study in facts.imaging where !study.findings.isEmpty && isHere(study.levels) { evidence += study.evidence }
    return (evidence.isEmpty ? .notStated : .met, evidence.ordered)
  }

  private func imagingAge(_ policy: PolicyCriterion) -> (Standing, [Evidence]) {
    var best: (days: Int, evidence: [Evidence])?
    for study in facts.imaging where isHere(study.levels) {
      guard let date = study.date, date <= day else { continue }
      let days = day.dayNumber - date.dayNumber
      if best.map({ days < $0.days }) ?? true { best = (days, study.evidence) }
    }
    guard let best else { return (.notStated, []) }
    return (policy.comparison.holds(best.days * 10, asked(policy)) ? .met : .notMet, best.evidence.ordered)
  }

  /// Nicotine: in use, given up for long enough, or not used.
  private func tobacco(_ policy: PolicyCriterion) -> (Standing, [Evidence]) {
    let free = measures(.nicotineFree)
    for measure in free {
      if let days = measure.tenths, !policy.comparison.holds(days, asked(policy)) {
        return (.notMet, measure.evidence)
      }
    }
    var evidence: [Evidence] = []
    for measure in free { evidence += measure.evidence }
    if !evidence.isEmpty { return (.met, evidence.ordered) }
    for use in measures(.nicotineUse) { evidence += use.evidence }
    for diagnosis in facts.diagnoses where diagnosis.concept == "tobacco" && !diagnosis.isHistorical {
      evidence += diagnosis.evidence
    }
    if !evidence.isEmpty { return (.notMet, evidence.ordered) }
    for denial in facts.denials where denial.concept == "tobacco" { evidence += denial.evidence }
    return (evidence.isEmpty ? .notStated : .met, evidence.ordered)
  }

  private func told(_ fact: String) -> (Standing, [Evidence]) {
    var evidence: [Evidence] = []
    for measure in Measure.Kind(rawValue: fact).map({ measures($0) }) ?? [] { evidence += measure.evidence }
    return (evidence.isEmpty ? .notStated : .met, evidence.ordered)
  }

  /// A number against the value; where several are told, the one that serves best, but every block has to relieve.
  private func measured(_ policy: PolicyCriterion) -> (Standing, [Evidence]) {
    guard let kind = Measure.Kind(rawValue: policy.fact) else { return (.notStated, []) }
    let wantsMost = (policy.comparison == .atLeast || policy.comparison == .above) && kind != .blockRelief
    var best: (tenths: Int, evidence: [Evidence])?
    for measure in measures(kind) {
      guard let tenths = measure.tenths else { continue }
      if best.map({ wantsMost ? tenths > $0.tenths : tenths < $0.tenths }) ?? true {
        best = (tenths, measure.evidence)
      } else if best?.tenths == tenths {
        best?.evidence += measure.evidence
      }
    }
    guard let best else { return (.notStated, []) }
    let asked = kind == .psychologicalEvaluation ? 10 : asked(policy)
    return (policy.comparison.holds(best.tenths, asked) ? .met : .notMet, best.evidence.ordered)
  }

  private func measures(_ kind: Measure.Kind) -> [Measure] {
    facts.measures.filter { $0.kind == kind && isHere($0.levels) }
  }

  /// Whether segments are those of the operation; either may be untold.
  private func isHere(_ levels: [Segment]) -> Bool {
    if levels.isEmpty || facts.levels.isEmpty { return true }
    for level in levels {
      for operated in facts.levels where level.touches(operated) { return true }
    }
    return false
  }
}
