import Coding
import Dictation

/// Reads the claim file of the audit contract.
public struct ClaimReader {
  private static let keys = ["id", "payer", "state", "placeOfService", "dateOfService", "diagnoses", "lines"]
  private static let lineKeys = ["code", "modifiers", "units", "diagnoses", "charge"]

  private let document: JSONDocument

  /// Reads a claim file; `file` names it in errors.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> Claim {
    let document = try JSONDocument(bytes, file: file)
    return try ClaimReader(document).claim(document.root)
  }

  /// A reader of claims that stand in a JSON text.
  public init(_ document: JSONDocument) { self.document = document }

  /// The claim of an object.
  public func claim(_ node: JSONNode) throws(InputError) -> Claim {
    let fields = try JSONFields(node, keys: ClaimReader.keys, name: "a claim", in: document)
    guard let lineNodes = try fields.array("lines") else {
      throw document.error(at: node.offset, "expected the key \"lines\" in the claim, and it is not there")
    }
    var claim = Claim(lines: [])
    claim.id = try fields.string("id")
    claim.payer = try payer(fields)
    claim.state = try state(fields)
    claim.placeOfService = try place(fields)
    claim.dateOfService = try date(fields)
    for item in try fields.array("diagnoses") ?? [] { claim.diagnoses.append(try diagnosis(item)) }
    for item in lineNodes { claim.lines.append(try line(item, diagnoses: claim.diagnoses.count)) }
    if claim.lines.isEmpty, let place = fields["lines"]?.offset {
      throw document.error(at: place, "expected at least one line in \"lines\", found none")
    }
    return claim
  }

  private func payer(_ fields: JSONFields) throws(InputError) -> Payer? {
    guard let name = try fields.string("payer"), let node = fields["payer"] else { return nil }
    if let payer = Payer(rawValue: name) { return payer }
    let names = Words.payers
    let hint = Nearest.plausible(to: name, among: names)
    throw document.error(at: node.offset, Words.expected(Words.list(names), name, hint))
  }

  private func state(_ fields: JSONFields) throws(InputError) -> String? {
    guard let name = try fields.string("state"), let node = fields["state"] else { return nil }
    if let state = UnitedStates.code(name) { return state }
    throw document.error(at: node.offset, "expected a state's two letters as TX, found \(Printable.quoted(name))")
  }

  private func place(_ fields: JSONFields) throws(InputError) -> String? {
    guard let node = fields["placeOfService"], !node.isNull else { return nil }
    if case .string(let text) = node.value, PlaceOfService.isWellFormed(text) { return text }
    throw document.error(
      at: node.offset, "expected a place of service of two digits in quotes as \"22\", found \(node.kind)")
  }

  private func date(_ fields: JSONFields) throws(InputError) -> CalendarDate? {
    guard let text = try fields.string("dateOfService"), let node = fields["dateOfService"] else { return nil }
    if let date = CalendarDate(iso: text.utf8) { return date }
    throw document.error(at: node.offset, "expected a date as 2026-03-02, found \(Printable.quoted(text))")
  }

  private func diagnosis(_ node: JSONNode) throws(InputError) -> String {
    if case .string(let text) = node.value, let code = CodeForm.diagnosis(text) { return code }
    throw document.error(at: node.offset, "expected an ICD-10-CM code in quotes, found \(node.kind)")
  }

  private func line(_ node: JSONNode, diagnoses: Int) throws(InputError) -> ClaimLine {
    let fields = try JSONFields(node, keys: ClaimReader.lineKeys, name: "a line", in: document)
    guard let codeNode = fields["code"] else {
      throw document.error(at: node.offset, "expected the key \"code\" in the line, and it is not there")
    }
    guard case .string(let text) = codeNode.value, let code = CodeForm.procedure(text) else {
      throw document.error(
        at: codeNode.offset, "expected a CPT or HCPCS code of five characters in quotes, found \(codeNode.kind)")
    }
    var line = ClaimLine(code: code)
    for item in try fields.array("modifiers") ?? [] { line.modifiers.append(try modifier(item)) }
    if let node = fields["units"], !node.isNull { line.units = try units(node) }
    for item in try fields.array("diagnoses") ?? [] { line.diagnoses.append(try pointer(item, of: diagnoses)) }
    if let node = fields["charge"], !node.isNull { line.chargeCents = try cents(node) }
    return line
  }

  private func modifier(_ node: JSONNode) throws(InputError) -> String {
    if case .string(let text) = node.value, let modifier = CodeForm.modifier(text) { return modifier }
    throw document.error(
      at: node.offset, "expected a modifier of two letters or digits in quotes as \"59\", found \(node.kind)")
  }

  private func units(_ node: JSONNode) throws(InputError) -> Int {
    if case .number(let number) = node.value, let units = number.integer, (1...CodeListReader.mostUnits).contains(units)
    {
      return units
    }
    throw document.error(
      at: node.offset, "expected a whole number of units from 1 to \(CodeListReader.mostUnits), found \(node.kind)")
  }

  private func pointer(_ node: JSONNode, of count: Int) throws(InputError) -> Int {
    guard case .number(let number) = node.value, let pointer = number.integer else {
      throw document.error(at: node.offset, "expected the number of a diagnosis, counted from 1, found \(node.kind)")
    }
    guard pointer >= 1, pointer <= count else {
      let held = count == 0 ? "the claim has no diagnoses" : "the claim's diagnoses are 1 to \(count)"
      throw document.error(at: node.offset, "the pointer \(pointer) points to no diagnosis; \(held)")
    }
    return pointer
  }

  private func cents(_ node: JSONNode) throws(InputError) -> Int {
    if case .number(let number) = node.value, let cents = number.cents, cents >= 0 { return cents }
    throw document.error(at: node.offset, "expected a charge in dollars as 5200.00, found \(node.kind)")
  }
}
