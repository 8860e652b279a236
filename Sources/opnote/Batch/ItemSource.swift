import Exchange
import Glibc

/// The charts of a batch's paths, one at a time, in the order given.
struct ItemSource: ~Copyable {
  private let paths: [String]
  private let ignored: FileIdentity?
  private var next = 0
  private var folder: FolderWalk?
  private var lines: LineItems?
  private var manifest: ManifestItems?

  /// The charts of paths: folders, notes, lines of JSON, manifests, and patterns of them.
  init(_ paths: [String], ignoring ignored: FileIdentity?) {
    var all: [String] = []
    for path in paths { all += ItemSource.expanded(path) }
    self.paths = all
    self.ignored = ignored
  }

  /// The next chart; nil after the last.
  mutating func item() -> BatchItem? {
    while true {
      if let item = folder?.next() ?? lines?.next() ?? manifest?.next() { return item }
      folder = nil
      lines = nil
      manifest = nil
      guard next < paths.count else { return nil }
      let path = paths[next]
      let part = Double(next) / Double(paths.count)...Double(next + 1) / Double(paths.count)
      next += 1
      do throws(InputError) {
        if let item = try start(path, part) { return item }
      } catch {
        let id = path == "-" ? nil : path
        let file = path == "-" ? "standard input" : path
        return BatchItem(
          id: id, file: file, line: error.line, content: .fault(error.message), progress: part.upperBound, cost: 0)
      }
    }
  }

  /// Opens a path; gives the chart where it is one.
  private mutating func start(_ path: String, _ part: ClosedRange<Double>) throws(InputError) -> BatchItem? {
    if path == "-" {
      lines = LineItems(try LineSource(path: path), file: "standard input", part: part)
      return nil
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw InputError(file: path, message: InputFile.reason(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR {
      folder = try FolderWalk(path, part: part, ignoring: ignored)
    } else if path.utf8.ends(with: ".csv") {
      manifest = try ManifestItems(path, part: part)
    } else if path.utf8.ends(with: ".ndjson") || path.utf8.ends(with: ".jsonl") || path.utf8.ends(with: ".json") {
      lines = LineItems(try LineSource(path: path), file: path, part: part)
    } else {
      let claim = ItemSource.claim(of: path)
      return BatchItem(
        id: path, file: path, line: 0, content: .files(note: path, claim: claim), progress: part.upperBound,
        cost: Int(status.st_size))
    }
    return nil
  }

  /// The claim that lies beside a note.
  private static func claim(of path: String) -> String? {
    let folder = FilePath.folder(of: path)
    let name = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    let names = name == "note.txt" ? ["claim.json"] : FolderWalk.claimNames(of: name)
    for claim in names where access(folder + claim, F_OK) == 0 { return folder + claim }
    return nil
  }

  /// The paths that a pattern means, sorted; the path itself where it is none, or means nothing.
  private static func expanded(_ path: String) -> [String] {
    let hasPattern = path.utf8.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
    }
    guard hasPattern, access(path, F_OK) != 0 else { return [path] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path, 0, nil, &found) == 0, let list = found.gl_pathv else { return [path] }
    var paths: [String] = []
    for place in 0..<Int(found.gl_pathc) {
      if let path = list[place] { paths.append(String(cString: path)) }
    }
    return paths
  }
}

/// Parts of paths.
enum FilePath {
  /// The folder of a path, with its slash; empty where the path has none.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: path.utf8[...slash], as: UTF8.self)
  }
}
