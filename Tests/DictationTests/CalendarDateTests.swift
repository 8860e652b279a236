import Testing

@testable import Dictation

@Test func readsAndOrdersDays() {
  let leap = CalendarDate(iso: Array("2024-02-29".utf8))
  #expect(leap?.iso == "2024-02-29")
  #expect(CalendarDate(iso: Array("2025-02-29".utf8)) == nil)
  #expect(CalendarDate(year: 1970, month: 1, day: 2)?.dayNumber == 1)
  #expect((CalendarDate(year: 2026, month: 3, day: 1)?.dayNumber ?? 0) - (leap?.dayNumber ?? 0) == 731)
}
