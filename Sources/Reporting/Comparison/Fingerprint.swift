import Audit
import Dictation
import Spine

/// What makes a finding the same in two reports, whatever else of the note was edited: its rule, its codes and the words
/// that it rests on, not where they stand.
public struct Fingerprint: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// The codes, sorted.
  public let codes: [String]
  /// The sentence of its first evidence, in lower case with white space folded; empty where there is none.
  public let words: String

  /// A fingerprint of the parts of a finding.
  public init(rule: String, codes: [String], quote: String?) {
    self.rule = rule
    self.codes = codes.sorted()
    words = quote.map { Paragraph.oneLine($0).lowercased() } ?? ""
  }

  /// The SHA-256 of the fingerprint, in hexadecimal.
  public var digest: String {
    SHA256.hexadecimal(of: Array((rule + "\n" + ReportWords.joined(codes, " ") + "\n" + words).utf8))
  }
}

extension ReportSource {
  /// The fingerprint of a finding.
  func fingerprint(_ finding: Finding) -> Fingerprint {
    Fingerprint(
      rule: finding.rule, codes: finding.codes, quote: finding.evidence.first.flatMap { quote($0)?.text })
  }
}
