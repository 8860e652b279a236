import Exchange

/// A chart of a batch, named but not yet read.
struct BatchItem: Sendable {
  /// Where the chart stands.
  enum Content: Sendable {
    /// A note's file, and the claim's file where there is one.
    case files(note: String, claim: String?)
    /// A row of a manifest; its paths are relative to the folder.
    case row(ManifestRow, folder: String)
    /// A line of JSON.
    case line([UInt8])
    /// It could not even be named.
    case fault(String)
  }

  /// Its name in reports; nil where only its own text tells it.
  let id: String?
  /// The file that the item comes from.
  let file: String
  /// Its 1-based line in that file; 0 where the file is the item.
  let line: Int
  /// Where the chart stands.
  let content: Content
  /// The part of all input that ends with this item, from 0 to 1; nil where nobody knows.
  let progress: Double?
  /// The bytes that it will take in memory.
  let cost: Int
}
