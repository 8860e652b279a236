import Spine

/// `note.placeholder`: template slots that nobody filled.
enum Placeholders {
  /// One finding for each kind of slot.
  static func findings(in facts: OperativeFacts) -> [Finding] {
    let slots: [Placeholder.Slot] = [.level, .side, .device, .diagnosis, .date, .other]
    var findings: [Finding] = []
    for slot in slots {
      var evidence: [Evidence] = []
      for placeholder in facts.placeholders where placeholder.slot == slot { evidence += placeholder.evidence }
      guard !evidence.isEmpty else { continue }
      findings.append(
        Finding(
          rule: "note.placeholder", severity: slot == .other ? .info : .error,
          message: slot == .other
            ? "A slot of the template is unfilled." : "A slot of the template for the \(slot.rawValue) is unfilled.",
          fix: "Return the note to the surgeon to fill the slot; do not fill it from the claim.",
          source: "42 CFR 482.24(c) on complete records", evidence: evidence.ordered))
    }
    return findings
  }
}
