import Coding
import Dictation
import Spine

/// What every rule reads: the facts, the claim and the tables, resolved once.
struct AuditContext {
  /// What the record says.
  let facts: OperativeFacts
  /// The claim; in a check, the operations that the note names, as lines.
  let claim: Claim
  /// Whether there was no claim (then no `claim.…` rule runs, and medical necessity is not asked).
  let isCheck: Bool
  /// The code tables.
  let tables: CodeTables
  /// The date of service in force.
  let date: CalendarDate
  /// The documents, the operative note first.
  let documents: [Note]
  /// The claim's lines, each with its code resolved.
  let lines: [LineContext]
  /// The claim that the note would bear.
  let supported: [SupportedLine]
  /// The diagnoses that are not coded together.
  var exclusions = Exclusions()
  /// The names of the reasons that stand in for conservative care.
  var reasons = ReasonNames()

  /// What the lines are: billed, or in a check done.
  var verb: String { isCheck ? "done" : "billed" }

  /// The line of the primary that a line follows.
  func primary(of line: LineContext) -> LineContext? {
    guard let primary = line.primary, lines.indices.contains(primary) else { return nil }
    return lines[primary]
  }

  /// The line at the head of a line's chain of primaries; itself where it follows none.
  func base(of line: LineContext) -> LineContext {
    var base = line
    while let primary = primary(of: base) { base = primary }
    return base
  }
}

/// One claim line with what the tables say of its code and what the note tells of its work.
struct LineContext {
  /// The 0-based place in the claim.
  let index: Int
  /// The line.
  let line: ClaimLine
  /// The code judged: the billed one, or of its successors the best supported; nil: not in the tables.
  let code: ProcedureCode?
  /// The line that an add-on follows: the primary that stands for it; nil for none.
  let primary: Int?
  /// The work of the description that the code stands for (for an add-on or device, its primary's where it has none).
  let work: [Procedure]
  /// The same work as the title names it.
  let titleWork: [Procedure]
  /// The devices that the code stands for.
  let devices: [Device]
  /// How well `work` is the code's.
  var match = WorkMatch.exact
}

/// How well the work that a note tells is the work that a code stands for.
enum WorkMatch: Int, Comparable {
  /// Nothing of the code's family is told.
  case none
  /// Other work of its family.
  case family
  /// Its work, in another region.
  case region
  /// Its work, by another way in.
  case approach
  /// Its work, where and how the code means it.
  case exact

  static func < (left: WorkMatch, right: WorkMatch) -> Bool { left.rawValue < right.rawValue }
}

/// What an element's rule says of one line.
struct ElementVerdict {
  /// The status.
  var status: Status
  /// The findings that set it.
  var findings: [Finding] = []
  /// One sentence for the note's summary.
  var summary: String
  /// The words that establish the element, or contradict it.
  var evidence: [Evidence] = []

  /// Nothing billed on the line needs the element; `summary` says why.
  static func notApplicable(_ summary: String) -> ElementVerdict {
    ElementVerdict(status: .notApplicable, summary: summary)
  }

  /// The line's code is not in the tables.
  static func unjudged(_ line: LineContext) -> ElementVerdict {
    notApplicable("\(line.line.code) is not in our tables and was not judged.")
  }
}
