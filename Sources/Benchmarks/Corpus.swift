import Exchange
import Foundation
import OpNoteAudit

/// The notes that are measured, with their claims.
struct Corpus {
  /// A note and its claim.
  struct Chart: Sendable {
    let note: Note
    let claim: Claim
  }

  private(set) var charts: [Chart] = []
  /// The bytes of the notes.
  private(set) var bytes = 0

  /// The charts of folders: `note.txt` with `claim.json`, and other texts with one and the same claim.
  init(folders: [String]) throws {
    var claim = Claim(lines: [])
    var texts: [(path: String, claim: Claim?)] = []
    for folder in folders {
      guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
      for name in names.compactMap({ $0 as? String }).sorted()
      where name.hasSuffix(".txt") && !name.hasSuffix("report.txt") {
        let path = folder + "/" + name
        var own: Claim?
        if name.hasSuffix("note.txt"), let bytes = FileManager.default.contents(atPath: path.dropLast(8) + "claim.json")
        {
          own = try ClaimReader.read(Array(bytes), file: name)
          if claim.lines.isEmpty { claim = own ?? claim }
        }
        texts.append((path, own))
      }
    }
    for (path, own) in texts {
      guard let text = FileManager.default.contents(atPath: path) else { continue }
      charts.append(Chart(note: Note(id: path, file: Array(text)), claim: own ?? claim))
      bytes += text.count
    }
  }

  /// The notes one after the other in a file, so many times, for the reference.
  func write(to path: String, times: Int) throws {
    var all = Data()
    for chart in charts { all.append(contentsOf: chart.note.text) }
    var text = Data()
    for _ in 0..<times { text.append(all) }
    try text.write(to: URL(fileURLWithPath: path))
  }

  /// The charts as lines of JSON in a file, so many times, for whole programs.
  func writeLines(to path: String, times: Int) throws {
    var lines = Data()
    for (number, chart) in charts.enumerated() {
      let item: [String: Any] = [
        "id": "chart-\(number)", "note": String(decoding: chart.note.text, as: UTF8.self),
        "claim": [
          "diagnoses": chart.claim.diagnoses,
          "lines": chart.claim.lines.map {
            ["code": $0.code, "modifiers": $0.modifiers, "units": $0.units] as [String: Any]
          },
        ],
      ]
      lines.append(try JSONSerialization.data(withJSONObject: item, options: .sortedKeys))
      lines.append(10)
    }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    for _ in 0..<times { try file.write(contentsOf: lines) }
    try file.close()
  }
}
