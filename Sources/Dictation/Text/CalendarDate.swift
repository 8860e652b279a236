/// A day of the Gregorian calendar, ordered in time.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The day as the number `yyyymmdd`, which orders as the days do.
  public let number: Int

  /// The date of a year, month and day; nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.length(ofMonth: month, in: year)
    else { return nil }
    number = year * 10_000 + month * 100 + day
  }

  /// The date written `yyyy-mm-dd`; nil where the text is not so written.
  public init?(iso text: some Collection<UInt8>) {
    let date = Array(text).withUnsafeBufferPointer { CalendarDate(iso: $0) }
    guard let date else { return nil }
    self = date
  }

  /// The date written `yyyy-mm-dd`; nil where the text is not so written.
  public init?(iso text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10 else { return nil }
    var digits = 0
    for place in 0..<10 {
      let byte = text[place]
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= 48, byte <= 57 else { return nil }
        digits = digits * 10 + Int(byte - 48)
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The year.
  public var year: Int { number / 10_000 }
  /// The month, 1 to 12.
  public var month: Int { number / 100 % 100 }
  /// The day of the month, 1 to 31.
  public var day: Int { number % 100 }

  /// The date written `yyyy-mm-dd`.
  public var iso: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Whether `left` is an earlier day than `right`.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
