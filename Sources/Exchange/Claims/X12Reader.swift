import Coding
import Dictation

/// Reads the professional claims of an X12 837P interchange.
struct X12Reader {
  private let file: String
  private var claims: [Claim] = []
  private var claim: Claim?
  /// What claims take from the loops around them.
  private var payer: Payer?
  private var billingState: String?
  /// Whose name and address is being told.
  private var entity = ""
  /// Within another payer's part of the claim, which is not of this bill.
  private var isOtherPayer = false

  private init(file: String) { self.file = file }

  /// The claims of a file, in its order; `file` names it in errors.
  static func read(_ bytes: [UInt8], file: String) throws(InputError) -> [Claim] {
    var reader = X12Reader(file: file)
    var segments = X12Segments(bytes, file: file)
    while let segment = try segments.next() { try reader.take(segment) }
    if !segments.isWhole { throw reader.fault("is cut short: the X12 interchange has no IEA segment at its end") }
    try reader.finish()
    if reader.claims.isEmpty { throw reader.fault("is an X12 interchange without a claim (CLM)") }
    return reader.claims
  }

  private mutating func take(_ segment: X12Segment) throws(InputError) {
    switch segment[0] {
    case "ST", "GS": try refuseOthers(segment)
    case "HL":
      try finish()
      if segment[3] == "20" { billingState = nil }
      if segment[3] == "20" || segment[3] == "22" { payer = nil }
    case "NM1": entity = segment[1]
    case "N4": address(segment[2])
    case "SBR":
      if claim == nil { payer = X12Reader.payer(segment[9]) } else { isOtherPayer = true }
    case "CLM": try begin(segment)
    case "HI": try diagnoses(segment)
    case "LX": isOtherPayer = false
    case "SV1": try line(segment)
    case "DTP" where segment[1] == "472": try date(segment)
    default: break
    }
  }

  private func refuseOthers(_ segment: X12Segment) throws(InputError) {
    if segment[0] == "ST", segment[1] != "837" {
      throw fault("is an X12 \(Printable.quoted(segment[1])) transaction; expected claims (837)")
    }
    let guide = segment[0] == "ST" ? segment[3] : segment[8]
    let isProfessional =
      guide.isEmpty || guide.utf8.starts(with: "005010X222".utf8) || guide.utf8.starts(with: "004010X098".utf8)
    if !isProfessional {
      throw fault("follows the guide \(Printable.quoted(guide)); expected professional claims (837P, 005010X222)")
    }
  }

  private mutating func address(_ state: String) {
    guard let code = UnitedStates.code(state) else { return }
    if claim == nil {
      if entity == "85" { billingState = code }
    } else if entity == "77", !isOtherPayer {
      claim?.state = code
    }
  }

  private mutating func begin(_ segment: X12Segment) throws(InputError) {
    try finish()
    isOtherPayer = false
    var claim = Claim(id: segment[1], payer: payer, state: billingState, lines: [])
    let place = segment.parts(5)
    if place.count > 2, place[2] == "8" {
      throw fault("claim \(Printable.quoted(segment[1])) is the void of an earlier one")
    }
    if let code = place.first, place.count > 1, place[1] == "B", PlaceOfService.isWellFormed(code) {
      claim.placeOfService = code
    }
    self.claim = claim
  }

  private mutating func finish() throws(InputError) {
    guard let claim else { return }
    if claim.lines.isEmpty { throw fault("has no service line (SV1)") }
    claims.append(claim)
    self.claim = nil
  }

  private mutating func diagnoses(_ segment: X12Segment) throws(InputError) {
    for place in 1..<max(1, segment.elements.count) {
      let parts = segment.parts(place)
      guard parts.count > 1, ["ABK", "ABF", "BK", "BF"].contains(parts[0]) else { continue }
      guard parts[0].utf8.first == UInt8(ascii: "A"), let code = CodeForm.diagnosis(parts[1]) else {
        throw fault("expected ICD-10-CM codes (ABK, ABF), found \(Printable.quoted("\(parts[0]):\(parts[1])"))")
      }
      claim?.diagnoses.append(code)
    }
  }

  private mutating func line(_ segment: X12Segment) throws(InputError) {
    let parts = segment.parts(1)
    guard parts.count > 1, parts[0] == "HC", let code = CodeForm.procedure(parts[1]) else {
      throw fault("expected a CPT or HCPCS code (HC) in SV1, found \(Printable.quoted(segment[1]))")
    }
    var line = ClaimLine(code: code)
    for text in parts.dropFirst(2).prefix(4) where !text.isEmpty {
      guard let modifier = CodeForm.modifier(text) else {
        throw fault("expected a modifier of \(code), found \(Printable.quoted(text))")
      }
      line.modifiers.append(modifier)
    }
    line.chargeCents = try number(segment[2], "a charge").cents
    // Minutes (MJ) are no units.
    if segment[3] == "UN" {
      guard let units = try number(segment[4], "units").integer, (1...CodeListReader.mostUnits).contains(units) else {
        throw fault("expected whole units of \(code), found \(Printable.quoted(segment[4]))")
      }
      line.units = units
    }
    if PlaceOfService.isWellFormed(segment[5]) { claim?.placeOfService = segment[5] }
    let count = claim?.diagnoses.count ?? 0
    for text in segment.parts(7) where !text.isEmpty {
      guard let pointer = try number(text, "a pointer").integer, pointer >= 1, pointer <= count else {
        throw fault("the pointer \(Printable.quoted(text)) of \(code) points to none of the \(count) diagnoses")
      }
      line.diagnoses.append(pointer)
    }
    claim?.lines.append(line)
  }

  /// The date of a line, which all lines of one operation share.
  private mutating func date(_ segment: X12Segment) throws(InputError) {
    var text = Array(segment[3].utf8)[...]
    if segment[2] == "RD8", text.count == 17, text.prefix(8).elementsEqual(text.suffix(8)) { text = text.prefix(8) }
    var value = 0
    for byte in text.prefix(9) where (48...57).contains(byte) { value = value * 10 + Int(byte - 48) }
    guard text.count == 8,
      let date = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    else { throw fault("expected one day of service (DTP*472), found \(Printable.quoted(segment[3]))") }
    if let other = claim?.dateOfService, other != date {
      throw fault("a claim has lines of several days; expected those of one operation")
    }
    claim?.dateOfService = date
  }

  private func number(_ text: String, _ name: String) throws(InputError) -> JSONNumber {
    var points = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { points += 1 } else if !(48...57).contains(byte) { points = 2 }
    }
    guard points < 2, text.utf8.count > points else {
      throw fault("expected \(name) as a number, found \(Printable.quoted(text))")
    }
    return JSONNumber(text: text)
  }

  private static func payer(_ filing: String) -> Payer? {
    switch filing {
    case "MB": .medicare
    case "16": .medicareAdvantage
    case "MC": .medicaid
    case "CI", "BL", "HM", "12", "13", "14", "15": .commercial
    default: nil
    }
  }

  private func fault(_ message: String) -> InputError { InputError(file: file, message: message) }
}
