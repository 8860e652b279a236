import Audit
import Dictation
import Glibc
import Reporting

/// Checks a note anew at every save, until it is told to stop.
struct Watch {
  /// How often the files are looked at: often enough that a save shows at once, and rarely enough to cost nothing.
  private static let pause: Int32 = 25

  /// The files to look at.
  let paths: [String]
  /// Reads and checks the note.
  let check: () throws(CommandFailure) -> GapReport
  /// How the report looks, asked at each drawing since the window may have changed.
  let options: () -> ReportOptions

  /// Watches until a signal or the key q; returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    var signals = Signals()
    // Before the first check, so that a save during it is not missed.
    var stamps = paths.map { FileStamp($0) }
    var report = try check()
    guard isatty(1) == 1 else { return try runPlain(&signals, &stamps, report) }
    var screen = Screen()
    defer { screen.leave() }
    var fault: String?
    draw(report, fault, on: &screen)
    while true {
      let request = screen.request(within: Watch.pause)
      if case .quit? = request { return 0 }
      var isStale = request != nil
      while let signal = signals.next() {
        if signal != SIGWINCH { return 0 }
        isStale = true
      }
      let now = paths.map { FileStamp($0) }
      if now != stamps {
        stamps = now
        isStale = true
        // In the middle of a save the file may be gone or empty: what was shown stays, with the reason below it.
        do throws(CommandFailure) {
          report = try check()
          fault = nil
        } catch { fault = error.line }
      }
      if isStale { draw(report, fault, on: &screen) }
    }
  }

  private func draw(_ report: GapReport, _ fault: String?, on screen: inout Screen) {
    let text = TextReport.text(report, options: options())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let told = fault ?? "watching \(paths.first ?? "")"
    screen.show(lines.last == "" ? lines.dropLast() : lines, status: "\(told)  q quits, arrows scroll")
  }

  /// Where output is no terminal, each report follows the last, with a form feed between.
  private func runPlain(
    _ signals: inout Signals, _ stamps: inout [FileStamp?], _ first: GapReport
  ) throws(CommandFailure) -> Int32 {
    try StandardOutput.write(Array(TextReport.text(first, options: options()).utf8))
    while true {
      usleep(UInt32(Watch.pause) * 1000)
      while let signal = signals.next() {
        if signal != SIGWINCH { return 0 }
      }
      let now = paths.map { FileStamp($0) }
      if now == stamps { continue }
      stamps = now
      do throws(CommandFailure) {
        let text = TextReport.text(try check(), options: options())
        try StandardOutput.write(Array("\u{C}\(text)".utf8))
      } catch { StandardError.write("opnote: \(error.line)\n") }
    }
  }
}
