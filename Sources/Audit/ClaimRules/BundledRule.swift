import Coding
import Dictation
import Spine

/// `claim.bundled`: codes that NCCI does not pay together.
enum BundledRule {
  static func findings(in context: AuditContext) -> [Finding] {
    var findings: [Finding] = []
    for group in groups(in: context) { findings.append(finding(group, in: context)) }
    return findings
  }

  /// The pairs that are raised, those together that say the same.
  private static func groups(in context: AuditContext) -> [PairGroup] {
    var groups: [PairGroup] = []
    for pair in BundledPair.raised(in: context) {
      let group = PairGroup(pair, whole: PairAdvice(context).whole(of: pair))
      if let place = groups.firstIndex(where: { $0.joins(group) }) {
        groups[place].pairs.append(pair)
        groups[place].wholes = (groups[place].wholes + group.wholes).once.sorted()
      } else {
        groups.append(group)
      }
    }
    return groups
  }

  private static func finding(_ group: PairGroup, in context: AuditContext) -> Finding {
    var lines: [Int] = []
    var evidence: [Evidence] = []
    for pair in group.pairs {
      for line in [pair.unpaid, pair.paid] where !lines.contains(line.index) {
        lines.append(line.index)
        evidence += words(of: line)
      }
    }
    return Finding(
      rule: "claim.bundled", severity: context.claim.payer == .commercial ? .warning : .error,
      codes: group.codes, lines: lines.sorted(), message: group.message,
      fix: PairAdvice(context).fix(for: group), source: group.source,
      evidence: ClaimWords.evidence(evidence, limit: 4))
  }

  /// The words that show a line's own work or device, those that name its place first.
  private static func words(of line: LineContext) -> [Evidence] {
    guard line.code?.isDevice == true else {
      return ClaimWords.evidence(ClaimFacts.evidence(of: line.work), limit: 2)
    }
    return ClaimWords.evidence(line.devices.filter { $0.part != .title }.evidence, limit: 2)
  }
}

/// Pairs of a claim that one finding tells.
struct PairGroup {
  /// Why a pair is raised: no modifier opens it, none stands, or the note does not bear the one that does.
  enum Reason {
    case neverOpened, noModifier, notShown
  }

  var pairs: [BundledPair]
  let reason: Reason
  /// The codes that stand for the work of both lines, where some do.
  var wholes: [String]

  init(_ pair: BundledPair, whole: String?) {
    pairs = [pair]
    reason = pair.edit.indicator != 1 ? .neverOpened : pair.modifiers.isEmpty ? .noModifier : .notShown
    wholes = whole.map { [$0] } ?? []
  }

  /// Whether another group is of the same line that falls, or of the same work under two names.
  func joins(_ other: PairGroup) -> Bool {
    if reason != other.reason || wholes.isEmpty != other.wholes.isEmpty { return false }
    return !wholes.isEmpty || pairs[0].unpaid.index == other.pairs[0].unpaid.index
  }

  /// The edit's source, by the name under which CMS publishes it.
  var source: String {
    let source = Array(pairs[0].edit.source.utf8)
    let short: [(String, String)] = [
      ("NCCI PTP ", "CMS NCCI procedure-to-procedure edits, practitioner, "), ("NCCI PM ", "NCCI Policy Manual "),
    ]
    for (name, full) in short where source.starts(with: name.utf8) {
      return full + String(decoding: source.dropFirst(name.utf8.count), as: UTF8.self)
    }
    return pairs[0].edit.source
  }

  /// The codes of the lines that stand.
  var paid: [String] {
    var codes: [String] = []
    for pair in pairs { codes.append(pair.paid.line.code) }
    return codes.once
  }

  /// The codes of the lines that fall.
  var unpaid: [String] {
    var codes: [String] = []
    for pair in pairs { codes.append(pair.unpaid.line.code) }
    return codes.once
  }

  /// All codes, those that stand first.
  var codes: [String] { (paid + unpaid).once }

  /// The modifiers on the claim that were to open the pairs.
  var modifiers: [String] {
    var modifiers: [String] = []
    for pair in pairs { modifiers += pair.modifiers }
    return modifiers.once
  }

  /// What is wrong, with NCCI's columns as they are: the line that falls is not always the second.
  var message: String {
    switch reason {
    case .neverOpened: return "\(head): no modifier opens \(pairs.count == 1 ? "this pair" : "these pairs")."
    case .noModifier: return "\(head), and the claim has no modifier that says why both would be due."
    case .notShown:
      return "\(head): \(modifiers.listed()) \(ClaimWords.verb("is", "are", for: modifiers.count)) on the claim, and "
        + "the note shows no other interspace, vertebra, side, session or incision that would bear "
        + "\(ClaimWords.verb("it", "them", for: modifiers.count))."
    }
  }

  private var head: String {
    let indicator = "(NCCI, modifier indicator \(pairs[0].edit.indicator))"
    if wholes.isEmpty || pairs.count == 1 {
      let isByColumn = pairs.allSatisfy { $0.isByColumn }
      let judged = pairs[0].unpaid
      let named = judged.judgedCode == judged.line.code ? "" : ", judged as \(judged.judgedCode),"
      return "\(judged.line.code)\(named) is not paid \(isByColumn ? "beside" : "together with") \(paidWords) "
        + indicator
    }
    return "Pairs among \(codes.sorted().listed()) are not paid together \(indicator)"
  }

  /// The codes that stand, each with the code that it is judged as where that is another: the pair is of that one.
  private var paidWords: String {
    var words: [String] = []
    for pair in pairs {
      let (billed, judged) = (pair.paid.line.code, pair.paid.judgedCode)
      words.append(billed == judged ? billed : "\(billed) (judged as \(judged))")
    }
    return words.once.listed()
  }
}
