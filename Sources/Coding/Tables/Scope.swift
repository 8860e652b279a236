import Dictation

/// Whom, where and when a programme's or a policy's row binds; an empty list binds all.
struct Scope {
  static let payerNames = "payers (medicare medicare-advantage medicaid commercial) joined by spaces"

  let payers: [String]
  let states: [String]
  var places: [String] = []
  let first: CalendarDate?
  let last: CalendarDate?

  /// Whether the row binds. Silent where it asks for a payer, state or place that is not told.
  func holds(payer: Payer?, state: String?, place: String? = nil, on date: CalendarDate) -> Bool {
    guard let payer, payers.isEmpty || payers.contains(payer.rawValue) else { return false }
    guard Scope.admits(states, state), Scope.admits(places, place) else { return false }
    return holds(on: date)
  }

  /// Whether the row holds on a date, for some payer, state and place.
  func holds(on date: CalendarDate) -> Bool {
    if let first, date < first { return false }
    if let last, last < date { return false }
    return true
  }

  private static func admits(_ names: [String], _ name: String?) -> Bool {
    if names.isEmpty { return true }
    guard let name else { return false }
    return names.contains(name)
  }
}
