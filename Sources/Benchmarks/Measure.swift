import Foundation
import Glibc

/// Time, and what other programs use of it.
enum Measure {
  /// Seconds by a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The least time that the work took, of as many runs as fit into `seconds`, at least three.
  static func best(within seconds: Double, _ work: () -> Void) -> Double {
    let start = now
    var best = Double.infinity
    var runs = 0
    while runs < 3 || now - start < seconds {
      let begun = now
      work()
      best = min(best, now - begun)
      runs += 1
    }
    return best
  }

  /// What a program used.
  struct Use {
    var seconds: Double
    var peakBytes: Int
  }

  /// Runs a program with its output thrown away; nil where it cannot be run.
  static func run(_ program: String, _ arguments: [String]) -> Use? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = now
    guard posix_spawnp(&process, program, &actions, nil, words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    return Use(seconds: now - start, peakBytes: Int(usage.ru_maxrss) << 10)
  }
}
