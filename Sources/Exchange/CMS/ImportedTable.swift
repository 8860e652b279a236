import Dictation

/// What an import did to one of our tables.
public struct ImportedTable: Sendable {
  /// The table's file, as `codes/bundles.tsv`.
  public let file: String
  /// What a row is, as `pairs`.
  public let noun: String
  /// What is in force, and from when.
  public var inForce = 0
  /// From when; nil where the file does not tell.
  public var from: CalendarDate?
  /// Rows that say what they said.
  public var kept = 0
  /// Rows that say something else.
  public var changed = 0
  /// Rows that are new.
  public var new = 0
  /// Rows that are in force no more.
  public var gone = 0
  /// What else the user should know, a sentence each.
  public var notes: [String] = []

  init(_ file: String, _ noun: String) {
    self.file = file
    self.noun = noun
  }

  /// A note on codes, the first few of them named.
  mutating func note(_ codes: [String], _ text: String) {
    if codes.isEmpty { return }
    let shown = codes.prefix(6).joined(separator: ", ") + (codes.count > 6 ? ", …" : "")
    notes.append("\(codes.count) \(text): \(shown)")
  }
}
