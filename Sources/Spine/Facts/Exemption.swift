import Dictation

/// A stated reason that stands in for conservative care.
public struct Exemption: Sendable, Hashable {
  /// A deformity that grows worse or is measured: a reason for its own correction alone.
  public static let deformityCourse = "deformity-course"

  /// The diagnosis concept, as `fracture`, `cauda-equina`, `myelopathy`.
  public var concept: String
  /// The words.
  public var evidence: [Evidence]

  /// Makes an exemption.
  public init(concept: String, evidence: [Evidence]) {
    self.concept = concept
    self.evidence = evidence
  }
}
