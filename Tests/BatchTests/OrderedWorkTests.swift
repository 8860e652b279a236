import Synchronization
import Testing

@testable import opnote

/// Work in several threads, its results in order.
struct OrderedWorkTests {
  private final class Log: Sendable {
    let taken = Atomic<Int>(0)
    let written = Atomic<Int>(0)
    let working = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    let results = Mutex<[Int]>([])
  }

  private func run(_ count: Int, jobs: Int, size: Int = 1, until last: Int = .max) -> Log {
    let log = Log()
    let work = OrderedWork<Int, Int>(
      jobs: jobs,
      .init(
        take: {
          let number = log.taken.load(ordering: .relaxed)
          if number == count { return nil }
          let open = number - log.written.load(ordering: .relaxed)
          log.most.max(open, ordering: .relaxed)
          log.taken.add(1, ordering: .relaxed)
          return number
        },
        cost: { _ in size },
        work: { number in
          // Uneven work, so that threads overtake each other.
          var sum = 0
          for step in 0..<(number * 7_919 % 101) * 50 { sum &+= step }
          return sum == -1 ? -1 : number * 2
        },
        size: { _ in size },
        write: { item, value in
          log.results.withLock { $0.append(value) }
          log.written.add(1, ordering: .relaxed)
          return item < last
        }))
    work.run()
    return log
  }

  @Test(arguments: [1, 2, 7, 16]) func everyResultComesOnceAndInOrder(_ jobs: Int) {
    let results = run(3_000, jobs: jobs).results.withLock { $0 }
    #expect(results == (0..<3_000).map { $0 * 2 })
  }

  @Test func whatIsInFlightIsBounded() {
    #expect(run(4_000, jobs: 4).most.load(ordering: .relaxed) <= 4 * 64)
    // Items of a megabyte: eight of them, and one that each thread works on.
    #expect(run(200, jobs: 4, size: 1 << 20).most.load(ordering: .relaxed) <= 8 + 4)
    // Items that are larger than all that is allowed go one at a time.
    #expect(run(50, jobs: 4, size: 1 << 30).most.load(ordering: .relaxed) <= 1)
  }

  @Test func aFailedWriteEndsTheWork() {
    let log = run(10_000, jobs: 4, until: 10)
    #expect(log.results.withLock { $0 } == (0...10).map { $0 * 2 })
    #expect(log.taken.load(ordering: .relaxed) <= 11 + 4 * 64)
  }
}
