import Audit

/// Writes what changed between two reports, for a person.
public struct DifferenceText {
  private let difference: ReportDifference
  private let style: Style
  private let width: Int
  private var text = ""

  /// The text of a difference.
  public static func text(_ difference: ReportDifference, options: ReportOptions = ReportOptions()) -> String {
    var writer = DifferenceText(difference: difference, style: options.style, width: options.width)
    writer.write()
    return writer.text
  }

  private init(difference: ReportDifference, style: Style, width: Int) {
    self.difference = difference
    self.style = style
    self.width = width
  }

  private mutating func line(_ line: String = "") { text += line + "\n" }

  private mutating func write() {
    let (old, new) = (difference.old, difference.new)
    let word = new.verdict.rawValue.uppercased()
    let before =
      old.verdict == new.verdict ? "as before" : "was \(old.verdict.rawValue.uppercased())"
    line(style.paint(word, DifferenceText.role(new.verdict)) + ", \(before): \(difference.counts).")
    for words in Paragraph.lines("\(old.name) → \(new.name)", first: "        ", width: width) { line(words) }
    write("CLOSED", difference.closed, .good)
    write("OPENED", difference.opened, .bad)
    write("LEFT", difference.left, .doubtful)
    if !difference.changes.isEmpty { title("ELEMENTS", .title) }
    for change in difference.changes {
      let name = Paragraph.padded(ReportWords.spaced(change.element.rawValue), 19)
      line("  \(name)\(ReportWords.spaced(change.old.name)) → \(ReportWords.spaced(change.new.name))")
    }
  }

  private mutating func title(_ title: String, _ role: Style.Role) {
    line()
    line(style.paint(title, role))
  }

  private mutating func write(_ name: String, _ items: [ReportOutline.Item], _ role: Style.Role) {
    if items.isEmpty { return }
    title(name, role)
    for item in items {
      let codes = item.codes.isEmpty ? "" : " · " + ReportWords.joined(item.codes)
      let head = Paragraph.padded(item.severity.name, 8)
      for words in Paragraph.lines(item.rule + codes, first: head, width: width) { line(words) }
      for words in Paragraph.lines(item.message, first: "        ", width: width) { line(words) }
    }
  }

  private static func role(_ verdict: Verdict) -> Style.Role {
    switch verdict {
    case .hold: .bad
    case .review: .doubtful
    case .ready: .good
    }
  }
}
