import Coding
import Dictation
import Spine

/// Two lines that NCCI does not pay together, with what the claim and the note say for paying both.
struct BundledPair {
  /// The pair.
  let edit: ProcedureEdit
  /// The line of the code that is paid: NCCI's first, or of a pair that is raised the one that the note bears.
  var paid: LineContext
  /// The line of the code that is not.
  var unpaid: LineContext
  /// The modifiers on either line that can open the pair.
  let modifiers: [String]
  /// What the note tells that makes the two services distinct, for the modifiers on the claim; nil for nothing.
  let separation: String?
  /// What the note tells that would surely bear a modifier, where none is billed.
  let advisedSeparation: String?

  /// Whether both lines are payable: a modifier may open the pair, stands on the claim, and the note shows its meaning.
  var isOpened: Bool { edit.indicator == 1 && !modifiers.isEmpty && separation != nil }

  /// Whether the pair is anterior fixation beside an interbody device.
  let isPlateBesideDevice: Bool

  /// Whether the line that falls is NCCI's second, and not its first.
  var isByColumn: Bool { edit.column2 == unpaid.judgedCode }

  /// Every pair among the lines, in the claim's order.
  static func all(in context: AuditContext) -> [BundledPair] {
    var pairs: [BundledPair] = []
    for (place, one) in context.lines.enumerated() {
      for other in context.lines[(place + 1)...] {
        guard one.judgedCode != other.judgedCode,
          let edit = context.tables.edit(between: one.judgedCode, and: other.judgedCode, on: context.date)
        else { continue }
        let isForward = edit.column1 == one.judgedCode
        pairs.append(pair(edit, paid: isForward ? one : other, unpaid: isForward ? other : one, in: context))
      }
    }
    return pairs
  }

  /// Whether a line takes hardware out or puts it back. Beside new fixation that line falls, whatever its column: an
  /// exchange is billed as the insertion alone.
  static func isRemoval(_ line: LineContext) -> Bool {
    guard let code = line.code else { return false }
    return code.family == "hardware-removal" || code.work.first == ProcedureKind.reinsertion.rawValue
  }

  /// Whether a line puts fixation in.
  static func isInsertion(_ line: LineContext) -> Bool {
    guard let code = line.code, code.isAddOn, code.isDevice else { return false }
    return code.devices.contains { DeviceKind(rawValue: $0)?.holds == true }
  }

  /// The pairs that are not opened, but for those that stand as base codes of one group.
  static func raised(in context: AuditContext) -> [BundledPair] {
    var raised: [BundledPair] = []
    for pair in all(in: context)
    where !pair.isOpened && !BaseCodesRule.covers(pair.paid, pair.unpaid, in: context) {
      raised.append(pair)
    }
    return PairOrder(context).settled(raised)
  }

  /// The lines that stand in a pair that is raised.
  static func raisedLines(in context: AuditContext) -> [Int] {
    var lines: [Int] = []
    for pair in raised(in: context) {
      for line in [pair.paid.index, pair.unpaid.index] where !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private static func pair(
    _ edit: ProcedureEdit, paid: LineContext, unpaid: LineContext, in context: AuditContext
  ) -> BundledPair {
    var modifiers: [String] = []
    for modifier in paid.line.modifiers + unpaid.line.modifiers where !modifiers.contains(modifier) {
      if context.tables.modifier(modifier)?.opensEdits == true { modifiers.append(modifier) }
    }
    let separation = Separation(paid: paid, unpaid: unpaid, context: context)
    return BundledPair(
      edit: edit, paid: paid, unpaid: unpaid, modifiers: modifiers, separation: separation.shown(for: modifiers),
      advisedSeparation: separation.advised, isPlateBesideDevice: separation.isPlateBesideDevice)
  }
}
