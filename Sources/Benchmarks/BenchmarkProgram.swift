import Foundation

/// The benchmark: how fast notes are read and audited, beside ripgrep that finds the same phrases in the same bytes.
enum BenchmarkProgram {
  private static let usage = """
    usage: Benchmarks [FOLDER...] [--seconds NUMBER]

    Measures over the sample notes, or over the texts of folders.

    """

  /// Runs a command line; returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    var folders: [String] = []
    var seconds = 2.0
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seconds":
        guard let text = rest.popFirst(), let number = Double(text), number > 0 else { return wrong() }
        seconds = number
      case _ where word.hasPrefix("-"): return wrong()
      default: folders.append(word)
      }
    }
    do {
      try measure(folders.isEmpty ? [root + "/SampleNotes"] : folders, seconds)
      return 0
    } catch {
      print("Benchmarks: \(error)")
      return 3
    }
  }

  private static func wrong() -> Int32 {
    print(usage)
    return 2
  }

  /// The root of the package, three folders above this file.
  private static let root: String = {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .path
  }()

  private static func measure(_ folders: [String], _ seconds: Double) throws {
    let corpus = try Corpus(folders: folders)
    guard corpus.bytes > 0 else {
      print("Benchmarks: no notes in \(folders.joined(separator: ", "))")
      return
    }
    print("\(corpus.charts.count) notes, \(corpus.bytes) bytes; best of the runs within \(seconds) s\n")
    row(["", "one thread", "", "all cores", "", "times one", "allocations"])
    row(["", "notes/s", "MB/s", "notes/s", "MB/s", "", "a note"])
    let steps = try Steps()
    for step in steps.steps {
      let result = steps.result(step, corpus, seconds: seconds)
      row(
        [result.name] + rates(corpus, result.oneThread) + rates(corpus, result.allThreads) + [
          number(result.oneThread / result.allThreads, 2), "\(result.allocations)",
        ])
    }
    try reference(corpus, seconds)
    try program(corpus)
  }

  /// Ripgrep, which finds every phrase of the frozen list in the same bytes.
  private static func reference(_ corpus: Corpus, _ seconds: Double) throws {
    let path = NSTemporaryDirectory() + "opnote-benchmark-\(getpid()).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let times = max(1, 32_000_000 / corpus.bytes)
    try corpus.write(to: path, times: times)
    var best = Double.infinity
    for _ in 0..<3 {
      let phrases = root + "/Sources/Benchmarks/phrases.txt"
      guard let use = Measure.run("rg", ["--threads", "1", "-o", "-i", "-F", "-f", phrases, path]) else {
        print("\nripgrep is not installed (apt install ripgrep): no reference")
        return
      }
      best = min(best, use.seconds)
    }
    row(["ripgrep", "", number(Double(corpus.bytes * times) / best / 1e6, 1)])
  }

  /// The program itself: from its start to the report on one note, and the memory of a large batch.
  private static func program(_ corpus: Corpus) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/opnote"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("\nopnote is not built beside this program: no measure of it")
      return
    }
    let folder = NSTemporaryDirectory() + "opnote-benchmark-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let note = folder + "/note.txt"
    try Data(corpus.charts[0].note.text).write(to: URL(fileURLWithPath: note))
    var best = Double.infinity
    for _ in 0..<20 {
      best = min(best, Measure.run(program, ["check", note, "--format", "json"])?.seconds ?? best)
    }
    print("\none note from the start of the program: \(number(best * 1e3, 1)) ms")
    let times = max(1, 40_000_000 / corpus.bytes)
    try corpus.writeLines(to: folder + "/charts.ndjson", times: times)
    for jobs in [1, max(1, ProcessInfo.processInfo.activeProcessorCount)] {
      guard let use = Measure.run(program, ["batch", folder + "/charts.ndjson", "--jobs", "\(jobs)"]) else { continue }
      let rates = rates(corpus, use.seconds / Double(times))
      print(
        "batch of \(corpus.charts.count * times) notes, \(jobs) jobs: \(rates[0]) notes/s, \(rates[1]) MB/s, "
          + "peak memory \(use.peakBytes >> 20) MB")
    }
  }

  private static func rates(_ corpus: Corpus, _ seconds: Double) -> [String] {
    [number(Double(corpus.charts.count) / seconds, 0), number(Double(corpus.bytes) / seconds / 1e6, 2)]
  }

  private static func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

  private static func row(_ cells: [String]) {
    var line = ""
    for (place, cell) in cells.enumerated() {
      let width = place == 0 ? 16 : 12
      let space = String(repeating: " ", count: max(1, width - cell.count))
      line += place == 0 ? cell + space : space + cell
    }
    print(line)
  }
}
