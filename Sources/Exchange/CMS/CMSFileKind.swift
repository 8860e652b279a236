/// A table that CMS publishes and `opnote codes import` reads.
public enum CMSFileKind: Sendable, Hashable, CaseIterable {
  /// The procedure-to-procedure edits of practitioners.
  case pairs
  /// The medically unlikely edits of practitioners.
  case units
  /// The add-on codes and their primaries.
  case addOns
  /// The physician fee schedule's relative value file.
  case fees
  /// The ICD-10-CM codes in their order.
  case diagnoses

  /// What CMS calls it, in a sentence.
  public var name: String {
    switch self {
    case .pairs: "NCCI practitioner PTP edits"
    case .units: "NCCI practitioner MUE values"
    case .addOns: "NCCI add-on code edits"
    case .fees: "physician fee schedule relative values"
    case .diagnoses: "the ICD-10-CM order file"
    }
  }

  /// All names, for a message.
  static var names: String {
    var names: [String] = []
    for kind in allCases { names.append(kind.name) }
    return Words.list(names)
  }
}
