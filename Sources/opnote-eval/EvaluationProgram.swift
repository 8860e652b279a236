import Evaluation
import Glibc
import OpNoteAudit

/// The scoring program: reads folders of worked cases, audits them, and says how much of what they expect it got right.
enum EvaluationProgram {
  private static let usage = """
    usage: opnote-eval FOLDER... [-v] [--brief] [--json] [--open]

    Scores the auditor on folders of cases, each a folder with note.txt, claim.json and expect.json.

      -v       tells each miss, with what was expected, what was got, and the case's own reasoning
      --brief  prints one line of totals
      --json   prints the score, and with -v the misses, as JSON
      --open   tells misses of the held-out split too, which is sealed without it

    """

  private struct Options {
    var folders: [String] = []
    var tellsMisses = false
    var isBrief = false
    var isJSON = false
    var opensSealed = false
  }

  /// Runs a command line; returns the exit status: 0, 2 where the command line is wrong, 3 where a case is.
  static func run(_ arguments: [String]) -> Int32 {
    if arguments.contains("--help") || arguments.contains("-h") {
      write(usage, to: .output)
      return 0
    }
    guard let options = options(arguments), !options.folders.isEmpty else {
      write(usage, to: .error)
      return 2
    }
    do {
      var cases: [EvaluationCase] = []
      for folder in options.folders { cases += try EvaluationCase.all(in: folder) }
      report(cases, try Evaluation().outcomes(of: cases), options)
      return 0
    } catch let error as CaseError {
      write("opnote-eval: \(error.description)\n", to: .error)
    } catch let error as LexiconError {
      write("opnote-eval: \(error.description)\n", to: .error)
    } catch {
      write("opnote-eval: \(error)\n", to: .error)
    }
    return 3
  }

  private static func options(_ arguments: [String]) -> Options? {
    var options = Options()
    for argument in arguments {
      switch argument {
      case "-v", "--verbose": options.tellsMisses = true
      case "--brief": options.isBrief = true
      case "--json": options.isJSON = true
      case "--open": options.opensSealed = true
      default:
        if argument.utf8.starts(with: "-".utf8) { return nil }
        options.folders.append(argument)
      }
    }
    return options
  }

  private static func report(_ cases: [EvaluationCase], _ outcomes: [Outcome], _ options: Options) {
    let score = Score(outcomes)
    var misses: [Miss] = []
    if options.tellsMisses {
      for (evaluated, outcome) in zip(cases, outcomes) where options.opensSealed || !evaluated.isSealed {
        misses += outcome.misses(evaluated.expectation)
      }
      if !options.opensSealed, cases.contains(where: { $0.isSealed }) {
        write("opnote-eval: the misses of held-out cases are sealed; --open tells them\n", to: .error)
      }
    }
    if options.isJSON { return write(String(decoding: ScoreJSON.bytes(score, misses), as: UTF8.self), to: .output) }
    for miss in misses { write(miss.lines + "\n", to: .output) }
    if !misses.isEmpty { write("\n", to: .output) }
    write(options.isBrief ? ScoreTable.line(score) : ScoreTable.text(score), to: .output)
  }

  /// Where the program writes: the descriptors of standard output and standard error.
  private enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  private static func write(_ text: String, to stream: Stream) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
