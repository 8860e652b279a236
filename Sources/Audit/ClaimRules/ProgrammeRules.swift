import Coding
import Dictation
import Spine

/// `claim.prior-authorization`: a line that a payer's programme wants authorized, or reviews before payment.
enum PriorAuthorizationRule {
  static func findings(in context: AuditContext) -> [Finding] {
    ProgrammeLines.all(in: context, isInpatientOnly: false) { programme, codes in
      ClaimRuleText(
        severity: .warning, rule: "claim.prior-authorization",
        message: "\(ClaimWords.list(codes)): \(programme.requirement) (\(ProgrammeLines.spoken(programme.programme))).",
        fix: "Check that the authorization is on file, and put its number on the claim.")
    }
  }
}

/// `claim.site-of-service`: an inpatient-only code at an outpatient place.
enum SiteOfServiceRule {
  static func findings(in context: AuditContext) -> [Finding] {
    guard let place = context.claim.placeOfService else { return [] }
    return ProgrammeLines.all(in: context, isInpatientOnly: true) { programme, codes in
      let isOutpatient = programme.places.contains(place) || (programme.places.isEmpty && place != "21")
      if !isOutpatient { return nil }
      return ClaimRuleText(
        severity: .error, rule: "claim.site-of-service",
        message: "\(ClaimWords.list(codes)) \(ClaimWords.verb("is", "are", for: codes.count)) inpatient-only on "
          + "\(context.date.iso), and the place of service is \(place).",
        fix: "Check the patient's status on the day; Medicare pays the code for an inpatient alone.")
    }
  }
}

/// What a rule of a programme says.
struct ClaimRuleText {
  let severity: Severity
  let rule: String
  let message: String
  let fix: String
}

/// The lines that programmes bind, a finding for each programme's row.
enum ProgrammeLines {
  private struct Bound {
    let programme: ProgrammeRule
    var codes: [String]
    var lines: [Int]
  }

  /// The findings of programmes of one kind.
  static func all(
    in context: AuditContext, isInpatientOnly: Bool, _ text: (ProgrammeRule, [String]) -> ClaimRuleText?
  ) -> [Finding] {
    var bound: [Bound] = []
    for line in context.lines {
      let programmes = context.tables.programmes(
        for: line.line.code, payer: context.claim.payer, state: context.claim.state,
        place: context.claim.placeOfService, on: context.date)
      for programme in programmes where (programme.programme == inpatientOnly) == isInpatientOnly {
        add(programme, line, to: &bound)
      }
    }
    var findings: [Finding] = []
    for item in bound {
      guard let text = text(item.programme, item.codes) else { continue }
      findings.append(
        Finding(
          rule: text.rule, severity: text.severity, codes: item.codes, lines: item.lines, message: text.message,
          fix: text.fix, source: item.programme.source))
    }
    return findings
  }

  /// A programme's name in a coder's words.
  static func spoken(_ programme: String) -> String {
    switch programme {
    case "wiser": "WISeR"
    case "opd-prior-authorization": "hospital outpatient prior authorization"
    default: ClaimWords.spoken(programme)
    }
  }

  private static let inpatientOnly = "inpatient-only"

  private static func add(_ programme: ProgrammeRule, _ line: LineContext, to bound: inout [Bound]) {
    for place in bound.indices where bound[place].programme == programme {
      if !bound[place].codes.contains(line.line.code) { bound[place].codes.append(line.line.code) }
      bound[place].lines.append(line.index)
      return
    }
    bound.append(Bound(programme: programme, codes: [line.line.code], lines: [line.index]))
  }
}
