/// What a section of a note is for. `language/headings.tsv` uses these names.
public enum SectionKind: String, Sendable, Hashable, CaseIterable {
  case preoperativeDiagnosis = "preoperative-diagnosis"
  case postoperativeDiagnosis = "postoperative-diagnosis"
  case diagnosis
  case procedure
  case indications
  case history
  case pastHistory = "past-history"
  case familyHistory = "family-history"
  case consent
  case findings
  case description
  case anesthesia
  case anesthesiologist
  case position
  case complications
  case bloodLoss = "blood-loss"
  case fluids
  case urineOutput = "urine-output"
  case specimens
  case implants
  case drains
  case counts
  case condition
  case disposition
  case plan
  case postoperativePlan = "postoperative-plan"
  case surgeon
  case assistant
  case cosurgeon
  case date
  case patient
  case recordNumber = "record-number"
  case monitoring
  case imaging
  case examination
  case medications
  case allergies
  case attestation
  case addendum
  case tourniquet
  case other
  /// Text before any heading, or a note that has none.
  case unlabelled
}

extension SectionKind {
  /// Whether the section holds an entry, a list or a name, and prose after a blank line is no longer its own.
  var isShortEntry: Bool {
    switch self {
    case .description, .indications, .history, .pastHistory, .consent, .addendum, .unlabelled, .plan,
      .postoperativePlan,
      .attestation, .examination, .imaging:
      false
    case .procedure: false
    default: true
    }
  }

  /// Whether one word for it is a heading in the midst of raw speech: "surgeon", "complications", and not "steroids".
  var isSpokenAlone: Bool {
    switch self {
    case .medications, .allergies, .condition, .other, .fluids, .counts, .monitoring, .tourniquet, .examination: false
    default: true
    }
  }

  /// Whether its entry is a name, a day or a number, that one line holds.
  var isOneLine: Bool {
    switch self {
    case .surgeon, .cosurgeon, .date, .patient, .recordNumber, .anesthesia, .anesthesiologist, .bloodLoss, .fluids,
      .urineOutput, .complications, .specimens, .counts, .tourniquet:
      true
    default: false
    }
  }
}
