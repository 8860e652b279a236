import Coding
import Spine

/// One diagnosis of a claim against the note, worked out once for all lines that point to it.
struct BilledDiagnosis {
  /// The code as billed.
  let billed: String
  /// The code that it is judged as; nil where the tables hold none.
  let code: DiagnosisCode?
  /// Whether `code` took the place of a retired code or a header.
  let isReplaced: Bool
  /// How the note stands to `code`.
  let answer: DiagnosisSupport.Answer
  /// The code that the note supports better.
  let better: DiagnosisCode?
  /// The same with those of other segments that the note supports as well.
  let betterCodes: [DiagnosisCode]
  /// The code that the note supports where it does not support the billed one.
  let instead: DiagnosisCode?

  init(_ billed: String, _ support: DiagnosisSupport, _ specific: SpecificDiagnosis, in context: AuditContext) {
    self.billed = billed
    var code = context.tables.diagnosis(billed)
    var isReplaced = false
    if let own = code, !own.isValid(on: context.date) {
      isReplaced = true
      code = specific.successor(of: own) ?? own
    }
    self.code = code
    self.isReplaced = isReplaced
    answer = code.map { support.answer($0) } ?? .unjudged
    better = BilledDiagnosis.better(code, answer, isReplaced, support, specific)
    betterCodes = better.map { specific.alike($0) } ?? []
    switch answer {
    case .silent, .elsewhere, .barred, .denied: instead = code.flatMap { specific.kindred(of: $0) }
    default: instead = nil
    }
  }

  /// Whether the note tells it.
  var isTold: Bool {
    if case .told = answer { return true }
    return false
  }

  /// The code in messages.
  var name: String {
    guard let code, code.code != billed else { return billed }
    return "\(billed) (judged as \(code.code))"
  }

  /// Whether the code already tells all that another would.
  func tells(_ other: DiagnosisCode) -> Bool {
    guard let code, isTold else { return false }
    if code.code == other.code { return true }
    for clause in other.meaning where !clause.isDenied {
      let has = code.meaning.contains { own in
        !own.isDenied && own.concepts.contains { clause.concepts.contains($0) }
      }
      if !has { return false }
    }
    return true
  }

  private static func better(
    _ code: DiagnosisCode?, _ answer: DiagnosisSupport.Answer, _ isReplaced: Bool, _ support: DiagnosisSupport,
    _ specific: SpecificDiagnosis
  ) -> DiagnosisCode? {
    guard let code, case .told(_, let isBroken) = answer else { return nil }
    if code.kind == .unspecified || code.kind == .symptom { return specific.better(than: code) }
    if isReplaced { return nil }
    let isBeside = isBroken || support.isBeside(code)
    guard isBeside, let sibling = specific.sibling(of: code) else {
      return specific.fuller(than: code) ?? (isBroken ? specific.excluded(by: code) : nil)
    }
    return specific.fuller(than: sibling) ?? sibling
  }
}

/// The diagnoses of a claim, each worked out once.
struct BilledDiagnoses {
  /// What the note tells, at the place of the operation.
  let support: DiagnosisSupport
  private let all: [BilledDiagnosis]

  init(_ context: AuditContext) {
    var support = DiagnosisSupport(context)
    let billed = context.isCheck ? [] : context.claim.diagnoses.once
    if billed.contains(where: { BilledDiagnoses.wantsAnother($0, support, in: context) }) {
      support.findTold(in: context.tables)
    }
    self.support = support
    let specific = SpecificDiagnosis(support, in: context)
    var all: [BilledDiagnosis] = []
    for billed in billed { all.append(BilledDiagnosis(billed, support, specific, in: context)) }
    self.all = all
  }

  /// Whether a better code may stand anywhere in the table: the billed one says little, or the note does not tell it.
  private static func wantsAnother(_ billed: String, _ support: DiagnosisSupport, in context: AuditContext) -> Bool {
    guard let code = context.tables.diagnosis(billed), code.isValid(on: context.date), code.kind == .specific,
      case .told = support.answer(code)
    else { return true }
    return false
  }

  /// The diagnosis of a billed code.
  subscript(billed: String) -> BilledDiagnosis? { all.first { $0.billed == billed } }

  /// Whether a billed code but one already tells all that a better one would.
  func isTold(_ better: DiagnosisCode, besides billed: String) -> Bool {
    all.contains { $0.billed != billed && $0.tells(better) }
  }
}
