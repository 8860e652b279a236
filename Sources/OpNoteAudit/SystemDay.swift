import Dictation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CalendarDate {
  /// The day by the system's clock, in universal time.
  static var systemDay: CalendarDate {
    #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
      return CalendarDate(dayNumber: Int(time(nil)) / 86_400) ?? .latest
    #else
      return .latest
    #endif
  }

  /// The last day that a date can tell: every row of the tables that has no end is in force.
  private static var latest: CalendarDate {
    // The calendar holds the day, so that the loop ends at its first turn.
    var year = 2199
    while true {
      if let date = CalendarDate(year: year, month: 12, day: 31) { return date }
      year -= 1
    }
  }

  /// The date of a number of days since 1970-01-01; nil outside the calendar.
  init?(dayNumber: Int) {
    var year = 1970 + dayNumber / 366
    while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.dayNumber <= dayNumber { year += 1 }
    for month in stride(from: 12, through: 1, by: -1) {
      guard let first = CalendarDate(year: year, month: month, day: 1), first.dayNumber <= dayNumber else { continue }
      self.init(year: year, month: month, day: dayNumber - first.dayNumber + 1)
      return
    }
    return nil
  }
}
