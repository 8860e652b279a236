import Dictation

/// A file of CMS, read whole and found sound.
public struct CMSFile {
  /// What a file holds.
  enum Content {
    case pairs(PairReader)
    case units(UnitReader)
    case addOns(AddOnReader)
    case fees(FeeReader)
    case diagnoses(DiagnosisReader)
  }

  /// The file, as the user named it.
  public let name: String
  /// Which of CMS's files it is.
  public let kind: CMSFileKind
  /// How many rows it has.
  public let rowCount: Int
  /// From when it holds: told by its rows or headings, else by its name; nil where neither does.
  public var edition: CalendarDate?
  let content: Content
}

/// Reads a file of CMS that comes in chunks: recognises it by its first rows, and checks every row.
public final class CMSFileReader {
  /// So many records may stand above the first row; a file that has more is another.
  private static let mostHeadings = 200

  private let file: String
  private let scope: SpineScope
  private var splitter = RecordSplitter()
  private var cells = RecordCells()
  private var separator = UInt8(ascii: ",")
  private var headings: [[UInt8]] = []
  private var isFirst = true
  private var kind: CMSFileKind?
  private var rowCount = 0

  private var pairs = PairReader()
  private var units = UnitReader()
  private var addOns = AddOnReader()
  private var addOnColumns: AddOnReader.Columns?
  private var fees = FeeReader()
  private var feeColumns: FeeReader.Columns?
  private var diagnoses = DiagnosisReader()

  /// A reader of a file that a user named; it keeps the pairs of a scope.
  public init(file: String, scope: SpineScope) {
    self.file = file
    self.scope = scope
  }

  /// Reads the next chunk; throws where the file is not what it says.
  public func read(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) {
    var chunk = chunk
    if isFirst, !chunk.isEmpty {
      isFirst = false
      try CMSContainer.refuse(chunk, file)
      if chunk.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) {
        chunk = UnsafeBufferPointer(rebasing: chunk.dropFirst(3))
      }
    }
    try splitter.read(chunk, of: file) { record, line throws(InputError) in
      try take(record, RecordPlace(file: file, line: line))
    }
  }

  /// The file ends here; throws where it was cut short.
  public func finish() throws(InputError) -> CMSFile {
    if let kind, rowCount > 0 {
      try splitter.finish(file)
      let edition = edition(kind)
      return CMSFile(name: file, kind: kind, rowCount: rowCount, edition: edition, content: content(kind))
    }
    if isFirst { throw InputError(file: file, message: "is empty; expected \(CMSFileKind.names)") }
    if let kind {
      throw InputError(file: file, message: "expected rows of \(kind.name) below the headings, found none")
    }
    throw unknown(line: 0)
  }

  private func take(_ record: UnsafeBufferPointer<UInt8>, _ place: RecordPlace) throws(InputError) {
    if record.isEmpty { return }
    guard let kind else { return try recognise(record, place) }
    if kind == .diagnoses {
      rowCount += 1
      return try diagnoses.read(record, place)
    }
    if kind == .addOns, addOnColumns == nil {
      rowCount += 1
      return try addOns.read(line: record, place)
    }
    cells.split(record, by: separator)
    if cells.isBlank { return }
    rowCount += 1
    switch kind {
    case .pairs: try pairs.read(cells, scope, place)
    case .units: try units.read(cells, place)
    case .addOns: if let addOnColumns { try addOns.read(cells, addOnColumns, place) }
    case .fees: if let feeColumns { try fees.read(cells, feeColumns, place) }
    case .diagnoses: break
    }
  }

  /// Finds out which file this is; a record that begins its rows is read.
  private func recognise(_ record: UnsafeBufferPointer<UInt8>, _ place: RecordPlace) throws(InputError) {
    if DiagnosisReader.isLine(record) { return try begin(.diagnoses, record, place) }
    if AddOnReader.isLine(record) { return try begin(.addOns, record, place) }
    separator = record.contains(9) ? 9 : UInt8(ascii: ",")
    cells.split(record, by: separator)
    if PairReader.isRow(cells) { return try begin(.pairs, record, place) }
    if UnitReader.isRow(cells) {
      try UnitReader.checkHeadings(headings, place)
      return try begin(.units, record, place)
    }
    headings.append(Array(record))
    if let columns = AddOnReader.Columns(cells) {
      addOnColumns = columns
      kind = .addOns
    } else if FeeReader.isHeading(cells) {
      feeColumns = try FeeReader.Columns(headings, separator, place)
      kind = .fees
    } else if headings.count > Self.mostHeadings {
      throw unknown(line: place.line)
    }
  }

  private func begin(
    _ kind: CMSFileKind, _ record: UnsafeBufferPointer<UInt8>, _ place: RecordPlace
  ) throws(InputError) {
    self.kind = kind
    try take(record, place)
  }

  private func content(_ kind: CMSFileKind) -> CMSFile.Content {
    switch kind {
    case .pairs: .pairs(pairs)
    case .units: .units(units)
    case .addOns: .addOns(addOns)
    case .fees: .fees(fees)
    case .diagnoses: .diagnoses(diagnoses)
    }
  }

  private func edition(_ kind: CMSFileKind) -> CalendarDate? {
    switch kind {
    case .pairs: pairs.newest.date
    case .addOns: addOns.newest.date
    case .fees: Edition.release(in: headings) ?? Edition.named(file, kind)
    case .units, .diagnoses: Edition.named(file, kind)
    }
  }

  private func unknown(line: Int) -> InputError {
    let message = "is none of the files that CMS publishes; expected \(CMSFileKind.names)"
    return InputError(file: file, line: line, message: message)
  }
}

/// Files that hold tables, and are not text.
enum CMSContainer {
  /// Throws where a file is an archive, a workbook or UTF-16.
  static func refuse(_ start: UnsafeBufferPointer<UInt8>, _ file: String) throws(InputError) {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04] as [UInt8]) {
      throw InputError(
        file: file, message: "is a ZIP archive or an Excel workbook; unpack it, and give the text or CSV file")
    }
    if start.starts(with: [0xFF, 0xFE] as [UInt8]) || start.starts(with: [0xFE, 0xFF] as [UInt8]) {
      throw InputError(file: file, message: "is UTF-16 text; save it as UTF-8 or plain text")
    }
    if start.starts(with: "%PDF-".utf8) {
      throw InputError(file: file, message: "is a PDF; give the text or CSV file")
    }
  }
}
