import Audit
import Coding
import Dictation
import Exchange
import Reporting

/// Goes over what an earlier run wrote: finds where it stopped, and proves that it was of the same input.
struct Resumption {
  private let output: BatchOutput
  private let name: String
  private var audit: BatchAudit
  private var last: (record: BatchRecord, bytes: [UInt8])?
  private var firstDay: CalendarDate?
  private var line = 0

  /// Prepares to go over an output; `name` is what the user calls it.
  init(_ output: BatchOutput, name: String, audit: BatchAudit) {
    self.output = output
    self.name = name
    self.audit = audit
  }

  /// Passes over the items whose lines are whole, counts them, and cuts what follows the last whole line.
  ///
  /// Returns the day that the earlier run took for today, where one of its lines tells it.
  mutating func skip(
    _ source: inout ItemSource, tally: inout BatchTally
  ) throws(CommandFailure) -> CalendarDate? {
    var written = output.written()
    var kept = 0
    while let text = try next(&written) {
      line += 1
      if !text.isWhole {
        if kept == 0, !Resumption.isBegun(text.bytes) { throw refusal("is no output of a batch") }
        break
      }
      guard let item = source.item() else {
        if Interruption.isAsked { throw interrupted }
        throw refusal("holds more than the input gives, so that the input is another")
      }
      tally.add(try check(text.bytes, item), progress: item.progress)
      kept = written.offset
    }
    if Interruption.isAsked { throw interrupted }
    try checkLast()
    try output.keep(kept)
    return firstDay
  }

  private var interrupted: CommandFailure {
    CommandFailure(line: "interrupted before anything was written", status: 128 + Interruption.signal)
  }

  private func next(_ written: inout LineSource) throws(CommandFailure) -> LineSource.Line? {
    do throws(InputError) { return try written.next() } catch { throw .input(error) }
  }

  /// What counts of a line, where it is the line of the item.
  private mutating func check(_ bytes: [UInt8], _ item: BatchItem) throws(CommandFailure) -> BatchOutcome {
    guard let document = try? JSONDocument(bytes, file: name), let outcome = BatchOutcome(document.root) else {
      throw refusal("is no report of a batch")
    }
    let record: BatchRecord
    do throws(InputError) {
      record = try audit.loader.record(item)
    } catch {
      // What could not be read then and can now, or the reverse, is another input.
      if audit.line(item, error).bytes.dropLast() != bytes[...] { throw another(item) }
      last = nil
      return outcome
    }
    guard isSame(record, document) else { throw another(item) }
    last = (record, bytes)
    return outcome
  }

  /// Whether a line is of a record: the same files by their digests, under the same names, and the same claim.
  private mutating func isSame(_ record: BatchRecord, _ document: JSONDocument) -> Bool {
    let others = document.root["documents"]?.items ?? []
    guard let note = document.root["note"], others.count == record.notes.count - 1 else { return false }
    for (known, found) in zip(record.notes, [note] + others) {
      guard found["sha256"]?.text == known.sha256, audit.options.isRedacted || found["id"]?.text == known.id else {
        return false
      }
    }
    guard let told = document.root["claim"] else { return false }
    guard var claim = record.claim else { return told.isNull }
    guard let echo = try? ClaimReader(document).claim(told) else { return false }
    if claim.dateOfService == nil {
      if note["operationDate"]?.isNull ?? true { firstDay = firstDay ?? echo.dateOfService }
      claim.dateOfService = echo.dateOfService
    }
    return claim == echo
  }

  /// Throws where the last report is not, byte by byte, what this run would write: other options, or another version.
  private mutating func checkLast() throws(CommandFailure) {
    guard let last else { return }
    if let firstDay { audit.today = firstDay }
    if audit.line(last.record).bytes.dropLast() != last.bytes[...] {
      throw CommandFailure(
        line:
          "\(Printable.oneLine(name)): was written with other options, or by another version; start without --resume",
        status: 3)
    }
  }

  private func another(_ item: BatchItem) -> CommandFailure {
    let name = item.id ?? "\(item.file):\(item.line)"
    return refusal("is not of \(Printable.quoted(name)), so that the input is another")
  }

  private func refusal(_ message: String) -> CommandFailure {
    .input(InputError(file: name, line: line, message: "\(message); start without --resume"))
  }

  /// Whether bytes begin as a line of a batch, as far as they go.
  private static func isBegun(_ bytes: [UInt8]) -> Bool {
    let start = Array("{\"schema\": \"opnote.".utf8)
    return bytes.starts(with: start) || start.starts(with: bytes)
  }
}
