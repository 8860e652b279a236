import Dictation

/// `codes/cpt.tsv`: the CPT and HCPCS codes.
struct ProcedureTable: RowTable {
  static let file = "codes/cpt.tsv"
  static let header = [
    "code", "label", "family", "work", "device", "regions", "approach", "unit", "spans", "addon", "base", "status",
    "global", "bilateral", "assistant", "cosurgeon", "team", "mue", "mai", "side", "care", "rationale",
    "first", "last", "source",
  ]
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// The row of a code.
  func procedure(_ code: String) -> ProcedureCode? {
    guard let row = SortedTable(table).firstRow(of: code) else { return nil }
    return sound(row)
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> ProcedureCode {
    var cells = CellReader(row)
    let code = try cells.text("a CPT or HCPCS code", CodeForm.isProcedure)
    let label = try cells.filled()
    let family = try cells.filled()
    let work = try cells.list(separatedBy: "|", of: "kinds of work joined by |", CodeForm.isName)
    let devices = try cells.list(separatedBy: "|", of: "devices joined by |", CodeForm.isName)
    let regions = try cells.list(separatedBy: "|", of: "regions (OC C T L S SI) joined by |", Self.isRegion)
    let approaches = try cells.list(
      separatedBy: "|", of: "anterior, posterior, lateral or percutaneous joined by |", Self.isApproach)
    let unit: ProcedureCode.Unit = try cells.choice("interspace, segment, vertebra, spanned, joint, once, time")
    let spans = try cells.range()
    let isAddOn = try cells.yesNo()
    let group = cells.text()
    let status = cells.text()
    let globalDays = try cells.choice(of: ["000", "010", "090", "MMM", "XXX", "YYY", "ZZZ", ""])
    let bilateral = try cells.choice(of: ["0", "1", "2", "3", "9", ""])
    let assistant = try cells.choice(of: ["0", "1", "2", "9", ""])
    let coSurgeon = try cells.choice(of: ["0", "1", "2", "9", ""])
    let team = try cells.choice(of: ["0", "1", "2", "9", ""])
    let maximumUnits = try cells.number()
    let indicator = try cells.choice(of: ["1", "2", "3", ""])
    let hasSide = try cells.yesNo()
    let care: ProcedureCode.CareNeed = try cells.choice("Y, X, F, N")
    let asksRationale = try cells.yesNo()
    let first = try cells.date()
    let last = try cells.date(notBefore: first)
    let source = try cells.filled()
    return ProcedureCode(
      code: code, label: label, family: family, work: work, devices: devices, regions: regions, approaches: approaches,
      unit: unit, spans: spans, isAddOn: isAddOn, baseGroup: group.isEmpty ? nil : group, status: status,
      globalDays: globalDays, bilateral: bilateral, assistant: assistant, coSurgeon: coSurgeon,
      team: team, maximumUnits: maximumUnits, maximumUnitsIndicator: indicator, hasSide: hasSide, care: care,
      asksRationale: asksRationale, first: first, last: last, source: source)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: true)
    try validateRows()
  }

  private static func isRegion(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ["OC", "C", "T", "L", "S", "SI"].contains(String(decoding: text, as: UTF8.self))
  }

  private static func isApproach(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ["anterior", "posterior", "lateral", "percutaneous"].contains(String(decoding: text, as: UTF8.self))
  }
}
