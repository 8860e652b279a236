import Exchange
import Glibc

/// The charts of a folder and of the folders in it, in the order of their names.
///
/// A folder that holds `note.txt` is one chart, with `claim.json` as its claim. In any other each file is a note, with
/// `NAME.claim.json` or `NAME.json` as its claim; tables, pages and JSON are no notes.
struct FolderWalk {
  private static let deepest = 32
  private static let passedOver = [
    ".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".md", ".html", ".sarif", ".partial", ".log",
  ]

  private struct Level {
    let prefix: String
    let names: NameList
    var next = 0
    /// The part of all input that the folder is.
    let part: ClosedRange<Double>
  }

  private let root: String
  private let ignored: FileIdentity?
  private let part: ClosedRange<Double>
  private var levels: [Level] = []

  /// Begins at a folder; a file that is `ignored`, as the output, is no note.
  init(_ root: String, part: ClosedRange<Double>, ignoring ignored: FileIdentity?) throws(InputError) {
    var path = root
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    self.root = path
    self.part = part
    self.ignored = ignored
    levels.append(Level(prefix: "", names: try NameList(folder: path), part: part))
  }

  /// The next chart; nil after the last.
  mutating func next() -> BatchItem? {
    while let level = levels.last {
      let here = levels.count - 1
      if level.next == level.names.count {
        levels.removeLast()
        continue
      }
      if level.names.contains("note.txt") {
        levels[here].next = level.names.count
        return chart(level)
      }
      levels[here].next += 1
      if let item = item(level, level.names[level.next]) { return item }
    }
    return nil
  }

  /// The one chart of a folder that holds `note.txt`.
  private func chart(_ level: Level) -> BatchItem {
    let folder = path(level.prefix)
    let claim = level.names.contains("claim.json") ? folder + "claim.json" : nil
    return item(level.prefix + "note.txt", claim: claim, progress: level.part.upperBound)
  }

  /// The chart of a name, where it is a note; a folder is gone down into.
  private mutating func item(_ level: Level, _ name: String) -> BatchItem? {
    let whole = level.part.upperBound - level.part.lowerBound
    let share = whole / Double(level.names.count)
    let start = level.part.lowerBound + share * Double(level.next)
    let id = level.prefix + name
    var status = stat()
    guard lstat(path(id), &status) == 0 else { return nil }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    // A link that leads nowhere is a chart that is missing, which its reading will tell.
    if isLink, stat(path(id), &status) != 0 { return item(id, claim: nil, progress: start + share) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where !isLink:
      return open(id, part: start...(start + share))
    case S_IFREG:
      if FileIdentity(status) == ignored { return nil }
      for suffix in FolderWalk.passedOver where id.utf8.ends(with: suffix) { return nil }
      return item(id, claim: claim(of: name, in: level), progress: start + share, size: Int(status.st_size))
    default: return nil
    }
  }

  /// Goes down into a folder; one that cannot be read is a fault in its place.
  private mutating func open(_ id: String, part: ClosedRange<Double>) -> BatchItem? {
    let fault: String
    if levels.count >= FolderWalk.deepest {
      fault = "lies more than \(FolderWalk.deepest) folders deep"
    } else {
      do throws(InputError) {
        levels.append(Level(prefix: id + "/", names: try NameList(folder: path(id)), part: part))
        return nil
      } catch {
        fault = error.message
      }
    }
    return BatchItem(id: id, file: path(id), line: 0, content: .fault(fault), progress: part.upperBound, cost: 0)
  }

  private func item(_ id: String, claim: String?, progress: Double, size: Int = 0) -> BatchItem {
    BatchItem(
      id: id, file: path(id), line: 0, content: .files(note: path(id), claim: claim), progress: progress, cost: size)
  }

  private func claim(of name: String, in level: Level) -> String? {
    for claim in FolderWalk.claimNames(of: name) where level.names.contains(claim) { return path(level.prefix + claim) }
    return nil
  }

  private func path(_ id: String) -> String { root == "/" ? root + id : root + "/" + id }

  /// The names that the claim of a note may have.
  static func claimNames(of note: String) -> [String] {
    var stem = note
    if note.utf8.ends(with: ".txt") { stem.removeLast(4) }
    return [stem + ".claim.json", stem + ".json"]
  }
}

/// What makes a file the same file, whatever its name.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }

  /// The identity of a path; nil where nothing is there.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension String.UTF8View {
  /// Whether the text ends so.
  func ends(with suffix: String) -> Bool {
    count >= suffix.utf8.count && self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
