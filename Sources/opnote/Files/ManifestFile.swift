import Exchange

/// A manifest, read row by row.
struct ManifestFile: ~Copyable {
  /// A row, or why it is none.
  enum Row {
    case row(ManifestRow)
    case fault(InputError)
  }

  /// The headers.
  let header: ManifestHeader
  private var source: LineSource
  private var parser: CSVParser
  private var isOver = false

  /// Opens a manifest; throws where it cannot be read, or its headers are wrong, or lack the one that is needed.
  init(_ path: String, needing column: ManifestHeader.Column? = nil) throws(InputError) {
    var source = try LineSource(path: path)
    var parser = CSVParser(file: path)
    var isOver = false
    guard let first = try ManifestFile.record(&source, &parser, &isOver) else {
      throw InputError(file: path, message: "is empty; expected a row of headers")
    }
    let header = try ManifestHeader(first, file: path)
    if let column, !header.has(column) {
      throw InputError(file: path, line: 1, message: "expected the header \"\(column.rawValue)\", and it is not there")
    }
    self.header = header
    self.source = source
    self.parser = parser
    self.isOver = isOver
  }

  /// The part of the file that was read; nil where its size is not known.
  var progress: Double? { source.progress }

  /// The next row; nil after the last. Throws where nothing after it can be read.
  mutating func next() throws(InputError) -> Row? {
    if isOver { return nil }
    let record: CSVParser.Record?
    do throws(InputError) {
      record = try ManifestFile.record(&source, &parser, &isOver)
    } catch {
      isOver = true
      throw error
    }
    guard let record else { return nil }
    do throws(InputError) { return .row(try header.row(record)) } catch { return .fault(error) }
  }

  private static func record(
    _ source: inout LineSource, _ parser: inout CSVParser, _ isOver: inout Bool
  ) throws(InputError) -> CSVParser.Record? {
    while let line = try source.next() {
      for byte in line.bytes {
        // No byte within a line ends a row.
        _ = try parser.read(byte)
      }
      if line.isWhole, let record = try parser.read(10) { return record }
    }
    isOver = true
    return try parser.finish()
  }
}
