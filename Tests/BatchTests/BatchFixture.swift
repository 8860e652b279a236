import Audit
import Coding
import Dictation
import Foundation
import Reporting

@testable import opnote

/// A folder of charts for a test, one auditor for all tests, and batches run in this process.
struct BatchFixture {
  static let auditor = Result { try Auditor() }
  static let today = CalendarDate(year: 2026, month: 6, day: 1)

  /// The folder; it is removed by `remove`.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "opnote-batch-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file, and the folders above it.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult func write(_ name: String, _ data: Data) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return path(name)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The lines of an output, as JSON objects.
  func objects(_ name: String) throws -> [[String: Any]] {
    try bytes(name).split(separator: 10).map { line in
      try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
    }
  }

  /// Runs a batch into a file of the folder.
  @discardableResult func run(
    _ paths: [String], to name: String, jobs: Int = 1, resuming: Bool = false, isRedacted: Bool = false,
    defaults: Claim = Claim(lines: []), today: CalendarDate? = BatchFixture.today
  ) throws -> BatchTally {
    let audit = BatchAudit(
      auditor: try BatchFixture.auditor.get(), loader: ItemLoader(defaults: defaults),
      options: ReportOptions(isRedacted: isRedacted), dateOfService: defaults.dateOfService,
      today: try required(today))
    let output = try BatchOutput(path: path(name), resuming: resuming)
    let source = ItemSource(paths, ignoring: FileIdentity(path: path(name)))
    let run = BatchRun(source, audit: audit, output: output)
    if resuming { try run.resume(name: name) }
    return try run.run(jobs: jobs)
  }

  private func required(_ day: CalendarDate?) throws -> CalendarDate {
    struct NoDay: Error {}
    guard let day else { throw NoDay() }
    return day
  }

  /// A short note whose level, and so whose report, differs from its neighbours'.
  static func note(_ number: Int, date: Bool = true) -> String {
    let levels = ["L3-L4", "L4-L5", "L5-S1"]
    let level = levels[number % levels.count]
    let head = date ? "DATE OF OPERATION: 2026-03-0\(number % 9 + 1)\n" : ""
    return head + """
      PREOPERATIVE DIAGNOSIS: Lumbar stenosis with neurogenic claudication, case \(number).
      PROCEDURE: Laminectomy \(level).
      DESCRIPTION OF PROCEDURE: A midline incision was made. The lamina of \(level) was removed – naïvely told.
      """
  }

  /// A line of JSON of a chart.
  static func line(_ number: Int, date: Bool = true) throws -> String {
    let claim: [String: Any] = ["diagnoses": ["M48.062"], "lines": [["code": "63047"]]]
    let item: [String: Any] = ["id": "chart-\(number)", "note": note(number, date: date), "claim": claim]
    return String(decoding: try JSONSerialization.data(withJSONObject: item, options: .sortedKeys), as: UTF8.self)
  }
}
