import Audit
import Coding
import Dictation
import Spine

/// Writes a report as JSON of the schema `opnote.gap-report/1`.
public struct GapReportJSON {
  private let source: ReportSource

  /// The JSON text of a report, with its final line break.
  public static func bytes(
    _ report: GapReport, options: ReportOptions = ReportOptions(), layout: JSONWriter.Layout = .indented
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    GapReportJSON(source: ReportSource(report, options)).write(to: &writer)
    writer.finish()
    return writer.bytes
  }

  private func write(to json: inout JSONWriter) {
    let report = source.report
    json.object { json in
      json.string("schema", "opnote.gap-report/1")
      writeDocuments(to: &json)
      writeClaim(to: &json)
      json.string("verdict", report.verdict.rawValue)
      json.array("elements", report.elements) { write($1, to: &$0) }
      json.array("lines", report.lines) { write($1, to: &$0) }
      json.array("findings", report.findings) { write($1, to: &$0) }
      json.array("coverage", report.coverage) { write($1, to: &$0) }
      json.array("supported", report.supported) { write($1, to: &$0) }
      FactsJSON(source: source, spans: spans).write(to: &json)
    }
  }

  private var spans: SpanJSON { SpanJSON(source: source) }

  private func writeDocuments(to json: inout JSONWriter) {
    let documents = source.report.documents
    json.object("note") { json in
      json.string("id", source.names.first ?? "")
      json.string("sha256", documents.first?.sha256 ?? "")
      json.integer("bytes", documents.first?.fileSize ?? 0)
      json.string("operationDate", source.report.facts.operationDate?.iso)
    }
    json.array("documents", Array(documents.indices.dropFirst())) { json, index in
      json.object { json in
        json.string("id", source.names[index])
        json.string("sha256", documents[index].sha256)
        json.integer("bytes", documents[index].fileSize)
      }
    }
  }

  private func writeClaim(to json: inout JSONWriter) {
    guard let claim = source.report.claim else {
      json.key("claim")
      return json.null()
    }
    json.object("claim") { json in
      json.string("id", claim.id)
      json.string("payer", claim.payer?.rawValue)
      json.string("state", claim.state)
      json.string("placeOfService", claim.placeOfService)
      json.string("dateOfService", source.report.dateOfService.iso)
      json.strings("diagnoses", claim.diagnoses)
      json.array("lines", claim.lines) { json, line in
        json.object { json in
          json.string("code", line.code)
          json.strings("modifiers", line.modifiers)
          json.integer("units", line.units)
          json.integers("diagnoses", line.diagnoses)
          json.cents("charge", line.chargeCents)
        }
      }
    }
  }

  private func write(_ element: ElementReport, to json: inout JSONWriter) {
    json.object { json in
      json.string("element", element.element.rawValue)
      json.string("status", element.status.name)
      json.string("summary", source.message(element.summary))
      spans.write("evidence", element.evidence, to: &json)
    }
  }

  private func write(_ line: LineReport, to json: inout JSONWriter) {
    json.object { json in
      json.string("code", line.line.code)
      json.strings("modifiers", line.line.modifiers)
      json.integer("units", line.line.units)
      json.object("elements") { json in
        for (element, status) in zip(Element.allCases, line.elements) { json.string(element.rawValue, status.name) }
      }
      json.array("components", line.components) { json, component in
        json.object { json in
          json.string("component", component.component)
          json.string("status", component.status.name)
          spans.write("evidence", component.evidence, to: &json)
        }
      }
    }
  }

  private func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object { json in
      json.string("rule", finding.rule)
      json.string("severity", finding.severity.name)
      json.string("element", finding.element?.rawValue)
      json.strings("codes", finding.codes)
      json.integers("lines", finding.lines)
      json.string("message", source.message(finding.message))
      json.string("fix", source.message(finding.fix))
      json.string("source", finding.source)
      spans.write("evidence", finding.evidence, to: &json)
    }
  }

  private func write(_ coverage: CoverageReport, to json: inout JSONWriter) {
    json.object { json in
      json.string("policy", coverage.policy)
      json.string("criterion", coverage.criterion)
      json.string("status", coverage.status)
      spans.write("evidence", coverage.evidence, to: &json)
    }
  }

  private func write(_ line: SupportedLine, to json: inout JSONWriter) {
    json.object { json in
      json.string("code", line.code)
      json.strings("modifiers", line.modifiers)
      json.integer("units", line.units)
      json.levels(line.levels)
      spans.write("evidence", line.evidence, to: &json)
    }
  }
}

extension JSONWriter {
  /// Writes the key `levels` with the segments' names.
  mutating func levels(_ levels: [Segment]) {
    array("levels", levels) { $0.string($1.name) }
  }
}
