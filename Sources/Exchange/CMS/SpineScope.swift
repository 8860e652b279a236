import Dictation

/// Which codes of CMS's files are kept: those of spine, or all.
public struct SpineScope: Sendable {
  private let codes: Set<PackedCode>?

  /// The codes that our tables know: those of `cpt.tsv`, those retired, and those of the pairs that are embedded.
  public init(_ libraries: [LexiconLibrary], keepsAll: Bool) throws(LexiconError) {
    if keepsAll {
      codes = nil
      return
    }
    var known: Set<PackedCode> = []
    for library in libraries {
      for name in ["codes/cpt.tsv", "codes/retired.tsv"] {
        var rows = try library.table(name).rows
        while let row = rows.nextRow() {
          if let code = PackedCode(row.bytes(0)) { known.insert(code) }
        }
      }
    }
    var rows = try LexiconLibrary.embedded.table("codes/bundles.tsv").rows
    while let row = rows.nextRow() {
      for text in [row.bytes(0)] + row.bytes(2).split(separator: 32).map(UnsafeBufferPointer.init(rebasing:)) {
        if let code = PackedCode(text) { known.insert(code) }
      }
    }
    codes = known
  }

  /// Whether a code is kept.
  func keeps(_ code: PackedCode) -> Bool {
    if let codes { return codes.contains(code) }
    return code.isWritable
  }

  /// Whether all codes are.
  var isAll: Bool { codes == nil }
}

extension PackedCode {
  /// Whether our tables can hold the code: four digits and a digit, F, T or U, or a letter and four digits.
  var isWritable: Bool {
    let last = number % 36
    let first = number / (36 * 36 * 36 * 36)
    if first >= 10 { return last < 10 }
    return last < 10 || last == 15 || last == 29 || last == 30
  }
}
