import Coding
import Dictation
import Exchange

/// A chart that was read: its record, the operative note first, and its claim.
struct BatchRecord: Sendable {
  var notes: [Note]
  var claim: Claim?
}

/// Reads charts.
struct ItemLoader: Sendable {
  /// What stands in for a chart that does not tell it: a claim with no lines.
  let defaults: Claim

  /// The chart of an item; throws where it cannot be read or understood.
  func record(_ item: BatchItem) throws(InputError) -> BatchRecord {
    var record: BatchRecord
    switch item.content {
    case .files(let note, let claim): record = try files(item, note, claim)
    case .row(let row, let folder): record = try self.row(item, row, folder)
    case .line(let bytes): record = try line(item, bytes)
    case .fault(let message): throw InputError(file: item.file, line: item.line, message: message)
    }
    record.claim = record.claim.map(completed)
    return record
  }

  private func files(_ item: BatchItem, _ note: String, _ claim: String?) throws(InputError) -> BatchRecord {
    let id = item.id ?? note
    let text = try InputFile.note(try InputFile.contents(note), id: id, file: note)
    return BatchRecord(notes: [text], claim: try claim.map(ItemLoader.claim))
  }

  private func row(_ item: BatchItem, _ row: ManifestRow, _ folder: String) throws(InputError) -> BatchRecord {
    guard let note = row[.note] else {
      throw InputError(file: item.file, line: row.line, message: "expected the note's path, found an empty cell")
    }
    var notes: [Note] = []
    for (place, name) in ([note] + row.list(.documents)).enumerated() {
      let path = FilePath.joined(folder, name)
      notes.append(
        try InputFile.note(try InputFile.contents(path), id: place == 0 ? item.id ?? name : name, file: path))
    }
    var claim = try row.codedClaim(file: item.file)
    if let path = row[.claim] { claim = try ItemLoader.claim(FilePath.joined(folder, path)) }
    let circumstances = try row.circumstances(file: item.file)
    claim?.complete(with: circumstances)
    return BatchRecord(notes: notes, claim: claim)
  }

  private func line(_ item: BatchItem, _ bytes: [UInt8]) throws(InputError) -> BatchRecord {
    let line = try RecordLine(bytes, file: item.file, line: item.line)
    let id = line.id ?? "\(item.file):\(item.line)"
    let place = "\(item.file):\(item.line)"
    var notes = [try InputFile.note(Array(line.note.utf8), id: id, file: place)]
    for (number, document) in line.documents.enumerated() {
      let name = document.id ?? "\(id)#\(number + 1)"
      notes.append(try InputFile.note(Array(document.text.utf8), id: name, file: place))
    }
    return BatchRecord(notes: notes, claim: line.claim)
  }

  private func completed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.complete(with: defaults)
    return claim
  }

  private static func claim(_ path: String) throws(InputError) -> Claim {
    try ClaimFileReader.read(try InputFile.contents(path), file: path)
  }
}

extension Claim {
  /// Takes what another tells and this one does not.
  fileprivate mutating func complete(with other: Claim) {
    payer = payer ?? other.payer
    state = state ?? other.state
    placeOfService = placeOfService ?? other.placeOfService
    dateOfService = dateOfService ?? other.dateOfService
  }
}
