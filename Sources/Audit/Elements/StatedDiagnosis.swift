import Coding
import Spine

/// What stands under the note's heading for its diagnosis, and what the note calls by name: the stated diagnosis rules.
extension DiagnosisSupport {
  /// Whether every disease that a code means stands under the note's heading for its diagnosis.
  func isHeaded(_ code: DiagnosisCode) -> Bool {
    var isHeaded = false
    for clause in code.meaning where !clause.isDenied {
      guard let first = clause.concepts.first, !DiagnosisNature.isClinical(first) else { continue }
      isHeaded = affirmed(clause.concepts).contains { $0.part == .diagnosis && fits($0, code) }
      if !isHeaded { return false }
    }
    return isHeaded
  }

  /// The codes of a disease under the heading, of the region operated on.
  var headed: [DiagnosisCode] { told.filter { isHeaded($0) } }

  /// The codes that join a root's or a cord's signs with what causes them, or tell them alone.
  var clinical: [DiagnosisCode] {
    told.filter { code in
      code.meaning.contains {
        !$0.isDenied && ($0.concepts.first == "radiculopathy" || $0.concepts.first == "myelopathy")
      }
    }
  }

  /// Whether the note tells every part of a code by its own name, and none by an alternative.
  func isNamed(_ code: DiagnosisCode) -> Bool {
    code.meaning.allSatisfy { clause in
      clause.isDenied || conditions.contains { $0.concept == clause.concepts.first && !$0.isHistorical }
    }
  }

  /// Whether a code means what stands first under the note's heading for its diagnosis.
  func isFirst(_ code: DiagnosisCode) -> Bool {
    guard let first = conditions.first(where: { $0.part == .diagnosis && !$0.isHistorical }) else { return false }
    return code.means(first.concept)
  }
}
