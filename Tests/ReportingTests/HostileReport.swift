import Audit
import Coding
import Dictation
import Spine

/// Reports on notes, names and claims made to break out of the form that carries them.
enum HostileReport {
  static let words: [String] = [
    "=HYPERLINK(\"http://x.example\",\"L4-L5\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "\u{FF1D}1+1",
    "\t=1+1", "\r\n=1+1", "</td><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
    "</style><svg onload=alert(1)>", "]]><!--", "&lt;b&gt;&#60;", "`code` **bold** [link](javascript:alert(1))",
    "| cell | cell |", "![x](http://x.example/x.png)", "http://x.example www.x.example a@x.example",
    "<http://x.example>",
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{202E}txt.exe\u{202C}", "\u{2028}\u{2029}\u{85}",
    "\u{FEFF}\u{FFFE}",
    "\u{0}\u{8}\u{7F}", "\\\", \"x\": \"", "\\u0022", "{\"a\": 1}\n{\"b\": 2}", "%3Cscript%3E", "\u{1F9E0} é",
  ]

  /// A report that carries the words wherever a user's words may stand.
  static func report(_ words: String) -> GapReport? {
    guard var report = SampleReport.report() else { return nil }
    let note = Note("PROCEDURE: " + words + " L4-L5.\n" + words, id: words)
    report.documents = [note, Note(words, id: words)]
    let start = "PROCEDURE: ".utf8.count
    let evidence = [
      Evidence(range: ByteRange(start, start + words.utf8.count), section: .procedure),
      Evidence(document: 1, range: ByteRange(0, words.utf8.count), section: .history),
    ]
    report.claim?.id = words
    for place in report.findings.indices {
      report.findings[place].message = "The note says “\(words)”."
      report.findings[place].fix = words
      report.findings[place].codes = [words]
      report.findings[place].evidence = evidence
    }
    for place in report.elements.indices {
      report.elements[place].summary = words
      report.elements[place].evidence = evidence
    }
    for place in report.supported.indices { report.supported[place].evidence = evidence }
    for place in report.coverage.indices { report.coverage[place].policy = words }
    return report
  }

  /// Scalars that move a cursor, end a line where none may end, or turn the direction of text.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x0A, 0x0B..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
