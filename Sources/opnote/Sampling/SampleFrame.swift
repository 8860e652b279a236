import Coding
import Dictation
import Exchange

/// The charts of a manifest from which a sample is drawn, each in its stratum.
struct SampleFrame {
  /// What the strata are made by.
  enum Stratification {
    case none
    case column(ManifestHeader.Column)
    case family(CodeTables)
    /// Amounts paid, below each of these and above the last, in cents.
    case amounts([Int])
  }

  /// A stratum's charts, by their place in the frame, and what was paid for them.
  struct Stratum {
    let name: String
    var units: [Int] = []
    var paidCents = 0
  }

  let path: String
  /// The digest of the manifest's file.
  let sha256: String
  let header: ManifestHeader
  /// The strata, by name; one of no name where there are none.
  private(set) var strata: [Stratum] = []
  /// Where each chart's row lies in the file.
  private var ranges: [Range<Int>] = []
  private var lines: [Int] = []
  private let bytes: [UInt8]

  /// How many charts there are.
  var count: Int { ranges.count }

  /// Reads a manifest; throws at the first row that is not understood: a frame with holes cannot be defended.
  init(_ path: String, by stratification: Stratification) throws(InputError) {
    self.path = path
    bytes = try InputFile.contents(path)
    sha256 = SHA256.hexadecimal(of: bytes)
    var parser = CSVParser(file: path)
    var place = 0
    guard let first = try SampleFrame.record(bytes, &place, &parser) else {
      throw InputError(file: path, message: "is empty; expected a row of headers")
    }
    header = try ManifestHeader(first, file: path)
    var places: [String: Int] = [:]
    while place <= bytes.count {
      let start = place
      guard let record = try SampleFrame.record(bytes, &place, &parser) else { break }
      try add(header.row(record), start..<min(place, bytes.count), stratification, &places)
    }
    if ranges.isEmpty { throw InputError(file: path, message: "holds no chart; expected a chart a row") }
    strata.sort { left, right in Self.precedes(left.name, right.name, stratification) }
  }

  /// The next record of a file's bytes, which leaves `place` behind it.
  private static func record(
    _ bytes: [UInt8], _ place: inout Int, _ parser: inout CSVParser
  ) throws(InputError) -> CSVParser.Record? {
    while place <= bytes.count {
      let record = place < bytes.count ? try parser.read(bytes[place]) : try parser.finish()
      place += 1
      if let record { return record }
    }
    return nil
  }

  /// The row of a chart.
  func row(_ place: Int) throws(InputError) -> ManifestRow {
    var parser = CSVParser(file: path)
    for byte in bytes[ranges[place]] {
      if let record = try parser.read(byte) { return try row(record, place) }
    }
    if let record = try parser.finish() { return try row(record, place) }
    throw InputError(file: path, line: lines[place], message: "expected a row")
  }

  private func row(_ record: CSVParser.Record, _ place: Int) throws(InputError) -> ManifestRow {
    var record = record
    record.line = lines[place]
    return try header.row(record)
  }

  private mutating func add(
    _ row: ManifestRow, _ range: Range<Int>, _ stratification: Stratification, _ places: inout [String: Int]
  ) throws(InputError) {
    let name = try name(row, stratification)
    let place = places[name] ?? strata.count
    if place == strata.count {
      places[name] = place
      strata.append(Stratum(name: name))
    }
    strata[place].units.append(ranges.count)
    strata[place].paidCents += try row.cents(.paid, file: path) ?? 0
    ranges.append(range)
    lines.append(row.line)
  }

  /// The stratum of a chart.
  private func name(_ row: ManifestRow, _ stratification: Stratification) throws(InputError) -> String {
    switch stratification {
    case .none: return ""
    case .column(let column): return row[column] ?? "(none)"
    case .family(let tables):
      var claim = try row.codedClaim(file: path)
      if claim == nil, let file = row[.claim] {
        let file = FilePath.joined(FilePath.folder(of: path), file)
        claim = try ClaimReader.read(try InputFile.contents(file), file: file)
      }
      // The first line that the tables know says what the operation was.
      for line in claim?.lines ?? [] {
        if let code = tables.procedure(line.code) { return code.family }
      }
      return "(none)"
    case .amounts(let bounds):
      guard let paid = try row.cents(.paid, file: path) else {
        throw InputError(file: path, line: row.line, message: "expected an amount in the column paid")
      }
      for bound in bounds where paid < bound { return "below \(Amount.text(bound))" }
      return "from \(Amount.text(bounds.last ?? 0))"
    }
  }

  /// Strata stand by name; those of amounts from the least.
  private static func precedes(_ left: String, _ right: String, _ stratification: Stratification) -> Bool {
    guard case .amounts(let bounds) = stratification else { return left.utf8.lexicographicallyPrecedes(right.utf8) }
    func rank(_ name: String) -> Int {
      for (place, bound) in bounds.enumerated() where name == "below \(Amount.text(bound))" { return place }
      return bounds.count
    }
    return rank(left) < rank(right)
  }
}
