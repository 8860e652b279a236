import Coding
import Spine

/// What to do about pairs that NCCI does not pay together.
struct PairAdvice {
  private let context: AuditContext
  private let order: PairOrder

  init(_ context: AuditContext) {
    self.context = context
    order = PairOrder(context)
  }

  /// The fix for pairs of one line that falls.
  func fix(for group: PairGroup) -> String {
    let pair = group.pairs[0]
    let code = pair.unpaid.line.code
    if isTear(pair.unpaid) {
      return "Remove \(code): repair of a tear made in the operation is part of the operation, and no modifier "
        + "changes that."
    }
    if !group.wholes.isEmpty {
      return
        "At the same segments \(group.wholes.listed()) \(ClaimWords.verb("stands", "stand", for: group.wholes.count)) "
        + "for the work of \(group.codes.sorted().listed()): bill \(group.wholes.listed()) in their place, where the "
        + "note bears \(ClaimWords.verb("it", "them", for: group.wholes.count))."
    }
    if group.pairs.contains(where: { order.isExchange($0) }), order.standing(pair.unpaid) != .borne {
      return
        "\(remove(pair.unpaid, from: group)): hardware taken out or exchanged where new fixation goes in is part of "
        + "the insertion."
    }
    if order.standing(pair.unpaid) == .absent {
      return remove(
        pair.unpaid, from: group,
        because: pair.unpaid.code?.isDevice == true
          ? "which the note does not place" : "of which the note tells nothing")
        + "."
    }
    let remove = remove(pair.unpaid, from: group)
    if !pair.isByColumn, order.standing(pair.paid) == .borne {
      return "\(remove): of \(ClaimWords.verb("the two", "these", for: group.pairs.count)) the note bears "
        + "\(group.paid.listed())."
    }
    return fix(for: pair, group.reason, remove)
  }

  private func fix(for pair: BundledPair, _ reason: PairGroup.Reason, _ remove: String) -> String {
    let instead = replacement(for: pair)
    switch reason {
    case .neverOpened:
      return instead.isEmpty ? "\(remove)." : "\(remove); further work of this session is \(instead)."
    case .noModifier:
      if let shown = pair.advisedSeparation {
        return "The note shows \(shown): bill \(second(of: pair)) with 59 or the X modifier that says so."
      }
      return instead.isEmpty
        ? "\(remove), unless the record shows that the two are distinct; then add the modifier that says how."
        : "\(remove); for its work the note would bear \(instead)."
    case .notShown:
      return instead.isEmpty
        ? "\(remove), or query the surgeon where the distinct service was done."
        : "\(remove); for its work the note would bear \(instead)."
    }
  }

  /// The code that takes the modifier: NCCI's second.
  private func second(of pair: BundledPair) -> String {
    pair.isByColumn ? pair.unpaid.line.code : pair.paid.line.code
  }

  /// Taking a line off, and why, with the modifier that was to open its pairs where it carries one.
  private func remove(_ line: LineContext, from group: PairGroup, because reason: String = "") -> String {
    let clause = reason.isEmpty ? "" : ", \(reason)"
    let own = line.line.modifiers.filter { group.modifiers.contains($0) }
    if group.reason == .notShown, !own.isEmpty {
      return "Remove \(line.line.code) and its \(ClaimWords.verb("modifier", "modifiers", for: own.count))\(clause)"
    }
    // A modifier that says no more than "distinct" has no more to say on the line that stays.
    let paid = group.pairs[0].paid
    let idle = paid.line.modifiers.filter { ClaimFacts.distinctModifiers.contains($0) }
    if group.reason != .notShown || idle.isEmpty || group.pairs.count > 1 || opensAnother(paid) {
      return "Remove \(line.line.code)\(clause)"
    }
    return "Remove \(line.line.code)\(clause), and take \(idle.listed()) off \(paid.line.code)"
  }

  /// Whether a line's modifier opens a pair with a third line.
  private func opensAnother(_ line: LineContext) -> Bool {
    for other in BundledPair.all(in: context) where other.isOpened {
      if other.paid.index == line.index || other.unpaid.index == line.index { return true }
    }
    return false
  }

  /// Whether a line is the repair of a tear of this operation.
  private func isTear(_ line: LineContext) -> Bool {
    guard line.code?.work.contains(ProcedureKind.duralRepair.rawValue) == true else { return false }
    return context.facts.diagnoses.contains { $0.concept == "dural-tear" && !$0.isHistorical }
  }

  /// The one code that stands for the work of both, where the note bears it: the borne code whose lack of a part is
  /// what one of the two is for, with work of the other.
  func whole(of pair: BundledPair) -> String? {
    let billed = [pair.paid.judgedCode, pair.unpaid.judgedCode]
    guard pair.advisedSeparation == nil, let one = pair.paid.code, let other = pair.unpaid.code,
      one.family != other.family
    else { return nil }
    for line in context.supported where !billed.contains(line.code) {
      for rule in context.tables.components(of: line.code) where ClaimFacts.share(rule.otherwise, billed) {
        let rest = ClaimFacts.share(rule.otherwise, [one.code]) ? other : one
        for need in rule.needs {
          for kind in rest.work where need == "work:\(kind)" { return line.code }
        }
      }
    }
    return nil
  }

  /// The add-ons that the note bears after the paid code for work of the unpaid one.
  private func replacement(for pair: BundledPair) -> String {
    guard let unpaid = pair.unpaid.code, !unpaid.work.isEmpty else { return "" }
    var codes: [String] = []
    for line in context.supported where line.code != unpaid.code {
      guard let code = context.tables.procedure(line.code), code.isAddOn, stands(code, for: unpaid),
        context.tables.primaries(of: code.code, on: context.date).contains(pair.paid.judgedCode),
        context.tables.edit(between: code.code, and: pair.paid.judgedCode, on: context.date) == nil
      else { continue }
      codes.append(line.units > 1 ? "\(line.code) x\(line.units)" : line.code)
    }
    return codes.listed()
  }

  private func stands(_ code: ProcedureCode, for unpaid: ProcedureCode) -> Bool {
    if unpaid.isAddOn { return code.family == unpaid.family }
    return ClaimFacts.share(code.work, unpaid.work) && (code.family == unpaid.family || unpaid.baseGroup == nil)
  }
}
