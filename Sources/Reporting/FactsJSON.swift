import Audit
import Dictation
import Spine

/// Writes the `facts` of a report: what the record says, whatever was billed.
struct FactsJSON {
  let source: ReportSource
  let spans: SpanJSON

  func write(to json: inout JSONWriter) {
    let facts = source.report.facts
    let summary = FactsSummary(facts)
    let codes = source.report.diagnosisCodes
    json.object("facts") { json in
      json.array("regions", summary.regions) { $0.string($1.rawValue) }
      json.levels(summary.levels)
      json.array("approaches", summary.approaches) { $0.string($1.rawValue) }
      json.array("sides", summary.sides) { $0.string($1.rawValue) }
      json.array("procedures", summary.procedures) { write($1, to: &$0) }
      json.array("instrumentation", summary.devices) { write($1, to: &$0) }
      json.array("conservativeCare", facts.care) { write($1, to: &$0) }
      json.array("diagnoses", summary.diagnoses) { write($1, codes, to: &$0) }
    }
  }

  private func write(_ procedure: Procedure, to json: inout JSONWriter) {
    json.object { json in
      json.string("kind", procedure.kind.rawValue)
      json.levels(procedure.levels)
      json.string("approach", procedure.approach?.rawValue)
      json.string("side", procedure.side?.rawValue)
      spans.write("evidence", procedure.evidence, to: &json)
    }
  }

  private func write(_ device: Device, to json: inout JSONWriter) {
    json.object { json in
      json.string("kind", device.kind.rawValue)
      json.levels(device.levels)
      spans.write("rationale", device.rationale, to: &json)
      spans.write("evidence", device.evidence, to: &json)
    }
  }

  private func write(_ care: Care, to json: inout JSONWriter) {
    json.object { json in
      json.string("kind", care.kind)
      if let duration = care.duration {
        json.object("duration") { json in
          json.integer("value", duration.value)
          json.string("unit", duration.unit)
        }
      } else {
        json.key("duration")
        json.null()
      }
      json.string("outcome", FactsJSON.outcome(care.outcome))
      spans.write("evidence", care.evidence, to: &json)
    }
  }

  /// The outcome in the schema's two words: care that could not be given was not tried.
  private static func outcome(_ outcome: Care.Outcome?) -> String? {
    switch outcome {
    case .failed: "failed"
    case .notTried, .contraindicated: "not-tried"
    case .improved, nil: nil
    }
  }

  private func write(_ diagnosis: Diagnosis, _ codes: DiagnosisCodes?, to json: inout JSONWriter) {
    json.object { json in
      json.string("concept", diagnosis.concept)
      json.strings("codes", codes?.codes(for: diagnosis) ?? [])
      spans.write("evidence", diagnosis.evidence, to: &json)
    }
  }
}
