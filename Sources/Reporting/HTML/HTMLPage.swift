/// What every HTML page of ours begins with.
enum HTMLPage {
  /// The head up to the opened body. The policy lets nothing be fetched, sent or run, whatever the page holds.
  static func head(title: String, sheet: String, to html: inout HTMLText) {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    html.markup("style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.element("title", Paragraph.oneLine(title))
    html.markup("\n<style>\n\(sheet)\n</style>\n</head>\n<body>\n")
  }
}
