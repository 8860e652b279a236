import Coding
import Spine

/// How the spine was reached, and whether that is the way that the code means.
enum ApproachElement {
  private static let source = "CPT guidelines for the spine section (expert knowledge)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    guard let code = line.code else {
      return .unjudged(line)
    }
    if code.isAddOn, let primary = context.primary(of: line) {
      var verdict = judge(primary, in: context)
      verdict.findings = []
      return verdict
    }
    let ways = WaysIn(line, in: context)
    if ways.fit.allowed.isEmpty {
      return .notApplicable("\(code.code) asks for no way in.")
    }
    if let conflict = conflict(line, code, ways, in: context) { return conflict }
    if !ways.told.isEmpty {
      return ElementVerdict(
        status: .documented, summary: "The way in is told: \(names(ways.told)).", evidence: evidence(ways.told))
    }
    if !ways.implied.isEmpty || !ways.byAnother.isEmpty || line.work.contains(where: { $0.approach != nil }) {
      return weak(line, ways)
    }
    var verdict = ElementVerdict(status: .missing, summary: "The note does not say how the spine was reached.")
    verdict.add(
      Finding(
        rule: "approach.missing", severity: .error, element: .approach, codes: [line.line.code], lines: [line.index],
        message: "{codes}: no word, position, incision, dissection or needle path says how the spine was reached.",
        fix: "Ask the surgeon for an addendum that tells the incision and the dissection, or the needle's way.",
        source: source, evidence: line.work.evidence), .missing)
    return verdict
  }

  private static func weak(_ line: LineContext, _ ways: WaysIn) -> ElementVerdict {
    let isOther = ways.implied.isEmpty && !ways.byAnother.isEmpty
    var words = evidence(isOther ? ways.byAnother : ways.implied)
    if words.isEmpty { words = line.work.evidence }
    var verdict = ElementVerdict(status: .weak, summary: "The way in is implied and not told.")
    verdict.add(
      Finding(
        rule: "approach.weak", severity: .warning, element: .approach, codes: [line.line.code], lines: [line.index],
        message: isOther
          ? "{codes}: the note says that another surgeon made the approach, and tells nothing of it."
          : "{codes}: only the position, the operation's name or the target tells how the spine was reached.",
        fix: isOther
          ? "Join the other surgeon's note to the record, or ask for an addendum that tells the approach."
          : "Ask the surgeon for an addendum that tells incision and landmarks, or the needle's way.",
        source: source, evidence: words), .weak)
    return verdict
  }

  private static func conflict(
    _ line: LineContext, _ code: ProcedureCode, _ ways: WaysIn, in context: AuditContext
  ) -> ElementVerdict? {
    var message: String?
    var words: [Evidence] = []
    if let other = otherNeedle(line, code, context.facts) {
      message = "{codes} {is|are} for \(other.billed), and the note describes \(other.told)."
      words = other.words
    } else if ways.told.isEmpty, !ways.excluded.isEmpty {
      message =
        "{codes} {is|are} for the \(ways.fit.allowed.listed("or")) way, and the note tells \(names(ways.excluded)) "
        + "only."
      words = evidence(ways.excluded)
    } else if line.match == .approach, let approach = line.work.first(where: { $0.approach != nil })?.approach {
      message =
        "{codes} {is|are} for the \(ways.fit.allowed.listed("or")) way, and this work was done by "
        + "\(approach.rawValue)."
      words = line.work.evidence
    } else if let title = opposedTitle(line, ways, in: context) {
      message =
        "{codes}: the title names the \(title.approach.rawValue) way, the description tells "
        + "\(names(ways.told))."
      words = (title.evidence + evidence(ways.told)).ordered
    }
    guard let message else { return nil }
    var verdict = ElementVerdict(status: .conflict, summary: message)
    verdict.add(
      Finding(
        rule: "approach.conflict", severity: .error, element: .approach, codes: [line.line.code], lines: [line.index],
        message: message,
        fix: "Bill the code of the way in that the note describes; if it was dictated wrongly, the surgeon has to "
          + "correct "
          + "it in an addendum first.",
        source: source, evidence: words), .conflict)
    return verdict
  }

  /// A needle's technique that is not the code's: techniques exclude each other, as through the foramen and between the
  /// laminae, at the joint's nerve and in the epidural space, a block and a lesion.
  private static func otherNeedle(
    _ line: LineContext, _ code: ProcedureCode, _ facts: OperativeFacts
  ) -> (billed: String, told: String, words: [Evidence])? {
    let billed = ProcedureKind.needleTechniques.filter { code.work.contains($0.rawValue) }
    if billed.isEmpty { return nil }
    let work = facts.described.isEmpty ? facts.titled : facts.described
    // An epidural injection with no more said is either; the way told elsewhere in the description decides.
    if work.contains(where: { billed.contains($0.kind) }) { return nil }
    guard let other = work.first(where: { ProcedureKind.needleTechniques.contains($0.kind) }) else { return nil }
    return (
      billed.map { "\(article($0.words)) \($0.words)" }.listed("or"),
      "\(article(other.kind.words)) \(other.kind.words)",
      work.filter { $0.kind == other.kind }.evidence
    )
  }

  private static func article(_ word: String) -> String {
    switch word.utf8.first {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): "an"
    default: "a"
    }
  }

  /// A title that names a way which excludes all that the description tells, in a note of one operation.
  private static func opposedTitle(_ line: LineContext, _ ways: WaysIn, in context: AuditContext) -> WayIn? {
    for way in context.facts.waysIn where way.part == .title && way.episode == 0 && ways.fit.excludes(way.approach) {
      // A note of two ways in names both; only a way that the description never takes contradicts it.
      let isTaken = context.facts.waysIn.contains { $0.part != .title && $0.approach == way.approach }
      let isNamed = context.facts.waysIn.contains { $0.part == .title && ways.fit.names($0.approach) }
      if !isTaken && !isNamed { return way }
    }
    return nil
  }

  private static func names(_ ways: [WayIn]) -> String {
    var names: [String] = []
    for way in ways { names.append(way.approach.rawValue) }
    return names.once.listed()
  }

  private static func evidence(_ ways: [WayIn]) -> [Evidence] {
    var evidence: [Evidence] = []
    for way in ways { evidence += way.evidence }
    return evidence.ordered
  }
}

