import Dictation
import Exchange

/// A batch from its first item to its summary.
final class BatchRun: @unchecked Sendable {
  private var source: ItemSource
  private var audit: BatchAudit
  private let output: BatchOutput
  private var tally = BatchTally()
  private var failure: CommandFailure?
  private let progress = ProgressBar()

  init(_ source: consuming ItemSource, audit: BatchAudit, output: BatchOutput) {
    self.source = source
    self.audit = audit
    self.output = output
  }

  /// Passes over what an earlier run wrote to the output, which the user calls `name`.
  func resume(name: String) throws(CommandFailure) {
    var resumption = Resumption(output, name: name, audit: audit)
    if let day = try resumption.skip(&source, tally: &tally) { audit.today = day }
  }

  /// Audits every item; returns what was found.
  func run(jobs: Int) throws(CommandFailure) -> BatchTally {
    let audit = audit
    let work = OrderedWork<BatchItem, BatchAudit.Line>(
      jobs: jobs,
      .init(
        take: { Interruption.isAsked ? nil : self.source.item() },
        cost: { $0.cost },
        work: { audit.line($0) },
        size: { $0.bytes.count },
        write: { self.write($0, $1) }))
    work.run()
    progress.clear()
    if let failure {
      let reports = tally.items == 1 ? "1 line is" : "\(tally.items) lines are"
      throw CommandFailure(line: "\(failure.line); \(reports) whole\(output.advice)", status: failure.status)
    }
    if Interruption.isAsked {
      let reports = tally.items == 1 ? "1 chart" : "\(tally.items) charts"
      throw CommandFailure(
        line: "interrupted after \(reports)\(output.advice)", status: 128 + Interruption.signal)
    }
    try output.finish()
    return tally
  }

  private func write(_ item: BatchItem, _ line: BatchAudit.Line) -> Bool {
    do throws(CommandFailure) {
      try output.write(line.bytes)
    } catch {
      failure = error
      return false
    }
    tally.add(line.outcome, progress: item.progress)
    progress.show(tally)
    return true
  }
}
