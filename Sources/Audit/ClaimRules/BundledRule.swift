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
    let instead = replacement(for: pair, in: context)
    switch group.reason {
    case .neverOpened:
      return instead.isEmpty ? "\(remove)." : "\(remove); further work of this session is \(instead)."
    case .noModifier:
      if let shown = pair.possibleSeparation {
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

  /// The add-ons that follow the paid code and stand for work of the unpaid one.
  private static func replacement(for pair: BundledPair, in context: AuditContext) -> String {
    guard let unpaid = pair.unpaid.code, !unpaid.work.isEmpty, !unpaid.isAddOn else { return "" }
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
}
