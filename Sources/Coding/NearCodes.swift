import Dictation

/// The codes of the tables that a code may have been meant for.
struct NearCodes {
  private let code: [UInt8]
  private var found: [(distance: Int, code: String)] = []

  /// The most slips that still make a near code, and the most codes told.
  private static let (reach, most) = (1, 5)

  /// Starts a search; a point does not count, since claims often leave it out.
  init(to code: String) {
    self.code = NearCodes.bare(code.utf8)
  }

  /// Adds the codes of a table's first column that are near.
  mutating func search(_ table: LexiconTable) {
    var cursor = table.rows
    while let row = cursor.nextRow() {
      let other = NearCodes.bare(row.bytes(0))
      guard abs(other.count - code.count) <= NearCodes.reach else { continue }
      let distance = NearCodes.distance(code, other)
      if distance <= NearCodes.reach { found.append((distance, row.string(0))) }
    }
  }

  /// The codes found, nearest first, then in order.
  var codes: [String] {
    var codes: [String] = []
    let ordered = found.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
    for near in ordered.prefix(NearCodes.most) { codes.append(near.code) }
    return codes
  }

  /// The capitals and digits of a code.
  private static func bare(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text where byte != UInt8(ascii: ".") {
      bytes.append(byte >= 97 && byte <= 122 ? byte - 32 : byte)
    }
    return bytes
  }

  /// How many characters are put in, left out, changed, or swapped with their neighbours.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1..<(one.count + 1) {
      var line = [row]
      for column in 1..<(other.count + 1) {
        let change = one[row - 1] == other[column - 1] ? 0 : 1
        var cost = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        line.append(cost)
      }
      (beforeLast, last) = (last, line)
    }
    return last[other.count]
  }
}
