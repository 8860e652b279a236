/// A code of ICD-10-CM, seven characters without a point, as a number that orders as the codes do.
struct PackedDiagnosis: Sendable, Hashable, Comparable {
  /// The characters from the left, zeros after them.
  let number: UInt64

  /// The code that three to seven digits and capital letters write; nil for anything else.
  init?(_ text: some Collection<UInt8>) {
    guard (3...7).contains(text.count), let first = text.first, (65...90).contains(first) else { return nil }
    var number: UInt64 = 0
    for byte in text {
      guard (48...57).contains(byte) || (65...90).contains(byte) else { return nil }
      number = number << 8 | UInt64(byte)
    }
    self.number = number << UInt64(8 * (7 - text.count))
  }

  private init(number: UInt64) { self.number = number }

  /// The code of our tables, with its point; nil where it is none.
  init?(pointed text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != UInt8(ascii: ".") { bytes.append(byte) }
    self.init(bytes)
  }

  /// The code with its point.
  var text: String {
    var bytes: [UInt8] = []
    for place in 0..<length {
      if place == 3 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(number >> UInt64(8 * (6 - place)) & 0xFF))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How many characters it has.
  var length: Int {
    var length = 7
    while length > 0, number >> UInt64(8 * (7 - length)) & 0xFF == 0 { length -= 1 }
    return length
  }

  /// Whether another code stands below this one.
  func isAbove(_ other: PackedDiagnosis) -> Bool {
    let shift = UInt64(8 * (7 - length))
    return other != self && other.number >> shift == number >> shift
  }

  static func < (left: PackedDiagnosis, right: PackedDiagnosis) -> Bool { left.number < right.number }
}

/// Reads the ICD-10-CM order file: order number, code, whether it is billable, short title, long title.
struct DiagnosisReader {
  /// A code, and where its short title lies.
  struct Row: Sendable {
    let code: PackedDiagnosis
    let isBillable: Bool
    fileprivate let title: Range<Int>
  }

  private static let shortestLine = 78

  /// The rows, in the order of their codes.
  private(set) var rows: [Row] = []
  private var titles: [UInt8] = []

  /// Whether a line is a row of this file.
  static func isLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 16, line[5] == 32, line[13] == 32, line[15] == 32 else { return false }
    return CMSText.number(CMSText.part(line, 0, 5)) != nil && code(line) != nil && (line[14] == 48 || line[14] == 49)
  }

  /// The short title of a row.
  func title(_ row: Row) -> String { String(decoding: titles[row.title], as: UTF8.self) }

  /// Reads a line; throws where it is none.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ place: RecordPlace) throws(InputError) {
    try place.require(line.count >= Self.shortestLine) {
      "expected a line of \(Self.shortestLine) characters or more, found \(line.count)"
    }
    let number = CMSText.part(line, 0, 5)
    guard CMSText.number(number) == rows.count + 1 else {
      throw place.expected("the order number \(rows.count + 1); lines are missing above", number)
    }
    guard let code = DiagnosisReader.code(line) else {
      throw place.expected("an ICD-10-CM code in the characters 7 to 13", CMSText.part(line, 6, 13))
    }
    guard line[14] == 48 || line[14] == 49 else {
      throw place.expected("0 or 1 in the character 15", CMSText.part(line, 14, 15))
    }
    let start = titles.count
    titles += CMSText.trimmed(CMSText.part(line, 16, 76))
    try place.require(titles.count > start) { "expected a short title in the characters 17 to 76" }
    rows.append(Row(code: code, isBillable: line[14] == 49, title: start..<titles.count))
  }

  private static func code(_ line: UnsafeBufferPointer<UInt8>) -> PackedDiagnosis? {
    PackedDiagnosis(CMSText.trimmed(CMSText.part(line, 6, 13)))
  }
}
