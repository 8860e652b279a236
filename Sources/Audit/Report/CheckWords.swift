/// What would mend a dictation, in a check, where nothing is billed and the surgeon can still say more.
enum CheckWords {
  /// The fix of a rule whose fix in an audit speaks of the claim; nil where that serves a check too.
  static func fix(_ rule: String) -> String? {
    switch rule {
    case "levels.missing", "levels.vague":
      "Dictate the segments operated on, by name, in the description of the operation."
    case "levels.conflict":
      "Put title, diagnosis and description in agreement; only the surgeon can say which is right."
    case "levels.region": "Put the segments right where they were dictated wrongly."
    case "approach.conflict": "Put title and description in agreement on the way in."
    case "instrumentation.undocumented":
      "Dictate what was placed, and where, in the description of the operation, if it was placed."
    case "instrumentation.extent": "Dictate every vertebra with an anchor, and the ends of the construct."
    case "conservative-care.not-tried":
      "If there was a reason not to wait, dictate it; care that was not given cannot be documented."
    case "laterality.missing": "Dictate the side of the work in the description of the operation."
    case "laterality.conflict": "Put the sides in agreement; only the surgeon can say which is right."
    case "note.placeholder": "Fill the slot, from the operation and from nothing else."
    default: nil
    }
  }
}
