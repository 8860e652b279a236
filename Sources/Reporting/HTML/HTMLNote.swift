import Audit
import Dictation
import Spine

/// Writes the documents of a report with their evidence marked, each piece with the letters of its elements and the
/// numbers of the findings that lead back.
struct HTMLNote {
  let source: ReportSource

  /// The letter by which an element is known in the note, so that colour is not all that tells it.
  static func letter(_ element: Element) -> String {
    switch element {
    case .levels: "L"
    case .approach: "A"
    case .instrumentation: "D"
    case .conservativeCare: "C"
    case .laterality: "S"
    case .medicalNecessity: "N"
    }
  }

  /// The id of the place where evidence begins.
  static func id(document: Int, start: Int) -> String { "e\(document)-\(start)" }

  func write(to html: inout HTMLText) {
    html.markup("<div class=\"record\" tabindex=\"0\" role=\"region\" aria-labelledby=\"record\">\n")
    html.markup("<details open><summary><h2 id=\"record\">The note and its evidence</h2></summary>\n")
    if source.options.isRedacted {
      html.element("p", "The words of the note are left out of this report.")
    } else {
      writeLegend(to: &html)
      for index in source.report.documents.indices { writeDocument(index, to: &html) }
    }
    html.markup("</details>\n</div>\n")
  }

  private func writeLegend(to html: inout HTMLText) {
    html.markup("<fieldset><legend>Show the evidence of</legend>\n")
    for element in Element.allCases {
      let name = element.rawValue
      html.markup("<label class=\"\(name)\"><input type=\"checkbox\" id=\"show-\(name)\" checked> ")
      html.markup("\(HTMLNote.letter(element)) \(ReportWords.spaced(name))</label>\n")
    }
    html.markup("</fieldset>\n")
  }

  private func writeDocument(_ index: Int, to html: inout HTMLText) {
    let text = source.report.documents[index].text
    html.element("h3", source.names[index].isEmpty ? "the note" : source.names[index])
    html.markup("<div class=\"text\">\n<div>")
    var run = Run()
    for piece in Highlights(source.report, document: index, length: text.count).pieces {
      if piece.isMarked { run.add(piece) } else { run.close(to: &html) }
      write(piece, of: text, document: index, &run, to: &html)
    }
    run.close(to: &html)
    html.markup("</div>\n</div>\n")
  }

  /// Writes a piece, cut where a line ends: a mark does not reach over the line.
  private func write(
    _ piece: Highlights.Piece, of text: [UInt8], document: Int, _ run: inout Run, to html: inout HTMLText
  ) {
    var id = piece.isStart ? " id=\"\(HTMLNote.id(document: document, start: piece.range.start))\"" : ""
    var start = piece.range.start
    while start < piece.range.end {
      var end = start
      while end < piece.range.end, text[end] != 10, text[end] != 13 { end += 1 }
      if end > start || !id.isEmpty {
        if piece.isMarked { html.markup("<mark class=\"\(HTMLNote.classes(piece))\"\(id)>") }
        html.text(String(decoding: text[start..<end], as: UTF8.self))
        if piece.isMarked { html.markup("</mark>") }
        id = ""
      }
      guard end < piece.range.end else { return }
      run.close(to: &html)
      // A carriage return and its line feed are one line's end, also where a piece ends between them.
      let isPair = text[end] == 13 && end + 1 < text.count && text[end + 1] == 10
      if !isPair { html.markup("</div>\n<div>") }
      start = end + 1
      if start < piece.range.end, piece.isMarked { run.add(piece) }
    }
  }

  private static func classes(_ piece: Highlights.Piece) -> String {
    var names: [String] = []
    for element in piece.elements { names.append(element.rawValue) }
    return names.isEmpty ? "other" : ReportWords.joined(names, " ")
  }

  /// Marked pieces beside each other, which have one label.
  private struct Run {
    private var elements: [Element] = []
    private var findings: [Int] = []

    mutating func add(_ piece: Highlights.Piece) {
      for element in piece.elements where !elements.contains(element) { elements.append(element) }
      for finding in piece.findings where !findings.contains(finding) { findings.append(finding) }
    }

    /// Writes the label of the run, if there is one, and begins anew.
    mutating func close(to html: inout HTMLText) {
      if elements.isEmpty, findings.isEmpty { return }
      html.markup("<sup>")
      for element in Element.allCases where elements.contains(element) {
        html.markup("<abbr title=\"\(ReportWords.spaced(element.rawValue))\">\(HTMLNote.letter(element))</abbr>")
      }
      for finding in findings.sorted() {
        html.markup("<a href=\"#finding-\(finding)\" aria-label=\"back to finding \(finding)\">\(finding)</a>")
      }
      html.markup("</sup>")
      self = Run()
    }
  }
}
