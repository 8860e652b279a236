import Coding
import Dictation
import Spine

/// A line that the note would bear, with what it still lacks before a payer's eyes.
public struct BorneLine: Sendable, Hashable {
  /// The line.
  public var line: SupportedLine
  /// The parts that its code means and the note tells.
  public var parts: [BornePart]
  /// What the note leaves unsaid of it, in a coder's words; empty where nothing is wanting.
  public var lacks: [String]

  /// Makes a line.
  public init(line: SupportedLine, parts: [BornePart] = [], lacks: [String]) {
    self.line = line
    self.parts = parts
    self.lacks = lacks
  }
}

/// A part that a code means, told by the note.
public struct BornePart: Sendable, Hashable {
  /// The part in a coder's words.
  public var name: String
  /// The words of the note.
  public var evidence: [Evidence]
}

extension GapReport {
  /// What the note would bear, each line judged by itself as a claim for it would be; its diagnoses are left out.
  public var borne: [BorneLine] {
    guard let tables, !supported.isEmpty else { return supported.map { BorneLine(line: $0, lacks: []) } }
    let lines = supported.map { ClaimLine(code: $0.code, units: $0.units) }
    let builder = ContextBuilder(tables: tables, families: CodeFamilies(tables))
    // A check asks nothing of the diagnoses, which are the claim's own and not the note's.
    let context = builder.context(
      facts, Claim(dateOfService: dateOfService, lines: lines), isCheck: true, on: dateOfService,
      documents: documents, supported: supported)
    let judge = ReportBuilder(context)
    let verdicts = judge.verdicts()
    var borne: [BorneLine] = []
    for (place, report) in judge.lines(verdicts).enumerated() {
      let lacks = Lacks.words(verdicts[place], report.components, tables.components(of: report.line.code))
      let parts = report.components.filter { $0.status == .documented }.map {
        BornePart(name: ComponentClaimRule.partName($0.component), evidence: $0.evidence)
      }
      borne.append(BorneLine(line: supported[place], parts: parts, lacks: lacks))
    }
    return borne
  }
}

/// What a line lacks, in a coder's words.
enum Lacks {
  /// The words for the findings of a line's elements, then for the parts of its code that are not told.
  static func words(
    _ verdicts: [ElementVerdict], _ components: [ComponentReport], _ rules: [ComponentRule]
  ) -> [String] {
    var words: [String] = []
    for verdict in verdicts {
      for finding in verdict.findings where finding.severity > .info {
        if let word = word(for: finding.rule) { words.append(word) }
      }
    }
    for component in components where component.status == .missing {
      // A part that another rule speaks of is told there.
      guard rules.contains(where: { $0.component == component.component && $0.severity != "none" }) else { continue }
      words.append(ComponentClaimRule.partName(component.component))
    }
    return ClaimWords.unique(words)
  }

  /// What would still a rule of an element; nil for a rule that asks the note for nothing.
  private static func word(for rule: String) -> String? {
    switch rule {
    case "levels.missing": "the segments"
    case "levels.vague": "the segments by name"
    case "levels.title-only": "the segments in the description"
    case "levels.conflict": "agreement on the segments"
    case "levels.region", "levels.count": "segments for every unit, of the code's region"
    case "approach.missing": "the way in"
    case "approach.weak": "the way in by its words, incision or landmarks"
    case "approach.conflict": "agreement on the way in"
    case "instrumentation.undocumented": "its placement for every unit"
    case "instrumentation.rationale-missing": "the clinical reason for it"
    case "instrumentation.extent": "the vertebrae of every anchor"
    case "conservative-care.missing": "conservative care, or why it could not be waited for"
    case "conservative-care.vague": "conservative care by kind, duration and outcome"
    case "conservative-care.insufficient": "conservative care for as long as the policy asks"
    case "conservative-care.not-tried": "the reason why conservative care was not tried"
    case "laterality.missing": "the side"
    case "laterality.title-only": "the side in the description"
    case "laterality.conflict": "agreement on the side"
    default: nil
    }
  }
}
