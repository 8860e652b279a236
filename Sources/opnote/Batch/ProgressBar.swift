import Glibc

/// A line on the terminal's standard error that says how far a batch is; nothing where there is no terminal.
final class ProgressBar {
  private static let width = 30
  private static let interval = 0.1

  private let isShown: Bool
  private let start = ProgressBar.now
  private var last = 0.0
  private var first: (items: Int, progress: Double)?

  init() {
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    isShown = isatty(2) == 1 && !isDumb
  }

  /// Shows how far the batch is, at most ten times a second.
  func show(_ tally: BatchTally) {
    guard isShown else { return }
    let now = ProgressBar.now
    // What an earlier run did tells nothing of this run's rate.
    let first = first ?? (tally.items - 1, 0)
    if self.first == nil { self.first = (first.items, tally.progress ?? 0) }
    if now - last < ProgressBar.interval { return }
    last = now
    let seconds = max(now - start, 0.001)
    let rate = Double(tally.items - first.items) / seconds
    StandardError.write(
      "\r\u{1B}[K" + ProgressBar.text(tally.items, rate, tally.progress, from: first.progress, seconds))
  }

  /// Takes the line away.
  func clear() {
    if isShown, last > 0 { StandardError.write("\r\u{1B}[K") }
  }

  /// The line, without what moves the cursor.
  static func text(_ items: Int, _ rate: Double, _ progress: Double?, from first: Double, _ seconds: Double) -> String {
    let counts = "\(items) charts, \(Int(rate.rounded())) a second"
    guard let progress else { return counts }
    let done = min(1, max(0, progress))
    let filled = Int(done * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let gained = done - first
    let left = gained > 0 ? ", \(duration(seconds * (1 - done) / gained)) left" : ""
    return "[\(bar)] \(Int(done * 100))%  \(counts)\(left)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
