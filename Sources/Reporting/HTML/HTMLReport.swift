import Audit
import Coding
import Dictation
import Spine

/// Writes a report as one HTML page that is whole in itself: no network, no script.
public struct HTMLReport {
  let source: ReportSource
  var html = HTMLText()

  /// The page of a report.
  public static func bytes(_ report: GapReport, options: ReportOptions = ReportOptions()) -> [UInt8] {
    var writer = HTMLReport(source: ReportSource(report, options))
    writer.write()
    return writer.html.bytes
  }

  private init(source: ReportSource) { self.source = source }

  var report: GapReport { source.report }
  var words: ReportWords { ReportWords(source: source) }

  private mutating func write() {
    writeHead()
    html.markup("<main>\n<div>\n")
    writeGrid()
    writeFindings()
    writeElements()
    writeCoverage()
    writeSupported()
    html.markup("</div>\n")
    HTMLNote(source: source).write(to: &html)
    html.markup("</main>\n</body>\n</html>\n")
  }

  private mutating func writeHead() {
    var sheet = HTMLStyle.sheet
    for element in Element.allCases { sheet += HTMLStyle.filter(element.rawValue) }
    HTMLPage.head(title: "\(words.verdict): \(source.names.first ?? "")", sheet: sheet, to: &html)
    html.markup("<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<header>\n")
    if let notSpine = words.notSpine { html.element("p", notSpine) }
    html.markup(
      "<h1><span class=\"badge \(verdictClass)\">\(words.verdict)</span> <span>\(words.meaning)</span></h1>\n")
    html.element("p", words.counts)
    html.element("p", class: "quiet", words.note)
    if let claim = words.claim { html.element("p", class: "quiet", claim) }
    if let silence = words.silence { html.element("p", class: "quiet", silence) }
    html.markup("</header>\n")
  }

  private var verdictClass: String {
    switch report.verdict {
    case .hold: "bad"
    case .review: "weak"
    case .ready: "good"
    }
  }

  /// A section that opens and closes, with its heading.
  mutating func section(_ title: String, id: String, _ body: (inout HTMLReport) -> Void) {
    html.markup("<details open id=\"\(id)\"><summary><h2>\(title)</h2></summary>\n")
    body(&self)
    html.markup("</details>\n")
  }

  private mutating func writeGrid() {
    if report.lines.isEmpty { return }
    let isCheck = report.claim == nil
    section(isCheck ? "Operations and elements" : "Lines and elements", id: "grid") { page in
      page.html.markup("<div class=\"scroll\"><table class=\"grid\"><caption>")
      page.html.markup("What the note establishes for each \(isCheck ? "operation" : "line of the claim")</caption>\n")
      page.html.markup("<thead><tr><th scope=\"col\">\(isCheck ? "operation" : "line")</th>")
      for element in Element.allCases { page.html.markup("<th scope=\"col\">\(ReportWords.head(element))</th>") }
      page.html.markup("</tr></thead>\n<tbody>\n")
      for row in page.report.lines {
        page.writeRow(
          ReportWords.name(code: row.line.code, modifiers: row.line.modifiers, units: row.line.units), row.elements)
      }
      if page.report.lines.count > 1 { page.writeRow("the note", page.report.elements.map { $0.status }) }
      page.html.markup("</tbody></table></div>\n")
    }
  }

  private mutating func writeRow(_ name: String, _ statuses: [Status]) {
    html.markup("<tr><th scope=\"row\">")
    html.text(name)
    html.markup("</th>")
    for status in statuses { cell(status) }
    html.markup("</tr>\n")
  }

  private mutating func cell(_ status: Status) {
    html.markup(
      "<td class=\"\(HTMLReport.kind(status))\"><span aria-hidden=\"true\">\(HTMLReport.mark(status))</span> ")
    // The dash says it to the eye; a screen reader has the words.
    html.markup(
      status == .notApplicable
        ? "<span class=\"unseen\">not applicable</span></td>"
        : "\(status == .documented ? "ok" : status.name)</td>")
  }

  /// The colours of a status.
  static func kind(_ status: Status) -> String {
    switch status {
    case .notApplicable: "none"
    case .documented: "good"
    case .weak: "weak"
    case .missing, .conflict: "bad"
    }
  }

  /// The mark of a status, so that colour is not all that tells it.
  private static func mark(_ status: Status) -> String {
    switch status {
    case .notApplicable: "–"
    case .documented: "✓"
    case .weak: "~"
    case .missing: "✗"
    case .conflict: "!"
    }
  }

  private mutating func writeElements() {
    section("Elements", id: "elements") { page in
      page.html.markup("<table><caption>The note as a whole</caption>\n<thead><tr><th scope=\"col\">element</th>")
      page.html.markup("<th scope=\"col\">status</th><th scope=\"col\">why</th></tr></thead>\n<tbody>\n")
      for element in page.report.elements {
        page.html.markup("<tr><th scope=\"row\">\(ReportWords.spaced(element.element.rawValue))</th>")
        page.cell(element.status)
        page.html.markup("<td>")
        page.html.text(page.source.message(element.summary))
        page.writeLinks(element.evidence)
        page.html.markup("</td></tr>\n")
      }
      page.html.markup("</tbody></table>\n")
    }
  }

  private mutating func writeCoverage() {
    if report.coverage.isEmpty { return }
    section("Policy criteria", id: "coverage") { page in
      page.html.markup("<table><thead><tr><th scope=\"col\">policy</th><th scope=\"col\">criterion</th>")
      page.html.markup("<th scope=\"col\">status</th></tr></thead>\n<tbody>\n")
      for row in page.report.coverage {
        page.html.markup("<tr>")
        page.html.element("td", row.policy)
        page.html.element("td", page.source.message(row.criterion))
        page.html.element("td", ReportWords.spaced(row.status))
        page.html.markup("</tr>\n")
      }
      page.html.markup("</tbody></table>\n")
    }
  }

  private mutating func writeSupported() {
    section("What the note would bear", id: "supported") { page in
      if page.report.supported.isEmpty { page.html.element("p", "No code of the tables.") }
      if !page.report.supported.isEmpty { page.html.markup("<ul>\n") }
      for line in page.report.supported {
        page.html.markup("<li><code>")
        page.html.text(ReportWords.name(code: line.code, modifiers: line.modifiers, units: line.units))
        page.html.markup("</code> \(line.told)")
        page.writeLinks(Array(line.evidence.prefix(1)))
        page.html.markup("</li>\n")
      }
      if !page.report.supported.isEmpty { page.html.markup("</ul>\n") }
      page.html.element("p", class: "quiet", "What the text documents, by our tables; no advice to bill.")
    }
  }
}
