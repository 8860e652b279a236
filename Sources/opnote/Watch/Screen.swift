import Glibc
import Reporting

/// A terminal's second screen, which shows a part of a text and leaves the first screen as it was.
struct Screen {
  private var original = termios()
  private var isRaw = false
  /// The first line shown, which stays through redraws.
  private(set) var top = 0

  /// Takes the screen; keys come one by one, and Ctrl-C still is a signal.
  init() {
    if tcgetattr(0, &original) == 0 {
      var raw = original
      raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
      isRaw = tcsetattr(0, TCSANOW, &raw) == 0
    }
    Screen.write("\u{1B}[?1049h\u{1B}[?25l")
  }

  /// Gives the screen back.
  mutating func leave() {
    Screen.write("\u{1B}[?25h\u{1B}[?1049l")
    if isRaw { tcsetattr(0, TCSANOW, &original) }
  }

  /// What a key asks for.
  enum Request {
    case quit
    case redraw
  }

  /// Waits for keys, and no longer than some milliseconds; nil where there is nothing to do.
  mutating func request(within milliseconds: Int32) -> Request? {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, milliseconds) > 0 else { return nil }
    var keys = [UInt8](repeating: 0, count: 16)
    let count = read(0, &keys, keys.count)
    // The keyboard is gone: without it only a signal ends the watch, so the wait must not become a spin.
    guard count > 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return nil
    }
    var request: Request?
    for key in Screen.keys(keys[..<count]) {
      guard let top = top(after: key) else { return .quit }
      if top != self.top { request = .redraw }
      self.top = top
    }
    return request
  }

  /// The first line after a key; nil for one that ends the watch.
  private func top(after key: String) -> Int? {
    let page = max(1, Screen.size.rows - 2)
    switch key {
    case "q", "Q", "\u{1B}": return nil
    case "j", "\u{1B}[B", "\u{1B}OB": return top + 1
    case "k", "\u{1B}[A", "\u{1B}OA": return top - 1
    case " ", "\u{1B}[6~": return top + page
    case "b", "\u{1B}[5~": return top - page
    case "g", "\u{1B}[H": return 0
    default: return top
    }
  }

  /// The keys of some input, which may hold several: an escape with a bracket or an O is one with what follows.
  private static func keys(_ input: ArraySlice<UInt8>) -> [String] {
    var keys: [[UInt8]] = []
    for byte in input {
      if let last = keys.last, last.first == 0x1B,
        last.count == 1 || last.count == 2 || (48...57) ~= last[last.count - 1]
      {
        keys[keys.count - 1].append(byte)
      } else {
        keys.append([byte])
      }
    }
    return keys.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Shows as many lines as fit, and a line of its own below.
  mutating func show(_ lines: [String], status: String) {
    let size = Screen.size
    let height = max(1, size.rows - 1)
    top = max(0, min(top, lines.count - height))
    var out = "\u{1B}[H"
    for line in lines.dropFirst(top).prefix(height) { out += line + "\u{1B}[K\r\n" }
    let place = lines.count > height ? "\(top + 1)-\(min(lines.count, top + height)) of \(lines.count)  " : ""
    var words = String.UnicodeScalarView()
    words.append(contentsOf: Paragraph.oneLine(place + status).unicodeScalars.prefix(max(0, size.columns - 1)))
    Screen.write(out + "\u{1B}[J\u{1B}[\(size.rows);1H\u{1B}[7m\(String(words))\u{1B}[0m\u{1B}[K")
  }

  /// The size of the terminal.
  static var size: (rows: Int, columns: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else { return (24, 80) }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  private static func write(_ text: String) { _ = Descriptor.write(Array(text.utf8), to: 1) }
}
