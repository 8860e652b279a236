import Audit

/// Reads the outline of a report that was written as JSON, schema `opnote.gap-report/1`.
public struct ReportReader {
  private static let schema = "opnote.gap-report/1"
  private let document: JSONDocument

  /// Reads a report's file; `file` names it in errors.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> ReportOutline {
    let document = try JSONDocument(bytes, file: file)
    return try ReportReader(document: document).outline(document.root)
  }

  /// Whether the bytes look like a report rather than a note: they begin with an object.
  public static func isReport(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) ? bytes.dropFirst(3) : bytes[...]
    while let byte = rest.first, byte <= 32 { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst()
    while let byte = rest.first, byte <= 32 { rest = rest.dropFirst() }
    return rest.starts(with: "\"schema\"".utf8)
  }

  private func outline(_ root: JSONNode) throws(InputError) -> ReportOutline {
    guard try string(root, "schema") == ReportReader.schema else {
      throw document.error(at: root.offset, "expected a report of the schema \(ReportReader.schema)")
    }
    let name = try string(try member(root, "note"), "id")
    guard let verdict = Verdict(rawValue: try string(root, "verdict")) else {
      throw document.error(at: try member(root, "verdict").offset, "expected ready, review or hold")
    }
    var statuses: [Status] = []
    for node in try items(root, "elements") { statuses.append(try status(node)) }
    var findings: [ReportOutline.Item] = []
    for node in try items(root, "findings") { findings.append(try finding(node)) }
    return ReportOutline(name: name, verdict: verdict, statuses: statuses, findings: findings)
  }

  private func status(_ node: JSONNode) throws(InputError) -> Status {
    let name = try string(node, "status")
    for status in Status.allCases where status.name == name { return status }
    throw document.error(at: node.offset, "expected a status, found \(Printable.quoted(name))")
  }

  private func finding(_ node: JSONNode) throws(InputError) -> ReportOutline.Item {
    let name = try string(node, "severity")
    guard let severity = Severity.named(name) else {
      throw document.error(at: node.offset, "expected a severity, found \(Printable.quoted(name))")
    }
    var codes: [String] = []
    for item in try items(node, "codes") {
      guard case .string(let code) = item.value else {
        throw document.error(at: item.offset, "expected a code in quotes, found \(item.kind)")
      }
      codes.append(code)
    }
    var quote: String?
    if let first = try items(node, "evidence").first, case .string(let words) = try member(first, "quote").value {
      quote = words
    }
    return ReportOutline.Item(
      rule: try string(node, "rule"), severity: severity, codes: codes, message: try string(node, "message"),
      fix: try string(node, "fix"), quote: quote)
  }

  private func member(_ node: JSONNode, _ key: String) throws(InputError) -> JSONNode {
    guard case .object(let members) = node.value else {
      throw document.error(at: node.offset, "expected an object, found \(node.kind)")
    }
    for member in members where member.key == key { return member.node }
    throw document.error(at: node.offset, "expected the key \"\(key)\", and it is not there")
  }

  private func string(_ node: JSONNode, _ key: String) throws(InputError) -> String {
    let value = try member(node, key)
    if case .string(let text) = value.value { return text }
    throw document.error(at: value.offset, "expected a string for \"\(key)\", found \(value.kind)")
  }

  private func items(_ node: JSONNode, _ key: String) throws(InputError) -> [JSONNode] {
    let value = try member(node, key)
    if case .array(let items) = value.value { return items }
    throw document.error(at: value.offset, "expected an array for \"\(key)\", found \(value.kind)")
  }
}

extension Severity {
  /// The severity of a name; nil where there is none such.
  public static func named(_ name: String) -> Severity? {
    for severity in allCases where severity.name == name { return severity }
    return nil
  }
}
