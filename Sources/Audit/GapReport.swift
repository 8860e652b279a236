import Coding
import Dictation
import Spine

/// The six things that payers read out of an operative note, in the report's order.
public enum Element: String, Sendable, Hashable, CaseIterable {
  case levels
  case approach
  case instrumentation
  case conservativeCare = "conservative-care"
  case laterality
  case medicalNecessity = "medical-necessity"
}

/// How well a note establishes an element; greater is worse.
public enum Status: Int, Sendable, Hashable, Comparable, CaseIterable {
  case notApplicable
  case documented
  case weak
  case missing
  case conflict

  /// The name in reports.
  public var name: String {
    switch self {
    case .notApplicable: "not-applicable"
    case .documented: "documented"
    case .weak: "weak"
    case .missing: "missing"
    case .conflict: "conflict"
    }
  }

  /// Whether `left` is better.
  public static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }
}

/// How much a finding matters; greater is worse.
public enum Severity: Int, Sendable, Hashable, Comparable, CaseIterable {
  case info
  case warning
  case error

  /// The name in reports.
  public var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Whether `left` matters less.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What to do with a claim.
public enum Verdict: String, Sendable, Hashable {
  /// No error and no warning.
  case ready
  /// A warning and no error.
  case review
  /// At least one error.
  case hold
}

/// Something between a claim and its note that does not fit.
public struct Finding: Sendable, Hashable {
  /// The rule's id, as `levels.count`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// The element that it concerns; nil for rules of the claim and the note.
  public var element: Element?
  /// The codes that it concerns, CPT or ICD-10-CM.
  public var codes: [String]
  /// The 0-based claim lines that it concerns.
  public var lines: [Int]
  /// What is wrong, in a coder's words.
  public var message: String
  /// What would mend it; never invents a fact.
  public var fix: String
  /// Where the rule comes from.
  public var source: String
  /// The words of the record that it rests on.
  public var evidence: [Evidence]

  /// Makes a finding.
  public init(
    rule: String, severity: Severity, element: Element? = nil, codes: [String] = [], lines: [Int] = [],
    message: String, fix: String, source: String, evidence: [Evidence] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.element = element
    self.codes = codes
    self.lines = lines
    self.message = message
    self.fix = fix
    self.source = source
    self.evidence = evidence
  }
}

/// One element of the note.
public struct ElementReport: Sendable, Hashable {
  /// The element.
  public var element: Element
  /// The worst status of its lines.
  public var status: Status
  /// One sentence that says why.
  public var summary: String
  /// The words that establish it, or that contradict it.
  public var evidence: [Evidence]

  /// Makes an element's report.
  public init(element: Element, status: Status, summary: String, evidence: [Evidence]) {
    self.element = element
    self.status = status
    self.summary = summary
    self.evidence = evidence
  }
}

/// A part that a billed code means.
public struct ComponentReport: Sendable, Hashable {
  /// Its name, as in `codes/components.tsv`.
  public var component: String
  /// Whether the note tells it: `documented` or `missing`.
  public var status: Status
  /// The words.
  public var evidence: [Evidence]

  /// Makes a component's report.
  public init(component: String, status: Status, evidence: [Evidence]) {
    self.component = component
    self.status = status
    self.evidence = evidence
  }
}

/// One line of the claim against the note.
public struct LineReport: Sendable, Hashable {
  /// The line.
  public var line: ClaimLine
  /// Its statuses, in the order of `Element.allCases`.
  public var elements: [Status]
  /// The parts that its code means.
  public var components: [ComponentReport]

  /// Makes a line's report.
  public init(line: ClaimLine, elements: [Status], components: [ComponentReport]) {
    self.line = line
    self.elements = elements
    self.components = components
  }
}

/// A criterion of a payer's policy.
public struct CoverageReport: Sendable, Hashable {
  /// The policy's name.
  public var policy: String
  /// The criterion, in our words.
  public var criterion: String
  /// `met`, `not-met`, `not-stated` or `exempt`.
  public var status: String
  /// The words.
  public var evidence: [Evidence]

  /// Makes a criterion's report.
  public init(policy: String, criterion: String, status: String, evidence: [Evidence]) {
    self.policy = policy
    self.criterion = criterion
    self.status = status
    self.evidence = evidence
  }
}

/// A line that the note would bear.
public struct SupportedLine: Sendable, Hashable {
  /// The CPT code.
  public var code: String
  /// The modifiers that it needs.
  public var modifiers: [String]
  /// How many.
  public var units: Int
  /// The segments.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a line.
  public init(code: String, modifiers: [String] = [], units: Int, levels: [Segment] = [], evidence: [Evidence]) {
    self.code = code
    self.modifiers = modifiers
    self.units = units
    self.levels = levels
    self.evidence = evidence
  }
}

/// What an audit says of a record and its claim. Offsets point into `documents`.
public struct GapReport: Sendable {
  /// The documents of the record, the operative note first.
  public var documents: [Note]
  /// The claim as understood, with the date of service in force; nil in a check.
  public var claim: Claim?
  /// The date of service in force.
  public var dateOfService: CalendarDate
  /// What to do with the claim.
  public var verdict: Verdict
  /// The six elements, in order.
  public var elements: [ElementReport]
  /// The claim's lines, or in a check the operations that the note names.
  public var lines: [LineReport]
  /// The findings: by severity, element, line and offset.
  public var findings: [Finding]
  /// The criteria of the policies in force.
  public var coverage: [CoverageReport]
  /// What the note would bear.
  public var supported: [SupportedLine]
  /// What the record says.
  public var facts: OperativeFacts
  /// The tables that it was judged by; nil in a report made by hand.
  var tables: CodeTables?

  /// Makes a report.
  public init(
    documents: [Note], claim: Claim?, dateOfService: CalendarDate, verdict: Verdict, elements: [ElementReport],
    lines: [LineReport], findings: [Finding], coverage: [CoverageReport], supported: [SupportedLine],
    facts: OperativeFacts
  ) {
    self.documents = documents
    self.claim = claim
    self.dateOfService = dateOfService
    self.verdict = verdict
    self.elements = elements
    self.lines = lines
    self.findings = findings
    self.coverage = coverage
    self.supported = supported
    self.facts = facts
  }
}
