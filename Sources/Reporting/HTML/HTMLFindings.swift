import Audit
import Dictation
import Spine

/// The findings of an HTML report, each with links to its evidence in the note.
extension HTMLReport {
  mutating func writeFindings() {
    section("Findings", id: "findings") { page in
      if page.report.findings.isEmpty { page.html.element("p", "Nothing was found.") }
      for (place, finding) in page.report.findings.enumerated() { page.write(finding, number: place + 1) }
    }
  }

  private mutating func write(_ finding: Finding, number: Int) {
    let severity = finding.severity.name
    html.markup("<article class=\"finding \(severity)\" id=\"finding-\(number)\">\n<h3>")
    html.markup("<span class=\"\(HTMLReport.kind(finding.severity))\">\(number). \(severity)</span>")
    html.element("code", finding.rule)
    html.text(finding.codes.isEmpty ? "" : " · " + ReportWords.joined(finding.codes))
    html.markup("</h3>\n")
    html.element("p", source.message(finding.message))
    writePlaces(finding.evidence)
    labelled("Mend", source.message(finding.fix))
    labelled("Source", finding.source)
    writePage(finding.rule)
    html.markup("</article>\n")
  }

  private static func kind(_ severity: Severity) -> String {
    switch severity {
    case .info: "none"
    case .warning: "weak"
    case .error: "bad"
    }
  }

  private mutating func labelled(_ label: String, _ text: String) {
    if text.isEmpty { return }
    html.markup("<p><strong>\(label):</strong> ")
    html.text(text)
    html.markup("</p>\n")
  }

  private mutating func writePlaces(_ evidence: [Evidence]) {
    if evidence.isEmpty { return }
    html.markup("<ul class=\"places\">\n")
    for item in words.distinct(evidence) {
      html.markup("<li>")
      link(item, words.place(of: item))
      if let quote = words.quote(of: item) { html.element("blockquote", "“" + Paragraph.oneLine(quote) + "”") }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  /// What the rule looks for and why payers deny on it, for who opens it.
  private mutating func writePage(_ rule: String) {
    guard let page = source.options.pages?.page(rule) else { return }
    html.markup("<details><summary>About this rule</summary>\n")
    html.element("p", page.summary)
    for section in page.sections {
      html.markup("<p><strong>")
      html.text(section.title)
      html.markup(".</strong> ")
      html.text(ReportWords.joined(section.paragraphs, " "))
      html.markup("</p>\n")
    }
    html.markup("</details>\n")
  }

  /// Links to the places of evidence, by their lines.
  mutating func writeLinks(_ evidence: [Evidence]) {
    var seen: [String] = []
    for item in evidence {
      guard let position = source.position(item) else { continue }
      let name = (source.document(item).map { $0 + ", " } ?? "") + "line \(position.line)"
      if seen.contains(name) { continue }
      seen.append(name)
      html.text(seen.count == 1 ? " " : ", ")
      link(item, name)
    }
  }

  /// A link to evidence in the note; its name alone where the note is left out.
  private mutating func link(_ evidence: Evidence, _ name: String) {
    let isShown = !source.options.isRedacted && evidence.range.count > 0 && source.position(evidence) != nil
    guard isShown else { return html.text(name) }
    html.markup("<a href=\"#\(HTMLNote.id(document: evidence.document, start: evidence.range.start))\">")
    html.text(name)
    html.markup("</a>")
  }
}
