@_exported import Audit
@_exported import Coding
@_exported import Dictation
@_exported import Spine

extension Auditor {
  /// Audits one note against a claim. Where neither tells a date of service, `today` holds, or else the system's day.
  public func audit(_ note: Note, against claim: Claim, today: CalendarDate? = nil) -> GapReport {
    let day = today ?? .systemDay
    return audit([note], against: claim, today: day)
  }
}
