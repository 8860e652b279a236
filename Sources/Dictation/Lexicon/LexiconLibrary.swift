import LexiconData

/// All lexicon files of an audit: the embedded ones, or a site's own copy.
public struct LexiconLibrary: Sendable {
  /// The files, in the order of their names.
  public let files: [LexiconText]

  /// A library of the given files.
  public init(_ files: [LexiconText]) {
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The files that were embedded at build.
  public static var embedded: LexiconLibrary {
    var files: [LexiconText] = []
    for index in 0..<Int(opnote_lexicon_count()) {
      guard let name = opnote_lexicon_name(Int32(index)), let start = opnote_lexicon_bytes(Int32(index)) else {
        continue
      }
      let bytes = UnsafeBufferPointer(start: start, count: Int(opnote_lexicon_size(Int32(index))))
      files.append(LexiconText(name: String(cString: name), embedded: bytes))
    }
    return LexiconLibrary(files)
  }

  /// The file of a name, as `codes/cpt.tsv`; throws where it is not there.
  public func file(_ name: String) throws(LexiconError) -> LexiconText {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].name < name { low = middle + 1 } else { high = middle }
    }
    if low < files.count, files[low].name == name { return files[low] }
    throw LexiconError(file: name, message: "expected this lexicon file, and it is not there")
  }

  /// The table in the file of a name.
  public func table(_ name: String) throws(LexiconError) -> LexiconTable { try LexiconTable(file(name)) }
}
