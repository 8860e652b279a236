import Coding
import Spine

/// What was tried before the operation, for how long, and that it failed; or why waiting was not an option.
enum ConservativeCare {
  private static let source = "Payers' policies on spine surgery (expert knowledge)"

  /// Judges one line.
  static func judge(_ line: LineContext, in context: AuditContext) -> ElementVerdict {
    guard let code = line.code else {
      return .unjudged(line)
    }
    switch code.care {
    case .notAsked:
      return .notApplicable("\(code.code) asks for no conservative care.")
    case .followsPrimary:
      guard let primary = context.primary(of: line) else {
        return .notApplicable("\(code.code) follows a primary that is not \(context.verb).")
      }
      var verdict = judge(primary, in: context)
      verdict.findings = []
      return verdict
    case .asked, .careOrReason:
      return asked(line, code, in: context)
    }
  }

  private static func asked(_ line: LineContext, _ code: ProcedureCode, in context: AuditContext) -> ElementVerdict {
    let care = CareStatement(context.facts)
    let reasons = exemptions(for: code, context.facts)
    let short = care.isComplete ? insufficient(line, code, care, in: context) : nil
    if care.isComplete, short == nil {
      return ElementVerdict(
        status: .documented, summary: "Told with kind, duration and outcome: \(care.kinds.listed()).",
        evidence: care.evidence)
    }
    if !reasons.isEmpty { return exempt(line, reasons, in: context) }
    var verdict = ElementVerdict(status: .missing, summary: "", evidence: care.evidence)
    if let short {
      verdict.status = .weak
      verdict.add(short, .weak)
    } else if care.isTried {
      verdict.status = .weak
      verdict.add(vague(line, care), .weak)
      if let short = insufficient(line, code, care, in: context) { verdict.add(short, .weak) }
    } else if !care.notTried.isEmpty {
      verdict.add(
        finding(
          "conservative-care.not-tried", .error, line,
          "{codes}: the note says that conservative care was not tried, and gives no reason why waiting was not an "
            + "option.",
          "Hold the claim: care that was not given cannot be documented. If there was a reason not to wait, the "
            + "surgeon has "
            + "to state it in an addendum.", care.notTried), .missing)
    } else {
      verdict.add(
        finding(
          "conservative-care.missing", isReplacing(code) ? .error : .warning, line,
          context.facts.exemptions.isEmpty
            ? "{codes}: nothing is said of conservative care, nor of a reason why waiting was not an option."
            : "{codes}: nothing is said of conservative care, nor of a reason that stands in for it here.",
          "Join the clinic or therapy notes that tell what was tried, for how long and with what result; else ask "
            + "the surgeon.",
          []), .missing)
    }
    return verdict
  }

  private static func vague(_ line: LineContext, _ care: CareStatement) -> Finding {
    let lack =
      care.kinds.isEmpty
      ? (care.hasOutcome ? "says that care failed, and not which" : "tells of care, and neither which nor its result")
      : !care.hasDuration ? "names \(care.kinds.listed()), and not for how long" : "names care, and not what came of it"
    return finding(
      "conservative-care.vague", .warning, line, "{codes}: the note \(lack).",
      "Join the notes that tell each treatment with its dates and its result, or ask the surgeon for "
        + "them.", care.evidence)
  }

  private static func exempt(_ line: LineContext, _ all: [Exemption], in context: AuditContext) -> ElementVerdict {
    var names: [String] = []
    var evidence: [Evidence] = []
    for exemption in all {
      names.append(context.reasons[exemption.concept])
      evidence += exemption.evidence
    }
    let isNamed = names.contains { $0 != "fracture" && $0.utf8.reversed().starts(with: "fracture".utf8.reversed()) }
    let named = names.once.filter { $0 != "fracture" || !isNamed }.listed()
    var verdict = ElementVerdict(status: .documented, summary: "A stated reason stands in for care: \(named).")
    verdict.add(
      finding(
        "conservative-care.exempt", .info, line,
        "{codes}: care alone is not documented, and a stated reason stands in for it: \(named).",
        "Check that the payer's policy takes this reason in place of conservative "
          + "care.", evidence.ordered), .documented)
    return verdict
  }

