import Exchange
import Glibc

/// Where a batch's lines go: standard output, or a file that is whole or that a later run can go on with.
///
/// A file is written beside its place, as `FILE.partial`, and put there when it is whole. A run that resumes goes on
/// with the partial file, or else with the file itself.
final class BatchOutput {
  private let name: String
  private let descriptor: Int32
  private let target: String?
  private let partial: String?
  private let ownsDescriptor: Bool
  private let isFile: Bool
  /// The bytes of whole lines.
  private var size = 0

  /// Standard output.
  init() {
    name = "standard output"
    descriptor = 1
    target = nil
    partial = nil
    ownsDescriptor = false
    isFile = false
  }

  /// A file; with `resuming` what is there is kept.
  init(path: String, resuming: Bool) throws(CommandFailure) {
    name = path
    ownsDescriptor = true
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      // A device or a pipe is written to; to rename over it would destroy it.
      if resuming { throw .usage("--resume needs an --output that is a file, and \(path) is none") }
      target = nil
      partial = nil
      isFile = false
      descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let real = BatchOutput.resolved(path)
      let beside = real + ".partial"
      let isInPlace = resuming && access(beside, F_OK) != 0
      target = isInPlace ? nil : real
      partial = isInPlace ? nil : beside
      isFile = true
      descriptor = Glibc.open(isInPlace ? real : beside, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { throw .usage("--output \(path): \(InputFile.reason(errno))") }
    if isFile {
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw .usage("--output \(path): another run is writing it")
      }
      guard fchmod(descriptor, 0o600) == 0, resuming || ftruncate(descriptor, 0) == 0 else {
        throw .usage("--output \(path): \(InputFile.reason(errno))")
      }
    }
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// What is written already, from its beginning.
  func written() -> LineSource {
    lseek(descriptor, 0, SEEK_SET)
    return LineSource(descriptor: descriptor, name: name)
  }

  /// Keeps the first bytes of what was written, and goes on after them.
  func keep(_ count: Int) throws(CommandFailure) {
    guard ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, off_t(count), SEEK_SET) == off_t(count) else {
      throw failure(errno)
    }
    size = count
  }

  /// Writes a line; throws where it cannot be written whole, and cuts what was.
  func write(_ line: [UInt8]) throws(CommandFailure) {
    guard Descriptor.write(line, to: descriptor) else {
      let reason = errno
      if isFile { ftruncate(descriptor, off_t(size)) }
      throw failure(reason)
    }
    size += line.count
  }

  /// Puts the file in its place, now that it is whole.
  func finish() throws(CommandFailure) {
    guard isFile else { return }
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    if let target, let partial {
      guard rename(partial, target) == 0 else { throw failure(errno) }
    }
  }

  /// What a user does to go on after the run stopped.
  var advice: String { isFile ? "; go on with the same command and --resume" : "" }

  private func failure(_ reason: Int32) -> CommandFailure {
    let message = reason == EPIPE ? "was closed by its reader" : "could not be written: \(InputFile.reason(reason))"
    return .input(InputError(file: name, message: message))
  }

  /// The path behind symbolic links, so that the file and not the link is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
