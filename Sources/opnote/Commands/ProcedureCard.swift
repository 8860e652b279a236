import Coding
import Dictation
import Reporting

/// What the tables say of a CPT or HCPCS code.
struct ProcedureCard {
  let code: ProcedureCode
  let tables: CodeTables
  let date: CalendarDate

  /// The lines of the card: what the code is, needs, goes with, is bundled with, became, and who asks what of it.
  var fields: [CardField] {
    meaning + needs + company + bundles
      + [
        CardField("programmes", lines: programmes), CardField("policies", lines: policies),
        CardField("most units a day", mostUnits), CardField("Medicare", medicare), CardField("became", successors),
        CardField("source", code.source),
      ]
  }

  private var meaning: [CardField] {
    [
      CardField("family", code.family), CardField("stands for", code.work + code.devices),
      CardField("regions", code.regions), CardField("ways in", code.approaches),
      CardField("a unit counts", code.unit.rawValue),
      CardField("spans", code.spans.map { "\($0.lowerBound) to \($0.upperBound) segments" } ?? ""),
    ]
  }

  private var needs: [CardField] {
    var parts: [String] = []
    for rule in tables.components(of: code.code) {
      let otherwise = rule.otherwise.joined(separator: " or ")
      parts.append(rule.component + (otherwise.isEmpty ? "" : " (without it \(otherwise))"))
    }
    return [
      CardField("parts to be told", parts), CardField("side", code.hasSide ? "has to be told" : "not asked"),
      CardField("conservative care", care), CardField("reason for device", code.asksRationale ? "asked" : "not asked"),
    ]
  }

  private var company: [CardField] {
    [
      CardField("add-on to", code.isAddOn ? tables.primaries(of: code.code, on: date) : []),
      CardField("add-ons beside it", tables.addOns(of: code.code, on: date)),
    ]
  }

  private var bundles: [CardField] {
    let (paid, unpaid) = tables.edits(of: code.code, on: date)
    return [
      CardField("bundled into it", lines: told(paid) { $0.column2 }),
      CardField("bundled into", lines: told(unpaid) { $0.column1 }),
    ]
  }

  /// How many pairs there are, and the notable ones.
  private func told(_ edits: [ProcedureEdit], _ other: (ProcedureEdit) -> String) -> [String] {
    if edits.isEmpty { return [] }
    let openable = edits.filter { $0.indicator == 1 }.count
    let codes = edits.count == 1 ? "1 code" : "\(edits.count) codes"
    var values = ["\(codes): \(openable) unless a modifier opens the pair, \(edits.count - openable) always"]
    let notable = NotableEdits.among(edits, of: code, tables, other)
    for (indicator, words) in [(0, "always"), (1, "unless opened")] {
      let codes = notable.filter { $0.indicator == indicator }.map(other)
      if !codes.isEmpty { values.append("\(words): \(codes.joined(separator: " "))") }
    }
    return values
  }

  private var care: String {
    switch code.care {
    case .asked: "asked"
    case .careOrReason: "asked, or a stated reason"
    case .followsPrimary: "as its primary code"
    case .notAsked: "not asked"
    }
  }

  private var programmes: [String] {
    var values: [String] = []
    for rule in tables.programmes(naming: code.code, on: date) {
      var scope = rule.payers + rule.states
      if !rule.places.isEmpty { scope.append("place of service " + rule.places.joined(separator: "/")) }
      values.append("\(rule.programme): \(rule.requirement) (\(scope.joined(separator: " ")))")
    }
    return values
  }

  private var policies: [String] {
    var values: [String] = []
    for row in tables.policies(naming: code.code, on: date) {
      values.append("\(row.policy): \(row.criterion) (\((row.payers + row.states).joined(separator: " ")))")
    }
    return values
  }

  private var mostUnits: String {
    guard let most = code.maximumUnits else { return "" }
    switch code.maximumUnitsIndicator {
    case "1": return "\(most) (of a line)"
    case "2": return "\(most) (of a day, absolute)"
    case "3": return "\(most) (of a day, more may be appealed)"
    default: return "\(most)"
    }
  }

  private var medicare: [String] {
    labelled("status", code.status) + labelled("global days", code.globalDays) + labelled("bilateral", code.bilateral)
      + labelled("assistant", code.assistant) + labelled("co-surgeon", code.coSurgeon)
      + labelled("team", code.team)
  }

  private var successors: [String] { tables.retirement(of: code.code)?.successors ?? [] }

  private func labelled(_ label: String, _ value: String) -> [String] { value.isEmpty ? [] : ["\(label) \(value)"] }
}

/// The pairs of a code that a coder of spine meets most.
enum NotableEdits {
  private static let most = 20

  /// The pairs with codes of its family, then with other operations by the same way in, in the order of codes.
  static func among(
    _ edits: [ProcedureEdit], of code: ProcedureCode, _ tables: CodeTables, _ other: (ProcedureEdit) -> String
  ) -> [ProcedureEdit] {
    var ranked: [(rank: Int, edit: ProcedureEdit)] = []
    for edit in edits {
      guard let partner = tables.procedure(other(edit)) else { continue }
      if partner.family == code.family {
        ranked.append((0, edit))
      } else if !partner.work.isEmpty, shares(partner.regions, code.regions) {
        let isNear = partner.care == .asked && !partner.isAddOn && shares(partner.approaches, code.approaches)
        ranked.append((isNear ? 1 : 2, edit))
      }
    }
    let ordered = ranked.sorted { ($0.rank, other($0.edit)) < ($1.rank, other($1.edit)) }
    // Some of each, lest a large family crowd the rest out.
    let family = ordered.filter { $0.rank == 0 }.prefix(most / 2)
    let rest = ordered.filter { $0.rank > 0 }.prefix(most - family.count)
    return (family + rest).map { $0.edit }
  }

  private static func shares(_ one: [String], _ other: [String]) -> Bool {
    one.isEmpty || other.isEmpty || one.contains { other.contains($0) }
  }
}
