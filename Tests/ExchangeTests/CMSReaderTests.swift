import Dictation
import Exchange
import Testing

@Suite("Files of CMS are recognised by what they hold")
struct CMSReaderTests {
  private static let pairs =
    CMSFixture.pairHead + CMSFixture.pair("22633 22612 * 19960101 * 0") + CMSFixture.pair("22633 63047 - 20240101 * 1")

  @Test("PTP edits as tab text and as CSV, in pieces of any size", arguments: [1, 7, 64, 1 << 16])
  func pairs(size: Int) throws {
    let file = try CMSFixture.read(Self.pairs, pieces: size)
    #expect(file.kind == .pairs)
    #expect(file.rowCount == 2)
    #expect(file.edition?.iso == "2024-01-01")
    let commas = String(Self.pairs.map { $0 == "\t" ? "," : $0 })
    #expect(try CMSFixture.read(commas, pieces: size).rowCount == 2)
  }

  @Test("MUE values below a heading that is broken over lines; their date stands in the name")
  func units() throws {
    let row = "22633,1,2 Date of Service Edit: Policy,Nature of Service\r\n"
    let text = CMSFixture.unitHead + row + CMSFixture.lastUnits
    let file = try CMSFixture.read(text, named: "/a/MCR_MUE_PractitionerServices_Eff_10-01-2026.csv", pieces: 5)
    #expect(file.kind == .units)
    #expect(file.rowCount == 2)
    #expect(file.edition?.iso == "2026-10-01")
    #expect(try CMSFixture.read(String(text.map { $0 == "," ? "\t" : $0 })).kind == .units)
  }

  @Test("the relative value file, whose headings stand in four lines")
  func fees() throws {
    let text = CMSFixture.feeHead + CMSFixture.fee("22633", "A", ["090", "0", "2", "2", "0"])
    let file = try CMSFixture.read(text)
    #expect(file.kind == .fees)
    #expect(file.edition?.iso == "2027-01-01")
  }

  @Test("add-on codes as lines of fixed places and as a table")
  func addOns() throws {
    let lines = "122634       22633       2013091       \r\n3G0453       CCCCC       2014001\r\n"
    let file = try CMSFixture.read(lines)
    #expect(file.kind == .addOns)
    #expect(file.rowCount == 2)
    #expect(file.edition?.iso == "2014-01-01")
    let table = CMSFixture.addOnHead + "I\t22634\t\t22633\t\t2013091\t\t\n"
    #expect(try CMSFixture.read(table).rowCount == 1)
  }

  @Test("the ICD-10-CM order file, whose year stands in its name")
  func order() throws {
    let text = CMSFixture.line(1, "M48.06", false) + CMSFixture.line(2, "M48.061", true)
    let file = try CMSFixture.read(text, named: "icd10cm_order_2027.txt")
    #expect(file.kind == .diagnoses)
    #expect(file.edition?.iso == "2026-10-01")
  }

  @Test("a byte order mark, blank rows and an old end-of-file byte are no rows")
  func marks() throws {
    #expect(try CMSFixture.read("\u{FEFF}" + Self.pairs + "\t\t\t\t\t\t\r\n\r\n\u{1A}").rowCount == 2)
  }
}
