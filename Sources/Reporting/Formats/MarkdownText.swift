/// Text made fit to stand in Markdown.
enum MarkdownText {
  /// The text on one line, with a backslash before every mark that Markdown or HTML would read, and addresses broken.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    var run = 0
    for scalar in Paragraph.oneLine(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$": out.append("\\")
      case "/" where last == ":": out.append("\\")
      case "." where run >= 3: out.append("\\")
      default: break
      }
      out.append(scalar)
      // The word joiner keeps a name after an at sign from being called, and an address from becoming a link.
      if scalar == "@" { out.append("\u{2060}") }
      run = scalar == "w" || scalar == "W" ? run + 1 : 0
      last = scalar
    }
    return String(out)
  }

  /// A name as code; the marks that would end the code are left out.
  static func code(_ name: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in Paragraph.oneLine(name).unicodeScalars where scalar != "`" && scalar != "|" { out.append(scalar) }
    return "`" + String(out) + "`"
  }
}
