import OpNoteAudit

/// Scores audits against worked cases.
public struct Evaluation: Sendable {
  private let auditor: Auditor
  private let errors: Set<String>

  /// Makes the auditor of a library, and learns from its rule pages which rules are errors.
  public init(_ lexicons: LexiconLibrary = .embedded) throws(LexiconError) {
    auditor = try Auditor(lexicons: lexicons)
    var errors: Set<String> = []
    for page in try RulePages(lexicons).pages where page.severity.utf8.starts(with: "error".utf8) {
      errors.insert(page.id)
    }
    self.errors = errors
  }

  /// What the audit says of a case.
  public func outcome(of evaluated: EvaluationCase) -> Outcome {
    Outcome(evaluated, evaluated.report(by: auditor)) { errors.contains($0) }
  }

  /// What the audit says of many cases, in their order.
  public func outcomes(of cases: [EvaluationCase]) -> [Outcome] { cases.map { outcome(of: $0) } }
}
