import Dictation
import Exchange
import Glibc

/// A site's own copy of the lexicons, read from its folder.
enum LexiconFolder {
  private static let deepest = 4

  /// The library of `--lexicons DIR`, or the embedded one where there is none.
  static func library(_ folder: String?) throws(CommandFailure) -> LexiconLibrary {
    guard let folder else { return .embedded }
    var files: [LexiconText] = []
    try add(folder, "", depth: 0, to: &files)
    if files.isEmpty {
      throw .input(InputError(file: folder, message: "holds no lexicon file; expected a folder as Lexicons/"))
    }
    return LexiconLibrary(files)
  }

  /// A table that the user names by its file; errors name it as the user does.
  static func table(_ path: String) throws(CommandFailure) -> LexiconText {
    var bytes = try InputFile.bytes(path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { bytes.removeFirst(3) }
    return LexiconText(name: path, copying: bytes)
  }

  /// Adds the `.tsv` and `.md` files of a folder and of those in it.
  private static func add(
    _ folder: String, _ prefix: String, depth: Int, to files: inout [LexiconText]
  ) throws(CommandFailure) {
    guard let stream = opendir(folder) else {
      let message = errno == ENOTDIR ? "is a file; expected a folder as Lexicons/" : InputFile.reason(errno)
      throw .input(InputError(file: folder, message: message))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first == UInt8(ascii: ".") { continue }
      let path = folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth < deepest { try add(path, prefix + name + "/", depth: depth + 1, to: &files) }
      } else if name.hasSuffix(".tsv") || name.hasSuffix(".md") {
        files.append(LexiconText(name: prefix + name, copying: try InputFile.bytes(path)))
      }
    }
  }
}
