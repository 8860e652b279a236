import Audit
import Dictation
import Spine
import Testing

@testable import Exchange
@testable import Reporting

/// Queries to the surgeon ask and do not lead.
struct SurgeonQueryTests {
  private static let questions = try? QuestionTable(.embedded)

  private func query(_ rules: [String], redacted: Bool = false) throws -> SurgeonQuery {
    var report = try #require(SampleReport.report())
    report.findings = rules.map { rule in
      let name = rule.prefix { $0 != "." }
      return Finding(
        rule: rule, severity: .error, element: Element(rawValue: String(name)), codes: ["22634"], message: "M",
        fix: "F",
        source: "S", evidence: rule == "laterality.missing" ? [] : [SampleReport.evidence("L4-L5 were")])
    }
    return SurgeonQuery(
      report, questions: try #require(Self.questions), options: ReportOptions(isRedacted: redacted))
  }

  private func letter(_ form: SurgeonQuery.Form, _ rules: [String], redacted: Bool = false) throws -> String {
    String(decoding: try #require(try query(rules, redacted: redacted).letter(form)), as: UTF8.self)
  }

  @Test func asksOnceQuotesAndLeavesEveryAnswerOpen() throws {
    let text = try letter(.text, ["laterality.conflict", "laterality.title-only", "levels.vague"])
    #expect(
      text.contains(
        """
        1. Side of the work
           The record says:
           · line 2, description:
             “DESCRIPTION: The facet joints at L4-L5 were exposed [31m.”
           On which side was the work on nerve, disc, facet or joint done?
           [ ] left
           [ ] right
           [ ] both sides
           [ ] other: ______________________________
           [ ] unable to determine

        2. Levels of the operation

        """))
    #expect(text.contains("Surgeon's signature:"))
  }

  @Test(arguments: SurgeonQuery.Form.allCases) func everyQuestionCanBeLeftUndetermined(_ form: SurgeonQuery.Form) throws
  {
    let rules = try #require(Self.questions).all.map { $0.rule }
    let query = try query(rules)
    let text = try letter(form, rules)
    #expect(query.count > 8 && query.unasked.isEmpty)
    #expect(text.components(SurgeonQuery.unable) == query.count)
    #expect(text.components(SurgeonQuery.other) == query.count)
  }

  @Test(arguments: SurgeonQuery.Form.allCases) func neverSpeaksOfMoneyOrCodes(_ form: SurgeonQuery.Form) throws {
    let text = try letter(form, try #require(Self.questions).all.map { $0.rule }).lowercased()
    let body = text.drop { $0 != "#" && $0 != "d" }
    for word in [
      "pay", "bill", "claim", "reimburse", "denia", "denied", "insur", "medicare", "cpt", "icd-10", "22634", "drg",
      "charge", "audit",
    ] {
      #expect(!body.contains(word), "\(word)")
    }
  }

  @Test func asksNothingThatNamesAnAnswer() throws {
    for question in try #require(Self.questions).all {
      // A question that yes or no would answer leads.
      for start in ["Was ", "Were ", "Is ", "Did ", "Do ", "Does ", "Can ", "Should ", "Would "] {
        #expect(!question.words.hasPrefix(start), "\(question.rule)")
      }
      #expect(question.choices.count != 1)
    }
  }

  @Test func quotesTheElementWhereTheFindingRestsOnSilence() throws {
    let query = try query(["laterality.missing"])
    #expect(query.indicators(of: query.items[0]).map { $0.place } == ["line 2, description"])
  }

  @Test func leavesTheCodersGapsToTheCoder() throws {
    let query = try query(["claim.bundled", "claim.units", "claim.bundled"])
    #expect(query.letter(.text) == nil)
    #expect(query.unasked == ["claim.bundled", "claim.units"])
  }

  @Test(arguments: SurgeonQuery.Form.allCases) func redactionLeavesPlaces(_ form: SurgeonQuery.Form) throws {
    let text = try letter(form, ["levels.vague"], redacted: true)
    #expect(text.contains("line 2, description") && !text.contains("facet joints at") && !text.contains("jones"))
  }

  @Test(arguments: HostileReport.words) func carriesHostileWordsAsText(_ words: String) throws {
    let report = try #require(HostileReport.report(words))
    let query = SurgeonQuery(report, questions: try #require(Self.questions))
    for form in SurgeonQuery.Form.allCases {
      let text = String(decoding: try #require(query.letter(form)), as: UTF8.self)
      #expect(!text.replacing("\t", with: " ").unicodeScalars.contains(where: HostileReport.isDangerous))
      if form == .html { #expect(!text.contains("<script") && !text.contains("<svg")) }
      if form == .markdown { #expect(!text.contains("://")) }
    }
  }

  @Test func everyRuleOfTheTableHasAPage() throws {
    let pages = try RulePages(.embedded)
    for question in try #require(Self.questions).all { #expect(pages.page(question.rule) != nil, "\(question.rule)") }
  }

  @Test func refusesARowThatOffersOneChoice() throws {
    let table = "rule\tform\tsubject\tquestion\tchoices\tsource\nx.y\tchoice\tS\tQ\tleft\tT\n"
    #expect(throws: LexiconError.self) {
      try QuestionTable(LexiconLibrary([LexiconText(name: QuestionTable.file, copying: Array(table.utf8))]))
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
