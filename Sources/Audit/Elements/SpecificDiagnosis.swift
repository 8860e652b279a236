import Coding
import Dictation
import Spine

/// Finds the diagnosis code that a note supports better than a billed one.
///
/// Looked for among the code's own category and those that an Excludes1 note sends it to; a code is named only
/// where the note tells all of it with certainty.
struct SpecificDiagnosis {
  let support: DiagnosisSupport
  let tables: CodeTables
  let exclusions: Exclusions
  let date: CalendarDate

  init(_ support: DiagnosisSupport, in context: AuditContext) {
    self.support = support
    tables = context.tables
    exclusions = context.exclusions
    date = context.date
  }

  /// The billed code that stands for a retired one or a header: the successor that the note supports best.
  func successor(of code: DiagnosisCode) -> DiagnosisCode? {
    var best: (code: DiagnosisCode, score: Int)?
    for name in code.successors {
      guard let successor = tables.diagnosis(name), successor.isValid(on: date) else { continue }
      let score = score(successor)
      if best.map({ score > $0.score }) ?? true { best = (successor, score) }
    }
    return best?.code
  }

  /// A code beside the billed one that is of the region operated on, or that rules out nothing that the note tells.
  func sibling(of code: DiagnosisCode) -> DiagnosisCode? {
    var best: (code: DiagnosisCode, score: Int)?
    for other in tables.diagnoses(withPrefix: category(code.code)) where isCandidate(other, for: code) {
      guard concepts(other).contains(where: { concepts(code).contains($0) }), support.isCertain(other), !hasTwin(other)
      else { continue }
      // The same branch first: one digit apart in region, or in what is told beside.
      let shared = sharedPrefix(other.code, code.code)
      let score = shared * 20 + rank(other, for: code)
      if shared >= 5, best.map({ score > $0.score }) ?? true { best = (other, score) }
    }
    return best?.code
  }

  /// A code that means all that the billed one does, and more that the note tells.
  func fuller(than code: DiagnosisCode) -> DiagnosisCode? {
    best(neighbourhood(of: code), for: code) { extends($0, code) }
  }

  /// A code of the same disease with the cord affected, where the billed one is of the root and the note tells both.
  func graver(than code: DiagnosisCode) -> DiagnosisCode? {
    guard concepts(code).contains("radiculopathy") else { return nil }
    let disease = concepts(code).filter { !DiagnosisSupport.isClinical($0) }
    return best(tables.diagnoses(withPrefix: category(code.code)), for: code) { other in
      let told = concepts(other)
      return told.contains("myelopathy") && meet(told, disease) && support.isHeaded(other)
    }
  }

  /// A code of the billed one's category that the note supports, where it does not support the billed one.
  func kindred(of code: DiagnosisCode) -> DiagnosisCode? {
    best(tables.diagnoses(withPrefix: category(code.code)), for: code) { meet(concepts($0), concepts(code)) }
  }

  /// The best of some codes that pass a test and that the note tells with certainty.
  private func best(
    _ codes: [DiagnosisCode], for code: DiagnosisCode, where isWanted: (DiagnosisCode) -> Bool
  ) -> DiagnosisCode? {
    var best: (code: DiagnosisCode, score: Int)?
    for other in codes
    where isCandidate(other, for: code) && isWanted(other) && support.isCertain(other) && !hasTwin(other) {
      let score = rank(other, for: code)
      if best.map({ score > $0.score }) ?? true { best = (other, score) }
    }
    return best?.code
  }

  /// For an unspecified or symptom code: any specific code that the note tells, to name in the fix.
  func better(than code: DiagnosisCode) -> DiagnosisCode? {
    if let fuller = fuller(than: code) { return fuller }
    if code.kind == .unspecified { return sibling(of: code) }
    // A symptom's cause is of a category that an Excludes1 note sends it to.
    var categories: [String] = []
    for prefix in exclusions.prefixes(excludedBy: code.code) { categories.append(category(prefix)) }
    var others: [DiagnosisCode] = []
    for prefix in categories.once { others += tables.diagnoses(withPrefix: prefix) }
    // Or it stands under the heading: the stated diagnosis rules.
    return best(others + support.headed(in: tables), for: code) { _ in true }
  }

