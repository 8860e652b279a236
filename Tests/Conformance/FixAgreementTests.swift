import Evaluation
import OpNoteAudit
import Testing

/// No two fixes of one report send a coder two ways.
struct FixAgreementTests {
  /// Codes that stand against much of what a note bears.
  private static let strays = [
    "22554", "63047", "22853", "22842", "63075", "22612", "62323", "64493", "22849", "63030",
  ]

  @Test func samplesAgree() throws {
    for (place, sample) in try Corpus.samples().enumerated() {
      try check(sample, strays: (0..<3).map { Self.strays[(place * 3 + $0) % Self.strays.count] })
    }
  }

  @Test func goldAgrees() throws {
    for (place, note) in try Corpus.development().enumerated() {
      try check(note, strays: [Self.strays[place % Self.strays.count]])
    }
  }

  private func check(_ evaluated: EvaluationCase, strays: [String]) throws {
    let auditor = try Corpus.auditor()
    let own = evaluated.report(by: auditor)
    agree(own, evaluated.claim, "\(evaluated.name)")
    let borne = own.supported.map { ClaimLine(code: $0.code, modifiers: $0.modifiers, units: $0.units) }
    for stray in strays where !borne.contains(where: { $0.code == stray }) {
      for modifiers in [[], ["59"]] {
        let claim = Claim(
          dateOfService: evaluated.claim.dateOfService, lines: borne + [ClaimLine(code: stray, modifiers: modifiers)])
        let report = auditor.audit(evaluated.note, against: claim, today: EvaluationCase.today)
        agree(report, claim, "\(evaluated.name) with \(stray) \(modifiers.joined())")
      }
    }
  }

  private func agree(_ report: GapReport, _ claim: Claim, _ name: String) {
    var removed: [(code: String, fix: String)] = []
    var billed: [(code: String, fix: String)] = []
    for finding in report.findings where finding.rule.hasPrefix("claim.") {
      removed += codes(after: ["Remove "], in: finding.fix).map { ($0, finding.fix) }
      billed += codes(after: ["bill ", "Bill ", "keep ", "bears ", "would bear "], in: finding.fix).map {
        ($0, finding.fix)
      }
      guard finding.fix.contains("and its modifier") else { continue }
      for code in codes(after: ["Remove "], in: finding.fix) {
        #expect(claim.lines.contains { $0.code == code && !$0.modifiers.isEmpty }, "\(name): \(finding.fix)")
      }
    }
    for out in removed {
      for other in billed where other.code == out.code {
        Issue.record("\(name): “\(out.fix)” against “\(other.fix)”")
      }
    }
    for finding in report.findings where finding.rule == "claim.bundled" {
      let borne = Set(report.supported.map { $0.code })
      let out = codes(after: ["Remove "], in: finding.fix).filter { borne.contains($0) }
      let isAnotherBorne = finding.codes.contains { !out.contains($0) && borne.contains($0) }
      #expect(out.isEmpty || isAnotherBorne, "\(name): “\(finding.fix)” takes off what the note bears")
    }
  }

  /// The codes of a list that follows one of some words.
  private func codes(after words: [String], in fix: String) -> [String] {
    var found: [String] = []
    for word in words {
      var rest = Substring(fix)
      while let range = rest.firstRange(of: word) {
        rest = rest[range.upperBound...]
        for piece in rest.split(separator: " ") {
          let code = piece.prefix(5)
          let isCode =
            code.count == 5 && code.allSatisfy { $0.isNumber || $0.isUppercase } && code.contains { $0.isNumber }
          if isCode {
            found.append(String(code))
          } else if piece != "and" && piece != "or" && !piece.hasPrefix("x") {
            break
          }
        }
      }
    }
    return found
  }
}
