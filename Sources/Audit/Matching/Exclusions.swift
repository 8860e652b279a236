import Dictation

/// The ICD-10-CM codes that are not coded together, from a code to the prefixes that an Excludes1 note sends it to.
struct Exclusions: Sendable {
  private var pairs: [(code: String, excluded: String)] = []

  /// No pairs.
  init() {}

  /// Reads the pairs of a library; the table itself is checked with the code tables.
  init(_ library: LexiconLibrary) throws(LexiconError) {
    let table = try library.table("codes/excludes1.tsv")
    var rows = table.rows
    while let row = rows.nextRow() { pairs.append((row.string(0), row.string(1))) }
  }

  /// The prefixes that a code is not coded with, in either order, each once.
  func prefixes(excludedBy code: String) -> [String] {
    var prefixes: [String] = []
    for pair in pairs {
      if begins(code, with: pair.code) { prefixes.append(pair.excluded) }
      if begins(code, with: pair.excluded) { prefixes.append(pair.code) }
    }
    return prefixes.once
  }
}
