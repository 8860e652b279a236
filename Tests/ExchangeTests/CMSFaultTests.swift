import Exchange
import Testing

/// Files with a fault, and a part of the error that each raises.
private enum CMSFaults {
  private static let head = CMSFixture.pairHead + CMSFixture.pair("22633 22612 - 20240101 * 0")
  private static let units = CMSFixture.unitHead + "22633,1,3 Words,Words\r\n"
  private static let addOn = "122634       22633       2013091       \n"
  private static let order = CMSFixture.line(1, "M48.06", false)

  static let all: [(text: String, error: String)] = [
    ("", "file.txt: is empty"),
    ("Some notes of a practice\nthat are no table\n", "file.txt: is none of the files that CMS publishes"),
    (String(repeating: "words\n", count: 300), "file.txt:201: is none of the files"),
    ("PK\u{3}\u{4}rest\n", "is a ZIP archive or an Excel workbook; unpack it"),
    (head + "22633\t22630\t\t2024", "file.txt:9: expected a line break at the end"),
    (head + "22633\t22630\t\t20240101\r\n", "file.txt:9: expected 7 columns"),
    (head + CMSFixture.pair("2263 22630 - 20240101 * 0"), "file.txt:9: expected a code in column 1"),
    (head + CMSFixture.pair("22633 AbCdE - 20240101 * 0"), "expected a code in column 2, found \"AbCdE\""),
    (head + CMSFixture.pair("22633 22630 - 20241301 * 0"), "expected the effective date"),
    (head + CMSFixture.pair("22633 22630 - 20240101 soon 0"), "expected the deletion date"),
    (head + CMSFixture.pair("22633 22630 - 20240101 * 2"), "expected the modifier indicator 0, 1 or 9"),
    (head + "\"22633\t" + String(repeating: "\n", count: 200), "expected the quote that opens here"),
    ("22633,1,2 Date of Service Edit: Policy,Words\r\n", "expected the heading \"Practitioner Services MUE Values\""),
    (
      CMSFixture.unitHead.replacing("Practitioner", with: "Outpatient Hospital")
        + "22633,1,2 Date of Service Edit: Policy,Words\r\n", "expected the MUE values of practitioner services"
    ),
    (units + "22634,many,3 Words,Words\r\n", "expected a number of units"),
    (units + "22634,1,4 Words,Words\r\n", "expected an adjudication indicator"),
    (units + "22634,1\r\n", "file.txt:7: expected 4 columns"),
    (CMSFixture.feeHead, "expected rows of physician fee schedule relative values below the headings"),
    (CMSFixture.feeHead + "22633,,Words,A\n", "file.txt:7: expected 25 columns as in the headings, found 4"),
    (CMSFixture.feeHead + CMSFixture.fee("22633", "A", ["091", "0", "2", "2", "0"]), "expected one of 000, 010, 090"),
    (CMSFixture.feeHead + CMSFixture.fee("22633", "AB", ["090", "0", "2", "2", "0"]), "expected a status code of one"),
    (CMSFixture.feeHead.replacing("BILAT", with: "OTHER") + "\n", "expected the headings STATUS CODE, GLOB DAYS"),
    (addOn + "122634       2263\n", "file.txt:2: expected a line of 32 characters"),
    (addOn + "122634       22633       2013999       \n", "expected an effective date"),
    (CMSFixture.addOnHead + "4\t22634\t\t22633\t\t2013091\t\t\n", "expected the type 1, 2 or 3"),
    (order + CMSFixture.line(3, "M48.061", true), "expected the order number 2"),
    (order + "00002 M48061  1 Short\r\n", "expected a line of 78 characters"),
    (order + CMSFixture.line(2, "48.061", true), "expected an ICD-10-CM code"),
  ]
}

@Suite("Files that are not what they say")
struct CMSFaultTests {
  @Test("each raises one line that names file, line and what was expected", arguments: 0..<CMSFaults.all.count)
  func faults(place: Int) {
    let (text, error) = CMSFaults.all[place]
    let message = CMSFixture.message { _ = try CMSFixture.read(text) }
    #expect(message.contains(error), "\(message)")
    #expect(!message.contains("\n"))
  }
}
