import Exchange
import Sampling

/// `opnote estimate`: what audited charts tell of the frame that they were drawn from.
enum EstimateCommand: Command {
  static let description = CommandDescription(
    name: "estimate", summary: "estimate error rates and the overpayment from audited charts", operands: "REPORTS",
    operandCount: 1...1,
    details: [
      "Reads the output of `opnote batch` (- is standard input) and estimates how often each element is missing or in "
        + "conflict and each rule is raised, with exact (Clopper-Pearson) and Wilson intervals. With the record of the "
        + "draw, the estimate is of the frame: stratified where the draw was, spares left out.",
      "The overpayment of a chart is what --reviewed says; else all that was paid where the audit says hold, and nothing "
        + "where it does not. A chart that could not be read counts as a missing record does: an error, overpaid in "
        + "full. The mean and total come with the interval of a difference estimate, by Student's distribution for a "
        + "simple sample and the normal one for a stratified, with the correction for a finite frame; the lower limit "
        + "of the two-sided 90% interval is what the OIG recovers by, and 5% of the amount paid is its threshold.",
    ],
    options: [
      OptionDescription("record", "FILE", "The record of the draw, as `opnote sample --record` writes it."),
      OptionDescription("frame", "NUMBER", "The charts of the frame, where there is no record."),
      OptionDescription(
        "reviewed", "FILE", "A CSV file with the headers id and overpaid, and paid: what a reviewer found."),
      OptionDescription("confidence", "PERCENT", "The confidence of the intervals; 90 unless given."),
      OptionDescription("format", "FORMAT", choices: ["text", "csv", "json"], "text (the default), csv or json."),
      OptionDescription("output", "FILE", "Writes to a file that only its owner can read."),
    ],
    examples: [
      ("opnote batch drawn.csv --output reports.ndjson", "The audit of a sample"),
      ("opnote estimate reports.ndjson --record draw.json", "What it tells of the frame"),
    ],
    exitStatus: ["0  done", "2  the command line is wrong", "3  an input could not be read or understood"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let options = SizeOptions(arguments)
    let frame = try options.number("frame", from: 1)
    let confidence = try options.percent("confidence") ?? 0.9
    if frame != nil, arguments.has("record") { throw .usage("give --record or --frame, not both") }
    let inputs = arguments.operands + arguments.values("record") + arguments.values("reviewed")
    try OutputFile.refuseInput(arguments.value("output"), inputs: inputs)
    let estimate: AuditEstimate
    do throws(InputError) {
      let reviewed = try arguments.value("reviewed").map { path throws(InputError) in try ReviewedAmounts(path) }
      let audited = try AuditedCharts(arguments.operands[0])
      if let path = arguments.value("record") {
        estimate = try self.estimate(audited, try SampleRecord(path), reviewed, confidence)
      } else {
        estimate = simple(audited, frame: frame, reviewed, confidence)
      }
    } catch {
      throw .input(error)
    }
    if let frame, frame < estimate.charts.count {
      throw .usage("--frame: there are \(estimate.charts.count) charts, more than a frame of \(frame)")
    }
    let text = EstimateText(estimate: estimate)
    let bytes =
      switch arguments.value("format") {
      case "json": text.json()
      case "csv": Array(text.csv().utf8)
      default: Array(text.text().utf8)
      }
    try OutputFile.write(bytes, to: arguments.value("output"))
    return 0
  }

  /// The estimate from the charts of a draw; throws where one has no report.
  private static func estimate(
    _ audited: AuditedCharts, _ record: SampleRecord, _ reviewed: ReviewedAmounts?, _ confidence: Double
  ) throws(InputError) -> AuditEstimate {
    var charts: [AuditEstimate.Chart] = []
    for chart in record.charts {
      guard let outcome = audited.outcome(chart.id) else {
        throw InputError(file: Printable.quoted(chart.id), message: "was drawn, and has no report")
      }
      charts.append(self.chart(chart.id, chart.stratum, outcome, chart.paidCents, reviewed))
    }
    return AuditEstimate(confidence: confidence, frames: record.strata.map { $0.charts }, charts: charts)
  }

  private static func simple(
    _ audited: AuditedCharts, frame: Int?, _ reviewed: ReviewedAmounts?, _ confidence: Double
  ) -> AuditEstimate {
    var charts: [AuditEstimate.Chart] = []
    for id in audited.ids {
      if let outcome = audited.outcome(id) { charts.append(chart(id, 0, outcome, nil, reviewed)) }
    }
    return AuditEstimate(confidence: confidence, frames: [frame], charts: charts)
  }

  private static func chart(
    _ id: String, _ stratum: Int, _ outcome: BatchOutcome, _ paid: Int?, _ reviewed: ReviewedAmounts?
  ) -> AuditEstimate.Chart {
    let found = reviewed?.amounts[id]
    let paid = found?.paid ?? paid
    let isWrong = outcome.verdict == nil || outcome.verdict == "hold"
    return AuditEstimate.Chart(
      stratum: stratum, outcome: outcome, paidCents: paid,
      overpaidCents: found?.overpaid ?? (isWrong ? paid : paid.map { _ in 0 }))
  }
}
