import Audit
import Exchange

/// What batches said of charts, by the charts' ids.
struct AuditedCharts {
  /// The ids in the order of the reports.
  private(set) var ids: [String] = []
  private var outcomes: [String: BatchOutcome] = [:]

  /// Reads the output of `opnote batch`.
  init(_ path: String) throws(InputError) {
    var source = try LineSource(path: path)
    let name = path == "-" ? "standard input" : path
    var line = 0
    while let text = try source.next() {
      line += 1
      if text.bytes.allSatisfy({ $0 <= 32 }) { continue }
      let document = try JSONDocument(text.bytes, file: name, firstLine: line)
      guard let outcome = BatchOutcome(document.root) else {
        throw InputError(file: name, line: line, message: "expected a report, as opnote batch writes it")
      }
      let id = outcome.verdict == nil ? document.root["id"]?.text : document.root["note"]?["id"]?.text
      guard let id else {
        throw InputError(file: name, line: line, message: "expected a report that tells its chart's id")
      }
      guard outcomes.updateValue(outcome, forKey: id) == nil else {
        throw InputError(file: name, line: line, message: "the chart \(Printable.quoted(id)) stands here twice")
      }
      ids.append(id)
    }
    if ids.isEmpty { throw InputError(file: name, message: "holds no report") }
  }

  /// What was said of a chart; nil where there is no report.
  func outcome(_ id: String) -> BatchOutcome? { outcomes[id] }
}
