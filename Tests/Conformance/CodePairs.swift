import OpNoteAudit

/// The pairs of the embedded table in force on a day in its quarter, by a reader that shares nothing with the program's.
struct CodePairs {
  /// The claim's date of service.
  static let day = CalendarDate(year: 2024, month: 8, day: 15)
  /// How many edits CMS has in force on 2024-07-01 between two codes of the spine families.
  static let count = 21_921
  /// The SHA-256 of those edits, a line each as `column1 column2 indicator`, in the order of their bytes, as taken from
  /// CMS's file of the quarter.
  static let digest = "2a6a3813b8656397ee528b9d31043ff48c9ba51b021ec67d6d29e6723391f84f"

  /// The codes that CMS pairs, in order.
  let codes: [String]
  /// The edits of CMS, as `column1 column2 indicator`, in the order of their bytes.
  let edits: [String]
  private let indicators: [String: String]
  private let rulesOfManual: Set<String>

  init() throws {
    let text = String(decoding: try LexiconLibrary.embedded.file("codes/bundles.tsv").bytes, as: UTF8.self)
    var codes: Set<String> = []
    var indicators: [String: String] = [:]
    var rulesOfManual: Set<String> = []
    for line in text.split(separator: "\n").filter({ !$0.hasPrefix("#") }).dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      for column2 in cells[2].split(separator: " ") {
        if cells[5] == "NCCI PTP 2024Q3" {
          codes.formUnion([cells[0], String(column2)])
          indicators["\(cells[0]) \(column2)"] = cells[1]
        } else {
          rulesOfManual.formUnion(["\(cells[0]) \(column2)", "\(column2) \(cells[0])"])
        }
      }
    }
    self.codes = codes.sorted()
    self.indicators = indicators
    self.rulesOfManual = rulesOfManual
    edits = indicators.map { "\($0.key) \($0.value)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The indicator of a pair whose first code is column 1.
  func indicator(_ column1: String, _ column2: String) -> String? { indicators["\(column1) \(column2)"] }

  /// Whether a row of the Policy Manual stands where CMS has no pair: the manual is of a later year.
  func isOfManual(_ one: String, _ other: String) -> Bool { rulesOfManual.contains("\(one) \(other)") }

  /// Base codes of one group, which are told as such in place of the pair.
  static func areBaseCodes(_ one: String, _ other: String) -> Bool {
    [["22600", "22610", "22612", "22630", "22633"], ["22554", "22556", "22558"]]
      .contains { $0.contains(one) && $0.contains(other) }
  }

  /// A removal or reinsertion beside new fixation falls whatever its column: an exchange is billed as the insertion.
  static func isExchange(_ one: String, _ other: String) -> Bool {
    let taken = ["22849", "22850", "22852", "22855"]
    return taken.contains(one) || taken.contains(other)
  }
}

/// The pairs that a report raises.
struct RaisedPairs {
  /// Each as `paid unpaid`, with its indicator.
  private(set) var bundled: [String: String] = [:]
  private var baseCodes: [Set<String>] = []

  init(_ report: GapReport) {
    for finding in report.findings {
      if finding.rule == "claim.base-codes" { baseCodes.append(Set(finding.codes)) }
      guard finding.rule == "claim.bundled", finding.severity == .error, let unpaid = finding.codes.last else {
        continue
      }
      let words = finding.message.split(separator: " ")
      let place = words.firstIndex(of: "indicator").map { $0 + 1 }
      let indicator = place.map { words[$0].prefix { $0.isNumber } } ?? ""
      for paid in finding.codes.dropLast() { bundled["\(paid) \(unpaid)"] = String(indicator) }
    }
  }

  /// Whether both are told as base codes of one group.
  func areBaseCodes(_ one: String, _ other: String) -> Bool {
    baseCodes.contains { $0.contains(one) && $0.contains(other) }
  }
}
