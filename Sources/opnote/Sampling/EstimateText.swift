import Exchange
import Reporting
import Sampling

/// An estimate as text, CSV or JSON, ready to paste.
struct EstimateText {
  /// The financial error rate at which the OIG asks for a full sample and a review of systems.
  static let threshold = 0.05

  let estimate: AuditEstimate

  private var confidence: String {
    var text = Decimal.text(estimate.confidence * 100, places: 2)
    if text.hasSuffix(".00") { text.removeLast(3) }
    return text
  }

  /// The text.
  func text() -> String {
    var lines = ["\(estimate.charts.count) charts audited\(frame); intervals of \(confidence)% confidence, two-sided"]
    if estimate.unread > 0 {
      lines.append("\(estimate.unread) could not be read and count as errors, as a missing record does")
    }
    lines += ["", header("charts with")]
    for rate in estimate.elements() { lines.append(line(rate, rate.name == "hold" ? "an error (hold)" : rate.name)) }
    let rules = estimate.rules()
    if !rules.isEmpty { lines += ["", header("charts that raise")] + rules.map { line($0, $0.name) } }
    lines += [""] + amounts()
    return lines.joined(separator: "\n") + "\n"
  }

  private var frame: String { estimate.frame.map { " of a frame of \($0)" } ?? "" }

  private func header(_ title: String) -> String {
    Paragraph.padded(title, 36) + Paragraph.padded("count", 8) + Paragraph.padded("rate", 9)
      + Paragraph.padded("exact interval", 20) + "Wilson interval"
  }

  private func line(_ rate: AuditEstimate.Rate, _ name: String) -> String {
    let estimate = rate.estimate
    return Paragraph.padded(name, 36) + Paragraph.padded("\(estimate.errors)", 8)
      + Paragraph.padded(percent(estimate.rate), 9) + Paragraph.padded(range(estimate.exact), 20)
      + range(estimate.wilson)
  }

  private func amounts() -> [String] {
    guard let paid = estimate.paidCents, let overpaid = estimate.overpaidCents else {
      return ["No amounts: not every chart tells what was paid."]
    }
    var lines = ["paid for the sample      \(Amount.text(paid))", "overpaid in the sample   \(Amount.text(overpaid))"]
    if let rate = estimate.financialErrorRate {
      let reaches = rate >= EstimateText.threshold ? "reaches" : "is below"
      lines.append("financial error rate     \(percent(rate)), which \(reaches) the threshold of 5%")
    }
    guard let amount = estimate.amount(confidence: estimate.confidence),
      let ninety = estimate.amount(confidence: 0.9)
    else { return lines + ["No total: the frame's size is not known, or a stratum has fewer than two charts."] }
    lines += [
      "mean overpayment         \(dollars(amount.mean))",
      "total overpayment        \(dollars(amount.total))",
      "standard error           \(dollars(amount.standardError))",
      "\(confidence)% interval".padded(to: 25)
        + "\(dollars(amount.interval.lower)) to \(dollars(amount.interval.upper))",
      "precision                \(amount.precision.map(percent) ?? "-")",
      "lower limit (90%)        \(dollars(ninety.interval.lower)): the lower limit of the two-sided 90% interval",
    ]
    return lines
  }

  /// A row a rate, and a row an amount.
  func csv() -> String {
    var lines = ["what,charts,count,rate,exact_lower,exact_upper,wilson_lower,wilson_upper,frame_lower,frame_upper"]
    for rate in estimate.elements() + estimate.rules() {
      let estimate = rate.estimate
      let numbers = [
        estimate.rate, estimate.exact.lower, estimate.exact.upper, estimate.wilson.lower, estimate.wilson.upper,
      ].map(EstimateText.share)
      let charts = rate.frameErrors.map { "\($0.lower),\($0.upper)" } ?? ","
      lines.append("\(rate.name),\(estimate.count),\(estimate.errors),\(numbers.joined(separator: ",")),\(charts)")
    }
    lines += ["", "amount,value"]
    for (name, value) in values() { lines.append("\(name),\(value ?? "")") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The JSON, of the schema `opnote.estimate/1`.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.estimate/1")
      json.integer("charts", estimate.charts.count)
      json.integer("unread", estimate.unread)
      json.integer("frame", estimate.frame)
      json.decimal("confidence", EstimateText.share(estimate.confidence))
      json.array("elements", estimate.elements()) { write($1, "element", to: &$0) }
      json.array("rules", estimate.rules()) { write($1, "rule", to: &$0) }
      json.object("amounts") { json in
        for (name, value) in values() { json.decimal(name, value) }
      }
    }
    json.finish()
    return json.bytes
  }

  private func write(_ rate: AuditEstimate.Rate, _ key: String, to json: inout JSONWriter) {
    json.object { json in
      json.string(key, rate.name)
      json.integer("errors", rate.estimate.errors)
      json.decimal("rate", EstimateText.share(rate.estimate.rate))
      for (name, interval) in [("exact", rate.estimate.exact), ("wilson", rate.estimate.wilson)] {
        json.object(name) { json in
          json.decimal("lower", EstimateText.share(interval.lower))
          json.decimal("upper", EstimateText.share(interval.upper))
        }
      }
      guard let charts = rate.frameErrors else {
        json.key("frameErrors")
        return json.null()
      }
      json.object("frameErrors") { json in
        json.integer("lower", charts.lower)
        json.integer("upper", charts.upper)
      }
    }
  }

  /// The amounts in dollars and the shares of them, null where they are not known.
  private func values() -> [(name: String, value: String?)] {
    let amount = estimate.amount(confidence: estimate.confidence)
    let ninety = estimate.amount(confidence: 0.9)
    let rate = estimate.financialErrorRate
    return [
      ("paid", estimate.paidCents.map(Amount.text)), ("overpaid", estimate.overpaidCents.map(Amount.text)),
      ("financialErrorRate", rate.map(EstimateText.share)),
      ("reachesThreshold", rate.map { $0 >= EstimateText.threshold ? "true" : "false" }),
      ("mean", amount.map { dollars($0.mean) }), ("total", amount.map { dollars($0.total) }),
      ("standardError", amount.map { dollars($0.standardError) }),
      ("lower", amount.map { dollars($0.interval.lower) }), ("upper", amount.map { dollars($0.interval.upper) }),
      ("precision", amount?.precision.map(EstimateText.share)),
      ("lowerLimit90", ninety.map { dollars($0.interval.lower) }),
    ]
  }

  private static func share(_ value: Double) -> String { Decimal.text(value, places: 6) }
  private func percent(_ value: Double) -> String { Decimal.text(value * 100, places: 2) + "%" }
  private func range(_ interval: Interval) -> String { "\(percent(interval.lower))-\(percent(interval.upper))" }
  private func dollars(_ cents: Double) -> String { Decimal.text(cents / 100, places: 2) }
}

extension String {
  /// The text with spaces after it, up to a width.
  fileprivate func padded(to width: Int) -> String { Paragraph.padded(self, width) }
}
