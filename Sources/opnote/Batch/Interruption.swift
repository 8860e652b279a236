import Glibc
import Synchronization

/// Whether the user asked the run to end, by Ctrl-C or by the system's wish.
enum Interruption {
  private static let asked = Atomic<Int32>(0)

  /// The signal that asked; 0 where none did.
  static var signal: Int32 { asked.load(ordering: .relaxed) }

  /// Whether a signal asked.
  static var isAsked: Bool { signal != 0 }

  /// Listens for the signals. A second one ends the program at once; a closed pipe is an error of writing.
  static func listen() {
    asked.store(0, ordering: .relaxed)
    // Who started the program may have left them blocked, as libraries do in their threads.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      sigaddset(&blocked, signal)
      var action = sigaction()
      sigaction(signal, nil, &action)
      // A job that was started to survive its terminal (nohup) goes on surviving it.
      if signal == SIGHUP, isIgnored(action) { continue }
      action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      action.__sigaction_handler.sa_handler = { Interruption.asked.store($0, ordering: .relaxed) }
      sigaction(signal, &action, nil)
    }
    sigprocmask(SIG_UNBLOCK, &blocked, nil)
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
