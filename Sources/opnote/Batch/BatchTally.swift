import Audit

/// What a batch found, counted item by item.
struct BatchTally: Sendable {
  /// How often a rule was raised.
  struct RuleCount: Sendable {
    var severity: String
    var items = 0
    var findings = 0
  }

  /// The items, those that could not be read among them.
  private(set) var items = 0
  /// The items that could not be read.
  private(set) var unread = 0
  /// The items by verdict.
  private(set) var verdicts: [String: Int] = [:]
  /// The items by element, in the report's order, and status.
  private(set) var elements = [[String: Int]](repeating: [:], count: Element.allCases.count)
  /// What was raised, by rule and severity.
  private(set) var rules: [String: RuleCount] = [:]
  /// The worst finding.
  private(set) var worst: Severity?
  /// The part of all input that is done; nil where nobody knows.
  private(set) var progress: Double?

  /// Counts an item.
  mutating func add(_ outcome: BatchOutcome, progress: Double?) {
    items += 1
    self.progress = progress
    guard let verdict = outcome.verdict else {
      unread += 1
      return
    }
    verdicts[verdict, default: 0] += 1
    for (place, status) in outcome.statuses.enumerated() where elements.indices.contains(place) {
      elements[place][status, default: 0] += 1
    }
    var seen: Set<String> = []
    for finding in outcome.findings {
      let key = finding.rule + " " + finding.severity
      rules[key, default: RuleCount(severity: finding.severity)].findings += 1
      if seen.insert(key).inserted { rules[key]?.items += 1 }
      for severity in Severity.allCases where severity.name == finding.severity {
        worst = worst.map { max($0, severity) } ?? severity
      }
    }
  }
}
