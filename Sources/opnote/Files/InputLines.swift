import Exchange
import Glibc

/// The lines of a file or of standard input, handed on as they arrive.
struct InputLines {
  private static let chunk = 65_536

  /// The file's path; `-` is standard input.
  let path: String
  /// What messages call it.
  var name: String { path == "-" ? "standard input" : path }

  /// Calls `body` with the whole lines of each piece that arrives, without their ends.
  func forEachBatch(
    _ body: ([ArraySlice<UInt8>]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .input(InputError(file: name, message: InputFile.reason(errno))) }
    defer { if descriptor != 0 { close(descriptor) } }
    var buffer = [UInt8](repeating: 0, count: InputLines.chunk)
    var rest: [UInt8] = []
    var isFirst = true
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let message = errno == EISDIR ? "is a folder; expected a file" : InputFile.reason(errno)
        throw .input(InputError(file: name, message: message))
      }
      if count == 0 { break }
      let fresh = rest.count
      rest.append(contentsOf: buffer[..<count])
      if isFirst { try refuseOtherKinds(&rest) }
      isFirst = false
      let (lines, end) = InputLines.lines(rest, searching: min(fresh, rest.count))
      if !lines.isEmpty { try body(lines) }
      rest.removeFirst(end)
    }
    if !rest.isEmpty { try body([InputLines.trimmed(rest[...])]) }
  }

  /// Throws where the file's first bytes are those of a PDF or the like; drops a byte order mark.
  private func refuseOtherKinds(_ bytes: inout [UInt8]) throws(CommandFailure) {
    if case .other(let name, let advice) = FileKind(of: bytes) {
      throw .input(InputError(file: name, message: "is \(name), which opnote does not read; \(advice)"))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { bytes.removeFirst(3) }
  }

  /// The whole lines, and where the rest begins; no line ends before `start`.
  private static func lines(_ bytes: [UInt8], searching start: Int) -> (lines: [ArraySlice<UInt8>], end: Int) {
    var lines: [ArraySlice<UInt8>] = []
    var lineStart = 0
    for at in start..<bytes.count where bytes[at] == 10 {
      lines.append(trimmed(bytes[lineStart..<at]))
      lineStart = at + 1
    }
    return (lines, lineStart)
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 13 ? line.dropLast() : line
  }
}
