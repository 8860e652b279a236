import Dictation
import Exchange
import Glibc

/// Writes a library into a folder whole: into a new folder beside it, which then takes its place.
struct LexiconWriter {
  /// The folder, as the user named it.
  let folder: String
  private let target: String

  /// Throws where the folder holds something that is no lexicon, or cannot be written.
  init(_ folder: String) throws(CommandFailure) {
    self.folder = folder
    var path = folder
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    if let real = realpath(path, nil) {
      defer { free(real) }
      path = String(cString: real)
    }
    target = path
    try check()
  }

  /// The folder's own lexicons, and the embedded ones that it lacks.
  func base() throws(CommandFailure) -> LexiconLibrary {
    if !exists || LexiconTree.isEmpty(target) { return .embedded }
    let own = try LexiconFolder.library(target)
    let rest = LexiconLibrary.embedded.files.filter { file in !own.files.contains { $0.name == file.name } }
    return LexiconLibrary(own.files + rest)
  }

  /// Writes the library; where that fails the folder is as it was.
  func write(_ library: LexiconLibrary) throws(CommandFailure) {
    var template = Array((target + ".XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw failure(errno) }
    let fresh = String(cString: made)
    do throws(CommandFailure) {
      for file in library.files { try write(file, below: fresh) }
      let mask = umask(0)
      umask(mask)
      guard chmod(fresh, 0o777 & ~mask) == 0 else { throw failure(errno) }
      try put(fresh)
    } catch {
      LexiconTree.remove(fresh)
      throw error
    }
  }

  private var exists: Bool {
    var status = stat()
    return stat(target, &status) == 0
  }

  private func check() throws(CommandFailure) {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .input(InputError(file: folder, message: "is a file; expected a folder"))
    }
    if let other = LexiconTree.other(in: target) {
      throw .input(
        InputError(
          file: folder, message: "holds \(other), which is no lexicon; expected a folder of lexicons or a new one"))
    }
  }

  private func write(_ file: LexiconText, below fresh: String) throws(CommandFailure) {
    var path = fresh
    let parts = file.name.split(separator: "/")
    for part in parts.dropLast() {
      path += "/" + part
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure(errno) }
    }
    path = fresh + "/" + file.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    let isWritten = Descriptor.write(Array(file.bytes), to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    let isClosed = close(descriptor) == 0
    if !isWritten || !isClosed { throw failure(isWritten ? errno : reason) }
  }

  /// Puts the new folder in the place of the old one.
  private func put(_ fresh: String) throws(CommandFailure) {
    if !exists {
      guard rename(fresh, target) == 0 else { throw failure(errno) }
      return
    }
    let old = fresh + ".old"
    guard rename(target, old) == 0 else { throw failure(errno) }
    guard rename(fresh, target) == 0 else {
      let reason = errno
      rename(old, target)
      throw failure(reason)
    }
    LexiconTree.remove(old)
  }

  private func failure(_ reason: Int32) -> CommandFailure {
    .input(InputError(file: folder, message: "could not be written: \(InputFile.reason(reason))"))
  }
}

/// A folder of lexicons as the file system holds it.
enum LexiconTree {
  /// The first entry that is neither a lexicon nor a folder of them; nil where there is none.
  static func other(in folder: String, _ prefix: String = "") -> String? {
    for name in names(folder) {
      let path = folder + "/" + name
      if isFolder(path) {
        if let other = other(in: path, prefix + name + "/") { return other }
      } else if !name.hasSuffix(".tsv"), !name.hasSuffix(".md") {
        return Printable.oneLine(prefix + name)
      }
    }
    return nil
  }

  /// Whether a folder holds nothing.
  static func isEmpty(_ folder: String) -> Bool { names(folder).isEmpty }

  /// Removes a folder and what it holds; links are removed, not followed.
  static func remove(_ folder: String) {
    for name in names(folder) {
      let path = folder + "/" + name
      if isFolder(path) { remove(path) } else { unlink(path) }
    }
    rmdir(folder)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in order.
  private static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
