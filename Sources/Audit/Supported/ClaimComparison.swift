import Coding
import Spine

/// How a line of the claim stands to what the note would bear.
public enum LineAgreement: String, Sendable, Hashable {
  /// The note bears it as billed.
  case agrees
  /// The note bears the code in another number.
  case unitsDiffer = "units differ"
  /// The note bears it on the other side.
  case sideDiffers = "side differs"
  /// The note bears no such line, or a code that means less.
  case overCoded = "over-coded"
  /// The note bears a code that means more.
  case underCoded = "under-coded"
  /// The note bears it and the claim leaves it out.
  case notBilled = "not billed"
  /// The code is in no table, or has no payment of its own, so that nothing stands beside it.
  case notCompared = "not compared"
}

/// A line of the claim beside the line that the note would bear.
public struct ComparedLine: Sendable, Hashable {
  /// The line billed; nil where none is.
  public var billed: ClaimLine?
  /// The line borne, with what it lacks; nil where none is.
  public var borne: BorneLine?
  /// How they stand to each other.
  public var agreement: LineAgreement
}

extension GapReport {
  /// The claim beside what the note would bear: the claim's lines in their order, then what is not billed.
  public var comparison: [ComparedLine] {
    guard let claim, let tables else { return [] }
    var comparison = ClaimComparison(tables: tables, billed: claim.lines, borne: borne)
    return comparison.rows()
  }
}

/// Sets the lines of a claim beside those that a note would bear.
struct ClaimComparison {
  let tables: CodeTables
  let billed: [ClaimLine]
  let borne: [BorneLine]
  /// For each billed line, the borne one beside it.
  private var partners: [Int?]
  private var isTaken: [Bool]

  init(tables: CodeTables, billed: [ClaimLine], borne: [BorneLine]) {
    self.tables = tables
    self.billed = billed
    self.borne = borne
    partners = Array(repeating: nil, count: billed.count)
    isTaken = Array(repeating: false, count: borne.count)
  }

  /// The rows.
  mutating func rows() -> [ComparedLine] {
    // The same code with the same modifiers first, then the same code, then one that stands in its place.
    pair { $1.modifiers == $2.line.modifiers && $0.isSame($1, $2) }
    pair { $0.isSame($1, $2) }
    pair { $0.isOpen($1) && $0.isLike($2, $1) && $0.standsFor($2.line.code, $1.code) }
    pair { $0.isOpen($1) && $0.standsFor($2.line.code, $1.code) }
    var rows: [ComparedLine] = []
    for (place, line) in billed.enumerated() {
      rows.append(
        ComparedLine(billed: line, borne: partners[place].map { borne[$0] }, agreement: agreement(of: place)))
    }
    for (place, line) in borne.enumerated() where !isTaken[place] {
      rows.append(ComparedLine(billed: nil, borne: line, agreement: .notBilled))
    }
    return rows
  }

  private mutating func pair(_ fits: (ClaimComparison, ClaimLine, BorneLine) -> Bool) {
    for place in billed.indices where partners[place] == nil {
      for other in borne.indices where !isTaken[other] && fits(self, billed[place], borne[other]) {
        partners[place] = other
        isTaken[other] = true
        break
      }
    }
  }

  /// Whether a billed line is the borne code, or a code that was deleted in its favour.
  private func isSame(_ line: ClaimLine, _ other: BorneLine) -> Bool {
    line.code == other.line.code || tables.retirement(of: line.code)?.successors.contains(other.line.code) == true
  }

  /// Whether a billed line can be set beside anything.
  private func isOpen(_ line: ClaimLine) -> Bool {
    guard let code = tables.procedure(line.code) else { return tables.retirement(of: line.code) != nil }
    return code.status != "B"
  }

  /// Whether both are add-ons, or neither is.
  private func isLike(_ other: BorneLine, _ line: ClaimLine) -> Bool {
    tables.procedure(line.code)?.isAddOn == tables.procedure(other.line.code)?.isAddOn
  }

  private func agreement(of place: Int) -> LineAgreement {
    guard let partner = partners[place] else { return isOpen(billed[place]) ? .overCoded : .notCompared }
    let line = borne[partner].line
    if isSame(billed[place], borne[partner]) {
      if units(of: line.code) != 0 { return .unitsDiffer }
      return isOpposite(billed[place].modifiers, line.modifiers) ? .sideDiffers : .agrees
    }
    return meansMore(line.code, than: billed[place].code) ? .underCoded : .overCoded
  }

  /// Whether two lines name the one and the other side.
  private func isOpposite(_ modifiers: [String], _ others: [String]) -> Bool {
    let sides = ClaimFacts.sideModifiers
    return modifiers.contains(sides[0]) && others.contains(sides[1])
      || modifiers.contains(sides[1]) && others.contains(sides[0])
  }

  /// How many more units of a code are billed than borne, both sides of a line counted as two.
  private func units(of code: String) -> Int {
    var count = 0
    for (place, line) in billed.enumerated() {
      guard let partner = partners[place], borne[partner].line.code == code, isSame(line, borne[partner]) else {
        if line.code == code { count += units(line.units, line.modifiers) }
        continue
      }
      count += units(line.units, line.modifiers)
    }
    for other in borne where other.line.code == code { count -= units(other.line.units, other.line.modifiers) }
    return count
  }

  private func units(_ units: Int, _ modifiers: [String]) -> Int { modifiers.contains("50") ? 2 * units : units }

  /// Whether a borne code does, in another way or to another extent, what a billed one stands for.
  private func standsFor(_ borne: String, _ billed: String) -> Bool {
    if isWithout(borne, billed) || isWithout(billed, borne) { return true }
    guard let one = tables.procedure(borne), let other = tables.procedure(billed),
      UnbilledRule.family(of: one) == UnbilledRule.family(of: other)
    else { return false }
    if !one.approaches.isEmpty, !other.approaches.isEmpty, !ClaimFacts.share(one.approaches, other.approaches) {
      return false
    }
    return ClaimFacts.share(one.work, other.work) || ClaimFacts.share(one.devices, other.devices)
  }

  private func meansMore(_ code: String, than other: String) -> Bool {
    if isWithout(code, other) { return true }
    if isWithout(other, code) { return false }
    if let spans = tables.procedure(code)?.spans, let others = tables.procedure(other)?.spans {
      return spans.lowerBound > others.lowerBound
    }
    return tables.components(of: code).count > tables.components(of: other).count
  }

  /// Whether the second code is what stands where a part of the first is not told.
  private func isWithout(_ code: String, _ other: String) -> Bool {
    for rule in tables.components(of: code) where rule.otherwise.contains(other) { return true }
    return false
  }
}
