import Dictation

/// Reads the page of a rule: `# id`, lines of `key: value`, sections of prose under `## Title`, and two examples.
struct RulePageReader {
  /// The page's head.
  struct Fields {
    var severity = ""
    var element: Element?
    var sets: String?
    var summary = ""
    var source = ""
  }

  private static let keys = ["severity", "element", "sets", "summary", "source"]
  private let file: String
  private let lines: [String]

  init(_ text: LexiconText) {
    file = text.name
    var lines: [String] = []
    for line in text.bytes.split(separator: 10, omittingEmptySubsequences: false) {
      lines.append(String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self))
    }
    self.lines = lines
  }

  func page() throws(LexiconError) -> RulePage {
    guard let first = lines.first, let id = RulePageReader.rest(of: first, after: "# "),
      file.utf8.elementsEqual("rules/\(id).md".utf8)
    else { throw error(1, "expected a first line \"# ID\" with the id that the file is named by") }
    var fields = Fields()
    var sections: [RulePage.Section] = []
    var failing: RulePage.Example?
    var passing: RulePage.Example?
    var next = try head(into: &fields)
    while next < lines.count {
      let title = RulePageReader.rest(of: lines[next], after: "## ") ?? ""
      let end = endOfSection(from: next + 1)
      switch title {
      case "Fails": failing = try example(next + 1..<end)
      case "Passes": passing = try example(next + 1..<end)
      default: sections.append(RulePage.Section(title: title, paragraphs: paragraphs(next + 1..<end)))
      }
      next = end
    }
    guard let failing, let passing else { throw error(0, "expected the sections Fails and Passes") }
    return RulePage(id: id, fields: fields, sections: sections, failing: failing, passing: passing)
  }

  /// Reads the lines of `key: value`; returns the line of the first section.
  private func head(into fields: inout Fields) throws(LexiconError) -> Int {
    var seen: Set<String> = []
    for (place, line) in lines.enumerated().dropFirst() {
      if line.utf8.starts(with: "## ".utf8) {
        for key in RulePageReader.keys where !seen.contains(key) && key != "element" && key != "sets" {
          throw error(place + 1, "expected a line \"\(key): …\" before the first section")
        }
        return place
      }
      if line.isEmpty { continue }
      guard let (key, value) = RulePageReader.field(line), RulePageReader.keys.contains(key), seen.insert(key).inserted
      else { throw error(place + 1, "expected one line each of severity, element, sets, summary and source") }
      switch key {
      case "severity": fields.severity = value
      case "element":
        fields.element = Element(rawValue: value)
        if fields.element == nil, !RulePageReader.isNone(value) {
          throw error(place + 1, "expected an element or none")
        }
      case "sets": fields.sets = RulePageReader.isNone(value) ? nil : value
      case "summary": fields.summary = value
      default: fields.source = value
      }
    }
    throw error(lines.count, "expected sections, each under a line \"## Title\"")
  }

  /// The line after a section: the next title, or the end. A note that has a line of `## ` ends there too.
  private func endOfSection(from start: Int) -> Int {
    var end = start
    while end < lines.count, !lines[end].utf8.starts(with: "## ".utf8) { end += 1 }
    return end
  }

  private func paragraphs(_ range: Range<Int>) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines[range] {
      if line.isEmpty {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }

  private func example(_ range: Range<Int>) throws(LexiconError) -> RulePage.Example {
    var rest = lines[range]
    while rest.first?.isEmpty == true { rest = rest.dropFirst() }
    while rest.last?.isEmpty == true { rest = rest.dropLast() }
    let number = rest.startIndex + 1
    guard let line = rest.popFirst(), let (key, claim) = RulePageReader.field(line), key == "claim" else {
      throw error(number, "expected a line \"claim: --cpt …\" before the note")
    }
    while rest.first?.isEmpty == true { rest = rest.dropFirst() }
    if rest.isEmpty { throw error(number, "expected a note after the claim") }
    var note = ""
    for line in rest { note += line + "\n" }
    return RulePage.Example(claim: claim, note: note)
  }

  private static func field(_ line: String) -> (key: String, value: String)? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var value = line[line.index(after: colon)...].utf8
    while value.first == 32 { value = value.dropFirst() }
    return (String(line[..<colon]), String(decoding: value, as: UTF8.self))
  }

  private static func rest(of line: String, after prefix: String) -> String? {
    line.utf8.starts(with: prefix.utf8) ? String(decoding: line.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }

  private static func isNone(_ value: String) -> Bool {
    switch value {
    case "", "none", "-", "–", "—": true
    default: false
    }
  }

  private func error(_ line: Int, _ message: String) -> LexiconError {
    LexiconError(file: file, line: line, message: message)
  }
}