  /// The shortest policy in force that asks for longer care than the note tells.
  private static func insufficient(
    _ line: LineContext, _ code: ProcedureCode, _ care: CareStatement, in context: AuditContext
  ) -> Finding? {
    guard let days = care.longest else { return nil }
    let groups = Coverage.grouped(PolicyScope(context).policies(for: line, code))
    // Where an alternative to the time is met, the policy asks no time.
    let open = groups.filter { PolicyJudge(context).judge(anyOf: $0).standing != .met }
    for policy in open.flatMap({ $0 }) where policy.fact == "care-duration" {
      let asked = Care.Duration(value: policy.value, unit: policy.unit).days
      if days >= asked || PolicyScope(context).isExempt(policy) { continue }
      return finding(
        "conservative-care.insufficient", .warning, line,
        "{codes}: \(policy.policy) asks for \(policy.value.counted(policy.unit)) of care, and the longest that the "
          + "note tells "
          + "is \(care.longestWords).",
        "Join the notes of any further care; else expect a denial under this policy, or wait until its time is met.",
        care.evidence, source: policy.source)
    }
    return nil
  }

  /// The stated reasons that excuse a line: a fracture no augmentation, an instability found then the fusion alone.
  private static func exemptions(for code: ProcedureCode, _ facts: OperativeFacts) -> [Exemption] {
    let isAugmentation = code.family == "vertebral-augmentation"
    return facts.exemptions.filter { exemption in
      if isAugmentation, isFracture(exemption.concept) { return false }
      if exemption.concept == Exemption.deformityCourse { return isForDeformity(code) }
      if exemption.concept == "instability" { return isReplacing(code) && isFoundAtOperation(exemption) }
      return true
    }
  }

  /// Whether the words stand where the operation is told, and not among the reasons to plan it.
  private static func isFoundAtOperation(_ exemption: Exemption) -> Bool {
    for words in exemption.evidence {
      switch words.section {
      case .description, .findings, .unlabelled: return true
      default: continue
      }
    }
    return false
  }

  private static func isFracture(_ concept: String) -> Bool {
    ["fracture", "compression-fracture", "burst-fracture", "dens-fracture", "pathological-fracture", "traumatic"]
      .contains(concept)
  }

  /// Whether a deformity is the code's own indication.
  private static func isForDeformity(_ code: ProcedureCode) -> Bool {
    code.care == .careOrReason && ["arthrodesis-deformity", "deformity", "osteotomy"].contains(code.family)
  }

  /// Whether the code fuses or replaces.
  private static func isReplacing(_ code: ProcedureCode) -> Bool {
    ["arthrodesis", "arthrodesis-deformity", "arthroplasty"].contains(code.family)
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ line: LineContext, _ message: String, _ fix: String, _ evidence: [Evidence],
    source: String = source
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, element: .conservativeCare, codes: [line.line.code], lines: [line.index],
      message: message, fix: fix, source: source, evidence: evidence)
  }
}

/// What a record tells of conservative care.
struct CareStatement {
  /// The kinds of care, in words.
  let kinds: [String]
  /// The words for care that was given.
  let evidence: [Evidence]
  /// The words that say that care was not given.
  let notTried: [Evidence]
  /// Whether any care is told, of whatever kind.
  let isTried: Bool
  /// Whether a duration is told.
  let hasDuration: Bool
  /// The longest duration in days.
  let longest: Int?
  /// The longest duration in words.
  let longestWords: String
  /// Whether its result is told.
  let hasOutcome: Bool

  init(_ facts: OperativeFacts) {
    let given = facts.care.filter { $0.outcome != .notTried }
    var kinds: [String] = []
    var evidence: [Evidence] = []
    var notTried: [Evidence] = []
    var longest: Care.Duration?
    var hasOutcome = false
    for care in facts.care where care.outcome == .notTried { notTried += care.evidence }
    for care in given {
      if care.kind != "unspecified" { kinds.append(spoken(care.kind)) }
      evidence += care.evidence
      if let duration = care.duration, duration.days > longest?.days ?? -1 { longest = duration }
      if care.outcome != nil { hasOutcome = true }
    }
    self.kinds = kinds.once
    self.evidence = evidence.ordered
    self.notTried = notTried.ordered
    isTried = !given.isEmpty
    hasDuration = longest != nil
    self.longest = longest?.days
    longestWords = longest.map { $0.value.counted($0.unit) } ?? ""
    self.hasOutcome = hasOutcome
  }

  /// Whether kind, duration and outcome are all told.
  var isComplete: Bool { !kinds.isEmpty && hasDuration && hasOutcome }
}
