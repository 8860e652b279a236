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
    for other in told(category(code.code)) where isCandidate(other, for: code) {
      guard concepts(other).contains(where: { concepts(code).contains($0) }), support.isCertain(other) else { continue }
      // The same branch first: one digit apart in region, or in what is told beside.
      let shared = sharedPrefix(other.code, code.code)
      let score = shared * 20 + rank(other, for: code)
      if shared >= min(5, code.code.utf8.count - 1), best.map({ score > $0.score }) ?? true { best = (other, score) }
    }
    return best?.code
  }

  /// A code that means all that the billed one does, and more that the note tells, at no other segment.
  func fuller(than code: DiagnosisCode) -> DiagnosisCode? {
    best(neighbourhood(of: code), for: code) { extends($0, code) && isAtSegment($0, of: code) }
  }

  /// A code that an Excludes1 note sends to where the note tells what the billed one leaves to it.
  func excluded(by code: DiagnosisCode) -> DiagnosisCode? {
    var left: [String] = []
    for clause in code.meaning where clause.isDenied && !clause.isBar { left += clause.concepts }
    return best(neighbourhood(of: code), for: code) { meet(concepts($0), left) }
  }

  private func isAtSegment(_ other: DiagnosisCode, of code: DiagnosisCode) -> Bool {
    code.levels.isEmpty || other.levels.allSatisfy { code.levels.contains($0) }
  }

  /// The codes that say of other segments what a code says of its own, each told with certainty.
  func alike(_ code: DiagnosisCode) -> [DiagnosisCode] {
    guard !code.levels.isEmpty else { return [code] }
    let branch = String(decoding: code.code.utf8.dropLast(), as: UTF8.self)
    return tables.diagnoses(withPrefix: branch).filter { other in
      other.code == code.code
        || (isCandidate(other, for: code) && !other.levels.isEmpty && other.meaning == code.meaning
          && support.isCertain(other) && support.isHeaded(other) == support.isHeaded(code))
    }
  }

  /// A code of the billed one's category that the note supports, where it does not support the billed one; else one
  /// of those that an Excludes1 note sends it to, of the same disease.
  func kindred(of code: DiagnosisCode) -> DiagnosisCode? {
    let own = told(category(code.code))
    return best(own, for: code) { meet(concepts($0), concepts(code)) } ?? best(own, for: code) { support.isHeaded($0) }
      ?? best(neighbourhood(of: code) + support.headed, for: code) { meet(concepts($0), essence(of: code)) }
  }

  /// The best of some codes that pass a test and that the note tells with certainty.
  private func best(
    _ codes: [DiagnosisCode], for code: DiagnosisCode, where isWanted: (DiagnosisCode) -> Bool
  ) -> DiagnosisCode? {
    var best: (code: DiagnosisCode, score: Int)?
    for other in codes where isCandidate(other, for: code) && isWanted(other) && support.isCertain(other) {
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
    for prefix in categories.once { others += told(prefix) }
    if concepts(code).contains(where: isOfLimb) { others += support.clinical }
    // Or it stands under the heading: the stated diagnosis rules.
    return best(others + support.headed, for: code) { _ in true }
  }

  /// Whether a symptom is one of a limb, which a root's disease explains.
  private func isOfLimb(_ concept: String) -> Bool {
    ["arm-pain", "leg-pain", "sciatica", "numbness", "sensory-deficit", "motor-deficit", "weakness"].contains(concept)
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

  /// The disease of a code and its signs, without what only qualifies it.
  private func essence(of code: DiagnosisCode) -> [String] {
    (code.meaning.first?.concepts ?? []) + concepts(code).filter { DiagnosisNature.isClinical($0) }
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
    // A code of no region says less of a place than one that names it, but where it joins a disease with its cause.
    return !DiagnosisRegion.isOpen(other) || DiagnosisRegion.isOpen(code) || specificity(other) >= 8
  }

  /// The codes of a code's own category, and of those that are not coded with it.
  private func neighbourhood(of code: DiagnosisCode) -> [DiagnosisCode] {
    let own = category(code.code)
    var codes = told(own)
    for prefix in exclusions.prefixes(excludedBy: code.code) where !begins(prefix, with: own) {
      codes += told(prefix)
    }
    return codes
  }

  /// The codes of a branch that the note tells at all: only they can be told with certainty.
  private func told(_ prefix: String) -> [DiagnosisCode] {
    tables.diagnoses(withPrefix: prefix, toldBy: support.concepts)
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
    code.joined * 4 + (code.levels.count == 1 ? 2 : code.levels.isEmpty ? 0 : 1)
  }

  /// How well a code stands for a billed one: what it says, the disease that stands under the heading, then the
  /// billed code's own segment. Of segments alike the uppermost comes first, as ICD-10-CM asks of the neck's discs.
  private func rank(_ other: DiagnosisCode, for code: DiagnosisCode) -> Int {
    let isOwnSegment = !code.levels.isEmpty && other.levels == code.levels
    // A curve with no region of its own is named after the operation that spans two.
    let isSpanning = support.isThoracolumbar && other.regions == ["TL"] && other.levels.isEmpty
    let isSameDisease = concepts(other).first == concepts(code).first
    return specificity(other) * 4 + (support.isHeaded(other) ? 40 : 0) + (support.isFirst(other) ? 20 : 0)
      + (isSameDisease ? 20 : 0) + (support.isNamed(other) ? 4 : 0) + (isOwnSegment || isSpanning ? 1 : 0)
  }

  /// How well a code stands for a retired one: the specific where the note tells it, else the one that says least.
  private func score(_ code: DiagnosisCode) -> Int {
    var score = specificity(code)
    switch support.answer(code) {
    case .told(_, let isBroken): score += (isBroken ? 100 : 200) + (code.kind == .specific ? 40 : 0)
    case .elsewhere: score += code.kind == .specific ? 20 : 60
    case .denied, .barred: score -= 100
    case .silent, .unjudged: score = code.kind == .specific ? score : 40
    }
    if !DiagnosisRegion.isOpen(code), DiagnosisRegion.meet(code.regions, support.letters) { score += 50 }
    return score
  }
}
