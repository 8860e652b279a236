import AllocationCount
import Glibc
import OpNoteAudit
import Reporting

/// The steps of an audit, each measured with those before it.
struct Steps: Sendable {
  /// A step, and what it does to a chart; the number keeps the work from being left out.
  struct Step: Sendable {
    let name: String
    let work: @Sendable (Corpus.Chart) -> Int
  }

  /// What a step took for the whole corpus.
  struct Result {
    let name: String
    let oneThread: Double
    let allThreads: Double
    let allocations: Int
  }

  let steps: [Step]

  init() throws {
    let reader = try SpineReader(.embedded)
    let auditor = try Auditor()
    let today = CalendarDate(year: 2026, month: 6, day: 1)
    steps = [
      Step(name: "tokens") { reader.reader.tokens(of: $0.note).count },
      Step(name: "mentions") { reader.reader.mentions(in: $0.note).count },
      Step(name: "document") { reader.reader.read($0.note).sentences.count },
      Step(name: "facts") { reader.read([$0.note]).procedures.count },
      Step(name: "audit") { auditor.audit($0.note, against: $0.claim, today: today).findings.count },
      Step(name: "audit and JSON") { chart in
        GapReportJSON.bytes(auditor.audit(chart.note, against: chart.claim, today: today), layout: .oneLine).count
      },
    ]
  }

  /// Measures a step over a corpus, on one thread and on as many as there are processors.
  func result(_ step: Step, _ corpus: Corpus, seconds: Double) -> Result {
    let charts = corpus.charts
    var sum = 0
    let one = Measure.best(within: seconds) { for chart in charts { sum &+= step.work(chart) } }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    // Each thread does the whole corpus, so that none waits for another's last chart.
    let all = Measure.best(within: seconds) { Steps.onThreads(cores) { for chart in charts { _ = step.work(chart) } } }
    let before = allocation_count()
    allocation_count_set(true)
    for chart in charts { sum &+= step.work(chart) }
    allocation_count_set(false)
    let allocations = (allocation_count() - before) / max(1, charts.count)
    return Result(
      name: step.name, oneThread: one, allThreads: all / Double(cores), allocations: sum == 0 ? 0 : allocations)
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func onThreads(_ count: Int, _ run: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let body = Unmanaged.passRetained(Body(run))
      pthread_create(
        &thread, nil,
        { body in
          if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
          return nil
        }, body.toOpaque())
      threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}
