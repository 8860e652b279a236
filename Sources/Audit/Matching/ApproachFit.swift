import Coding
import Spine

/// The ways in that a code means.
struct ApproachFit {
  /// The ways, as the table names them; any where empty.
  let allowed: [String]

  /// The ways in of a line's code; an add-on's are its primary's where it names none.
  init(_ line: LineContext, in context: AuditContext) {
    self.init(line.code, primary: context.primary(of: line)?.code)
  }

  /// The ways in of a code, or of its primary where it names none.
  init(_ code: ProcedureCode?, primary: ProcedureCode?) {
    let own = code?.approaches ?? []
    allowed = own.isEmpty ? primary?.approaches ?? [] : own
  }

  /// Whether a way in is one of the code's.
  func names(_ approach: Approach) -> Bool { allowed.contains(approach.rawValue) }

  /// Whether a way in cannot be the code's: front or flank against back. Needles go with either.
  func excludes(_ approach: Approach) -> Bool {
    if allowed.isEmpty || names(approach) { return false }
    switch approach {
    case .percutaneous: return false
    case .posterior: return !allowed.contains("percutaneous")
    case .anterior, .lateral: return true
    }
  }
}
