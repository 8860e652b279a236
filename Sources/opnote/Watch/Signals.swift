import Glibc

/// Signals that are asked for and not thrown: between two looks at the files, and never in the middle of a line.
struct Signals {
  private var set = sigset_t()

  /// Holds back the signals that end a watch or tell that the window changed.
  init() {
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// A signal that has come; nil where none has.
  mutating func next() -> Int32? {
    var none = timespec()
    let signal = sigtimedwait(&set, nil, &none)
    return signal > 0 ? signal : nil
  }
}
