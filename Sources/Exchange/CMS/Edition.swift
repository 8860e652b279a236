import Dictation

/// From when a file of CMS holds, where its rows do not tell.
enum Edition {
  private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

  /// The month in the title of the relative value file, as `2026 … Relative Value File July Release`.
  static func release(in headings: [[UInt8]]) -> CalendarDate? {
    for heading in headings {
      let letters = CMSText.heading(heading)
      guard CMSText.holds(letters, "RELATIVEVALUEFILE"), let year = year(in: letters) else { continue }
      for (place, month) in months.enumerated() where CMSText.holds(letters, month) {
        return CalendarDate(year: year, month: place + 1, day: 1)
      }
      return CalendarDate(year: year, month: 1, day: 1)
    }
    return nil
  }

  /// The date in a file's name: `…Eff_10-01-2026`, or the fiscal year of `icd10cm_order_2026`.
  static func named(_ file: String, _ kind: CMSFileKind) -> CalendarDate? {
    let name = Array(file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...])
    if kind != .diagnoses { return day(in: name) }
    guard let year = year(in: name) else { return nil }
    // The fiscal year begins on 1 October of the year before.
    return CalendarDate(year: year - 1, month: 10, day: 1)
  }

  /// The first `mm-dd-yyyy` of a name.
  private static func day(in name: [UInt8]) -> CalendarDate? {
    guard name.count >= 10 else { return nil }
    for start in 0...(name.count - 10) {
      let part = name[start..<(start + 10)]
      let digits = part.filter { (48...57).contains($0) }
      let mark = name[start + 2]
      guard digits.count == 8, mark == name[start + 5], !(48...57).contains(mark) else { continue }
      guard let number = digits.withUnsafeBufferPointer({ CMSText.number($0) }) else { continue }
      if let date = CalendarDate(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100) {
        return date
      }
    }
    return nil
  }

  /// The first year from 2015 to 2099 that stands alone among other characters.
  private static func year(in text: [UInt8]) -> Int? {
    var digits = 0
    var number = 0
    for byte in text + [0] {
      if (48...57).contains(byte) {
        digits += 1
        number = number * 10 + Int(byte - 48)
        if digits > 4 { number = 0 }
      } else {
        if digits == 4, (2015...2099).contains(number) { return number }
        digits = 0
        number = 0
      }
    }
    return nil
  }
}
