import Dictation

/// `codes/modifiers.tsv`: the modifiers.
struct ModifierTable: RowTable {
  static let file = "codes/modifiers.tsv"
  static let header = ["modifier", "label", "opens-edits", "needs", "contradicts", "requires", "source"]
  let table: LexiconTable
  private var rules: [ModifierRule] = []

  init(_ library: LexiconLibrary) throws(LexiconError) {
    table = try Self.open(in: library)
    rules = allSound()
  }

  /// The row of a modifier.
  func modifier(_ modifier: String) -> ModifierRule? {
    for rule in rules where rule.modifier == modifier { return rule }
    return nil
  }

  func entry(_ row: LexiconRow) throws(LexiconError) -> ModifierRule {
    var cells = CellReader(row)
    let modifier = try cells.text("two digits or capital letters", CodeForm.isModifier)
    let label = try cells.filled()
    let opensEdits = try cells.yesNo()
    let needs = try cells.list(separatedBy: "|", of: "circumstances joined by |", CodeForm.isName)
    let contradicts = try cells.list(separatedBy: " ", of: "modifiers joined by spaces", CodeForm.isModifier)
    let requires = cells.text()
    let source = try cells.filled()
    return ModifierRule(
      modifier: modifier, label: label, opensEdits: opensEdits, needs: needs, contradicts: contradicts,
      requires: requires, source: source)
  }

  func validate() throws(LexiconError) { try validateRows() }
}
