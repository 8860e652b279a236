import Exchange
import Glibc

/// The lines of a file or of standard input, one at a time, in bounded memory.
struct LineSource: ~Copyable {
  /// A line and where it begins.
  struct Line {
    /// Its bytes without the break.
    var bytes: [UInt8]
    /// Whether a line break ends it.
    var isWhole: Bool
    /// Whether it was longer than is kept.
    var isTooLong = false
  }

  /// A line beyond this is no chart.
  static let mostBytes = 1 << 28
  private static let chunk = 1 << 16
  /// How often a wait for input looks whether the run was interrupted, in milliseconds.
  private static let patience: Int32 = 200

  private let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let size: Int
  private var buffer: [UInt8]
  private var place = 0
  private var end = 0
  /// The offset in the file after the last line that was given.
  private(set) var offset = 0

  /// Opens a file; `-` is standard input.
  init(path: String) throws(InputError) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    ownsDescriptor = path != "-"
    guard descriptor >= 0 else { throw InputError(file: name, message: InputFile.reason(errno)) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : 0
    buffer = [UInt8](repeating: 0, count: LineSource.chunk)
  }

  /// Reads an open file from where it stands; the file stays open.
  init(descriptor: Int32, name: String) {
    self.name = name
    self.descriptor = descriptor
    ownsDescriptor = false
    size = 0
    buffer = [UInt8](repeating: 0, count: LineSource.chunk)
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// The part of the file that was given; nil where its size is not known.
  var progress: Double? { size > 0 ? min(1, Double(offset) / Double(size)) : nil }

  /// The next line; nil at the end, or where the run was interrupted.
  mutating func next() throws(InputError) -> Line? {
    var line = Line(bytes: [], isWhole: false)
    while true {
      if place == end {
        guard try fill() else { return line.bytes.isEmpty && !line.isTooLong ? nil : line }
      }
      let stop = lineBreak() ?? end
      if line.bytes.count + stop - place > LineSource.mostBytes {
        line.isTooLong = true
        line.bytes = []
      }
      if !line.isTooLong { line.bytes.append(contentsOf: buffer[place..<stop]) }
      offset += stop - place
      place = stop
      if stop < end {
        place += 1
        offset += 1
        line.isWhole = true
        return line
      }
    }
  }

  private func lineBreak() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + place, 10, end - place) else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  /// Reads the next piece; false at the end, or where the run was interrupted.
  private mutating func fill() throws(InputError) -> Bool {
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, LineSource.patience)
      if Interruption.isAsked { return false }
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else {
        let message = errno == EISDIR ? "is a folder; expected a file" : InputFile.reason(errno)
        throw InputError(file: name, message: message)
      }
      place = 0
      end = count
      return count > 0
    }
  }
}
