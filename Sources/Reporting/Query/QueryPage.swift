import Dictation
import Spine

/// Writes a query to the surgeon as one HTML page, to be printed and signed.
struct QueryPage {
  let query: SurgeonQuery

  private static let sheet = """
    :root{color-scheme:light dark;--page:#fff;--ink:#1b1d21;--quiet:#55595f;--line:#8a8f96}
    @media (prefers-color-scheme:dark){:root{--page:#15171a;--ink:#e9eaec;--quiet:#b0b4ba;--line:#8a8f96}}
    body{max-width:46rem;margin:0 auto;padding:24px;background:var(--page);color:var(--ink);
    font:16px/1.5 Georgia,"DejaVu Serif",serif;overflow-wrap:anywhere}
    h1{font-size:24px}h2{font-size:18px;margin:28px 0 4px}.quiet{color:var(--quiet)}
    blockquote{margin:4px 0 8px;padding-left:12px;border-left:3px solid var(--line)}
    ul{list-style:none;padding-left:0}.boxes li::before{content:"\\2610\\00A0"}
    .rule{display:block;border-bottom:1px solid var(--line);height:1.9em}
    @media print{body{max-width:none;padding:0;background:#fff;color:#000;font-size:11pt}section{break-inside:avoid}
    @page{margin:18mm}}
    """

  func bytes() -> [UInt8] {
    var html = HTMLText()
    HTMLPage.head(title: SurgeonQuery.title + ": " + query.words.note, sheet: QueryPage.sheet, to: &html)
    html.markup("<main>\n<h1>\(SurgeonQuery.title)</h1>\n")
    html.element("p", class: "quiet", query.words.note)
    html.element("p", SurgeonQuery.greeting)
    for (place, item) in query.items.enumerated() { write(item, number: place + 1, to: &html) }
    html.markup("<section><h2>Addendum</h2>\n")
    html.element("p", SurgeonQuery.addendum)
    for label in SurgeonQuery.blanks {
      html.element("p", label)
      html.markup("<span class=\"rule\"></span>\n")
    }
    html.markup("</section>\n</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func write(_ item: SurgeonQuery.Item, number: Int, to html: inout HTMLText) {
    html.markup("<section><h2>\(number). ")
    html.text(item.question.subject)
    html.markup("</h2>\n")
    let indicators = query.indicators(of: item)
    if !indicators.isEmpty { html.markup("<p class=\"quiet\">The record says:</p>\n<ul>\n") }
    for indicator in indicators {
      html.markup("<li>")
      html.text(Paragraph.oneLine(indicator.place))
      if let quote = indicator.quote { html.element("blockquote", "“" + Paragraph.oneLine(quote) + "”") }
      html.markup("</li>\n")
    }
    if !indicators.isEmpty { html.markup("</ul>\n") }
    html.element("p", item.question.words)
    if item.question.choices.isEmpty { html.markup("<span class=\"rule\"></span><span class=\"rule\"></span>\n") }
    html.markup("<ul class=\"boxes\">\n")
    for choice in item.question.choices { html.element("li", choice) }
    html.markup("<li>\(SurgeonQuery.other)<span class=\"rule\"></span></li><li>\(SurgeonQuery.unable)</li>\n")
    html.markup("</ul>\n</section>\n")
  }
}
