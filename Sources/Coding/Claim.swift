import Dictation

/// Who pays.
public enum Payer: String, Sendable, Hashable, CaseIterable {
  /// Traditional Medicare.
  case medicare
  /// A Medicare Advantage plan.
  case medicareAdvantage = "medicare-advantage"
  /// Medicaid.
  case medicaid
  /// A commercial plan.
  case commercial
}

/// A professional claim: what is billed for one operation.
public struct Claim: Sendable, Hashable {
  /// The claim's identifier, where it has one.
  public var id: String?
  /// The payer, where told.
  public var payer: Payer?
  /// The two-letter state, upper case, where told.
  public var state: String?
  /// The two-digit place of service, where told.
  public var placeOfService: String?
  /// The date of service in force: the claim's own, else the note's, else today's.
  public var dateOfService: CalendarDate?
  /// ICD-10-CM codes, upper case with their point, in the claim's order.
  public var diagnoses: [String]
  /// The service lines.
  public var lines: [ClaimLine]
  /// Earlier operations told beside the claim (`--prior-surgery CODE@DATE`).
  public var priorSurgeries: [PriorSurgery]

  /// Makes a claim.
  public init(
    id: String? = nil, payer: Payer? = nil, state: String? = nil, placeOfService: String? = nil,
    dateOfService: CalendarDate? = nil, diagnoses: [String] = [], lines: [ClaimLine],
    priorSurgeries: [PriorSurgery] = []
  ) {
    self.id = id
    self.payer = payer
    self.state = state
    self.placeOfService = placeOfService
    self.dateOfService = dateOfService
    self.diagnoses = diagnoses
    self.lines = lines
    self.priorSurgeries = priorSurgeries
  }

  /// The ICD-10-CM codes that a line points to; all of the claim's where it points to none.
  public func diagnoses(of line: ClaimLine) -> [String] {
    if line.diagnoses.isEmpty || diagnoses.isEmpty { return diagnoses }
    var codes: [String] = []
    for pointer in line.diagnoses where (1...diagnoses.count).contains(pointer) { codes.append(diagnoses[pointer - 1]) }
    return codes
  }
}

/// One service line of a claim.
public struct ClaimLine: Sendable, Hashable {
  /// The CPT or HCPCS code, upper case.
  public var code: String
  /// Its modifiers, upper case.
  public var modifiers: [String]
  /// How many.
  public var units: Int
  /// 1-based pointers into the claim's diagnoses; empty means all.
  public var diagnoses: [Int]
  /// The charge in cents, where told.
  public var chargeCents: Int?

  /// Makes a line.
  public init(code: String, modifiers: [String] = [], units: Int = 1, diagnoses: [Int] = [], chargeCents: Int? = nil) {
    self.code = code
    self.modifiers = modifiers
    self.units = units
    self.diagnoses = diagnoses
    self.chargeCents = chargeCents
  }

  /// Whether the line carries a modifier.
  public func has(_ modifier: String) -> Bool { modifiers.contains(modifier) }
}

/// An operation billed earlier for the same patient.
public struct PriorSurgery: Sendable, Hashable {
  /// Its CPT code.
  public var code: String
  /// Its date of service.
  public var date: CalendarDate

  /// Makes a prior surgery.
  public init(code: String, date: CalendarDate) {
    self.code = code
    self.date = date
  }
}
