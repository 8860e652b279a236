import Coding
import Dictation
import Reporting

/// What the tables say of codes, a card each.
struct CodeCards {
  let lookups: [CodeLookup]
  let tables: CodeTables
  let date: CalendarDate

  /// The cards as text or JSON.
  func bytes(isJSON: Bool) -> [UInt8] { isJSON ? json() : Array(text().utf8) }

  /// One line of a card: its name and its values.
  private typealias Field = (name: String, values: [String])

  private func text() -> String {
    var text = ""
    for (place, lookup) in lookups.enumerated() {
      if place > 0 { text += "\n" }
      for line in Paragraph.lines(title(lookup), first: Paragraph.padded(lookup.code, 9)) { text += line + "\n" }
      for field in fields(lookup) where !field.values.isEmpty {
        let first = "  " + Paragraph.padded(field.name, 22)
        for line in Paragraph.lines(field.values.joined(separator: ", "), first: first) { text += line + "\n" }
      }
    }
    return text
  }

  private func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.codes/1")
      json.string("on", date.iso)
      json.array("codes", lookups) { json, lookup in
        json.object { json in
          json.string("code", lookup.code)
          json.string("label", title(lookup))
          json.bool("known", !lookup.isUnknown)
          json.bool("valid", isValid(lookup))
          json.object("facts") { json in
            for field in fields(lookup) { json.strings(field.name, field.values) }
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }

  private func title(_ lookup: CodeLookup) -> String {
    switch lookup.found {
    case .procedure(let code): code.label
    case .diagnosis(let code): code.label
    case .retired: "a code that was deleted"
    case .nothing: "not in our tables, so not judged"
    }
  }

  private func isValid(_ lookup: CodeLookup) -> Bool {
    switch lookup.found {
    case .procedure(let code): code.isValid(on: date)
    case .diagnosis(let code): code.isValid(on: date)
    case .retired(let code): code.last.map { !($0 < date) } ?? false
    case .nothing: false
    }
  }

  private func fields(_ lookup: CodeLookup) -> [Field] {
    let validity = isValid(lookup) ? "valid on \(date.iso)" : "not valid on \(date.iso)"
    switch lookup.found {
    case .procedure(let code): return [("validity", [validity] + period(code.first, code.last))] + fields(code)
    case .diagnosis(let code): return [("validity", [validity] + period(code.first, code.last))] + fields(code)
    case .retired(let code):
      return [
        ("validity", [validity] + period(nil, code.last)), ("replaced by", code.successors),
        ("note", one(code.note)), ("source", one(code.source)),
      ]
    case .nothing(let near): return [("near it", near)]
    }
  }

  private func fields(_ code: ProcedureCode) -> [Field] {
    var parts: [String] = []
    for rule in tables.components(of: code.code) {
      parts.append(rule.component + (rule.otherwise.isEmpty ? "" : " (else \(rule.otherwise.joined(separator: "/")))"))
    }
    return [
      ("family", one(code.family)), ("stands for", code.work + code.devices), ("regions", code.regions),
      ("ways in", code.approaches), ("a unit counts", [code.unit.rawValue]),
      ("spans", code.spans.map { ["\($0.lowerBound) to \($0.upperBound) segments"] } ?? []),
      ("parts", parts), ("add-on to", code.isAddOn ? tables.primaries(of: code.code, on: date) : []),
      ("conservative care", [care(code.care)]), ("reason for device", [code.asksRationale ? "asked" : "not asked"]),
      ("side", [code.hasSide ? "has to be told" : "not asked"]),
      ("most units a day", code.maximumUnits.map { ["\($0)"] } ?? []),
      (
        "Medicare",
        labelled("status", code.status) + labelled("global days", code.globalDays)
          + labelled("bilateral", code.bilateral)
          + labelled("assistant", code.assistant) + labelled("co-surgeon", code.coSurgeon)
      ),
      ("source", one(code.source)),
    ]
  }

  private func fields(_ code: DiagnosisCode) -> [Field] {
    var meaning: [String] = []
    for clause in code.meaning {
      meaning.append((clause.isDenied ? "no " : "") + clause.concepts.joined(separator: " or "))
    }
    return [
      ("kind", [code.kind.rawValue]), ("regions", code.regions), ("levels", code.levels), ("side", one(code.side)),
      ("the note must tell", meaning), ("replaced by", code.successors), ("source", one(code.source)),
    ]
  }

  private func care(_ care: ProcedureCode.CareNeed) -> String {
    switch care {
    case .asked: "asked"
    case .careOrReason: "asked, or a stated reason"
    case .followsPrimary: "as its primary code"
    case .notAsked: "not asked"
    }
  }

  private func period(_ first: CalendarDate?, _ last: CalendarDate?) -> [String] {
    (first.map { ["from \($0.iso)"] } ?? []) + (last.map { ["until \($0.iso)"] } ?? [])
  }

  private func one(_ text: String) -> [String] { text.isEmpty ? [] : [text] }

  private func labelled(_ label: String, _ value: String) -> [String] { value.isEmpty ? [] : ["\(label) \(value)"] }
}

/// The codes of a family, a line each.
struct CodeList {
  let codes: [ProcedureCode]
  let date: CalendarDate

  /// The list as text or JSON.
  func bytes(isJSON: Bool) -> [UInt8] {
    if !isJSON {
      var text = ""
      for code in codes {
        let label = code.label + (code.isValid(on: date) ? "" : " (not valid on \(date.iso))")
        for line in Paragraph.lines(label, first: Paragraph.padded(code.code, 7)) { text += line + "\n" }
      }
      return Array(text.utf8)
    }
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.codes/1")
      json.string("on", date.iso)
      json.array("codes", codes) { json, code in
        json.object { json in
          json.string("code", code.code)
          json.string("label", code.label)
          json.bool("known", true)
          json.bool("valid", code.isValid(on: date))
        }
      }
    }
    json.finish()
    return json.bytes
  }
}
