import Audit
import Dictation
import Spine

/// What stands behind a report's verdict: the elements, the policies' criteria and what the note would bear.
extension TextReport {
  mutating func writeElements() {
    title("ELEMENTS")
    for element in report.elements {
      let name = Paragraph.padded(ReportWords.spaced(element.element.rawValue), 19)
      let status = Paragraph.padded(ReportWords.spaced(element.status.name), 16)
      let lines = lines(summary(of: element), first: "  " + name + status)
      for (place, words) in lines.enumerated() {
        let rest = String(words.dropFirst(2 + name.count + status.count))
        line(place == 0 ? "  " + name + style.paint(status, TextReport.role(element.status)) + rest : words)
      }
    }
  }

  /// An element's sentence, with the lines of the note that it rests on.
  private func summary(of element: ElementReport) -> String {
    words(element.summary, element.evidence)
  }

  /// A sentence with the lines of the record that it rests on.
  private func words(_ sentence: String, _ all: [Evidence]) -> String {
    let summary = source.message(sentence)
    var places: [String] = []
    for evidence in all {
      guard let position = source.position(evidence) else { continue }
      let place = source.document(evidence).map { "\($0) \(position.line)" } ?? "\(position.line)"
      if !places.contains(place) { places.append(place) }
    }
    if places.isEmpty { return summary }
    let shown = ReportWords.joined(Array(places.prefix(4))) + (places.count > 4 ? ", …" : "")
    return "\(summary) (line\(places.count == 1 ? "" : "s") \(shown))"
  }

  /// The checklist of a check: a box an element, ticked where nothing is wanting.
  mutating func writeChecklist() {
    line()
    for element in report.elements {
      let box = TextReport.box(element.status)
      let name = Paragraph.padded(ReportWords.spaced(element.element.rawValue), 19)
      let lines = lines(summary(of: element), first: "  \(box) \(name)")
      for (place, words) in lines.enumerated() {
        let rest = String(words.dropFirst(2 + box.count))
        line(place == 0 ? "  " + style.paint(box, TextReport.role(element.status)) + rest : words)
      }
    }
    line()
    line("  " + style.paint("[x] documented  [~] weak  [ ] missing  [!] conflict  [-] not applicable", .quiet))
  }

  private static func box(_ status: Status) -> String {
    switch status {
    case .notApplicable: "[-]"
    case .documented: "[x]"
    case .weak: "[~]"
    case .missing: "[ ]"
    case .conflict: "[!]"
    }
  }

  /// The operations that a check found.
  mutating func writeOperations() {
    let found = OperationsFound(FactsSummary(report.facts))
    if found.rows.isEmpty { return }
    title("OPERATIONS FOUND")
    for row in found.rows { writeFact(row.kind, row.told, row.evidence) }
  }

  private mutating func writeFact(_ kind: String, _ told: [String], _ evidence: [Evidence]) {
    let name = Paragraph.padded(ReportWords.spaced(kind), 27) + " "
    let place = evidence.first.flatMap { source.position($0) }.map { " (line \($0.line))" } ?? ""
    paragraph((told.isEmpty ? "no level told" : ReportWords.joined(told)) + place, first: "  " + name)
  }

  mutating func writeCoverage() {
    guard !report.coverage.isEmpty else { return }
    title("POLICY CRITERIA")
    for criterion in report.coverage {
      let status = Paragraph.padded(ReportWords.spaced(criterion.status), 12)
      let told = words("\(criterion.policy): \(criterion.criterion)", criterion.evidence)
      let lines = lines(told, first: "  " + status)
      for (place, words) in lines.enumerated() {
        let rest = String(words.dropFirst(2 + status.count))
        line(place == 0 ? "  " + style.paint(status, TextReport.coverageRole(criterion.status)) + rest : words)
      }
    }
  }

  private static func coverageRole(_ status: String) -> Style.Role {
    switch status {
    case "met", "exempt": .good
    case "not-met": .bad
    default: .doubtful
    }
  }
}
