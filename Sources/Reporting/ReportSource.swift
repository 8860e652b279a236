import Audit
import Dictation
import Spine

/// A report with what its writers need of its documents: positions, quotes and names, each reckoned once.
struct ReportSource {
  let report: GapReport
  let options: ReportOptions
  private var positions: [SourcePositions] = []
  private var quotes: [QuoteFinder] = []
  /// The names of the documents, as the report may show them.
  private(set) var names: [String] = []

  init(_ report: GapReport, _ options: ReportOptions) {
    self.report = report
    self.options = options
    for document in report.documents {
      positions.append(SourcePositions(document.text))
      quotes.append(QuoteFinder(document.text))
      names.append(options.isRedacted ? Redaction.name(document) : document.id)
    }
  }

  /// The place of evidence; nil where its document is not in the report.
  func position(_ evidence: Evidence) -> SourcePositions.Position? {
    positions.indices.contains(evidence.document)
      ? positions[evidence.document].position(of: evidence.range.start) : nil
  }

  /// The place after the last byte of evidence; nil where its document is not in the report.
  func endPosition(_ evidence: Evidence) -> SourcePositions.Position? {
    positions.indices.contains(evidence.document)
      ? positions[evidence.document].position(of: evidence.range.end) : nil
  }

  /// The words of evidence themselves; nil in a redacted report.
  func words(_ evidence: Evidence) -> String? {
    guard !options.isRedacted, report.documents.indices.contains(evidence.document) else { return nil }
    let text = report.documents[evidence.document].text
    let end = min(evidence.range.end, text.count)
    return String(decoding: text[min(evidence.range.start, end)..<end], as: UTF8.self)
  }

  /// What to quote for evidence; nil in a redacted report.
  func quote(_ evidence: Evidence) -> QuoteFinder.Quote? {
    if options.isRedacted || !quotes.indices.contains(evidence.document) { return nil }
    return quotes[evidence.document].quote(around: evidence.range)
  }

  /// The quote for evidence with all of `others` in it marked; nil in a redacted report.
  func marked(_ evidence: Evidence, among others: [Evidence]) -> MarkedQuote? {
    if options.isRedacted || !quotes.indices.contains(evidence.document) { return nil }
    var marks: [ByteRange] = []
    for other in others where other.document == evidence.document { marks.append(other.range) }
    return MarkedQuote(quotes[evidence.document], around: evidence.range, marks: marks)
  }

  /// A message as the report may show it.
  func message(_ text: String) -> String { options.isRedacted ? Redaction.message(text) : text }

  /// The name of the document that evidence stands in; nil where it is the operative note.
  func document(_ evidence: Evidence) -> String? {
    evidence.document > 0 && names.indices.contains(evidence.document) ? names[evidence.document] : nil
  }
}
