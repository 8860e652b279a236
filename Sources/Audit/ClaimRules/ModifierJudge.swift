import Coding
import Dictation
import Spine

/// Judges one modifier on one line.
struct ModifierJudge {
  let line: LineContext
  let rule: ModifierRule
  /// Whether the line stands in a pair that is raised: then a modifier that was to open it is said there.
  let isBundled: Bool
  let context: AuditContext

  private var modifier: String { rule.modifier }

  /// What is wrong with it.
  func faults() -> [ModifierFault] {
    var faults: [ModifierFault] = []
    if let fault = contradiction() { faults.append(fault) }
    // Where the modifier is of no use on the code, what the note would have to tell for it is beside the point.
    if let fault = coSurgeonOnAddOn() ?? indicator() {
      faults.append(fault)
      return faults
    }
    if let fault = unneeded() ?? undocumented() { faults.append(fault) }
    return faults
  }

  private func fault(_ severity: Severity, _ message: String, fix: String) -> ModifierFault {
    ModifierFault(
      code: line.line.code, line: line.index, severity: severity, message: message, fix: fix, source: rule.source)
  }

  /// Another modifier of the line that says the opposite; told once, for the first of the two.
  private func contradiction() -> ModifierFault? {
    for other in line.line.modifiers where rule.contradicts.contains(other) {
      guard let own = line.line.modifiers.firstIndex(of: modifier),
        let second = line.line.modifiers.firstIndex(of: other), own < second
      else { continue }
      return fault(
        .error, "Modifiers \(modifier) and \(other) contradict each other on one line.",
        fix: "Keep the one that the note bears.")
    }
    return nil
  }

  /// Two surgeons on fixation, device, graft or their removal, where CPT and Medicare differ.
  private func coSurgeonOnAddOn() -> ModifierFault? {
    guard rule.needs.contains(Circumstance.Kind.coSurgeon.rawValue), let code = line.code else { return nil }
    let isPart = code.isDevice && code.isAddOn && code.coSurgeon != "0"
    let isRemoval =
      code.work == [ProcedureKind.hardwareRemoval.rawValue] && code.approaches == [Approach.posterior.rawValue]
    guard isPart || isRemoval else { return nil }
    return fault(
      .warning,
      "Modifier \(modifier) stands on fixation, a device, a graft or its removal, where CPT does not allow it, "
        + "though Medicare's indicator may.",
      fix: "Bill it without \(modifier) by the surgeon who placed it, unless the payer says otherwise in writing.")
  }

  /// The indicator that the code must have, as `bilateral=1`.
  private func indicator() -> ModifierFault? {
    guard let code = line.code, !rule.requires.isEmpty else { return nil }
    if IndicatorTest(rule.requires).holds(of: code) { return nil }
    return fault(
      .error, "\(line.line.code) cannot take modifier \(modifier) (\(ModifierJudge.spoken(rule, code))).",
      fix: "Remove \(modifier) from \(line.line.code).")
  }

  private static func spoken(_ rule: ModifierRule, _ code: ProcedureCode) -> String {
    let test = IndicatorTest(rule.requires)
    switch test.column {
    case "bilateral": return "bilateral indicator \(code.bilateral)"
    case "assistant": return "assistant indicator \(code.assistant)"
    case "co-surgeon", "cosurgeon": return "co-surgeon indicator \(code.coSurgeon)"
    case "add-on", "addon": return "it is an add-on"
    case "side": return "it has no side"
    case "team": return "team indicator \(code.team)"
    case "visit": return "it is no visit"
    default: return rule.requires
    }
  }

  /// A modifier that only opens pairs, where no pair asks for it.
  private func unneeded() -> ModifierFault? {
    guard ClaimFacts.distinctModifiers.contains(modifier), !isBundled else { return nil }
    for other in context.lines where other.index != line.index {
      if other.judgedCode == line.judgedCode { return nil }
      if context.tables.edit(between: other.judgedCode, and: line.judgedCode, on: context.date) != nil { return nil }
    }
    // The code that the note bears in place of another on the claim may make the pair.
    for borne in context.supported where borne.code != line.judgedCode {
      if context.lines.contains(where: { $0.judgedCode == borne.code }) { continue }
      let edit = context.tables.edit(between: borne.code, and: line.judgedCode, on: context.date)
      if edit?.indicator == 1 { return nil }
    }
    return fault(
      .error, "\(line.line.code) has modifier \(modifier), and no other code of the claim makes a pair that needs it.",
      fix: "Remove \(modifier) from \(line.line.code).")
  }

