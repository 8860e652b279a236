import Audit
import Exchange
import Sampling

/// What audited charts tell of the frame that they were drawn from.
struct AuditEstimate {
  /// A chart of the sample, audited.
  struct Chart {
    let stratum: Int
    let outcome: BatchOutcome
    let paidCents: Int?
    let overpaidCents: Int?
  }

  /// A rate, and what it is of.
  struct Rate {
    let name: String
    let estimate: RateEstimate
    /// How many charts of the frame have the error, at least and at most, by the exact interval of a draw without
    /// return; nil for a stratified sample, or where the frame's size is not known.
    let frameErrors: (lower: Int, upper: Int)?
  }

  let confidence: Double
  /// The charts of each stratum in the frame; nil where nobody knows.
  let frames: [Int?]
  let charts: [Chart]

  /// The charts of the frame; nil where nobody knows.
  var frame: Int? {
    var sum = 0
    for frame in frames {
      guard let frame else { return nil }
      sum += frame
    }
    return sum
  }

  /// The charts that could not be read; they count as errors of everything, as an auditor counts a missing record.
  var unread: Int { charts.filter { $0.outcome.verdict == nil }.count }

  /// The rate of charts that may not be released, and of those whose element is missing or in conflict.
  func elements() -> [Rate] {
    var rates = [rate("hold") { $0.verdict == "hold" }]
    for (place, element) in Element.allCases.enumerated() {
      rates.append(
        rate(element.rawValue) { outcome in
          outcome.statuses.indices.contains(place) && ["missing", "conflict"].contains(outcome.statuses[place])
        })
    }
    return rates
  }

  /// The rate of charts that raise a rule, for each rule that is raised.
  func rules() -> [Rate] {
    var names: Set<String> = []
    for chart in charts { for finding in chart.outcome.findings { names.insert(finding.rule) } }
    return names.sorted().map { name in
      rate(name, countsUnread: false) { $0.findings.contains { $0.rule == name } }
    }
  }

  private func rate(
    _ name: String, countsUnread: Bool = true, _ isError: (BatchOutcome) -> Bool
  ) -> Rate {
    var strata = frames.map { RateEstimate.Stratum(frame: $0, count: 0, errors: 0) }
    for chart in charts {
      strata[chart.stratum].count += 1
      let isWrong = chart.outcome.verdict == nil ? countsUnread : isError(chart.outcome)
      if isWrong { strata[chart.stratum].errors += 1 }
    }
    let estimate = RateEstimate(strata, confidence: confidence)
    var frameErrors: (lower: Int, upper: Int)?
    if strata.count == 1, let frame, frame >= estimate.count {
      frameErrors = Interval.hypergeometric(
        estimate.errors, of: estimate.count, frame: frame, confidence: confidence)
    }
    return Rate(name: name, estimate: estimate, frameErrors: frameErrors)
  }

  /// What was paid for the sample, in cents; nil where a chart does not tell.
  var paidCents: Int? { sum { $0.paidCents } }

  /// What was overpaid in the sample, in cents; nil where a chart does not tell.
  var overpaidCents: Int? { sum { $0.overpaidCents } }

  /// The share of what was paid that was overpaid; nil where nothing was paid, or a chart does not tell.
  var financialErrorRate: Double? {
    guard let paidCents, let overpaidCents, paidCents > 0 else { return nil }
    return Double(overpaidCents) / Double(paidCents)
  }

  /// The overpayment of the frame; nil where its size, or what was overpaid, is not known.
  func amount(confidence: Double) -> AmountEstimate? {
    guard overpaidCents != nil else { return nil }
    var strata: [AmountEstimate.Stratum] = []
    for frame in frames {
      guard let frame else { return nil }
      strata.append(AmountEstimate.Stratum(frame: frame, cents: []))
    }
    for chart in charts { strata[chart.stratum].cents.append(chart.overpaidCents ?? 0) }
    return AmountEstimate(strata, confidence: confidence)
  }

  private func sum(_ amount: (Chart) -> Int?) -> Int? {
    var sum = 0
    for chart in charts {
      guard let cents = amount(chart) else { return nil }
      sum += cents
    }
    return sum
  }
}
