import Dictation

/// A day as a number of 17 bits that orders as the days do; 0 is no day.
struct PackedDay: Sendable, Hashable {
  /// No day: a row that has no end, or no beginning.
  static let none = PackedDay(number: 0)

  /// The number.
  let number: UInt64

  private static let daysOfYear = 12 * 31

  /// The day of a number.
  init(number: UInt64) { self.number = number }

  /// The number of a date.
  init(_ date: CalendarDate) {
    number = UInt64((date.year - 1900) * Self.daysOfYear + (date.month - 1) * 31 + date.day)
  }

  /// The date; nil for no day.
  var date: CalendarDate? {
    if number == 0 { return nil }
    let days = Int(number) - 1
    let rest = days % Self.daysOfYear
    return CalendarDate(year: 1900 + days / Self.daysOfYear, month: rest / 31 + 1, day: rest % 31 + 1)
  }
}

/// Days as CMS writes them.
enum CMSDay {
  /// The day written `yyyymmdd`, or `yyyyddd` with the day of the year; nil where it is neither.
  static func read(_ digits: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard digits.count == 7 || digits.count == 8, let number = CMSText.number(digits) else { return nil }
    if digits.count == 8 {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return day(number % 1000, ofYear: number / 1000)
  }

  /// Whether a cell says that there is no such day.
  static func isOpen(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.isEmpty || CMSText.isWord(cell, "*") || CMSText.allAre(cell, UInt8(ascii: "9"))
  }

  /// The day before a date.
  static func before(_ date: CalendarDate) -> CalendarDate? {
    if date.day > 1 { return CalendarDate(year: date.year, month: date.month, day: date.day - 1) }
    let year = date.month > 1 ? date.year : date.year - 1
    let month = date.month > 1 ? date.month - 1 : 12
    for day in [31, 30, 29, 28] {
      if let last = CalendarDate(year: year, month: month, day: day) { return last }
    }
    return nil
  }

  private static func day(_ day: Int, ofYear year: Int) -> CalendarDate? {
    guard day >= 1, let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    var month = 12
    while month > 1 {
      if let start = CalendarDate(year: year, month: month, day: 1), start.dayNumber - first.dayNumber < day {
        return CalendarDate(year: year, month: month, day: day - (start.dayNumber - first.dayNumber))
      }
      month -= 1
    }
    return CalendarDate(year: year, month: 1, day: day)
  }
}

extension CalendarDate {
  /// The month written `yyyy-mm`.
  var isoMonth: String { String(decoding: iso.utf8.prefix(7), as: UTF8.self) }
}
