import OpNoteAudit
import Reporting

/// What an audit said of a case, beside what was expected of it.
public struct Outcome: Sendable {
  /// The case.
  public let name: String
  /// The expected and the given status of each element that the case tells.
  public let statuses: [(element: Element, due: Status, given: Status)]
  /// The rules that are due, each with the alternatives that will do, and whether one was raised.
  public let due: [(rules: [String], isRaised: Bool)]
  /// The rules that the case says must not be raised.
  public let silences: [String]
  /// The rules raised wrongly: those that must not be, and in a clean case every error or warning that is not due.
  public let falseAlarms: [Finding]
  /// Whether no rule that is due is an error.
  public let isClean: Bool
  /// The expected and the given values of each fact that the case tells.
  public let facts: [(fact: Expectation.Fact, due: [String], given: [String])]
  /// The claim that the note bears; nil where the case tells none.
  public let supported: SupportedOutcome?

  /// Compares the report of a case with its expectation; `severe` tells whether a rule is an error.
  public init(_ evaluated: EvaluationCase, _ report: GapReport, isError severe: (String) -> Bool) {
    let expectation = evaluated.expectation
    name = evaluated.name
    statuses = expectation.statuses.map { element, status in
      (element, status, report.elements.first { $0.element == element }?.status ?? .notApplicable)
    }
    let raised = report.findings.map { $0.rule }
    due = expectation.must.map { rules in (rules, rules.contains { raised.contains($0) }) }
    silences = expectation.mustNot
    let dueRules = expectation.must.flatMap { $0 }
    isClean = !dueRules.contains(where: severe)
    var falseAlarms: [Finding] = []
    for finding in report.findings where !falseAlarms.contains(where: { $0.rule == finding.rule }) {
      let isStray = isClean && finding.severity >= .warning && !dueRules.contains(finding.rule)
      if isStray || expectation.mustNot.contains(finding.rule) { falseAlarms.append(finding) }
    }
    self.falseAlarms = falseAlarms
    let summary = FactsSummary(report.facts)
    facts = expectation.facts.map { fact, values in (fact, values, summary.values(of: fact)) }
    supported = expectation.supported.map { lines in
      SupportedOutcome(due: lines, may: expectation.supportedMay, given: report.supported)
    }
  }

  /// How many of the rules that must not be raised were.
  public var brokenSilences: Int { falseAlarms.count { silences.contains($0.rule) } }

  /// Whether everything is as expected, but for the supported claim.
  public var holds: Bool { missedStatuses == 0 && missedRules == 0 && falseAlarms.isEmpty && missedFacts == 0 }

  private var missedStatuses: Int { statuses.count { $0.due != $0.given } }
  private var missedRules: Int { due.count { !$0.isRaised } }
  private var missedFacts: Int { facts.count { $0.due != $0.given } }
}

/// The claim that a note bears, beside the one that an expert would make of it.
public struct SupportedOutcome: Sendable {
  /// The expert's lines, and the units that the program gives; nil where it lacks the code.
  public private(set) var lines: [(code: String, due: Int, given: Int?)] = []
  /// What the program gives and the expert does not.
  public private(set) var extraneous: [(code: String, units: Int)] = []

  init(due: [(code: String, units: Int)], may: [String], given: [SupportedLine]) {
    // Two lines of a code, as of two sides, are one line of the expert's.
    var units: [String: Int] = [:]
    for line in given { units[line.code, default: 0] += line.units }
    for line in due { lines.append((line.code, line.units, units[line.code])) }
    for code in units.keys.sorted() where !may.contains(code) && !due.contains(where: { $0.code == code }) {
      extraneous.append((code, units[code] ?? 0))
    }
  }

  /// Whether it is the expert's claim.
  public var isExact: Bool { extraneous.isEmpty && lines.allSatisfy { $0.given == $0.due } }
}

extension FactsSummary {
  /// The values of a fact, sorted.
  func values(of fact: Expectation.Fact) -> [String] {
    let values =
      switch fact {
      case .levels: levels.map { $0.name }
      case .approaches: approaches.map { $0.rawValue }
      case .sides: sides.map { $0.rawValue }
      }
    return Set(values).sorted()
  }
}
