import Coding
import Dictation
import Spine

/// The ICD-10-CM codes that the diagnoses of a record support, on a day.
///
/// A code stands for a diagnosis where the record tells all that it means and nothing that it rules out, at the
/// diagnosis's own segment, region and side, and no other code tells more of it or tells it more plainly.
public struct DiagnosisCodes: Sendable {
  private let facts: OperativeFacts
  /// The codes all of whose meaning is told, in the table's order.
  private let borne: [DiagnosisCode]
  /// The letters of the segments operated on; where none is told, of the regions.
  private let letters: [String]

  /// Looks through a table once.
  public init(_ facts: OperativeFacts, tables: CodeTables, on date: CalendarDate) {
    self.facts = facts
    var support = DiagnosisSupport(facts)
    support.findTold(in: tables)
    borne = support.told.filter { code in
      guard code.isValid(on: date), !code.isRemainder, code.kind != .unspecified,
        case .told(_, false) = support.answer(code)
      else { return false }
      return true
    }
    var letters = DiagnosisRegion.letters(of: facts.levels)
    if letters.isEmpty { letters = ClaimFacts.letters(of: facts.regions) }
    self.letters = letters
  }

  /// The codes of a diagnosis, those that say most of it, in the table's order.
  public func codes(for diagnosis: Diagnosis) -> [String] {
    let fitting = borne.filter { code in
      tells(code, diagnosis.concept) && isOfPlace(code, of: diagnosis) && agrees(code.side, diagnosis.side)
    }
    var best: [Int] = []
    var codes: [String] = []
    for code in fitting {
      let rank = rank(code, of: diagnosis)
      if codes.isEmpty || best.lexicographicallyPrecedes(rank) { (best, codes) = (rank, []) }
      if rank == best { codes.append(code.code) }
    }
    return codes
  }

  /// Whether a code tells of a concept: as its disease, or as a sign of it; not as what only qualifies another disease.
  private func tells(_ code: DiagnosisCode, _ concept: String) -> Bool {
    guard code.means(concept) else { return false }
    return DiagnosisNature.isClinical(concept) || code.meaning.first?.concepts.contains(concept) ?? false
  }

  /// What a code says of a diagnosis, the weightiest first: how many conditions it joins, that the diagnosis is its own
  /// matter, its segment and side, what it rules out, and how plainly it means all that.
  private func rank(_ code: DiagnosisCode, of diagnosis: Diagnosis) -> [Int] {
    var ruledOut = 0
    var words = 0
    var isOwn = 0
    for clause in code.meaning {
      words += clause.concepts.count
      if clause.isDenied { ruledOut += 1 }
      if !clause.isDenied, clause.concepts.first == diagnosis.concept { isOwn = 1 }
    }
    let kind =
      switch code.kind {
      case .specific: 3
      case .symptom: 2
      case .status: 1
      default: 0
      }
    return [
      code.joined, isOwn, code.levels.isEmpty ? 0 : 1, code.side.isEmpty ? 0 : 1, ruledOut, -words, kind,
      code.isPlain ? 1 : 0, -code.regions.count,
    ]
  }

  /// Whether a code is of the segments told of a diagnosis; where none is, of the place of the operation, if that is
  /// of the region told.
  private func isOfPlace(_ code: DiagnosisCode, of diagnosis: Diagnosis) -> Bool {
    let own = DiagnosisNature.isClinical(diagnosis.concept) ? [] : diagnosis.levels
    if !code.levels.isEmpty, !code.names(anyOf: own.isEmpty ? facts.levels : own) { return false }
    if DiagnosisRegion.isOpen(code) { return code.regions.first ?? "any" == "any" }
    var place = DiagnosisRegion.letters(of: own)
    if place.isEmpty {
      var told: [String] = []
      for region in diagnosis.regions { told += DiagnosisRegion.letters(of: region) }
      let isHere = told.isEmpty || DiagnosisRegion.meet(told, letters)
      place = isHere && !letters.isEmpty ? letters : ClaimFacts.letters(of: diagnosis.regions)
    }
    return DiagnosisRegion.meet(code.regions, place)
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
  /// Whether a code is what is left over in its category ("other spondylosis"), which is never the more specific one:
  /// its fourth character is 8, and its label says other.
  var isRemainder: Bool {
    let bytes = Array(code.utf8)
    return bytes.count > 4 && bytes[4] == UInt8(ascii: "8") && begins(label, with: "other ")
  }

  /// How many conditions the code joins; a clause that only narrows the choice of others says nothing more.
  var joined: Int {
    let positive = meaning.filter { !$0.isDenied }
    var count = 0
    for clause in positive {
      let others = positive.filter { $0 != clause }
      let isNarrowing = clause.concepts.allSatisfy { concept in others.contains { $0.concepts.contains(concept) } }
      if !isNarrowing { count += 1 }
    }
    return count
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

  /// Whether the label says neither that something is not told nor that it is another than those named.
  var isPlain: Bool {
    let bytes = Array(label.utf8)
    for mark in ["unspec", "other"] {
      let wanted = Array(mark.utf8)
      guard bytes.count >= wanted.count else { continue }
      for start in 0...(bytes.count - wanted.count) where bytes[start...].starts(with: wanted) { return false }
    }
    return true
  }
}
