import Exchange
import Reporting
import Sampling

/// A sample as it was drawn, with all that it takes to draw it again.
struct SampleDraw {
  let frame: SampleFrame
  /// What the strata were made by, as the user named it; nil where there are none.
  let by: String?
  let allocation: String
  let seed: UInt64
  /// Why the sample has this size.
  let reason: String
  let strata: [Draw.Stratum]

  /// The charts drawn, in the order of the draw.
  var units: [Draw.Unit] { Draw.units(strata, seed: seed) }

  private static let generator = "SplitMix64; Fisher-Yates without return, strata in this order, one run of numbers"

  /// The manifest of the charts drawn, for `opnote batch`.
  func manifest() throws(InputError) -> [UInt8] {
    let hasStratum = frame.header.has(.stratum)
    var names = frame.header.names
    if by != nil, !hasStratum { names.append("stratum") }
    var text = SampleDraw.line(names + ["draw", "use"])
    for (number, unit) in units.enumerated() {
      let row = try frame.row(unit.place)
      var cells = row.cells
      if by != nil {
        let name = strata[unit.stratum].name
        if hasStratum { replace(.stratum, in: &cells, with: name) } else { cells.append(name) }
      }
      text += SampleDraw.line(cells + ["\(number + 1)", unit.isSpare ? "spare" : "sample"])
    }
    return Array(text.utf8)
  }

  private func replace(_ column: ManifestHeader.Column, in cells: inout [String], with text: String) {
    for (place, other) in frame.header.columns.enumerated() where other == column { cells[place] = text }
  }

  private static func line(_ cells: [String]) -> String {
    var text = ""
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += "," }
      let isPlain = !cell.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
      if isPlain {
        text += cell
      } else {
        text += "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
    }
    return text + "\n"
  }

  /// The record of the draw, for its defence and for `opnote estimate`.
  func record() throws(InputError) -> [UInt8] {
    var rows: [(unit: Draw.Unit, row: ManifestRow)] = []
    for unit in units { rows.append((unit, try frame.row(unit.place))) }
    var amounts: [Int?] = []
    for (_, row) in rows { amounts.append(try row.cents(.paid, file: frame.path)) }
    var json = JSONWriter()
    json.object { json in
      json.string("schema", SampleRecord.schema)
      json.string("program", "opnote \(Program.version)")
      json.string("generator", SampleDraw.generator)
      json.string("seed", "\(seed)")
      json.string("stratified", by)
      json.string("allocation", by == nil ? nil : allocation)
      json.string("size", reason)
      json.object("frame") { json in
        json.string("file", frame.path)
        json.string("sha256", frame.sha256)
        json.integer("charts", frame.count)
        json.cents("paid", frame.header.has(.paid) ? frame.strata.reduce(0) { $0 + $1.paidCents } : nil)
      }
      json.array("strata", Array(strata.enumerated())) { json, item in
        json.object { json in
          json.string("name", item.element.name)
          json.integer("charts", item.element.units.count)
          json.cents("paid", frame.header.has(.paid) ? frame.strata[item.offset].paidCents : nil)
          json.integer("sample", min(item.element.size, item.element.units.count))
          json.integer("spares", min(item.element.spares, max(0, item.element.units.count - item.element.size)))
        }
      }
      json.array("drawn", Array(rows.enumerated())) { json, item in
        let (unit, row) = item.element
        json.object { json in
          json.integer("draw", item.offset + 1)
          json.string("use", unit.isSpare ? "spare" : "sample")
          json.string("stratum", strata[unit.stratum].name)
          json.integer("line", row.line)
          json.string("id", row[.id] ?? row[.note])
          json.cents("paid", amounts[item.offset])
        }
      }
    }
    json.finish()
    return json.bytes
  }

  /// What was drawn, in words.
  func text() -> String {
    var sample = 0
    var spares = 0
    for unit in units { if unit.isSpare { spares += 1 } else { sample += 1 } }
    var lines = [
      "drew \(sample) of \(frame.count) charts and \(spares) spares; \(reason)", "frame   \(frame.path)",
      "sha256  \(frame.sha256)", "seed    \(seed)", "by      \(SampleDraw.generator)",
    ]
    if by != nil {
      for stratum in strata {
        let size = min(stratum.size, stratum.units.count)
        lines.append("stratum \(Printable.oneLine(stratum.name)): \(size) of \(stratum.units.count)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
