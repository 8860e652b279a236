import Dictation
import Spine

/// Writes evidence as spans of the text.
struct SpanJSON {
  let source: ReportSource

  /// Writes a key with an array of spans.
  func write(_ key: String, _ evidence: [Evidence], to json: inout JSONWriter) {
    json.array(key, evidence) { write($1, to: &$0) }
  }

  /// Writes a key with a span, or null.
  func write(_ key: String, _ evidence: Evidence?, to json: inout JSONWriter) {
    json.key(key)
    if let evidence { write(evidence, to: &json) } else { json.null() }
  }

  private func write(_ evidence: Evidence, to json: inout JSONWriter) {
    let position = source.position(evidence)
    json.object { json in
      json.integer("start", evidence.range.start)
      json.integer("end", evidence.range.end)
      json.integer("line", position?.line)
      json.integer("column", position?.column)
      json.string("section", evidence.section.rawValue)
      json.string("quote", source.quote(evidence)?.text)
      if let document = source.document(evidence) { json.string("document", document) }
    }
  }
}
