import Coding
import Dictation
import Testing

@testable import Exchange

/// A claim file is read as the contract says, or refused in one line that says what was expected.
struct ClaimReaderTests {
  private func read(_ text: String) throws(InputError) -> Claim {
    try ClaimReader.read(Array(text.utf8), file: "c.json")
  }

  private func failure(_ text: String) -> String {
    do throws(InputError) {
      _ = try read(text)
      return "read"
    } catch {
      return error.description
    }
  }

  @Test func readsTheContractsClaim() throws {
    let claim = try read(
      """
      { "id": "C-1042", "payer": "medicare", "state": "tx", "placeOfService": "22", "dateOfService": "2026-03-02",
        "diagnoses": ["M48.062", "m4316"],
        "lines": [ {"code": "22633", "modifiers": ["xs", "59"], "units": 1, "diagnoses": [1, 2], "charge": 5200.00},
                   {"code": "0275t", "units": 2.0} ] }
      """)
    #expect(claim.id == "C-1042")
    #expect(claim.payer == .medicare)
    #expect(claim.state == "TX")
    #expect(claim.placeOfService == "22")
    #expect(claim.dateOfService?.iso == "2026-03-02")
    #expect(claim.diagnoses == ["M48.062", "M43.16"])
    #expect(
      claim.lines[0] == ClaimLine(code: "22633", modifiers: ["XS", "59"], diagnoses: [1, 2], chargeCents: 520_000))
    #expect(claim.lines[1] == ClaimLine(code: "0275T", units: 2))
  }

  @Test func takesNullForWhatIsOptional() throws {
    let claim = try read(
      #"{"id": null, "payer": null, "diagnoses": null, "lines": [{"code": "63047", "charge": null}]}"#)
    #expect(claim == Claim(lines: [ClaimLine(code: "63047")]))
  }

  @Test(arguments: [
    ("[]", "c.json:1:1: expected a claim as an object, found an array"),
    ("{}", "c.json:1:1: expected the key \"lines\" in the claim, and it is not there"),
    (#"{"lines": null}"#, "c.json:1:1: expected the key \"lines\" in the claim, and it is not there"),
    (#"{"lines": []}"#, "c.json:1:11: expected at least one line in \"lines\", found none"),
    (#"{"lines": {}}"#, "c.json:1:11: expected an array for \"lines\", found an object"),
    (#"{"line": []}"#, "c.json:1:2: unknown key \"line\" in a claim; the nearest known key is \"lines\""),
    (
      "{\n \"placeofservice\": \"22\"}",
      "c.json:2:2: unknown key \"placeofservice\" in a claim; the nearest known key is \"placeOfService\""
    ),
    (
      #"{"lines": [{"code": "63047", "unit": 1}]}"#,
      "c.json:1:30: unknown key \"unit\" in a line; the nearest known key is \"units\""
    ),
    (
      #"{"payer": "medicar", "lines": [{"code": "63047"}]}"#,
      "c.json:1:11: expected medicare, medicare-advantage, medicaid or commercial, found \"medicar\"; "
        + "did you mean medicare?"
    ),
    (#"{"state": "ZZ", "lines": []}"#, "c.json:1:11: expected a state's two letters as TX, found \"ZZ\""),
    (
      #"{"placeOfService": 22, "lines": []}"#,
      "c.json:1:20: expected a place of service of two digits in quotes as \"22\", found the number 22"
    ),
    (
      #"{"dateOfService": "2026-02-30", "lines": []}"#,
      "c.json:1:19: expected a date as 2026-03-02, found \"2026-02-30\""
    ),
    (#"{"id": 7, "lines": []}"#, "c.json:1:8: expected a string for \"id\", found the number 7"),
    (#"{"lines": ["63047"]}"#, "c.json:1:12: expected a line as an object, found the string \"63047\""),
    (#"{"lines": [{"units": 1}]}"#, "c.json:1:12: expected the key \"code\" in the line, and it is not there"),
    (
      #"{"lines": [{"code": "6304"}]}"#,
      "c.json:1:21: expected a CPT or HCPCS code of five characters in quotes, found the string \"6304\""
    ),
    (
      #"{"lines": [{"code": 63047}]}"#,
      "c.json:1:21: expected a CPT or HCPCS code of five characters in quotes, found the number 63047"
    ),
    (
      #"{"diagnoses": ["lumbago"], "lines": []}"#,
      "c.json:1:16: expected an ICD-10-CM code in quotes, found the string \"lumbago\""
    ),
    (
      #"{"lines": [{"code": "63047", "modifiers": [59]}]}"#,
      "c.json:1:44: expected a modifier of two letters or digits in quotes as \"59\", found the number 59"
    ),
    (
      #"{"lines": [{"code": "63047", "units": 0}]}"#,
      "c.json:1:39: expected a whole number of units from 1 to 9999, found the number 0"
    ),
    (
      #"{"lines": [{"code": "63047", "units": "1"}]}"#,
      "c.json:1:39: expected a whole number of units from 1 to 9999, found the string \"1\""
    ),
    (
      #"{"lines": [{"code": "63047", "charge": 1.005}]}"#,
      "c.json:1:40: expected a charge in dollars as 5200.00, found the number 1.005"
    ),
    (
      #"{"lines": [{"code": "63047", "diagnoses": [1]}]}"#,
      "c.json:1:44: the pointer 1 points to no diagnosis; the claim has no diagnoses"
    ),
    (
      #"{"lines": [{"code": "63047", "diagnoses": [0]}], "diagnoses": ["M54.50", "M48.062"]}"#,
      "c.json:1:44: the pointer 0 points to no diagnosis; the claim's diagnoses are 1 to 2"
    ),
  ])
  func refusesInOneLine(text: String, message: String) { #expect(failure(text) == message) }

  @Test func keepsAMessageOnOneLine() {
    let message = failure(#"{"a\n\u001b[31m": 1}"#)
    #expect(message == "c.json:1:2: unknown key \"a??[31m\" in a claim; the nearest known key is \"id\"")
  }
}

/// Code lists of the command line.
struct CodeListReaderTests {
  @Test func readsTheContractsList() throws {
    let lines = try CodeListReader.lines("22633, 22853x2,63047-59-xs,63048-XSX3,c1821")
    #expect(
      lines == [
        ClaimLine(code: "22633"), ClaimLine(code: "22853", units: 2),
        ClaimLine(code: "63047", modifiers: ["59", "XS"]),
        ClaimLine(code: "63048", modifiers: ["XS"], units: 3), ClaimLine(code: "C1821"),
      ])
    #expect(try CodeListReader.diagnoses("m48062, M43.16,M54.9") == ["M48.062", "M43.16", "M54.9"])
    #expect(try CodeListReader.priorSurgery("63030@2026-01-15").date.iso == "2026-01-15")
  }

  @Test(arguments: [
    "", ",", "22633,", "2263", "22633-5", "22633-", "22633x0", "22633x", "22633x99999999999999999999", "22633--59",
  ])
  func refusesAList(list: String) { #expect(throws: InputError.self) { try CodeListReader.lines(list) } }

  @Test(arguments: ["", "M4", "48.062", "M48.062,", "M48.06.2"])
  func refusesDiagnoses(list: String) { #expect(throws: InputError.self) { try CodeListReader.diagnoses(list) } }

  @Test(arguments: ["63030", "63030@", "@2026-01-15", "63030@2026-1-15", "63030@2026-01-15@"])
  func refusesAPriorSurgery(text: String) { #expect(throws: InputError.self) { try CodeListReader.priorSurgery(text) } }
}
