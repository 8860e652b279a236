import Coding
import Dictation
import Spine

/// `claim.bundled`: codes that NCCI does not pay together.
enum BundledRule {
  /// Pairs that say the same of their lines.
  private struct Group {
    var pairs: [BundledPair]
    /// Why the pair is raised: no modifier opens it, none stands, or the note does not bear the one that does.
    let reason: Reason
  }

  private enum Reason {
    case neverOpened, noModifier, notShown
  }

  static func findings(in context: AuditContext) -> [Finding] {
    var groups: [Group] = []
    for pair in BundledPair.raised(in: context) {
      let reason = reason(for: pair)
      if let place = place(of: pair, reason, in: groups) {
        groups[place].pairs.append(pair)
      } else {
        groups.append(Group(pairs: [pair], reason: reason))
      }
    }
    var findings: [Finding] = []
    for group in groups { findings.append(finding(group, in: context)) }
    return findings
  }

  private static func reason(for pair: BundledPair) -> Reason {
    if pair.edit.indicator != 1 { return .neverOpened }
    return pair.modifiers.isEmpty ? .noModifier : .notShown
  }

  /// The group of the same unpaid line and reason.
  private static func place(of pair: BundledPair, _ reason: Reason, in groups: [Group]) -> Int? {
    for (place, group) in groups.enumerated()
    where group.reason == reason && group.pairs[0].unpaid.index == pair.unpaid.index {
      return place
    }
    return nil
  }

  private static func finding(_ group: Group, in context: AuditContext) -> Finding {
    var paid: [String] = []
    var lines: [Int] = []
    var evidence: [Evidence] = []
    for pair in group.pairs {
      if !paid.contains(pair.paid.line.code) { paid.append(pair.paid.line.code) }
      if !lines.contains(pair.paid.index) { lines.append(pair.paid.index) }
      evidence += ClaimFacts.evidence(of: pair.unpaid.work)
    }
    let unpaid = group.pairs[0].unpaid
    lines.append(unpaid.index)
    return Finding(
      rule: "claim.bundled", severity: context.claim.payer == .commercial ? .warning : .error,
      codes: ClaimWords.unique(paid + [unpaid.line.code]), lines: lines.sorted(),
      message: message(group, paid: paid), fix: fix(group, in: context), source: group.pairs[0].edit.source,
      evidence: ClaimWords.evidence(evidence, limit: 3))
  }

  private static func message(_ group: Group, paid: [String]) -> String {
    let pair = group.pairs[0]
    let head =
      "\(pair.unpaid.line.code) is not paid beside \(ClaimWords.list(paid)) "
      + "(NCCI, modifier indicator \(pair.edit.indicator))"
    switch group.reason {
    case .neverOpened: return "\(head): no modifier opens this pair."
    case .noModifier: return "\(head), and the claim has no modifier that says why both would be due."
    case .notShown:
      return "\(head): \(ClaimWords.list(pair.modifiers)) is on the claim, and the note shows "
        + "no other interspace, vertebra, side, session or incision that would bear it."
    }
  }

  private static func fix(_ group: Group, in context: AuditContext) -> String {
    let pair = group.pairs[0]
    let remove = "Remove \(pair.unpaid.line.code)"
    if pair.advisedSeparation == nil, let both = whole(of: pair, in: context) {
      let codes = ClaimWords.list(ClaimWords.unique([pair.paid.line.code, pair.unpaid.line.code]))
      return "At the same segments \(both) stands for the work of \(codes): bill that in their place, where the note "
        + "bears it."
    }
    let instead = replacement(for: pair, in: context)
    switch group.reason {
    case .neverOpened:
      return instead.isEmpty ? "\(remove)." : "\(remove); further work of this session is \(instead)."
    case .noModifier:
      if let shown = pair.advisedSeparation {
        return "The note shows \(shown): bill \(pair.unpaid.line.code) with 59 or the X modifier that says so."
      }
      return instead.isEmpty
        ? "\(remove), unless the record shows that the two are distinct; then add the modifier that says how."
        : "\(remove), or bill \(instead) where the note bears it."
    case .notShown:
      return instead.isEmpty
        ? "\(remove) and its modifier, or query the surgeon where the distinct service was done."
        : "\(remove) and its modifier; \(instead) where the note bears it."
    }
  }

  /// The one code that stands for the work of both, where the note bears it: the borne code whose lack of a part is
  /// what one of the two is for, with work of the other.
  private static func whole(of pair: BundledPair, in context: AuditContext) -> String? {
    let billed = [pair.paid.judgedCode, pair.unpaid.judgedCode]
    guard let one = pair.paid.code, let other = pair.unpaid.code, one.family != other.family else { return nil }
    for line in context.supported where !billed.contains(line.code) {
      guard let code = context.tables.procedure(line.code), !code.isAddOn else { continue }
      for rule in context.tables.components(of: line.code) where ClaimFacts.share(rule.otherwise, billed) {
        let rest = ClaimFacts.share(rule.otherwise, [one.code]) ? other : one
        for need in rule.needs {
          for kind in rest.work where need == "work:\(kind)" { return line.code }
        }
      }
    }
    return nil
  }

  /// The add-ons that follow the paid code and stand for work of the unpaid one.
  private static func replacement(for pair: BundledPair, in context: AuditContext) -> String {
    guard let unpaid = pair.unpaid.code, !unpaid.work.isEmpty else { return "" }
    if unpaid.isAddOn { return addOns(for: pair, unpaid, in: context) }
    var codes: [String] = []
    for code in context.tables.allProcedures()
    where code.isAddOn && code.isValid(on: context.date) && ClaimFacts.share(code.work, unpaid.work) {
      guard code.family == unpaid.family || unpaid.baseGroup == nil,
        context.tables.primaries(of: code.code, on: context.date).contains(pair.paid.judgedCode),
        context.tables.edit(between: code.code, and: pair.paid.judgedCode, on: context.date) == nil
      else { continue }
      codes.append(code.code)
    }
    return codes.count > 2 ? "" : ClaimWords.list(codes, joinedBy: "or")
  }

  /// The add-ons of the paid code that the note bears for the work of an unpaid one.
  private static func addOns(for pair: BundledPair, _ unpaid: ProcedureCode, in context: AuditContext) -> String {
    var codes: [String] = []
    for line in context.supported where line.code != unpaid.code {
      guard let code = context.tables.procedure(line.code), code.isAddOn, code.family == unpaid.family,
        context.tables.primaries(of: code.code, on: context.date).contains(pair.paid.judgedCode)
      else { continue }
      codes.append(line.units > 1 ? "\(line.code) x\(line.units)" : line.code)
    }
    return ClaimWords.list(codes)
  }
}
