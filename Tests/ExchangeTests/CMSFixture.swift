import Dictation
import Exchange

/// Files in the form in which CMS publishes them, with rows of the tests' own.
enum CMSFixture {
  static let pairHead = """
    CPT codes, descriptions and other data only are copyright of the American Medical Association.\r
    \r
    Column1/Column 2 Edits\r
    Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r
    \t\tprior to 1996\tDate\tDate\t0=not allowed\t\r
    \t\t\t\t*=no data\t1=allowed\t\r
    \t\t\t\t\t9=not applicable\t\r

    """

  static let unitHead = """
    "Codes are copyright of the American Medical Association.\r
    \r
    Applicable restrictions apply.",,,\r
    "HCPCS/\r
    CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r

    """

  static let feeHead = """
    ,,2027 National Physician Fee Schedule Relative Value File January Release,,,,,,,,,,,,,,,,,,,,,,
    ,,,,,,,,,,,,,,,,,,,,,,,,
    ,,,,NOT USED,,,,,,,,,,,,,,,,,,,,
    ,,,,FOR,,,NON-FAC,,FACILITY,,,,,,,,,,,,,,,
    ,,,STATUS,MEDICARE,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,\
    BILAT,ASST,CO-,TEAM,PRIC,ENDO
    HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,\
    SURG,SURG,SURG,SURG,IND,BASE

    """

  static let addOnHead = """
    Add-on code edits\t\t\t\t\t\t\t
    AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT\tPrimary_Code\tPrimary_Code_DelDT\tAOC_Edit_EffDT\tAOC_Edit_DelDT\tNotes

    """

  /// A row of the PTP edits.
  static func pair(_ cells: String) -> String {
    let cells = cells.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    return (cells + ["More extensive procedure"]).joined(separator: "\t") + "\r\n"
  }

  /// A row of the fee schedule; the indicators are global days, bilateral, assistant, co-surgeon, team.
  static func fee(_ code: String, _ status: String, _ indicators: [String], modifier: String = "") -> String {
    let tail = ["0.00", "0.00", "0.00", "2"] + indicators[1...] + ["0", ""]
    let values = ["", "1.00", "1.00", "", "1.00", "", "1.00", "1.00", "1.00", "0"]
    let cells = [code, modifier, "\"Words, of the test\"", status] + values
    return (cells + [indicators[0]] + tail).joined(separator: ",") + "\n"
  }

  /// A row of the MUE values for our last code, with which a whole file ends.
  static let lastUnits = "G9999,1,3 Date of Service Edit: Clinical,Clinical: Data\r\n"

  /// The order file of our own diagnoses on a date, after what `change` makes of each (nil leaves it out).
  static func order(
    on date: CalendarDate, _ change: (String, Bool) -> [(code: String, isBillable: Bool)] = { [($0, $1)] }
  ) throws -> String {
    var text = ""
    var number = 0
    var rows = try LexiconLibrary.embedded.table("codes/icd10.tsv").rows
    while let row = rows.nextRow() {
      let isBillable = try isBillable(row, on: date)
      guard isBillable || row.bytes(3).isEmpty || row.string(4) == "no" else { continue }
      for (code, isBillable) in change(row.string(0), isBillable) {
        number += 1
        text += line(number, code, isBillable)
      }
    }
    return text
  }

  /// A line of the order file.
  static func line(_ number: Int, _ code: String, _ isBillable: Bool) -> String {
    func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: width - text.count) }
    let digits = String(repeating: "0", count: 5 - "\(number)".count) + "\(number)"
    let plain = String(code.filter { $0 != "." })
    let title = "Title of the test"
    return "\(digits) \(padded(plain, 7)) \(isBillable ? 1 : 0) \(padded(title, 60)) \(title)\r\n"
  }

  private static func isBillable(_ row: LexiconRow, on date: CalendarDate) throws -> Bool {
    let (first, last) = (CalendarDate(iso: row.bytes(2)), CalendarDate(iso: row.bytes(3)))
    if let first, date < first { return false }
    if let last { return !(last < date) }
    return row.string(4) == "yes"
  }
}

extension CMSFixture {
  /// Reads a file in pieces of a size, as a program would.
  static func read(
    _ text: String, named name: String = "file.txt", pieces size: Int = 1 << 16, into base: LexiconLibrary = .embedded,
    keepsAll: Bool = false
  ) throws -> CMSFile {
    let reader = try CodeImport(into: base, keepsAll: keepsAll).reader(of: name)
    try feed(Array(text.utf8), to: reader, pieces: size)
    return try reader.finish()
  }

  private static func feed(_ bytes: [UInt8], to reader: CMSFileReader, pieces size: Int) throws {
    var start = 0
    while start < bytes.count {
      let end = min(start + size, bytes.count)
      try Array(bytes[start..<end]).withUnsafeBufferPointer { piece throws(InputError) in try reader.read(piece) }
      start = end
    }
  }

  /// Imports files into the embedded lexicons.
  static func imported(
    _ files: [(name: String, text: String)], keepsAll: Bool = false
  ) throws -> (library: LexiconLibrary, tables: [ImportedTable]) {
    var imported = try CodeImport(into: .embedded, keepsAll: keepsAll)
    for file in files {
      let reader = imported.reader(of: file.name)
      try feed(Array(file.text.utf8), to: reader, pieces: 1 << 16)
      try imported.add(try reader.finish())
    }
    return try imported.result()
  }

  /// The line of the error that a body throws; empty where it throws none.
  static func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch let error as InputError {
      return error.description
    } catch ImportFailure.input(let error) {
      return error.description
    } catch ImportFailure.lexicon(let error) {
      return error.description
    } catch {
      return "\(error)"
    }
  }
}
