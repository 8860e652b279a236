import Dictation

/// `codes/components.tsv`: the parts that a code means.
struct ComponentTable: RowTable {
  static let file = "codes/components.tsv"
  static let header = ["code", "component", "needs", "otherwise", "severity", "at-level", "source"]
  let table: LexiconTable

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
  }

  /// The rows of a code.
  func components(of code: String) -> [ComponentRule] { sound(SortedTable(table).rows(of: code)) }

  func entry(_ row: LexiconRow) throws(LexiconError) -> ComponentRule {
    var cells = CellReader(row)
    let code = try cells.text("a CPT or HCPCS code", CodeForm.isProcedure)
    let component = try cells.filled()
    let needs = try cells.list(
      separatedBy: "|", of: "facts as work:…, device:…, circumstance:…, prior:… or absent:… joined by |", Self.isFact)
    if needs.isEmpty { throw cells.error("expected facts joined by |, found an empty cell") }
    let otherwise = try cells.list(separatedBy: " ", of: "codes joined by spaces", CodeForm.isProcedure)
    let severity = try cells.choice(of: ["error", "warning", "none"])
    let isAtLevel = try cells.yesNo()
    let source = try cells.filled()
    return ComponentRule(
      code: code, component: component, needs: needs, otherwise: otherwise, severity: severity, isAtLevel: isAtLevel,
      source: source)
  }

  func validate() throws(LexiconError) {
    try SortedTable(table).validateOrder(isUnique: false)
    try validateRows()
  }

  /// Whether a text is a fact's kind and name, as `work:discectomy`.
  private static func isFact(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let kind = String(decoding: text[..<colon], as: UTF8.self)
    return ["work", "device", "circumstance", "prior", "absent"].contains(kind)
      && CodeForm.isName(UnsafeBufferPointer(rebasing: text[(colon + 1)...]))
  }
}
