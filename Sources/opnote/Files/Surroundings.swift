import Dictation
import Glibc
import Reporting

/// What the program takes from the machine that it runs on.
enum Surroundings {
  /// Today, by the machine's clock and zone; the epoch's day should the clock tell none.
  static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The colours for `--color`: never with NO_COLOR, and by default only on a terminal.
  static func style(_ choice: String?, toFile: Bool) -> Style {
    if isSet("NO_COLOR") || choice == "never" { return .plain }
    if choice == "always" { return .coloured }
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return !toFile && isatty(1) == 1 && !isDumb ? .coloured : .plain
  }

  /// The columns of the terminal that standard output is, within what reads well; 80 where it is none.
  static func width(toFile: Bool) -> Int {
    var size = winsize()
    guard !toFile, isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Paragraph.width
    }
    return max(60, min(Int(size.ws_col), 120))
  }

  private static func isSet(_ name: String) -> Bool {
    guard let value = getenv(name) else { return false }
    return value.pointee != 0
  }
}
