import Dictation

/// `codes/icd10.tsv`: the ICD-10-CM codes.
struct DiagnosisTable: RowTable {
  static let file = "codes/icd10.tsv"
  static let header = [
    "code", "label", "first", "last", "billable", "parent", "region", "levels", "side", "meaning", "kind", "successors",
    "source",
  ]
  let table: LexiconTable
  /// The rows of first encounters, in the file's order.
  private let firstEncounters: [LexiconRow]
  /// The runs of those with one meaning, which stand together.
  private let runs: [Run]

  private struct Run: Sendable {
    let meaning: [UInt8]
    var rows: Range<Int>
  }

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
    var rows: [LexiconRow] = []
    var runs: [Run] = []
    var last: UnsafeBufferPointer<UInt8>?
    var cursor = table.rows
    while let row = cursor.nextRow() {
      guard Self.isFirstEncounter(row.bytes(0)) else { continue }
      let meaning = row.bytes(Self.meaningColumn)
      if let last, ByteSearch.areSame(last, meaning) {
        runs[runs.count - 1].rows = runs[runs.count - 1].rows.lowerBound..<rows.count + 1
      } else {
        runs.append(Run(meaning: Array(meaning), rows: rows.count..<rows.count + 1))
        last = meaning
      }
      rows.append(row)
    }
    (firstEncounters, self.runs) = (rows, runs)
  }

  /// The row of a code.
  func diagnosis(_ code: String) -> DiagnosisCode? {
    guard let row = SortedTable(table).firstRow(of: code) else { return nil }
    return sound(row)
  }

  /// The rows of the codes that begin with `prefix`; where `concepts` are given, those that they can tell: the bytes of
  /// the meaning decide which rows are read in full.
  func diagnoses(withPrefix prefix: String, thatTell concepts: [[UInt8]]?) -> [DiagnosisCode] {
    let rows = SortedTable(table).rows(withPrefix: prefix)
    guard let concepts else { return sound(rows) }
    return sound(
      rows.filter { DiagnosisMeaning.isTold($0.bytes(Self.meaningColumn), by: concepts, isStrict: false) })
  }

  /// The rows of first encounters all of whose meaning some concepts tell, and nothing that it rules out.
  ///
  /// Only these are read in full: the bytes of the meaning decide.
  func diagnoses(toldBy concepts: [[UInt8]]) -> [DiagnosisCode] {
    var told: [LexiconRow] = []
    for run in runs {
      let isTold = run.meaning.withUnsafeBufferPointer {
        DiagnosisMeaning.isTold($0, by: concepts, isStrict: true)
      }
      if isTold { told += firstEncounters[run.rows] }
    }
    return sound(told)
  }

  /// Whether a seventh character, where a code has one, is that of the first encounter.
  private static func isFirstEncounter(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    code.count < 8 || code[code.count - 1] == UInt8(ascii: "A")
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> DiagnosisCode {
    var cells = CellReader(row)
    let code = try cells.text("an ICD-10-CM code", CodeForm.isDiagnosis)
    let label = try cells.filled()
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    let isBillable = try cells.yesNo()
    _ = try cells.text("an ICD-10-CM code or an empty cell") { $0.isEmpty || CodeForm.isDiagnosis($0) }
    let regions = try regions(&cells)
    let levels = try cells.list(separatedBy: ",", of: "vertebrae or interspaces joined by commas", CodeForm.isLevel)
    let side = try cells.choice(of: ["left", "right", ""])
    let meaning = try DiagnosisMeaning.read(&cells)
    let kind: DiagnosisCode.Kind = try cells.choice("specific, unspecified, symptom, status, support")
    let successors = try cells.list(separatedBy: " ", of: "ICD-10-CM codes joined by spaces", CodeForm.isDiagnosis)
    let source = try cells.filled()
    return DiagnosisCode(
      code: code, label: label, first: first, last: last, isBillable: isBillable, regions: regions, levels: levels,
      side: side, meaning: meaning, kind: kind, successors: successors, source: source)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: true)
    try validateRows { code, row throws(LexiconError) in
      try validate(row.list(Self.parentColumn, separator: UInt8(ascii: " ")), in: row, column: Self.parentColumn)
      try validate(code.successors, in: row, column: Self.successorsColumn)
    }
  }

  private static let parentColumn = 5
  private static let meaningColumn = 9
  private static let successorsColumn = 11

  private func validate(_ codes: [String], in row: LexiconRow, column: Int) throws(LexiconError) {
    for code in codes where SortedTable(table).firstRow(of: code) == nil {
      throw row.error(column, "expected codes of this file, found \"\(code)\"")
    }
  }

  private func regions(_ cells: inout CellReader) throws(LexiconError) -> [String] {
    let letters = ["OC", "C", "CT", "T", "TL", "L", "LS", "S", "SI"]
    let whole = ["any", "unspecified", "multiple"]
    let names = "regions (OC C CT T TL L LS S SI) joined by commas, or any, unspecified or multiple alone"
    let regions = try cells.list(separatedBy: ",", of: names) { cell in
      let text = String(decoding: cell, as: UTF8.self)
      return letters.contains(text) || whole.contains(text)
    }
    if regions.isEmpty || (regions.count > 1 && regions.contains { whole.contains($0) }) {
      throw cells.error("expected \(names)")
    }
    return regions
  }
}
