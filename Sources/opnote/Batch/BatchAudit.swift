import Audit
import Coding
import Dictation
import Exchange
import Reporting

/// Turns a chart into its line of output.
struct BatchAudit: Sendable {
  /// A line, and what counts of it.
  struct Line: Sendable {
    var bytes: [UInt8]
    var outcome: BatchOutcome
  }

  let auditor: Auditor
  let loader: ItemLoader
  let options: ReportOptions
  /// The date of service of a chart without a claim, where the user gave one.
  let dateOfService: CalendarDate?
  /// The day that stands in where nothing tells a date.
  var today: CalendarDate

  /// The line of an item; never fails.
  func line(_ item: BatchItem) -> Line {
    do throws(InputError) {
      return line(try loader.record(item))
    } catch {
      return line(item, error)
    }
  }

  /// The report on a record.
  func line(_ record: BatchRecord) -> Line {
    let report =
      if let claim = record.claim {
        auditor.audit(record.notes, against: claim, today: today)
      } else {
        auditor.check(record.notes, on: dateOfService, today: today)
      }
    return Line(
      bytes: GapReportJSON.bytes(report, options: options, layout: .oneLine), outcome: BatchOutcome(report))
  }

  /// The record of an item that could not be read.
  func line(_ item: BatchItem, _ error: InputError) -> Line {
    var id = item.id
    if id == nil, case .line(let bytes) = item.content { id = RecordLine.id(of: bytes) }
    let isHere = error.file == item.file || error.file == "\(item.file):\(item.line)"
    let line = item.line > 0 || !isHere ? item.line : error.line
    let record = BatchError(
      id: id, file: item.file, line: line, message: isHere ? error.message : error.description)
    return Line(bytes: record.bytes(options: options), outcome: .unread)
  }
}
