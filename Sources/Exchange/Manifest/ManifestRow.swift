import Coding
import Dictation

/// A chart of a manifest: its note, its claim, and what a sample is drawn by.
public struct ManifestRow: Sendable {
  /// The 1-based line on which the row begins.
  public let line: Int
  /// The cells as they stand.
  public let cells: [String]
  private var values: [ManifestHeader.Column: String] = [:]

  init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The text of a column; nil where the cell is empty or there is no such column.
  public subscript(column: ManifestHeader.Column) -> String? { values[column] }

  mutating func set(_ column: ManifestHeader.Column, _ text: String) { values[column] = text }

  /// The items of a cell, with `;` between.
  public func list(_ column: ManifestHeader.Column) -> [String] {
    var items: [String] = []
    for part in (values[column] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
      let item = CodeForm.trimmed(String(decoding: part, as: UTF8.self))
      if !item.isEmpty { items.append(item) }
    }
    return items
  }

  /// The amount of a column in cents; nil where the cell is empty. A dollar sign and commas between thousands are
  /// passed over.
  public func cents(_ column: ManifestHeader.Column, file: String) throws(InputError) -> Int? {
    guard let text = values[column] else { return nil }
    if let cents = Amount.cents(text) { return cents }
    throw fault("\(column.rawValue): expected an amount as 1234.50, found \(Printable.quoted(text))", file)
  }

  /// The claim of the cells `cpt` and `icd`; nil where both are empty.
  public func codedClaim(file: String) throws(InputError) -> Claim? {
    let procedures = list(.cpt)
    let diagnoses = list(.icd)
    if procedures.isEmpty {
      if diagnoses.isEmpty { return nil }
      throw fault("icd needs the lines that it is billed with, in the column cpt", file)
    }
    if self[.claim] != nil { throw fault("give the claim by the column claim or by cpt and icd, not by both", file) }
    do throws(InputError) {
      return Claim(
        diagnoses: diagnoses.isEmpty
          ? [] : try CodeListReader.diagnoses(ManifestRow.joined(diagnoses), option: "icd"),
        lines: try CodeListReader.lines(ManifestRow.joined(procedures), option: "cpt"))
    } catch {
      throw fault(error.description, file)
    }
  }

  /// What the other cells tell of a claim, as a claim with no lines.
  public func circumstances(file: String) throws(InputError) -> Claim {
    var claim = Claim(lines: [])
    if let text = self[.payer] {
      guard let payer = Payer(rawValue: CodeForm.lower(text)) else {
        let names = Words.payers
        let hint = Nearest.plausible(to: text, among: names)
        throw fault("payer: \(Words.expected(Words.list(names), text, hint))", file)
      }
      claim.payer = payer
    }
    if let text = self[.state] {
      guard let state = UnitedStates.code(text) else {
        throw fault("state: expected a state's two letters as TX, found \(Printable.quoted(text))", file)
      }
      claim.state = state
    }
    if let text = self[.place] {
      guard PlaceOfService.isWellFormed(text) else {
        throw fault("place: expected two digits as 22, found \(Printable.quoted(text))", file)
      }
      claim.placeOfService = text
    }
    if let text = self[.date] {
      guard let date = CalendarDate(iso: text.utf8) else {
        throw fault("date: expected a date as 2026-03-02, found \(Printable.quoted(text))", file)
      }
      claim.dateOfService = date
    }
    return claim
  }

  private func fault(_ message: String, _ file: String) -> InputError {
    InputError(file: file, line: line, message: message)
  }

  private static func joined(_ items: [String]) -> String {
    var text = ""
    for (place, item) in items.enumerated() { text += place == 0 ? item : "," + item }
    return text
  }
}
