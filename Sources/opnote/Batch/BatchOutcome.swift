import Audit
import Exchange
import Reporting

/// What counts of a report, or of an item that could not be read.
struct BatchOutcome: Sendable {
  /// The verdict; nil where the item could not be read.
  var verdict: String?
  /// The findings: rule and severity.
  var findings: [(rule: String, severity: String)] = []
  /// The elements' statuses, in the report's order.
  var statuses: [String] = []

  /// The outcome of an item that could not be read.
  static let unread = BatchOutcome()

  /// The outcome of a report.
  init(_ report: GapReport) {
    verdict = report.verdict.rawValue
    for finding in report.findings { findings.append((finding.rule, finding.severity.name)) }
    for element in report.elements { statuses.append(element.status.name) }
  }

  private init() {}

  /// The outcome of a line that an earlier run wrote; nil where it is no such line.
  init?(_ line: JSONNode) {
    switch line["schema"]?.text {
    case BatchError.schema: return
    case "opnote.gap-report/1": break
    default: return nil
    }
    guard let verdict = line["verdict"]?.text, let findings = line["findings"]?.items,
      let elements = line["elements"]?.items
    else { return nil }
    self.verdict = verdict
    for finding in findings {
      guard let rule = finding["rule"]?.text, let severity = finding["severity"]?.text else { return nil }
      self.findings.append((rule, severity))
    }
    for element in elements {
      guard let status = element["status"]?.text else { return nil }
      statuses.append(status)
    }
  }
}

extension JSONNode {
  /// The value of a key; nil where the node is no object, or has no such key.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    for member in members where member.key == key { return member.node }
    return nil
  }

  /// The node's string; nil where it is none.
  var text: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  /// The node's items; nil where it is no array.
  var items: [JSONNode]? {
    if case .array(let items) = value { return items }
    return nil
  }
}
