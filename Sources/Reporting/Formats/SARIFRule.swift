import Audit

/// A rule as SARIF describes it, from its page.
struct SARIFRule {
  let id: String
  let page: RulePage?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.string("id", id)
      guard let page else { return }
      json.object("shortDescription") { $0.string("text", page.summary) }
      json.object("fullDescription") { $0.string("text", text(page)) }
      json.object("help") { json in
        json.string("text", text(page))
        json.string("markdown", markdown(page))
      }
      json.object("properties") { json in
        json.strings("tags", [page.element?.rawValue ?? "claim"])
        json.string("severity", page.severity)
        json.string("source", page.source)
      }
    }
  }

  /// SARIF's word for a severity.
  static func level(_ severity: Severity) -> String {
    switch severity {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  private func text(_ page: RulePage) -> String {
    var parts = [page.summary]
    for section in page.sections { parts.append(section.title + ". " + ReportWords.joined(section.paragraphs, " ")) }
    return ReportWords.joined(parts, "\n")
  }

  private func markdown(_ page: RulePage) -> String {
    var parts = [MarkdownText.escaped(page.summary)]
    for section in page.sections {
      parts.append("### " + MarkdownText.escaped(section.title))
      parts += section.paragraphs.map { MarkdownText.escaped($0) }
    }
    return ReportWords.joined(parts, "\n\n")
  }
}
