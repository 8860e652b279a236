import OpNoteAudit

/// What many outcomes come to.
public struct Score: Sendable {
  /// The cases.
  public private(set) var cases = 0
  /// Those where statuses, rules and facts are all as expected.
  public private(set) var wholeCases = Tally()
  /// Of each element, in their order, how often each status was due and given.
  public private(set) var elements: [ElementScore] = Element.allCases.map { ElementScore(element: $0) }
  /// The rules that are due, and of them the raised.
  public private(set) var raised = Tally()
  /// The rules that must not be raised, and of them the silent.
  public private(set) var quiet = Tally()
  /// The rules raised wrongly, those of clean cases that no `mustNot` names included.
  public private(set) var falseAlarms = 0
  /// The clean cases, and of them those without a false alarm.
  public private(set) var cleanCases = Tally()
  /// Of each fact, in their order, the exact sets.
  public private(set) var facts: [(fact: Expectation.Fact, exact: Tally)] = Expectation.Fact.allCases.map {
    ($0, Tally())
  }
  /// What the supported claims come to.
  public private(set) var supported = SupportedScore()

  /// Adds outcomes up.
  public init(_ outcomes: [Outcome]) {
    for outcome in outcomes { add(outcome) }
  }

  private mutating func add(_ outcome: Outcome) {
    cases += 1
    wholeCases.count(outcome.holds)
    for place in elements.indices {
      for status in outcome.statuses where status.element == elements[place].element {
        elements[place].count(due: status.due, given: status.given)
      }
    }
    for rule in outcome.due { raised.count(rule.isRaised) }
    let broken = outcome.falseAlarms.count
    quiet.all += outcome.silences.count
    quiet.right += outcome.silences.count - outcome.brokenSilences
    falseAlarms += broken
    if outcome.isClean { cleanCases.count(broken == 0) }
    for place in facts.indices {
      for fact in outcome.facts where fact.fact == facts[place].fact {
        facts[place].exact.count(fact.due == fact.given)
      }
    }
    if let claim = outcome.supported { supported.add(claim) }
  }

  /// The statuses of all elements together.
  public var statuses: ElementScore {
    var all = ElementScore(element: nil)
    for element in elements { all.add(element) }
    return all
  }

  /// The facts of all kinds together.
  public var allFacts: Tally {
    var all = Tally()
    for (_, exact) in facts {
      all.right += exact.right
      all.all += exact.all
    }
    return all
  }
}

/// How the statuses of an element were given.
public struct ElementScore: Sendable {
  /// The element; nil for all together.
  public let element: Element?
  /// The statuses that are right.
  public private(set) var accuracy = Tally()
  /// Of each status, in their order, how often it was due and given.
  public private(set) var classes: [(status: Status, retrieval: Retrieval)] = Status.allCases.map { ($0, Retrieval()) }

  init(element: Element?) { self.element = element }

  mutating func count(due: Status, given: Status) {
    accuracy.count(due == given)
    for place in classes.indices {
      let status = classes[place].status
      if status == due { classes[place].retrieval.due += 1 }
      if status == given { classes[place].retrieval.given += 1 }
      if status == due, status == given { classes[place].retrieval.right += 1 }
    }
  }

  mutating func add(_ other: ElementScore) {
    accuracy.right += other.accuracy.right
    accuracy.all += other.accuracy.all
    for place in classes.indices { classes[place].retrieval += other.classes[place].retrieval }
  }

  /// All statuses but `not-applicable` together; with it, precision and recall would both be the accuracy.
  public var micro: Retrieval { sum { $0 != .notApplicable } }

  /// The gaps together: `weak`, `missing` and `conflict`.
  public var gaps: Retrieval { sum { $0 > .documented } }

  private func sum(_ isCounted: (Status) -> Bool) -> Retrieval {
    var sum = Retrieval()
    for (status, retrieval) in classes where isCounted(status) { sum += retrieval }
    return sum
  }
}

/// How the supported claims were given.
public struct SupportedScore: Sendable {
  /// The reports with an expert's claim, and of them those that give it exactly.
  public private(set) var exact = Tally()
  /// The expert's codes, and of them those found.
  public private(set) var found = Tally()
  /// The expert's codes, and of them those found with the right units.
  public private(set) var units = Tally()
  /// The codes that the expert does not bill.
  public private(set) var extraneous = 0

  mutating func add(_ outcome: SupportedOutcome) {
    exact.count(outcome.isExact)
    extraneous += outcome.extraneous.count
    for line in outcome.lines {
      found.count(line.given != nil)
      units.count(line.given == line.due)
    }
  }

  /// The extraneous codes a report, in thousandths.
  public var extraneousThousandths: Int? { Tally(extraneous, of: exact.all).thousandths }
}
