import Audit
import Coding

/// Reads a practice's settings, `opnote.json`.
public struct SettingsReader {
  private static let keys = [
    "severities", "off", "payer", "state", "placeOfService", "policy", "phrases", "failOn",
  ]
  private let document: JSONDocument
  private let rules: [String]

  /// Reads a settings file; `rules` are the ids that it may name.
  public static func read(_ bytes: [UInt8], file: String, rules: [String]) throws(InputError) -> ReportSettings {
    let document = try JSONDocument(bytes, file: file)
    return try SettingsReader(document: document, rules: rules).settings()
  }

  private func settings() throws(InputError) -> ReportSettings {
    let fields = try JSONFields(document.root, keys: SettingsReader.keys, name: "the settings", in: document)
    var settings = ReportSettings()
    settings.severities = try severities(fields["severities"])
    for node in try fields.array("off") ?? [] { settings.off.append(try rule(node)) }
    if let name = try word(fields, "payer", among: Words.payers) { settings.payer = Payer(rawValue: name) }
    if let name = try fields.string("state"), let node = fields["state"] {
      guard let state = UnitedStates.code(name) else {
        throw document.error(at: node.offset, "expected a state's two letters as TX, found \(Printable.quoted(name))")
      }
      settings.state = state
    }
    if let place = try fields.string("placeOfService"), let node = fields["placeOfService"] {
      guard PlaceOfService.isWellFormed(place) else {
        throw document.error(at: node.offset, "expected two digits as \"22\", found \(Printable.quoted(place))")
      }
      settings.placeOfService = place
    }
    settings.policy = try fields.string("policy")
    settings.phrases = try fields.string("phrases")
    settings.failOn = try word(fields, "failOn", among: SettingsReader.severities + ["never"])
    return settings
  }

  private static var severities: [String] {
    var names: [String] = []
    for severity in Severity.allCases.reversed() { names.append(severity.name) }
    return names
  }

  /// A string that is one of some words; nil where the key is not there.
  private func word(_ fields: JSONFields, _ key: String, among words: [String]) throws(InputError) -> String? {
    guard let name = try fields.string(key), let node = fields[key] else { return nil }
    if words.contains(name) { return name }
    throw document.error(
      at: node.offset, Words.expected(Words.list(words), name, Nearest.plausible(to: name, among: words)))
  }

  private func severities(_ node: JSONNode?) throws(InputError) -> [(rule: String, severity: Severity)] {
    guard let node, !node.isNull else { return [] }
    // The keys are the rules' ids, so that a wrong one is told with the nearest.
    let fields = try JSONFields(node, keys: rules, name: "the severities", in: document)
    var severities: [(rule: String, severity: Severity)] = []
    for rule in rules {
      guard let name = try word(fields, rule, among: SettingsReader.severities), let severity = Severity.named(name)
      else { continue }
      severities.append((rule, severity))
    }
    return severities
  }

  private func rule(_ node: JSONNode) throws(InputError) -> String {
    guard case .string(let name) = node.value else {
      throw document.error(at: node.offset, "expected the id of a rule in quotes, found \(node.kind)")
    }
    if rules.contains(name) { return name }
    let nearest = Nearest.word(to: name, among: rules) ?? ""
    throw document.error(
      at: node.offset, "unknown rule \(Printable.quoted(name)); the nearest known rule is \"\(nearest)\"")
  }
}
