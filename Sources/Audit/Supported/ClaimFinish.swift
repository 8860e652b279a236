import Coding
import Dictation
import Spine

/// Makes a draft payable: NCCI, status, primaries and the modifiers of the earlier operation.
struct ClaimFinish {
  let told: ToldWork
  let shelf: CodeShelf

  /// The lines that are left.
  func lines(of draft: ClaimDraft) -> [SupportedLine] {
    var kept = draft.lines.filter { $0.code.status != "B" && $0.code.status != "N" && $0.code.status != "I" }
    open(&kept)
    kept = ordered(paired(kept))
    let isReturn = isReturnInGlobalDays
    var lines: [SupportedLine] = []
    for line in kept {
      lines.append(
        SupportedLine(
          code: line.code.code, modifiers: line.modifiers + (isReturn ? ["78"] : []), units: line.units,
          levels: line.levels.sorted(), evidence: ClaimWords.evidence(line.evidence)))
    }
    return lines
  }

  /// Puts 59 on the unpaid line of a pair that the note sets apart.
  private func open(_ lines: inout [DraftLine]) {
    for place in lines.indices {
      for other in lines.indices where other != place {
        guard let edit = edit(lines[other], lines[place]), edit.column2 == lines[place].code.code, edit.indicator == 1,
          areApart(lines[other], lines[place]), !lines[place].modifiers.contains("59")
        else { continue }
        lines[place].modifiers.append("59")
      }
    }
  }

  /// Drops the unpaid line of every pair that the note does not set apart, and add-ons left without a primary.
  private func paired(_ all: [DraftLine]) -> [DraftLine] {
    var lines = all
    var isDone = false
    while !isDone {
      isDone = true
      for place in lines.indices where isUnpaid(place, in: lines) || isOrphan(place, in: lines) {
        lines.remove(at: place)
        isDone = false
        break
      }
    }
    return lines
  }

  /// Whether a line stands second in a pair whose first stands second in none.
  private func isUnpaid(_ place: Int, in lines: [DraftLine]) -> Bool {
    for other in lines.indices where other != place && beats(lines[other], lines[place]) {
      var isBeaten = false
      for third in lines.indices where third != other && third != place && beats(lines[third], lines[other]) {
        isBeaten = true
      }
      if !isBeaten { return true }
    }
    return false
  }

  private func beats(_ paid: DraftLine, _ unpaid: DraftLine) -> Bool {
    guard let edit = edit(paid, unpaid), edit.column2 == unpaid.code.code else { return false }
    return edit.indicator != 1 || !areApart(paid, unpaid)
  }

  private func edit(_ one: DraftLine, _ other: DraftLine) -> ProcedureEdit? {
    if one.code.code == other.code.code { return nil }
    return shelf.tables.edit(between: one.code.code, and: other.code.code, on: shelf.date)
  }

  /// Whether the note sets two lines apart: a plate of its own beside a device, or segments that do not meet.
  private func areApart(_ one: DraftLine, _ other: DraftLine) -> Bool {
    if other.code.devices == [DeviceKind.anteriorPlate.rawValue], one.code.isDevice {
      return one.code.devices != other.code.devices
    }
    if one.levels.isEmpty || other.levels.isEmpty || one.code.isDevice || other.code.isDevice { return false }
    for level in other.levels where ClaimFacts.holds(one.levels, level) { return false }
    return true
  }

  private func isOrphan(_ place: Int, in lines: [DraftLine]) -> Bool {
    guard lines[place].code.isAddOn else { return false }
    let primaries = shelf.tables.primaries(of: lines[place].code.code, on: shelf.date)
    if primaries.isEmpty { return false }
    for other in lines.indices where other != place && primaries.contains(lines[other].code.code) { return false }
    return true
  }

  /// Add-ons of work after their primary; devices and the rest as they came.
  private func ordered(_ lines: [DraftLine]) -> [DraftLine] {
    lines.filter { !$0.code.isDevice } + lines.filter { $0.code.isDevice }
  }

  /// Whether the operation is a return to theatre in the days of an earlier one.
  private var isReturnInGlobalDays: Bool {
    guard told.has(.returnToTheatre) else { return false }
    for prior in told.facts.priorOperations where prior.isSpinal && !prior.byAnother {
      if let days = prior.daysBefore, (0...90).contains(days) { return true }
    }
    return false
  }
}
