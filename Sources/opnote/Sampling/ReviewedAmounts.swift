import Exchange

/// What a reviewer found to be paid and overpaid, by the charts' ids.
struct ReviewedAmounts {
  private(set) var amounts: [String: (paid: Int?, overpaid: Int?)] = [:]

  /// Reads a CSV file with the headers id, and overpaid or paid.
  init(_ path: String) throws(InputError) {
    var file = try ManifestFile(path, needing: .id)
    while let found = try file.next() {
      switch found {
      case .fault(let error): throw error
      case .row(let row):
        guard let id = row[.id] else {
          throw InputError(file: path, line: row.line, message: "expected a chart's id, found an empty cell")
        }
        let amount = (try row.cents(.paid, file: path), try row.cents(.overpaid, file: path))
        guard amounts.updateValue(amount, forKey: id) == nil else {
          throw InputError(file: path, line: row.line, message: "the chart \(Printable.quoted(id)) stands here twice")
        }
      }
    }
  }
}
