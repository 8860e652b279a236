import Coding
import Dictation
import Exchange

/// A code as the user wrote it, and what the tables hold of it.
struct CodeLookup {
  /// What was found.
  enum Found {
    /// A CPT or HCPCS code.
    case procedure(ProcedureCode)
    /// An ICD-10-CM code.
    case diagnosis(DiagnosisCode)
    /// A CPT code that was deleted.
    case retired(RetiredCode)
    /// Nothing, and the codes that are near.
    case nothing([String])
  }

  /// The code, in the form of the tables.
  let code: String
  /// What was found.
  let found: Found

  /// Looks a code up; throws where it is not written as one.
  init(_ text: String, _ tables: CodeTables) throws(CommandFailure) {
    if let lines = try? CodeListReader.lines(text), let line = lines.first, lines.count == 1 {
      code = line.code
      if let procedure = tables.procedure(code) {
        found = .procedure(procedure)
      } else if let retired = tables.retirement(of: code) {
        found = .retired(retired)
      } else {
        found = .nothing(tables.nearestCodes(to: code))
      }
    } else if let codes = try? CodeListReader.diagnoses(text), let first = codes.first, codes.count == 1 {
      code = first
      found = tables.diagnosis(first).map { .diagnosis($0) } ?? .nothing(tables.nearestCodes(to: first))
    } else {
      throw .usage("expected a CPT, HCPCS or ICD-10-CM code, found \(Printable.quoted(text))")
    }
  }

  /// Whether the tables hold nothing of it.
  var isUnknown: Bool {
    if case .nothing = found { return true }
    return false
  }
}
