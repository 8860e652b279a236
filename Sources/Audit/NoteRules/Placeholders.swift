import Spine

/// `note.placeholder`: template slots that nobody filled.
enum Placeholders {
  /// Rules that stand where a template is still empty: those of the claim alone.
  private static let ofClaim: Set<String> = [
    "claim.code-invalid", "claim.add-on", "claim.base-codes", "claim.bundled", "claim.date", "claim.global-period",
    "claim.modifier", "claim.prior-authorization", "claim.site-of-service", "note.placeholder",
  ]

  /// The findings that are more than that a template is still empty: where nothing is told of any operation and slots
  /// for it are unfilled, every fact that is missing is one of those slots.
  static func withoutEmptySlots(_ findings: [Finding], in facts: OperativeFacts) -> [Finding] {
    guard facts.procedures.isEmpty, facts.placeholders.contains(where: { $0.slot != .other }) else { return findings }
    return findings.filter { ofClaim.contains($0.rule) }
  }

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
