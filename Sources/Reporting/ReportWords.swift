import Audit
import Coding
import Dictation
import Spine

/// The sentences that every form of a report shares.
struct ReportWords {
  let source: ReportSource

  private var report: GapReport { source.report }

  /// The verdict in capitals.
  var verdict: String {
    switch report.verdict {
    case .hold: "HOLD"
    case .review: "REVIEW"
    case .ready: "READY"
    }
  }

  /// What the verdict means.
  var meaning: String {
    let isCheck = report.claim == nil
    return switch report.verdict {
    case .hold: isCheck ? "the dictation lacks what payers ask for" : "do not release this claim"
    case .review: isCheck ? "the dictation is weaker than payers ask for" : "fix or query before release"
    case .ready: isCheck ? "no gap found in the dictation" : "nothing keeps this claim back"
    }
  }

  /// What a report says before all else where the note tells no operation on the spine; nil where it does.
  var notSpine: String? {
    report.claim == nil && !report.facts.isSpineOperation
      ? "No operation on the spine is told in this note, so nothing of it is judged." : nil
  }

  /// The findings counted: `2 errors, 1 warning`.
  var counts: String {
    var parts: [String] = []
    for (severity, one, many) in [
      (Severity.error, "error", "errors"), (.warning, "warning", "warnings"), (.info, "remark", "remarks"),
    ] {
      let count = report.findings.filter { $0.severity == severity }.count
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many)") }
    }
    return parts.isEmpty ? "no findings" : ReportWords.joined(parts)
  }

  /// The documents and the date of the operation.
  var note: String {
    var note = source.names.first ?? ""
    if note.isEmpty { note = "the note" }
    if source.names.count > 1 { note += " with " + ReportWords.joined(Array(source.names.dropFirst())) }
    return note + "; " + (report.facts.operationDate.map { "operation of \($0.iso)" } ?? "no operation date told")
  }

  /// The claim's head; nil in a check.
  var claim: String? {
    guard let claim = report.claim else { return nil }
    var parts: [String] = []
    if let id = claim.id { parts.append("claim \(id)") }
    if let payer = claim.payer { parts.append(payer.rawValue) }
    if let state = claim.state { parts.append(state) }
    if let place = claim.placeOfService { parts.append("place of service \(place)") }
    parts.append("date of service \(report.dateOfService.iso)")
    if !claim.diagnoses.isEmpty { parts.append(ReportWords.joined(claim.diagnoses)) }
    return ReportWords.joined(parts)
  }

  /// What is not judged for want of a payer or a place; nil where both are told.
  var silence: String? {
    guard let claim = report.claim, claim.payer == nil || claim.placeOfService == nil else { return nil }
    let place = claim.placeOfService == nil ? "place of service" : ""
    let untold = claim.payer == nil ? "payer" + (place.isEmpty ? "" : " and \(place)") : place
    return "No \(untold) told: NCCI is applied as for Medicare, and the rules that need it (programmes, policies, "
      + "sites) are silent."
  }

  /// Where evidence stands: `hp.txt, line 14, indications`.
  func place(of evidence: Evidence) -> String {
    var parts: [String] = []
    if let document = source.document(evidence) { parts.append(document) }
    if let position = source.position(evidence) { parts.append("line \(position.line)") }
    if evidence.section != .unlabelled { parts.append(ReportWords.spaced(evidence.section.rawValue)) }
    return ReportWords.joined(parts)
  }

  /// What is quoted for evidence, with dots where its sentence is cut; nil in a redacted report.
  func quote(of evidence: Evidence) -> String? {
    guard let quote = source.quote(evidence) else { return nil }
    return (quote.isCutBefore ? "… " : "") + quote.text + (quote.isCutAfter ? " …" : "")
  }

  /// Evidence whose sentence is not quoted already.
  func distinct(_ evidence: [Evidence]) -> [Evidence] {
    var kept: [Evidence] = []
    var quotes: [String] = []
    for item in evidence {
      let words = source.quote(item)?.text ?? ""
      let place = "\(item.document):\(source.position(item)?.line ?? 0):" + words
      if quotes.contains(place) { continue }
      quotes.append(place)
      kept.append(item)
    }
    return kept
  }

  /// Words with commas between.
  static func joined(_ words: [String], _ separator: String = ", ") -> String {
    var text = ""
    for word in words { text += text.isEmpty ? word : separator + word }
    return text
  }

  /// A name with spaces for its hyphens.
  static func spaced(_ name: String) -> String {
    var bytes = Array(name.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "-") { bytes[place] = 32 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line of a claim as it is given on the command line.
  static func name(code: String, modifiers: [String], units: Int) -> String {
    var name = code
    for modifier in modifiers { name += "-" + modifier }
    return units == 1 ? name : name + "x\(units)"
  }

  /// The short name of an element, as the head of a column.
  static func head(_ element: Element) -> String {
    switch element {
    case .levels: "levels"
    case .approach: "approach"
    case .instrumentation: "devices"
    case .conservativeCare: "care"
    case .laterality: "side"
    case .medicalNecessity: "necessity"
    }
  }

  /// A status in a cell: what is wrong stands in capitals.
  static func word(_ status: Status) -> String {
    switch status {
    case .notApplicable: "–"
    case .documented: "ok"
    case .weak: "weak"
    case .missing: "MISSING"
    case .conflict: "CONFLICT"
    }
  }
}

extension SupportedLine {
  /// The segments' names with commas between; `once` where there are none.
  var told: String {
    var names: [String] = []
    for level in levels { names.append(level.name) }
    return names.isEmpty ? "once" : ReportWords.joined(names)
  }
}
