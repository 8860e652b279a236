import Dictation
import Exchange
import Glibc

/// Files that a user names, read whole; `-` is standard input.
enum InputFile {
  /// The bytes of a file; throws one clear line where it cannot be read.
  static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    do throws(InputError) { return try contents(path) } catch { throw .input(error) }
  }

  /// A note; throws where the file is empty, or no text.
  static func note(_ path: String) throws(CommandFailure) -> Note {
    do throws(InputError) { return try note(try contents(path), id: path, file: path) } catch { throw .input(error) }
  }

  /// The note of a file's bytes, in any format of notes; throws where they are none. `file` names it in errors.
  static func note(_ bytes: [UInt8], id: String, file: String) throws(InputError) -> Note {
    try NoteReader.note(bytes, id: id, file: file)
  }

  /// The bytes of a file; throws where it cannot be read.
  static func contents(_ path: String) throws(InputError) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(file: path, message: reason(errno)) }
    defer { if descriptor != 0 { close(descriptor) } }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw InputError(file: path, message: "is a folder; expected a file")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)))
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw InputError(file: path, message: reason(errno))
      }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// The size of a file; 0 where nothing is there.
  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
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