  /// Whether a code tells all that another does, and at least one thing more.
  private func extends(_ other: DiagnosisCode, _ code: DiagnosisCode) -> Bool {
    let own = code.meaning.filter { !$0.isDenied }
    let more = other.meaning.filter { !$0.isDenied }
    guard more.count > own.count else { return false }
    for clause in own where !more.contains(where: { meet($0.concepts, clause.concepts) }) { return false }
    return true
  }

  private func meet(_ one: [String], _ other: [String]) -> Bool {
    for concept in one where other.contains(concept) { return true }
    return false
  }

  private func concepts(_ code: DiagnosisCode) -> [String] {
    var concepts: [String] = []
    for clause in code.meaning where !clause.isDenied { concepts += clause.concepts }
    return concepts
  }

  private func isCandidate(_ other: DiagnosisCode, for code: DiagnosisCode) -> Bool {
    guard other.code != code.code, other.isValid(on: date), other.kind == .specific, !other.meaning.isEmpty else {
      return false
    }
    if other.isRemainder { return false }
    // A seventh character other than the first encounter's is no matter of the note's diagnosis.
    let last = other.code.utf8.last ?? 0
    if other.code.utf8.count == 8, last != UInt8(ascii: "A"), last != code.code.utf8.last { return false }
    let isJoined = other.meaning.filter { !$0.isDenied }.count > 1
    return !DiagnosisRegion.isOpen(other) || DiagnosisRegion.isOpen(code) || isJoined
  }

  /// Whether a neighbour in its branch means the same to our tables, so that the note cannot choose between the two.
  private func hasTwin(_ code: DiagnosisCode) -> Bool {
    guard code.code.utf8.count == 8 else { return false }
    for other in tables.diagnoses(withPrefix: String(decoding: code.code.utf8.prefix(5), as: UTF8.self))
    where other.code != code.code && other.kind == .specific && other.code.utf8.last == code.code.utf8.last {
      if other.meaning == code.meaning, other.levels == code.levels, !other.isRemainder { return true }
    }
    return false
  }

  /// The codes of a code's own category, and of those that are not coded with it.
  private func neighbourhood(of code: DiagnosisCode) -> [DiagnosisCode] {
    let own = category(code.code)
    var codes = tables.diagnoses(withPrefix: own)
    for prefix in exclusions.prefixes(excludedBy: code.code) where !begins(prefix, with: own) {
      codes += tables.diagnoses(withPrefix: prefix)
    }
    return codes
  }

  private func category(_ code: String) -> String { String(decoding: code.utf8.prefix(3), as: UTF8.self) }

  private func sharedPrefix(_ one: String, _ other: String) -> Int {
    var count = 0
    for (left, right) in zip(one.utf8, other.utf8) {
      if left != right { break }
      count += 1
    }
    return count
  }

  /// How much a code says: what it means, then the segment that it names.
  private func specificity(_ code: DiagnosisCode) -> Int {
    var clauses = 0
    for clause in code.meaning where !clause.isDenied { clauses += 1 }
    return clauses * 4 + (code.levels.count == 1 ? 2 : code.levels.isEmpty ? 0 : 1)
  }

  /// How well a code stands for a billed one: what it says, the disease that stands under the heading, then the
  /// billed code's own segment. Of segments alike the uppermost comes first, as ICD-10-CM asks of the neck's discs.
  private func rank(_ other: DiagnosisCode, for code: DiagnosisCode) -> Int {
    let isOwnSegment = !code.levels.isEmpty && other.levels == code.levels
    return specificity(other) * 2 + (support.isHeaded(other) ? 6 : 0) + (isOwnSegment ? 1 : 0)
  }

  private func score(_ code: DiagnosisCode) -> Int {
    var score = specificity(code) + (code.kind == .specific ? 40 : 0)
    switch support.answer(code) {
    case .told(_, let isBroken): score += isBroken ? 100 : 200
    case .elsewhere: score += 20
    case .denied: score -= 100
    case .silent, .unjudged: break
    }
    if !DiagnosisRegion.isOpen(code), DiagnosisRegion.meet(code.regions, support.letters) { score += 50 }
    return score
  }
}
