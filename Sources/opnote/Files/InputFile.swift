import Dictation
import Exchange
import Glibc

/// Files that a user names, read whole; `-` is standard input.
enum InputFile {
  /// The bytes of a file; throws one clear line where it cannot be read.
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .input(InputError(file: path, message: reason(errno))) }
    defer { if descriptor != 0 { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .input(InputError(file: path, message: "is a folder; expected a file"))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .input(InputError(file: path, message: reason(errno)))
      }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// A note; throws where the file is empty, or no text.
  static func note(_ path: String) throws(CommandFailure) -> Note { try note(path, try bytes(path)) }

  /// The note of bytes that were read already.
  static func note(_ path: String, _ bytes: [UInt8]) throws(CommandFailure) -> Note {
    switch FileKind(of: bytes) {
    case .text: return Note(id: path, file: bytes)
    case .empty: throw .input(InputError(file: path, message: "is empty; expected the text of a note"))
    case .other(let name, let advice):
      throw .input(InputError(file: path, message: "is \(name), which opnote does not read; \(advice)"))
    }
  }

  /// What the system says of an error.
  static func reason(_ error: Int32) -> String {
    switch error {
    case ENOENT: "no such file"
    case EACCES, EPERM: "permission denied"
    default: String(cString: strerror(error))
    }
  }
}
