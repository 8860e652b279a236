import Dictation

/// The names of the conditions that stand in for conservative care, as a coder says them.
struct ReasonNames: Sendable {
  private var names: [(concept: String, name: String)] = []

  /// No names.
  init() {}

  /// Reads the names of a library.
  init(_ library: LexiconLibrary) throws(LexiconError) {
    let table = try library.table("spine/exemptions.tsv")
    let (concept, reason) = (try table.column("concept"), try table.column("reason"))
    var rows = table.rows
    while let row = rows.nextRow() { names.append((row.string(concept), row.string(reason))) }
  }

  /// The name of a concept; the concept itself, opened, where it has none.
  subscript(concept: String) -> String {
    for pair in names where pair.concept == concept { return pair.name }
    return spoken(concept)
  }
}
