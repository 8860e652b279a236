import Audit
import Reporting

/// What a batch found, as a table for standard error.
enum BatchSummary {
  private static let statuses: [Status] = [.documented, .weak, .missing, .conflict, .notApplicable]

  /// The summary's lines.
  static func text(_ tally: BatchTally) -> String {
    var lines = [counts(tally)]
    if tally.items > tally.unread { lines += [""] + elements(tally) }
    if !tally.rules.isEmpty { lines += [""] + rules(tally) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counts(_ tally: BatchTally) -> String {
    let charts = tally.items == 1 ? "1 chart" : "\(tally.items) charts"
    var parts: [String] = []
    for verdict in ["hold", "review", "ready"] { parts.append("\(tally.verdicts[verdict] ?? 0) \(verdict)") }
    if tally.unread > 0 { parts.append("\(tally.unread) could not be read") }
    return "\(charts): \(parts.joined(separator: ", "))"
  }

  private static func elements(_ tally: BatchTally) -> [String] {
    var header = Paragraph.padded("element", 20)
    for status in statuses { header += right(status.name, 15) }
    var lines = [header]
    for (element, counts) in zip(Element.allCases, tally.elements) {
      var line = Paragraph.padded(element.rawValue, 20)
      for status in statuses { line += right("\(counts[status.name] ?? 0)", 15) }
      lines.append(line)
    }
    return lines
  }

  /// The rules, those that concern most charts first.
  private static func rules(_ tally: BatchTally) -> [String] {
    var lines = [
      Paragraph.padded("rule", 36) + Paragraph.padded("severity", 12) + right("charts", 8) + right("findings", 12)
    ]
    let sorted = tally.rules.sorted { left, right in
      left.value.items == right.value.items ? left.key < right.key : left.value.items > right.value.items
    }
    for (key, count) in sorted {
      let rule = String(decoding: key.utf8.prefix { $0 != 32 }, as: UTF8.self)
      lines.append(
        Paragraph.padded(rule, 36) + Paragraph.padded(count.severity, 12) + right("\(count.items)", 8)
          + right("\(count.findings)", 12))
    }
    return lines
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
