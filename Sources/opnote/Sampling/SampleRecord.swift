import Exchange

/// The record of a draw, read back.
struct SampleRecord {
  static let schema = "opnote.sample/1"

  /// A stratum of the frame.
  struct Stratum {
    let name: String
    let charts: Int
  }

  /// A chart of the sample; spares are left out.
  struct Chart {
    let id: String
    /// The place of its stratum.
    let stratum: Int
    let paidCents: Int?
  }

  let strata: [Stratum]
  let charts: [Chart]

  /// Reads a record that `opnote sample --record` wrote.
  init(_ path: String) throws(InputError) {
    let document = try JSONDocument(try InputFile.contents(path), file: path)
    let root = document.root
    guard root["schema"]?.text == SampleRecord.schema, let strata = root["strata"]?.items,
      let drawn = root["drawn"]?.items
    else { throw InputError(file: path, message: "expected the record of a draw, as opnote sample --record writes it") }
    var known: [Stratum] = []
    for node in strata {
      guard let name = node["name"]?.text, let charts = node["charts"]?.whole else {
        throw document.error(at: node.offset, "expected a stratum's name and charts")
      }
      known.append(Stratum(name: name, charts: charts))
    }
    var charts: [Chart] = []
    for node in drawn where node["use"]?.text == "sample" {
      guard let id = node["id"]?.text, let name = node["stratum"]?.text,
        let stratum = known.firstIndex(where: { $0.name == name })
      else { throw document.error(at: node.offset, "expected a chart's id and stratum") }
      charts.append(Chart(id: id, stratum: stratum, paidCents: node["paid"]?.cents))
    }
    self.strata = known
    self.charts = charts
  }
}

extension JSONNode {
  /// The node's whole number; nil where it is none.
  var whole: Int? {
    if case .number(let number) = value { return number.integer }
    return nil
  }

  /// The node's amount in cents; nil where it is none.
  var cents: Int? {
    if case .number(let number) = value { return number.cents }
    return nil
  }
}
