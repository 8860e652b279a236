import Exchange
import Glibc

/// A file that a user names, handed on in pieces as it is read; `-` is standard input.
struct InputChunks {
  private static let chunk = 1 << 18

  /// The file's path.
  let path: String

  /// Calls `body` with each piece; throws one clear line where the file cannot be read.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) throws(InputError) -> Void) throws(CommandFailure) {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .input(InputError(file: path, message: InputFile.reason(errno))) }
    defer { if descriptor != 0 { close(descriptor) } }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.chunk)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        let message = errno == EISDIR ? "is a folder; expected a file" : InputFile.reason(errno)
        throw .input(InputError(file: path, message: message))
      }
      do throws(InputError) { try body(UnsafeBufferPointer(rebasing: buffer[..<count])) } catch { throw .input(error) }
    }
  }
}
