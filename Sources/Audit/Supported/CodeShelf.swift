import Coding
import Dictation
import Spine

/// The codes in force on a day, looked up by what they mean.
struct CodeShelf {
  let tables: CodeTables
  let told: ToldWork
  let date: CalendarDate
  private let parts: PartSearch

  /// The codes, none of them copied.
  var codes: LazyFilterSequence<[ProcedureCode]> { tables.allProcedures().lazy.filter { $0.isValid(on: date) } }

  init(tables: CodeTables, told: ToldWork, date: CalendarDate) {
    self.tables = tables
    self.told = told
    self.date = date
    parts = PartSearch(facts: told.facts)
  }

  /// The code, no add-on, that fits best among those that pass a test: with every part that it means told, the one that
  /// means most; then the one of the fewest regions, of the fewest kinds of work, of the most ways in.
  func best(
    at segments: [Segment], approach: Approach?, ignoring ignored: [String] = [],
    where isWanted: (ProcedureCode) -> Bool
  ) -> ProcedureCode? {
    var wanted: [ProcedureCode] = []
    for code in codes where !code.isAddOn && isWanted(code) && allows(approach, code) { wanted.append(code) }
    let isPlaced = !segments.isEmpty || !told.regionLetters.isEmpty
    var best: (code: ProcedureCode, parts: Int)?
    for code in wanted {
      // With no region told, only codes that all are of one.
      guard isPlaced ? isOfRegion(code, segments) : code.regions == wanted[0].regions && isOneRegion(wanted),
        let parts = partsTold(code, at: segments, ignoring: ignored)
      else { continue }
      if let held = best, !isBetter(code, parts, than: held.code, held.parts) { continue }
      best = (code, parts)
    }
    return best?.code
  }

  /// The add-ons that may follow a code and pass a test, in the order in which each follows the one before.
  func addOns(after primary: ProcedureCode, where isWanted: (ProcedureCode) -> Bool) -> [ProcedureCode] {
    var found: [ProcedureCode] = []
    for code in codes where code.isAddOn && isWanted(code) {
      if tables.primaries(of: code.code, on: date).contains(primary.code) { found.append(code) }
    }
    return found.sorted { left, right in
      tables.primaries(of: right.code, on: date).contains(left.code)
        && !tables.primaries(of: left.code, on: date).contains(right.code)
    }
  }

  /// Whether every part of a code whose lack would change it is told.
  func bears(_ code: ProcedureCode, at segments: [Segment]) -> Bool {
    partsTold(code, at: segments, ignoring: []) != nil
  }

  /// Whether the code is of the segments' region.
  ///
  /// The region is that of the upper vertebra of the first segment, as a construct is coded by where it begins.
  func isOfRegion(_ code: ProcedureCode, _ segments: [Segment]) -> Bool {
    if code.regions.isEmpty { return true }
    if code.regions.contains("SI") { return true }
    if let first = segments.first {
      return code.regions.contains(CodeShelf.letter(of: first.upper.region))
        || (first.upper.index < 2 && code.regions.contains("OC"))
    }
    let letters = told.regionLetters
    return letters.isEmpty ? false : code.regions.contains(letters[0])
  }

  private func allows(_ approach: Approach?, _ code: ProcedureCode) -> Bool {
    guard let approach, !code.approaches.isEmpty else { return true }
    return code.approaches.contains(approach.rawValue)
  }

  private func isOneRegion(_ codes: [ProcedureCode]) -> Bool {
    for code in codes where code.regions != codes[0].regions { return false }
    return true
  }

  private func isBetter(_ code: ProcedureCode, _ parts: Int, than held: ProcedureCode, _ heldParts: Int) -> Bool {
    if parts != heldParts { return parts > heldParts }
    let reach = code.regions.isEmpty ? Int.max : code.regions.count
    let heldReach = held.regions.isEmpty ? Int.max : held.regions.count
    if reach != heldReach { return reach < heldReach }
    if code.work.count != held.work.count { return code.work.count < held.work.count }
    return code.approaches.count > held.approaches.count
  }

  /// The letter of a region.
  static func letter(of region: Region) -> String {
    switch region {
    case .cervical: "C"
    case .thoracic: "T"
    case .lumbar: "L"
    case .sacral: "S"
    }
  }

  /// How many parts of a code are told; nil where one is not that changes the code.
  private func partsTold(_ code: ProcedureCode, at segments: [Segment], ignoring ignored: [String]) -> Int? {
    var count = 0
    for rule in tables.components(of: code.code) where !ignored.contains(rule.component) {
      var isTold = false
      for place in parts.places(of: rule, for: code)
      where !rule.isAtLevel || segments.isEmpty || place.isAt(anyOf: segments) {
        isTold = true
      }
      if isTold {
        count += 1
      } else if rule.severity == "error" || !rule.otherwise.isEmpty {
        return nil
      }
    }
    return count
  }
}