/// The ways in of a note as a line's code sees them.
struct WaysIn {
  let fit: ApproachFit
  /// Told, and the code's.
  let told: [WayIn]
  /// Only implied, and the code's.
  let implied: [WayIn]
  /// Another surgeon's, and only mentioned.
  let byAnother: [WayIn]
  /// Told, and such as the code's excludes.
  let excluded: [WayIn]

  init(_ line: LineContext, in context: AuditContext) {
    let fit = ApproachFit(line, in: context)
    self.fit = fit
    let all = context.facts.waysIn.filter { $0.part != .other }
    let episodes = line.work.filter { $0.part != .title }
    let near = all.filter { way in episodes.contains { $0.episode == way.episode } || way.part == .title }
    // In an operation of two ways in, the code's own counts where the work beside it was done by the other.
    let isNear = near.contains { $0.part != .title && !fit.excludes($0.approach) }
    let own = (isNear ? near : all).filter { !$0.byAnother }
    byAnother = all.filter { $0.byAnother && !fit.excludes($0.approach) }
    // The pocket of a pump or generator is no way to the spine.
    let hasPocket = line.code?.family == "neuromodulation"
    excluded = own.filter { !hasPocket && $0.strength == .told && $0.part != .title && fit.excludes($0.approach) }
    let named = own.filter { fit.names($0.approach) }
    // Stab incisions may be the whole way in of work that the code means as open, and the reverse; but an incision made
    // for other work tells nothing of a needle's way.
    let others = own.filter { way in
      if fit.names(way.approach) || fit.excludes(way.approach) { return false }
      if line.work.contains(where: { $0.approach == way.approach }) { return true }
      return !WaysIn.isForOthers(way, line, in: context)
    }
    let candidates = named + others
    told = candidates.filter { $0.strength == .told }
    implied = candidates.filter { $0.strength == .implied }
  }

  /// Whether a way in serves other work of the description, by a way that the line's work does not take.
  private static func isForOthers(_ way: WayIn, _ line: LineContext, in context: AuditContext) -> Bool {
    guard line.work.contains(where: { $0.approach != nil }) else { return false }
    return context.facts.described.contains { procedure in
      switch procedure.kind {
      case .imaging, .microscope, .navigation, .monitoring: return false
      default: return procedure.approach == way.approach && !line.work.contains { $0.kind == procedure.kind }
      }
    }
  }
}

extension ProcedureKind {
  /// Work through a needle of which each kind is billed by codes of its own.
  static let needleTechniques: [ProcedureKind] = [
    .interlaminarInjection, .caudalInjection, .transforaminalInjection, .facetInjection, .medialBranchBlock,
    .facetAblation, .sacroiliacInjection, .sacroiliacAblation, .basivertebralAblation, .sympatheticBlock, .discography,
    .bloodPatch, .adhesiolysis, .neurolysis, .epiduralCatheter,
  ]
}
