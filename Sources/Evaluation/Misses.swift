import OpNoteAudit

/// One thing of a case that is not as expected.
public struct Miss: Sendable {
  /// The case.
  public let name: String
  /// `status`, `raised`, `quiet`, `facts` or `codes`.
  public let kind: String
  /// What was expected and what was got.
  public let text: String
  /// The case's own reasoning.
  public let reasoning: String?

  /// The miss in one line, with its reasoning on a second.
  public var lines: String { "\(name): \(kind): \(text)" + (reasoning.map { "\n    \($0)" } ?? "") }
}

extension Outcome {
  /// What is not as expected, with the reasoning of the case.
  public func misses(_ expectation: Expectation) -> [Miss] {
    var misses: [Miss] = []
    func tell(_ kind: String, _ text: String, _ names: [String]) {
      misses.append(Miss(name: name, kind: kind, text: text, reasoning: expectation.reasoning(names)))
    }
    for status in statuses where status.due != status.given {
      let element = status.element.rawValue
      tell("status", "\(element): expected \(status.due.name), got \(status.given.name)", [element])
    }
    for rule in due where !rule.isRaised {
      tell("raised", "\(rule.rules.joined(separator: "|")) is due, and was not raised", Outcome.names(rule.rules))
    }
    for finding in falseAlarms {
      let text = "\(finding.rule) (\(finding.severity.name)) is a false alarm: \(finding.message)"
      tell("quiet", text, Outcome.names([finding.rule]))
    }
    for fact in facts where fact.due != fact.given {
      let text = "\(fact.fact.rawValue): expected \(Outcome.list(fact.due)), got \(Outcome.list(fact.given))"
      tell("facts", text, ["facts." + fact.fact.rawValue, "facts", Outcome.element(of: fact.fact).rawValue])
    }
    if let supported, !supported.isExact { tell("codes", supported.difference, ["supported"]) }
    return misses
  }

  /// Where the reasoning for a rule stands: under its own name, its element's, or with `claim` and `note`.
  private static func names(_ rules: [String]) -> [String] {
    var names = rules
    for rule in rules {
      let word = rule.split(separator: ".")[0]
      names.append(word == "necessity" ? Element.medicalNecessity.rawValue : String(word))
    }
    return names
  }

  private static func element(of fact: Expectation.Fact) -> Element {
    switch fact {
    case .levels: .levels
    case .approaches: .approach
    case .sides: .laterality
    }
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }
}

extension SupportedOutcome {
  /// What the claim lacks, has in other units, and has too much.
  var difference: String {
    var parts: [String] = []
    for line in lines where line.given != line.due {
      parts.append("expected \(line.code)x\(line.due), got " + (line.given.map { "x\($0)" } ?? "none"))
    }
    for line in extraneous { parts.append("extraneous \(line.code)x\(line.units)") }
    return parts.joined(separator: "; ")
  }
}
