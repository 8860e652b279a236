import Exchange
import OpNoteAudit

/// What a case expects of its audit: the content of `expect.json`.
public struct Expectation: Sendable {
  /// The status of each element, for those that are told.
  public private(set) var statuses: [(element: Element, status: Status)] = []
  /// The rules that are due, each with the alternatives that will do.
  public private(set) var must: [[String]] = []
  /// The rules that would be false alarms.
  public private(set) var mustNot: [String] = []
  /// The facts that are told, each as the set of its values.
  public private(set) var facts: [(fact: Fact, values: [String])] = []
  /// The lines that the note bears, by code; nil where the case tells none.
  public private(set) var supported: [(code: String, units: Int)]?
  /// Codes that may stand beside them.
  public private(set) var supportedMay: [String] = []
  /// The case in one sentence.
  public private(set) var why = ""
  /// How the case was read, a line an element or rule.
  public private(set) var reading: [String] = []

  /// A fact that is compared as a set.
  public enum Fact: String, Sendable, CaseIterable {
    case levels
    case approaches
    case sides
  }

  /// Reads an expectation; throws at what it does not know, so that a misspelt key cannot silence a check.
  init(_ document: JSONDocument) throws(InputError) {
    for member in try document.members(of: document.root, "an expectation") {
      switch member.key {
      case "elements": try readElements(member.node, document)
      case "rules": try readRules(member.node, document)
      case "facts": try readFacts(member.node, document)
      case "supported":
        var lines: [(code: String, units: Int)] = []
        for line in try document.members(of: member.node, "the supported lines") {
          guard case .number(let number) = line.node.value, let units = number.integer else {
            throw document.error(at: line.node.offset, "expected a number of units, found \(line.node.kind)")
          }
          lines.append((line.key, units))
        }
        supported = lines
      case "supportedMay": supportedMay = try document.strings(member.node)
      case "why": why = try document.string(member.node)
      case "reading": reading = try document.strings(member.node)
      default: throw document.error(at: member.offset, "unknown key \(Printable.quoted(member.key))")
      }
    }
  }

  /// The case's own reasoning for an element, fact or rule: its lines that begin with one of the names.
  public func reasoning(_ names: [String]) -> String? {
    for name in names {
      for line in reading where line.utf8.starts(with: name.utf8) { return line }
    }
    return nil
  }

  private mutating func readElements(_ node: JSONNode, _ document: JSONDocument) throws(InputError) {
    for member in try document.members(of: node, "the elements") {
      guard let element = Element(rawValue: member.key) else {
        throw document.error(at: member.offset, "unknown element \(Printable.quoted(member.key))")
      }
      let name = try document.string(member.node)
      guard let status = Status.allCases.first(where: { $0.name == name }) else {
        throw document.error(at: member.node.offset, "unknown status \(Printable.quoted(name))")
      }
      statuses.append((element, status))
    }
  }

  private mutating func readRules(_ node: JSONNode, _ document: JSONDocument) throws(InputError) {
    for member in try document.members(of: node, "the rules") {
      let rules = try document.strings(member.node)
      switch member.key {
      case "must": must = rules.map { $0.split(separator: "|").map { String($0) } }
      case "mustNot": mustNot = rules
      default: throw document.error(at: member.offset, "unknown key \(Printable.quoted(member.key))")
      }
    }
  }

  private mutating func readFacts(_ node: JSONNode, _ document: JSONDocument) throws(InputError) {
    for member in try document.members(of: node, "the facts") {
      guard let fact = Fact(rawValue: member.key) else {
        throw document.error(at: member.offset, "unknown fact \(Printable.quoted(member.key))")
      }
      facts.append((fact, Set(try document.strings(member.node)).sorted()))
    }
  }
}

extension JSONDocument {
  /// The members of an object.
  fileprivate func members(of node: JSONNode, _ name: String) throws(InputError) -> [JSONMember] {
    if case .object(let members) = node.value { return members }
    throw error(at: node.offset, "expected \(name) as an object, found \(node.kind)")
  }

  /// A string.
  fileprivate func string(_ node: JSONNode) throws(InputError) -> String {
    if case .string(let text) = node.value { return text }
    throw error(at: node.offset, "expected a string, found \(node.kind)")
  }

  /// An array of strings.
  fileprivate func strings(_ node: JSONNode) throws(InputError) -> [String] {
    guard case .array(let items) = node.value else {
      throw error(at: node.offset, "expected an array of strings, found \(node.kind)")
    }
    var strings: [String] = []
    for item in items { strings.append(try string(item)) }
    return strings
  }
}
