import Exchange

/// The charts of a manifest.
struct ManifestItems: ~Copyable {
  private var rows: ManifestFile
  private let file: String
  private let folder: String
  private let part: ClosedRange<Double>

  /// Opens a manifest, which is `part` of all input; throws where its headers are wrong.
  init(_ path: String, part: ClosedRange<Double>) throws(InputError) {
    file = path
    folder = FilePath.folder(of: path)
    self.part = part
    rows = try ManifestFile(path, needing: .note)
  }

  /// The next chart; nil after the last.
  mutating func next() -> BatchItem? {
    let found: ManifestFile.Row?
    do throws(InputError) {
      found = try rows.next()
    } catch {
      return item(nil, line: error.line, .fault(error.message), cost: 0)
    }
    switch found {
    case nil: return nil
    case .fault(let error): return item(nil, line: error.line, .fault(error.message), cost: 0)
    case .row(let row):
      let id = row[.id] ?? row[.note]
      let cost = row[.note].map { InputFile.size(FilePath.joined(folder, $0)) } ?? 0
      return item(id, line: row.line, .row(row, folder: folder), cost: cost)
    }
  }

  private func item(_ id: String?, line: Int, _ content: BatchItem.Content, cost: Int) -> BatchItem {
    let progress = rows.progress.map { part.lowerBound + $0 * (part.upperBound - part.lowerBound) }
    return BatchItem(id: id, file: file, line: line, content: content, progress: progress, cost: cost)
  }
}

extension FilePath {
  /// A path that is relative to a folder; an absolute path stays as it is.
  static func joined(_ folder: String, _ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : folder + path
  }
}
