import Coding
import Dictation
import Reporting

/// One line of a card: what it tells, and its values.
struct CardField {
  /// What the line tells, as a reader of text sees it.
  let name: String
  /// The values; the line is left out of a text where there are none.
  let values: [String]
  /// Whether each value stands on a line of its own.
  var isLong = false

  init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }

  init(_ name: String, lines: [String]) {
    self.init(name, lines)
    isLong = true
  }

  init(_ name: String, _ value: String) { self.init(name, value.isEmpty ? [] : [value]) }

  /// The name as a key of JSON: `add-on to` is `addOnTo`.
  var key: String {
    var key = ""
    var isNext = false
    for character in name {
      if character == " " || character == "-" {
        isNext = true
      } else {
        let isFirst = key.isEmpty
        key += isFirst ? character.lowercased() : isNext ? character.uppercased() : String(character)
        isNext = false
      }
    }
    return key
  }
}

/// What the tables say of codes, a card each.
struct CodeCards {
  let lookups: [CodeLookup]
  let tables: CodeTables
  let date: CalendarDate

  /// The cards as text or JSON.
  func bytes(isJSON: Bool) -> [UInt8] { isJSON ? json() : Array(text().utf8) }

  private func text() -> String {
    var text = ""
    for (place, lookup) in lookups.enumerated() {
      if place > 0 { text += "\n" }
      for line in Paragraph.lines(title(lookup), first: Paragraph.padded(lookup.code, 9)) { text += line + "\n" }
      for field in fields(lookup) where !field.values.isEmpty {
        let first = "  " + Paragraph.padded(field.name, 22)
        let blank = Paragraph.padded("", 24)
        let values = field.isLong ? field.values : [field.values.joined(separator: ", ")]
        for (place, value) in values.enumerated() {
          for line in Paragraph.lines(value, first: place == 0 ? first : blank, rest: blank) { text += line + "\n" }
        }
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
            for field in fields(lookup) { json.strings(field.key, field.values) }
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

  private func fields(_ lookup: CodeLookup) -> [CardField] {
    let validity = isValid(lookup) ? "valid on \(date.iso)" : "not valid on \(date.iso)"
    switch lookup.found {
    case .procedure(let code):
      let first = CardField("validity", [validity] + period(code.first, code.last))
      return [first] + ProcedureCard(code: code, tables: tables, date: date).fields
    case .diagnosis(let code):
      let first = CardField("validity", [validity] + period(code.first, code.last))
      return [first] + DiagnosisCard(code: code, tables: tables, date: date).fields
    case .retired(let code):
      return [
        CardField("validity", [validity] + period(nil, code.last)), CardField("became", code.successors),
        CardField("note", code.note), CardField("source", code.source),
      ]
    case .nothing(let near): return [CardField("near it", near)]
    }
  }

  private func period(_ first: CalendarDate?, _ last: CalendarDate?) -> [String] {
    (first.map { ["from \($0.iso)"] } ?? []) + (last.map { ["until \($0.iso)"] } ?? [])
  }
}
