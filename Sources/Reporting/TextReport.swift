import Audit
import Coding
import Dictation
import Spine

/// Writes a report for a person: the verdict, the grid of lines and elements, the findings, and what is behind them.
public struct TextReport {
  let source: ReportSource
  var text = ""

  /// The text of a report, within 80 columns.
  public static func text(_ report: GapReport, options: ReportOptions = ReportOptions()) -> String {
    var writer = TextReport(source: ReportSource(report, options))
    if report.claim == nil { writer.writeCheck() } else { writer.writeAudit() }
    return writer.text
  }

  var report: GapReport { source.report }
  var style: Style { source.options.style }

  private mutating func writeAudit() {
    writeVerdict()
    writeHead()
    writeGrid()
    writeFindings()
    writeElements()
    writeCoverage()
    writeSupported()
    writeClosing()
  }

  private mutating func writeCheck() {
    writeVerdict()
    writeHead()
    writeChecklist()
    writeOperations()
    writeFindings()
    writeSupported()
    writeClosing()
  }

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func paragraph(_ words: String, first: String = "", rest: String? = nil) {
    for line in Paragraph.lines(words, first: first, rest: rest) { self.line(line) }
  }

  /// A blank line and a section's title.
  mutating func title(_ title: String) {
    line()
    line(style.paint(title, .title))
  }

  private mutating func writeVerdict() {
    if report.claim == nil, !report.facts.isSpineOperation {
      line("No operation on the spine is told in this note, so nothing of it is judged.")
    }
    let (word, meaning, role) = verdictWords
    let rest = meaning + ": " + counts + "."
    let lines = Paragraph.lines(rest, first: Paragraph.padded(word, 8))
    for (place, words) in lines.enumerated() {
      line(place == 0 ? style.paint(word, role) + String(words.dropFirst(word.count)) : words)
    }
  }

  private var verdictWords: (word: String, meaning: String, role: Style.Role) {
    let isCheck = report.claim == nil
    return switch report.verdict {
    case .hold: ("HOLD", isCheck ? "the dictation lacks what payers ask for" : "do not release this claim", .bad)
    case .review:
      ("REVIEW", isCheck ? "the dictation is weaker than payers ask for" : "fix or query before release", .doubtful)
    case .ready: ("READY", isCheck ? "no gap found in the dictation" : "nothing keeps this claim back", .good)
    }
  }

  /// The findings counted: `2 errors, 1 warning`.
  private var counts: String {
    var parts: [String] = []
    for (severity, one, many) in [
      (Severity.error, "error", "errors"), (.warning, "warning", "warnings"), (.info, "remark", "remarks"),
    ] {
      let count = report.findings.filter { $0.severity == severity }.count
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many)") }
    }
    return parts.isEmpty ? "no findings" : TextReport.joined(parts)
  }

  /// Which note, and which claim.
  private mutating func writeHead() {
    var note = source.names.first ?? ""
    if note.isEmpty { note = "the note" }
    if source.names.count > 1 { note += " with " + TextReport.joined(Array(source.names.dropFirst())) }
    let operated = report.facts.operationDate.map { "operation of \($0.iso)" } ?? "no operation date told"
    paragraph("\(note); \(operated)", first: "        ")
    guard let claim = report.claim else { return }
    var parts: [String] = []
    if let id = claim.id { parts.append("claim \(id)") }
    if let payer = claim.payer { parts.append(payer.rawValue) }
    if let state = claim.state { parts.append(state) }
    if let place = claim.placeOfService { parts.append("place of service \(place)") }
    parts.append("date of service \(report.dateOfService.iso)")
    if !claim.diagnoses.isEmpty { parts.append(TextReport.joined(claim.diagnoses)) }
    paragraph(TextReport.joined(parts), first: "        ")
  }

  private mutating func writeClosing() {
    line()
    if let claim = report.claim, claim.payer == nil || claim.placeOfService == nil {
      let place = claim.placeOfService == nil ? "place of service" : ""
      let untold = claim.payer == nil ? "payer" + (place.isEmpty ? "" : " and \(place)") : place
      paragraph(
        "No \(untold) told: NCCI is applied as for Medicare, and the rules that need it (programmes, policies, sites) "
          + "are silent.")
    }
    if !report.findings.isEmpty {
      paragraph("`opnote explain RULE` tells what a rule looks for and where it comes from.")
    }
  }

  /// Words with commas between.
  static func joined(_ words: [String]) -> String {
    var text = ""
    for word in words { text += text.isEmpty ? word : ", " + word }
    return text
  }

  /// A line of a claim as it is given on the command line.
  static func name(code: String, modifiers: [String], units: Int) -> String {
    var name = code
    for modifier in modifiers { name += "-" + modifier }
    return units == 1 ? name : name + "x\(units)"
  }
}
