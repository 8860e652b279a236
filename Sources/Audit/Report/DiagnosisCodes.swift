import Coding
import Dictation
import Spine

/// The ICD-10-CM codes that the diagnoses of a record support, on a day.
///
/// A code stands for a diagnosis where the record tells all that it means and nothing that it rules out, at the
/// diagnosis's own segment, region and side; of codes that tell more and less of the same, those that tell most.
public struct DiagnosisCodes: Sendable {
  private let facts: OperativeFacts
  /// The codes all of whose meaning is told, in the table's order.
  private let borne: [DiagnosisCode]
  private let told: [Diagnosis]

  /// Looks through a table once.
  public init(_ facts: OperativeFacts, tables: CodeTables, on date: CalendarDate) {
    self.facts = facts
    told = facts.diagnoses.filter { !$0.isHistorical }
    var concepts: [String] = []
    for diagnosis in told { concepts.append(diagnosis.concept) }
    concepts = concepts.once
    var borne: [DiagnosisCode] = []
    if !concepts.isEmpty {
      for code in tables.diagnoses(withPrefix: "") where code.isValid(on: date) && code.isFirstEncounter {
        if DiagnosisCodes.isBorne(code, concepts) { borne.append(code) }
      }
    }
    self.borne = borne
  }

  /// The codes of a diagnosis, in the table's order.
  public func codes(for diagnosis: Diagnosis) -> [String] {
    let fitting = borne.filter { code in
      guard code.means(diagnosis.concept) else { return false }
      return isOfPlace(code, of: diagnosis) && agrees(code.side, diagnosis.side)
    }
    var codes: [String] = []
    for code in fitting where !fitting.contains(where: { $0.tellsMore(than: code) }) { codes.append(code.code) }
    return codes
  }

  private static func isBorne(_ code: DiagnosisCode, _ concepts: [String]) -> Bool {
    if code.meaning.isEmpty || code.isRemainder || code.kind == .unspecified { return false }
    for clause in code.meaning where ClaimFacts.share(clause.concepts, concepts) == clause.isDenied { return false }
    return true
  }

  /// Whether a code is of the segments told of a diagnosis; where none is, of its region; where neither is told, of
  /// the place of the operation.
  private func isOfPlace(_ code: DiagnosisCode, of diagnosis: Diagnosis) -> Bool {
    let own = DiagnosisSupport.isClinical(diagnosis.concept) ? [] : diagnosis.levels
    let segments = own.isEmpty ? facts.levels : own
    if !code.levels.isEmpty, !code.names(anyOf: segments) { return false }
    if DiagnosisRegion.isOpen(code) { return code.regions.first != "unspecified" }
    var letters = DiagnosisRegion.letters(of: own)
    if letters.isEmpty, facts.levels.isEmpty || DiagnosisSupport.isClinical(diagnosis.concept) {
      for region in diagnosis.regions { letters += DiagnosisRegion.letters(of: region) }
    }
    if letters.isEmpty { letters = DiagnosisRegion.letters(of: facts.levels) }
    if letters.isEmpty { for region in facts.regions { letters += DiagnosisRegion.letters(of: region) } }
    return DiagnosisRegion.meet(code.regions, letters)
  }

  private func agrees(_ side: String, _ told: Side?) -> Bool {
    guard !side.isEmpty else { return true }
    guard let told else { return false }
    return told == .bilateral || told.rawValue == side
  }
}

extension GapReport {
  /// The ICD-10-CM codes that the record's diagnoses support on the date of service; nil without tables.
  public var diagnosisCodes: DiagnosisCodes? {
    tables.map { DiagnosisCodes(facts, tables: $0, on: dateOfService) }
  }
}

extension DiagnosisCode {
  /// Whether a seventh character, where there is one, is that of the first encounter.
  var isFirstEncounter: Bool { code.utf8.count < 8 || code.utf8.last == UInt8(ascii: "A") }

  /// Whether a code is what is left over in its category ("other spondylosis"), which is never the more specific one:
  /// its fourth character is 8, and its label says other.
  var isRemainder: Bool {
    let bytes = Array(code.utf8)
    return bytes.count > 4 && bytes[4] == UInt8(ascii: "8") && begins(label, with: "other ")
  }

  /// Whether a concept is one that the code means.
  func means(_ concept: String) -> Bool {
    meaning.contains { !$0.isDenied && $0.concepts.contains(concept) }
  }

  /// The code's segments are among some; a vertebra tells of a disc beside it only where no interspace is named.
  func names(anyOf segments: [Segment]) -> Bool {
    let spaces = segments.filter { $0.isInterspace }
    for name in levels {
      guard let segment = Segment(name: name) else { continue }
      if segment.isTold(by: segment.isInterspace && !spaces.isEmpty ? spaces : segments) { return true }
    }
    return false
  }

  /// Whether a code tells all that another does, and a condition or a segment more.
  func tellsMore(than other: DiagnosisCode) -> Bool {
    let own = meaning.filter { !$0.isDenied }
    let less = other.meaning.filter { !$0.isDenied }
    for clause in less where !own.contains(where: { ClaimFacts.share($0.concepts, clause.concepts) }) { return false }
    if own.count != less.count { return own.count > less.count }
    return !levels.isEmpty && other.levels.isEmpty
  }
}
