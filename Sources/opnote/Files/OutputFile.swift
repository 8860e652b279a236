import Exchange
import Glibc

/// A report's file: written beside its place with mode 0600, then put there whole.
enum OutputFile {
  /// Writes the bytes to a path, or to standard output where there is none or it is `-`.
  static func write(_ bytes: [UInt8], to path: String?) throws(CommandFailure) {
    guard let path, path != "-" else { return try StandardOutput.write(bytes) }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A device or a pipe is written to; to rename over it would destroy it.
      return try writeThrough(bytes, path)
    }
    try replace(resolved(path), named: path, with: bytes)
  }

  /// Throws where the output is one of the inputs, which writing would destroy.
  static func refuseInput(_ path: String?, inputs: [String]) throws(CommandFailure) {
    var output = stat()
    guard let path, path != "-", stat(path, &output) == 0 else { return }
    for input in inputs where input != "-" {
      var status = stat()
      if stat(input, &status) == 0, status.st_dev == output.st_dev, status.st_ino == output.st_ino,
        status.st_mode & S_IFMT == S_IFREG
      {
        throw .usage("--output \(path) would overwrite the input \(input)")
      }
    }
  }

  private static func writeThrough(_ bytes: [UInt8], _ path: String) throws(CommandFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .usage("--output \(path): \(InputFile.reason(errno))") }
    defer { close(descriptor) }
    guard Descriptor.write(bytes, to: descriptor) else { throw failure(path) }
  }

  private static func replace(_ target: String, named path: String, with bytes: [UInt8]) throws(CommandFailure) {
    var template = Array((target + ".XXXXXX").utf8CString)
    // mkstemp makes the file with mode 0600.
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .usage("--output \(path): \(InputFile.reason(errno))") }
    let isWritten = Descriptor.write(bytes, to: descriptor) && fchmod(descriptor, 0o600) == 0 && fsync(descriptor) == 0
    let isClosed = close(descriptor) == 0
    if !isWritten || !isClosed || rename(template, target) != 0 {
      let error = failure(path)
      unlink(template)
      throw error
    }
  }

  /// The path behind symbolic links, so that the file and not the link is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String) -> CommandFailure {
    .input(InputError(file: path, message: "could not be written: \(InputFile.reason(errno))"))
  }
}

/// Standard output.
enum StandardOutput {
  /// Writes the bytes.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard Descriptor.write(bytes, to: 1) else {
      throw .input(InputError(file: "standard output", message: "could not be written: \(InputFile.reason(errno))"))
    }
  }
}

/// Standard error.
enum StandardError {
  /// Writes a text; there is nowhere to complain where that fails.
  static func write(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 2) }
}

/// Writing to the system's file descriptors.
enum Descriptor {
  /// Writes all bytes; false with `errno` set where that fails.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          // The other end of a pipe may have been set not to block.
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, 1_000)
          continue
        }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