  /// What the note must tell for the modifier, and does not.
  private func undocumented() -> ModifierFault? {
    if rule.needs.isEmpty || (isBundled && rule.opensEdits) { return nil }
    for need in rule.needs where !ClaimFacts.circumstances(need, in: context.facts).isEmpty { return nil }
    var spoken: [String] = []
    for need in rule.needs { spoken.append(ModifierJudge.wanted(need)) }
    let wanted = ClaimWords.list(spoken, joinedBy: "or")
    if ClaimFacts.globalModifiers.contains(modifier), let fix = globalFix(wanted) {
      return fault(.error, "Modifier \(modifier) asks the note for \(wanted), and it tells none.", fix: fix)
    }
    let isShort =
      rule.needs.contains(Circumstance.Kind.increasedWork.rawValue)
      || rule.needs.contains(Circumstance.Kind.coSurgeon.rawValue)
    return fault(
      .error,
      "Modifier \(modifier) asks the note for \(wanted), "
        + (isShort ? "which it does not tell as asked." : "and it tells none."),
      fix: "Remove \(modifier), or ask the surgeon for an addendum if \(wanted) is what happened.")
  }

  /// What to do with a wrong modifier of the global days: without any the service is not paid in them.
  private func globalFix(_ wanted: String) -> String? {
    for other in ClaimFacts.globalModifiers where other != modifier && rule.contradicts.contains(other) {
      guard let needs = context.tables.modifier(other)?.needs else { continue }
      for need in needs where !ClaimFacts.circumstances(need, in: context.facts).isEmpty {
        return "Bill \(other) in place of \(modifier): the note tells \(ModifierJudge.wanted(need))."
      }
    }
    guard GlobalPeriodRule.isInDays(context) else { return nil }
    return "Ask the surgeon for an addendum if \(wanted) is what happened; the service is in the global days of an "
      + "earlier operation, and one of 24, 58, 78 and 79 has to say why it is paid."
  }

  private static func wanted(_ need: String) -> String {
    switch Circumstance.Kind(rawValue: need) {
    case .assistant: "what the assistant did"
    case .noResident: "that no qualified resident was available"
    case .coSurgeon: "a second surgeon's own distinct part"
    case .returnToTheatre: "a return to the operating room for a complication"
    case .staged: "a staged, planned or more extensive operation"
    case .unrelated: "an operation unrelated to the earlier one"
    case .increasedWork: "more work than usual with its reason and its time or extent"
    case .teachingPresence: "the teaching physician's presence for the key portions"
    default: ClaimWords.spoken(need)
    }
  }
}

/// One test of a code's column, as `co-surgeon!=0`.
struct IndicatorTest {
  /// The column.
  let column: String
  private let value: String
  private let isEqual: Bool

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let sign = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.count
    let isUnequal = sign > 0 && sign <= bytes.count && bytes[sign - 1] == UInt8(ascii: "!")
    column = String(decoding: bytes[..<(isUnequal ? sign - 1 : sign)], as: UTF8.self)
    value = sign < bytes.count ? String(decoding: bytes[(sign + 1)...], as: UTF8.self) : ""
    isEqual = !isUnequal
  }

  /// Whether a code passes; a column that is not known passes every code.
  func holds(of code: ProcedureCode) -> Bool {
    let found: String
    switch column {
    case "bilateral": found = code.bilateral
    case "assistant": found = code.assistant
    case "co-surgeon", "cosurgeon": found = code.coSurgeon
    case "add-on", "addon": found = code.isAddOn ? "yes" : "no"
    case "side": found = code.hasSide ? "yes" : "no"
    case "team": found = code.team
    case "visit": found = code.family == "visit" ? "yes" : "no"
    default: return true
    }
    return (found == value) == isEqual
  }
}
