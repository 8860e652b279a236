import Coding
import Dictation

/// What the tables say of an ICD-10-CM code.
struct DiagnosisCard {
  let code: DiagnosisCode
  let tables: CodeTables
  let date: CalendarDate

  /// The lines of the card: what the code is, needs, and became.
  var fields: [CardField] {
    [
      CardField("kind", code.kind.rawValue), CardField("regions", code.regions), CardField("levels", code.levels),
      CardField("side", code.side), CardField("the note must tell", meaning),
      CardField(code.last == nil ? "more specific" : "became", successors), CardField("source", code.source),
    ]
  }

  private var meaning: [String] {
    var meaning: [String] = []
    for clause in code.meaning {
      meaning.append((clause.isDenied ? "no " : "") + clause.concepts.joined(separator: " or "))
    }
    return meaning
  }

  /// The codes that are billable on the date, each with its label where there are few.
  private var successors: [String] {
    var values: [String] = []
    for successor in code.successors {
      guard let known = tables.diagnosis(successor), known.isValid(on: date) else { continue }
      values.append(code.successors.count > 8 ? successor : "\(successor) \(known.label)")
    }
    return values
  }
}
