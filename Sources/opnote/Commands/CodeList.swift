import Coding
import Dictation
import Reporting

/// The codes of a family, a line each.
struct CodeList {
  let codes: [ProcedureCode]
  let date: CalendarDate

  /// The list as text or JSON.
  func bytes(isJSON: Bool) -> [UInt8] { isJSON ? json() : Array(text().utf8) }

  private func text() -> String {
    var text = ""
    for code in codes {
      var label = code.label + (code.isValid(on: date) ? "" : " (not valid on \(date.iso))")
      if code.isAddOn { label += " [add-on]" }
      for line in Paragraph.lines(label, first: Paragraph.padded(code.code, 7)) { text += line + "\n" }
    }
    return text
  }

  private func json() -> [UInt8] {
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
          json.bool("addOn", code.isAddOn)
        }
      }
    }
    json.finish()
    return json.bytes
  }
}
