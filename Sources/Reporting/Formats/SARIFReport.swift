import Audit
import Dictation
import Spine

/// Writes a report as SARIF 2.1.0, with the rules' own pages as their help.
public struct SARIFReport {
  private let source: ReportSource

  /// The SARIF text of a report, with its final line break.
  public static func bytes(_ report: GapReport, options: ReportOptions = ReportOptions()) -> [UInt8] {
    var writer = JSONWriter(.indented)
    SARIFReport(source: ReportSource(report, options)).write(to: &writer)
    writer.finish()
    return writer.bytes
  }

  private var report: GapReport { source.report }

  /// The ids of the rules, each once, in the order of their first finding.
  private var rules: [String] {
    var rules: [String] = []
    for finding in report.findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    return rules
  }

  private func write(to json: inout JSONWriter) {
    json.object { json in
      json.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.string("version", "2.1.0")
      json.array("runs", [0]) { json, _ in
        json.object { json in
          writeTool(to: &json)
          json.string("columnKind", "unicodeCodePoints")
          json.strings("newlineSequences", ["\r\n", "\n", "\r"])
          json.array("artifacts", Array(report.documents.indices)) { writeArtifact($1, to: &$0) }
          writeResults(to: &json)
          json.object("properties") { json in json.string("verdict", report.verdict.rawValue) }
        }
      }
    }
  }

  private func writeTool(to json: inout JSONWriter) {
    json.object("tool") { json in
      json.object("driver") { json in
        json.string("name", "opnote")
        if !source.options.version.isEmpty { json.string("semanticVersion", source.options.version) }
        json.array("rules", rules) { SARIFRule(id: $1, page: source.options.pages?.page($1)).write(to: &$0) }
      }
    }
  }

  private func writeArtifact(_ index: Int, to json: inout JSONWriter) {
    let document = report.documents[index]
    json.object { json in
      writeLocation(index, to: &json)
      json.integer("length", document.fileSize)
      json.strings("roles", index == 0 ? ["analysisTarget"] : ["referencedOnCommandLine"])
      json.object("hashes") { $0.string("sha-256", document.sha256) }
    }
  }

  private func writeLocation(_ index: Int, key: String = "location", to json: inout JSONWriter) {
    json.object(key) { json in
      json.string("uri", SARIFReport.uri(source.names[index]))
      json.integer("index", index)
    }
  }

  private func writeResults(to json: inout JSONWriter) {
    let rules = rules
    // Two findings of one rule, codes and words are told apart by their count.
    var seen: [String] = []
    json.array("results", report.findings) { json, finding in
      let digest = source.fingerprint(finding).digest
      seen.append(digest)
      let occurrence = seen.filter { $0 == digest }.count
      json.object { json in
        json.string("ruleId", finding.rule)
        json.integer("ruleIndex", rules.firstIndex(of: finding.rule) ?? 0)
        json.string("level", SARIFRule.level(finding.severity))
        json.object("message") { json in
          let fix = finding.fix.isEmpty ? "" : " " + source.message(finding.fix)
          json.string("text", Paragraph.oneLine(source.message(finding.message) + fix))
        }
        writeLocations(finding.evidence, to: &json)
        json.object("partialFingerprints") { $0.string("opnoteFinding/v1", "\(digest):\(occurrence)") }
        writeProperties(of: finding, to: &json)
      }
    }
  }

  /// The first place of the evidence, or the whole note; the others are related.
  private func writeLocations(_ evidence: [Evidence], to json: inout JSONWriter) {
    let known = evidence.filter { source.position($0) != nil }
    json.array("locations", [0]) { json, _ in write(known.first, id: nil, to: &json) }
    let others = Array(known.dropFirst().enumerated())
    if !others.isEmpty {
      json.array("relatedLocations", others) { write($1.element, id: $1.offset + 1, to: &$0) }
    }
  }

  private func write(_ evidence: Evidence?, id: Int?, to json: inout JSONWriter) {
    json.object { json in
      if let id { json.integer("id", id) }
      json.object("physicalLocation") { json in
        writeLocation(evidence?.document ?? 0, key: "artifactLocation", to: &json)
        if let evidence { writeRegion(evidence, to: &json) }
      }
      if let evidence, evidence.section != .unlabelled {
        json.array("logicalLocations", [evidence.section.rawValue]) { json, name in
          json.object { $0.string("name", name) }
        }
      }
    }
  }

  private func writeRegion(_ evidence: Evidence, to json: inout JSONWriter) {
    guard let start = source.position(evidence), let end = source.endPosition(evidence) else { return }
    json.object("region") { json in
      json.integer("startLine", start.line)
      json.integer("startColumn", start.column)
      json.integer("endLine", end.line)
      json.integer("endColumn", end.column)
      if let words = source.words(evidence) { json.object("snippet") { $0.string("text", words) } }
    }
  }

  private func writeProperties(of finding: Finding, to json: inout JSONWriter) {
    json.object("properties") { json in
      json.string("element", finding.element?.rawValue)
      json.strings("codes", finding.codes)
      json.integers("lines", finding.lines)
      json.string("fix", source.message(finding.fix))
      json.string("source", finding.source)
      if let quote = finding.evidence.first.flatMap({ source.quote($0)?.text }) { json.string("quote", quote) }
    }
  }

  /// A path as a URI reference: what is no letter, digit or one of `-._~/` is written in hexadecimal.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "/"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
