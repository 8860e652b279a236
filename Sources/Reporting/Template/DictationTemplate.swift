import Coding
import Dictation

/// The skeleton of a dictation that would establish some codes: every fact a slot, nothing written as done.
///
/// What it asks for comes from the rows that an audit reads: `codes/cpt.tsv` says whether a code needs segments, a side,
/// a way in, care or a reason, and `codes/components.tsv` which parts it means.
public struct DictationTemplate {
  private let codes: [ProcedureCode]
  private let tables: CodeTables

  /// What stands for a fact that is not yet told.
  public static let slot = "***"

  /// Makes the skeleton for some codes, in the order in which they were asked for.
  public init(for codes: [ProcedureCode], from tables: CodeTables) {
    self.codes = codes
    self.tables = tables
  }

  /// The skeleton as text, ended by a line break.
  public var text: String {
    var lines = ["OPERATIVE NOTE", ""]
    lines += head.map { "\($0): \(DictationTemplate.slot)" }
    lines += ["", "INDICATIONS"] + indications.map(DictationTemplate.entry)
    lines += ["", "DESCRIPTION OF PROCEDURE"] + approach.map(DictationTemplate.entry)
    for code in codes {
      lines += ["", "\(code.code), \(code.label), \(place(of: code)): \(DictationTemplate.slot)."]
      lines += facts(of: code).map(DictationTemplate.entry)
    }
    lines += [""] + end.map { "\($0): \(DictationTemplate.slot)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ words: String) -> String { "- \(words): \(slot)." }

  private var head: [String] {
    ["DATE OF SURGERY", "SURGEON", "ASSISTANT", "PREOPERATIVE DIAGNOSIS", "POSTOPERATIVE DIAGNOSIS", "PROCEDURE"]
  }

  private var indications: [String] {
    var facts = ["Symptoms", "Findings on examination", "Imaging, its date and what it shows at which level"]
    if codes.contains(where: { $0.care == .asked || $0.care == .careOrReason }) {
      facts += [
        "Care given without an operation, each kind", "How long each was given",
        "What came of it, or why waiting was no option",
      ]
    }
    if codes.contains(where: { $0.asksRationale }) { facts.append("Clinical reason for each implant") }
    return facts
  }

  private var approach: [String] {
    ["Position", "Way in, with the layers or landmarks passed", "How the level was confirmed"]
  }

  private var end: [String] { ["BLOOD LOSS", "COMPLICATIONS", "SPECIMENS"] }

  /// Where or how far a code's units are told.
  private func place(of code: ProcedureCode) -> String {
    switch code.unit {
    case .interspace: "at the interspaces"
    case .segment: "at the interspaces, or the segments whose roots were freed"
    case .vertebra: "at the vertebrae"
    case .spanned: "from the first vertebra to the last, and those with an anchor"
    case .joint: "at the joints or nerves"
    case .time: "for how many minutes"
    case .once: "at the place"
    }
  }

  /// What else a code asks of the description, each in a few words.
  private func facts(of code: ProcedureCode) -> [String] {
    var facts: [String] = []
    if code.hasSide { facts.append("Side") }
    facts.append(code.isDevice ? "What was put in, its number and its place" : "What was done, step by step")
    for rule in tables.components(of: code.code) {
      facts.append(rule.component.split(separator: "-").joined(separator: " ").capitalizedFirst)
    }
    return facts
  }
}

extension String {
  /// The words with a capital first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
