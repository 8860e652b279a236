import Coding
import Dictation
import Exchange
import Sampling

/// `opnote sample`: charts for an audit, drawn by chance.
enum SampleCommand: Command {
  static let description = CommandDescription(
    name: "sample", summary: "draw charts for a retrospective audit from a manifest", operands: "[MANIFEST]",
    operandCount: 0...1,
    details: [
      "Draws charts by chance and without return from a manifest (as `opnote batch` reads it) and prints the manifest "
        + "of those drawn, with the columns draw (the order) and use (sample or spare). Keep it beside the manifest: "
        + "its paths are relative.",
      "The size is given, or reckoned: for a rate of errors from --rate and --precision (percentage points on either "
        + "side), for an amount from --mean, --deviation and --precision (percent of the mean on either side), both by "
        + "the normal distribution with the correction for a finite frame, rounded up. Without a manifest, --frame "
        + "NUMBER tells its size and the size of the sample is printed.",
      "The same manifest, seed and options give the same draw on any machine. Numbers come from SplitMix64; in each "
        + "stratum, by name, the rows are shuffled by Fisher and Yates as far as needed. --record FILE keeps all that it "
        + "takes to repeat and defend the draw: the frame's digest and size, the seed, the strata and the charts. "
        + "`opnote estimate` reads it.",
    ],
    options: [
      OptionDescription("size", "NUMBER", "How many charts to draw."),
      OptionDescription("spares", "NUMBER", "How many more to draw in each stratum, to stand in; 0 unless given."),
      OptionDescription("seed", "NUMBER", "The seed, from 0 to 2^64-1; by chance, and told, where it is not given."),
      OptionDescription(
        "by", "WHAT", choices: ["stratum", "surgeon", "payer", "family", "amount"],
        "Draws by strata: a column, the family of the claim's first code, or the amount paid."),
      OptionDescription("amounts", "LIST", "The bounds of the strata of --by amount, as 1000,5000."),
      OptionDescription(
        "allocation", "HOW", choices: ["proportional", "equal"],
        "How the size is shared out over strata: proportional to their charts (the default), or equal."),
      OptionDescription("confidence", "PERCENT", "The confidence of the reckoned size; 90 unless given."),
      OptionDescription("precision", "PERCENT", "How near the estimate is to be, on either side."),
      OptionDescription("rate", "PERCENT", "The rate of errors that is expected."),
      OptionDescription("mean", "AMOUNT", "The mean overpayment of a probe sample."),
      OptionDescription("deviation", "AMOUNT", "Its standard deviation."),
      OptionDescription("frame", "NUMBER", "The charts of the frame, where there is no manifest."),
      OptionDescription("record", "FILE", "Writes the record of the draw, as JSON."),
      OptionDescription("output", "FILE", "Writes the manifest of the charts drawn to a file."),
      SharedOptions.lexicons,
    ],
    examples: [
      ("opnote sample --frame 1200 --rate 5 --precision 5 --confidence 95", "A sample's size"),
      ("opnote sample charts.csv --size 100 --by surgeon --seed 42 --record draw.json --output drawn.csv", "A draw"),
    ],
    exitStatus: ["0  done", "2  the command line is wrong", "3  the manifest could not be read or understood"])

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let size = SizeOptions(arguments)
    guard let path = arguments.operands.first else {
      guard let frame = try size.number("frame", from: 1) else {
        throw .usage("give a MANIFEST to draw from, or --frame NUMBER to reckon a size")
      }
      try StandardOutput.write(Array("\(try size.size(frame: frame).charts)\n".utf8))
      return 0
    }
    if arguments.has("frame") { throw .usage("--frame is for a size without a manifest") }
    for option in ["output", "record"] { try OutputFile.refuseInput(arguments.value(option), inputs: [path]) }
    let stratification = try stratification(arguments)
    let frame: SampleFrame
    do throws(InputError) { frame = try SampleFrame(path, by: stratification) } catch { throw .input(error) }
    let draw = try draw(frame, arguments, size)
    let manifest: [UInt8]
    let record: [UInt8]
    do throws(InputError) {
      manifest = try draw.manifest()
      record = try draw.record()
    } catch {
      throw .input(error)
    }
    if let path = arguments.value("record") { try OutputFile.write(record, to: path) }
    try OutputFile.write(manifest, to: arguments.value("output"))
    StandardError.write(draw.text())
    return 0
  }

  private static func stratification(_ arguments: ParsedArguments) throws(CommandFailure) -> SampleFrame.Stratification
  {
    let amounts = arguments.value("amounts")
    if amounts != nil, arguments.value("by") != "amount" { throw .usage("--amounts goes with --by amount") }
    switch arguments.value("by") {
    case nil:
      if arguments.has("allocation") { throw .usage("--allocation goes with --by") }
      return .none
    case "family":
      return .family(try AuditRequest(arguments).auditor().tables)
    case "amount":
      guard let amounts else { throw .usage("--by amount needs the bounds of its strata: --amounts 1000,5000") }
      var bounds: [Int] = []
      for part in amounts.split(separator: ",", omittingEmptySubsequences: false) {
        guard let cents = Amount.cents(String(part)), cents > bounds.last ?? Int.min else {
          throw .usage("--amounts: expected rising amounts as 1000,5000, found \(Printable.quoted(amounts))")
        }
        bounds.append(cents)
      }
      return .amounts(bounds)
    case .some(let name): return .column(ManifestHeader.Column(rawValue: name) ?? .stratum)
    }
  }

  private static func draw(
    _ frame: SampleFrame, _ arguments: ParsedArguments, _ options: SizeOptions
  ) throws(CommandFailure) -> SampleDraw {
    if frame.header.has(.draw) || frame.header.has(.use) {
      throw .usage("\(frame.path) is the manifest of a draw already")
    }
    if case .some(let by) = arguments.value("by"), let column = ManifestHeader.Column(rawValue: by),
      !frame.header.has(column)
    {
      throw .usage("--by \(by): \(frame.path) has no column \"\(by)\"")
    }
    let (charts, reason) = try options.size(frame: frame.count)
    if charts > frame.count { throw .usage("--size: the frame has \(frame.count) charts") }
    let sizes = frame.strata.map { $0.units.count }
    let isEqual = arguments.value("allocation") == "equal"
    let shares = isEqual ? equal(charts, sizes) : Draw.proportional(charts, sizes: sizes)
    let spares = try options.number("spares", from: 0) ?? 0
    var strata: [Draw.Stratum] = []
    for (stratum, share) in zip(frame.strata, shares) {
      strata.append(Draw.Stratum(name: stratum.name, units: stratum.units, size: share, spares: spares))
    }
    var random = SystemRandomNumberGenerator()
    return SampleDraw(
      frame: frame, by: arguments.value("by"), allocation: isEqual ? "equal" : "proportional",
      seed: try options.seed() ?? random.next(), reason: reason, strata: strata)
  }

  /// The same for each stratum; what one lacks goes to the others.
  private static func equal(_ total: Int, _ sizes: [Int]) -> [Int] {
    var shares = sizes.map { _ in 0 }
    var left = total
    while left > 0 {
      for place in shares.indices where left > 0 && shares[place] < sizes[place] {
        shares[place] += 1
        left -= 1
      }
    }
    return shares
  }
}
