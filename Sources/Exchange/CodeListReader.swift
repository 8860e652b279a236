import Coding
import Dictation

/// Reads the code lists of the command line.
public enum CodeListReader {
  /// The most units that a line may have; more is a typing error.
  static let mostUnits = 9_999

  /// Reads `CODE[-MODIFIER…][xUNITS],…`; `option` names the list in errors.
  public static func lines(_ list: String, option: String = "--cpt") throws(InputError) -> [ClaimLine] {
    var lines: [ClaimLine] = []
    for item in try items(list, option) { lines.append(try line(item, option)) }
    return lines
  }

  /// Reads ICD-10-CM codes between commas, with or without their points.
  public static func diagnoses(_ list: String, option: String = "--icd") throws(InputError) -> [String] {
    var codes: [String] = []
    for item in try items(list, option) {
      guard let code = CodeForm.diagnosis(item) else {
        throw InputError(
          file: option, message: "expected an ICD-10-CM code, found \(Printable.quoted(item))")
      }
      codes.append(code)
    }
    return codes
  }

  /// Reads an earlier operation, `CODE@YYYY-MM-DD`.
  public static func priorSurgery(_ text: String, option: String = "--prior-surgery") throws(InputError) -> PriorSurgery
  {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    if parts.count == 2, let code = CodeForm.procedure(String(decoding: parts[0], as: UTF8.self)),
      let date = CalendarDate(iso: parts[1])
    {
      return PriorSurgery(code: code, date: date)
    }
    throw InputError(
      file: option, message: "expected a CPT code and a date as CODE@2026-01-15, found \(Printable.quoted(text))")
  }

  private static func items(_ list: String, _ option: String) throws(InputError) -> [String] {
    var items: [String] = []
    for part in list.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let item = CodeForm.trimmed(String(decoding: part, as: UTF8.self))
      if item.isEmpty {
        throw InputError(
          file: option, message: "expected a code before and after each comma in \(Printable.quoted(list))")
      }
      items.append(item)
    }
    return items
  }

  private static func line(_ item: String, _ option: String) throws(InputError) -> ClaimLine {
    let bytes = Array(item.utf8)
    let (end, units) = try self.units(bytes, item, option)
    var parts: [String] = []
    for part in bytes[..<end].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      parts.append(String(decoding: part, as: UTF8.self))
    }
    guard let code = CodeForm.procedure(parts[0]) else {
      throw InputError(
        file: option,
        message:
          "expected CODE[-MODIFIER...][xUNITS] with a CPT or HCPCS code, found \(Printable.quoted(item))"
      )
    }
    var modifiers: [String] = []
    for part in parts.dropFirst() {
      guard let modifier = CodeForm.modifier(part) else {
        throw InputError(
          file: option,
          message:
            "expected a modifier of two letters or digits, found \(Printable.quoted(part)) in \(Printable.quoted(item))"
        )
      }
      modifiers.append(modifier)
    }
    return ClaimLine(code: code, modifiers: modifiers, units: units)
  }

  /// The units after the last `x` where only digits follow it (the `X` of a modifier XS is none), and where they begin.
  private static func units(
    _ bytes: [UInt8], _ item: String, _ option: String
  ) throws(InputError) -> (end: Int, units: Int) {
    var place = bytes.count
    while place > 0, (48...57).contains(bytes[place - 1]) { place -= 1 }
    guard place > 1, place < bytes.count, bytes[place - 1] | 0x20 == UInt8(ascii: "x"),
      bytes[place - 2] != UInt8(ascii: "-")
    else { return (bytes.count, 1) }
    var units = 0
    for digit in bytes[place...] where units <= mostUnits { units = units * 10 + Int(digit - 48) }
    guard (1...mostUnits).contains(units) else {
      throw InputError(
        file: option, message: "expected between 1 and \(mostUnits) units after the x, found \(Printable.quoted(item))")
    }
    return (place - 1, units)
  }
}
