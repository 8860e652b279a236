import Coding
import Dictation
import Spine

/// `claim.global-period`: a service within the global days of an earlier operation, without the modifier that says why.
enum GlobalPeriodRule {
  /// The global days of an operation whose code is not known.
  private static let majorDays = 90

  static func findings(in context: AuditContext) -> [Finding] {
    guard let earlier = earlier(in: context) else { return [] }
    var codes: [String] = []
    var lines: [Int] = []
    for line in context.lines where !isCovered(line) {
      // An add-on goes with its primary.
      if line.code?.isAddOn == true { continue }
      if !codes.contains(line.line.code) { codes.append(line.line.code) }
      lines.append(line.index)
    }
    if lines.isEmpty { return [] }
    return [
      Finding(
        rule: "claim.global-period", severity: .error, codes: codes, lines: lines,
        message: "\(ClaimWords.list(codes)) \(ClaimWords.verb("is", "are", for: codes.count)) billed \(earlier.words) "
          + "and without modifier 24, 58, 78 or 79.",
        fix: "Add the modifier that the note bears: 58 staged or planned, 78 return to the operating room for a "
          + "complication, 79 unrelated, 24 an unrelated visit; none where the earlier surgeon is of another group.",
        source: "Medicare Claims Processing Manual, chapter 12, section 40", evidence: earlier.evidence)
    ]
  }

  /// Whether the service is within the global days of an earlier operation.
  static func isInDays(_ context: AuditContext) -> Bool { earlier(in: context) != nil }

  private static func isCovered(_ line: LineContext) -> Bool {
    for modifier in ClaimFacts.globalModifiers where line.line.has(modifier) { return true }
    return false
  }

  private static func earlier(in context: AuditContext) -> (words: String, evidence: [Evidence])? {
    for prior in context.claim.priorSurgeries {
      let days = context.date.dayNumber - prior.date.dayNumber
      let limit = globalDays(of: prior.code, in: context)
      if days > 0, days <= limit {
        return ("\(days) days after \(prior.code), within its \(limit) global days", [])
      }
    }
    for prior in context.facts.priorOperations where prior.isSpinal && !prior.byAnother {
      var days = prior.daysBefore
      if days == nil, let date = prior.date {
        days = (context.facts.operationDate ?? context.date).dayNumber - date.dayNumber
      }
      if let days, days > 0, days <= majorDays {
        return ("\(days) days after an earlier operation, within \(majorDays) global days", prior.evidence)
      }
    }
    return nil
  }

  private static func globalDays(of code: String, in context: AuditContext) -> Int {
    switch context.tables.procedure(code)?.globalDays {
    case "000", "XXX", "ZZZ": 0
    case "010": 10
    default: majorDays
    }
  }
}
