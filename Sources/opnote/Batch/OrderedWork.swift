import Glibc

/// Does work on items in several threads, and hands the results on in the order of the items.
///
/// Each thread takes the next item, works on it, and leaves its result; whoever leaves the result that is due writes it
/// and all that wait behind it. What is taken and not yet written is bounded in number and in bytes.
final class OrderedWork<Item: Sendable, Value: Sendable>: @unchecked Sendable {
  /// The parts of the work.
  struct Steps {
    /// Gives the next item; called by one thread at a time.
    var take: () -> Item?
    /// The bytes that an item takes in memory.
    var cost: (Item) -> Int
    /// Works on an item; called by many threads at a time.
    var work: (Item) -> Value
    /// The bytes that a result takes in memory.
    var size: (Value) -> Int
    /// Takes a result, in the items' order; called by one thread at a time. False ends the work.
    var write: (Item, Value) -> Bool
  }

  private static var mostBytes: Int { 1 << 23 }

  private let steps: Steps
  private let jobs: Int
  private let monitor = Monitor()
  private var slots: [(item: Item, value: Value)?]
  private var taken = 0
  private var written = 0
  private var bytes = 0
  private var isTaking = false
  private var isWriting = false
  private var isOver = false

  /// Prepares the work for a number of threads.
  init(jobs: Int, _ steps: Steps) {
    self.jobs = jobs
    self.steps = steps
    slots = Array(repeating: nil, count: 64 * jobs)
  }

  /// Does all of the work; returns when the last result is written, or the work was ended.
  func run() {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, jobs) {
      if let thread = Monitor.thread({ self.help() }) { threads.append(thread) }
    }
    help()
    for thread in threads { pthread_join(thread, nil) }
  }

  private func help() {
    while let (number, item, cost) = next() {
      let value = steps.work(item)
      leave(number, item, value, cost)
    }
  }

  /// The next item, when there is room for it; nil where the work is over.
  private func next() -> (Int, Item, Int)? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isOver && (isTaking || taken - written >= slots.count || bytes > Self.mostBytes && taken > written) {
      monitor.wait()
    }
    if isOver { return nil }
    isTaking = true
    monitor.unlock()
    let item = steps.take()
    monitor.lock()
    isTaking = false
    monitor.wakeAll()
    guard let item else {
      isOver = true
      return nil
    }
    let cost = steps.cost(item)
    bytes += cost
    taken += 1
    return (taken - 1, item, cost)
  }

  private func leave(_ number: Int, _ item: Item, _ value: Value, _ cost: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    slots[number % slots.count] = (item, value)
    bytes += steps.size(value) - cost
    if isWriting { return }
    isWriting = true
    while let due = slots[written % slots.count] {
      slots[written % slots.count] = nil
      monitor.unlock()
      let goesOn = steps.write(due.item, due.value)
      monitor.lock()
      bytes -= steps.size(due.value)
      if !goesOn {
        isOver = true
        slots = Array(repeating: nil, count: slots.count)
        monitor.wakeAll()
        return
      }
      written += 1
      monitor.wakeAll()
    }
    isWriting = false
  }
}

/// A lock, a condition to wait for, and threads.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }
  func unlock() { pthread_mutex_unlock(mutex) }
  func wait() { pthread_cond_wait(condition, mutex) }
  func wakeAll() { pthread_cond_broadcast(condition) }

  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  /// Starts a thread; nil where the system gives none.
  static func thread(_ run: @escaping () -> Void) -> pthread_t? {
    let body = Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { body in
        if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    if status == 0 { return thread }
    body.release()
    return nil
  }
}
