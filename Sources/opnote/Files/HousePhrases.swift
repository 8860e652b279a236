import Dictation
import Exchange

/// A practice's own phrases: tables as those of `language/` and `spine/`, whose rows are added to them.
struct HousePhrases {
  private let folder: String
  /// How many lines each table had before, so that an error in a row names the practice's file.
  private var lines: [(name: String, count: Int)] = []

  init(folder: String) { self.folder = folder }

  /// The library with the rows of the folder's tables.
  mutating func added(to library: LexiconLibrary) throws(CommandFailure) -> LexiconLibrary {
    var files = library.files
    for house in try LexiconFolder.library(folder).files {
      guard house.name.hasPrefix("language/") || house.name.hasPrefix("spine/"),
        let place = files.firstIndex(where: { $0.name == house.name })
      else {
        throw .input(
          InputError(
            file: "\(folder)/\(house.name)", message: "is no table that phrases can be added to; see Lexicons/"))
      }
      do throws(LexiconError) {
        try LexiconTable(house).require(columns: try LexiconTable(files[place]).columns)
      } catch { throw .lexicon(error, folder: folder) }
      files[place] = joined(files[place], house)
    }
    return LexiconLibrary(files)
  }

  /// The table with the other's rows; its header and comments become comments, so that its lines keep their numbers.
  private mutating func joined(_ table: LexiconText, _ house: LexiconText) -> LexiconText {
    var bytes = Array(table.bytes)
    if bytes.last != 10 { bytes.append(10) }
    lines.append((table.name, bytes.filter { $0 == 10 }.count))
    var hasHeader = false
    for line in Array(house.bytes).split(separator: 10, omittingEmptySubsequences: false) {
      let isRow = !line.isEmpty && line.first != UInt8(ascii: "#") && line.first != 13
      if isRow, !hasHeader {
        hasHeader = true
        bytes.append(UInt8(ascii: "#"))
      }
      bytes += line
      bytes.append(10)
    }
    return LexiconText(name: table.name, copying: bytes)
  }

  /// The failure for a fault of a lexicon: the practice's file and line, where it stands there.
  func failure(_ error: LexiconError, folder other: String?) -> CommandFailure {
    for (name, count) in lines where name == error.file && error.line > count {
      return .lexicon(
        LexiconError(file: name, line: error.line - count, column: error.column, message: error.message),
        folder: folder)
    }
    return .lexicon(error, folder: other)
  }
}
