import Coding
import Testing

@testable import Exchange

/// Claims of X12 interchanges.
struct X12ReaderTests {
  private static let loops = [
    "GS*HC*A*B*20260305*1200*1*X*005010X222A1", "ST*837*0001*005010X222A1", "HL*1**20*1", "NM1*85*2*CLINIC",
    "N4*MIAMI*FL*33111", "NM1*87*2", "N4*AUSTIN*TX*78701", "HL*2*1*22*0", "SBR*P*18*******MB",
  ]
  private static let claim = [
    "CLM*C-1*5200.00***22:B:1*Y*A*Y*I", "HI*ABK:M48062*ABF:M4316", "SBR*S*18*******CI", "NM1*77*2", "N4*RENO*NV*1",
    "LX*1", "SV1*HC:22633:59::::words*5200.5*UN*1.00***1:2", "DTP*472*RD8*20260302-20260302",
    "LX*2", "SV1*HC:22853*10*UN*2**  *2", "DTP*472*D8*20260302", "SVD*X*1*HC:00000**1",
  ]

  private func file(_ segments: [String], marks: String = "*:~", end: String = "\r\n", isWhole: Bool = true) -> [UInt8]
  {
    let isa =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260305*1200*^*00501*000000001*0*P*:"
    let all = [isa] + Self.loops + segments + (isWhole ? ["SE*1*0001", "GE*1*1", "IEA*1*000000001"] : [])
    let marks = Array(marks.utf8)
    return Array(all.map { $0 + "~" + end }.joined().utf8).map { byte in
      byte == 0x2A ? marks[0] : byte == 0x3A ? marks[1] : byte == 0x7E ? marks[2] : byte
    }
  }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(InputError) {
      _ = try ClaimFileReader.read(bytes, file: "c")
      return nil
    } catch { return error.message }
  }

  @Test func readsAClaimWithAnyDelimiters() throws {
    var expected = Claim(
      id: "C-1", payer: .medicare, state: "FL", placeOfService: "22", diagnoses: ["M48.062", "M43.16"],
      lines: [
        ClaimLine(code: "22633", modifiers: ["59"], diagnoses: [1, 2], chargeCents: 520_050),
        ClaimLine(code: "22853", units: 2, diagnoses: [2], chargeCents: 1_000),
      ])
    expected.dateOfService = .init(year: 2026, month: 3, day: 2)
    for marks in ["*:~", "|>\n", "~^_", "*<\r"] {
      #expect(try ClaimFileReader.read(file(Self.claim, marks: marks), file: "c") == expected)
    }
    #expect(try ClaimFileReader.read([0xEF, 0xBB, 0xBF] + file(Self.claim, end: ""), file: "c") == expected)
    // The facility's state is the claim's, where no other payer's part stands before it.
    expected.state = "NV"
    #expect(try ClaimFileReader.read(file(Self.claim.filter { $0 != "SBR*S*18*******CI" }), file: "c") == expected)
  }

  @Test func saysWhatIsWrongInOneLine() {
    func changed(_ old: String, _ new: String) -> [UInt8] { file(Self.claim.map { $0 == old ? new : $0 }) }
    #expect(message(file(Self.claim + Self.claim)) == "holds 2 claims; give a file for each")
    #expect(message(file(Self.claim, isWhole: false))?.utf8.starts(with: "is cut short".utf8) == true)
    #expect(message(Array("ISA*00*".utf8)) == "is cut short: its ISA segment has fewer than 106 bytes")
    #expect(
      message(changed("HI*ABK:M48062*ABF:M4316", "HI*BK:7244"))?.utf8.starts(with: "expected ICD-10".utf8) == true)
    #expect(
      message(changed("DTP*472*D8*20260302", "DTP*472*D8*20260303"))?.utf8.starts(with: "a claim has".utf8) == true)
    #expect(
      message(changed("SV1*HC:22853*10*UN*2**  *2", "SV1*HC:22853*10*UN*2***3"))
        == "the pointer \"3\" of 22853 points to none of the 2 diagnoses")
    #expect(
      message(changed("SV1*HC:22853*10*UN*2**  *2", "SV1*HC:22853*10*UN*1.5"))?.utf8.starts(with: "expected whole".utf8)
        == true)
  }

  @Test func takesAnyCutWithoutATrap() {
    // What follows the name of the last segment tells no more of a claim.
    let whole = file(Self.claim)
    for cut in 0..<whole.count - 15 { #expect(message(Array(whole[..<cut])) != nil) }
  }
}
