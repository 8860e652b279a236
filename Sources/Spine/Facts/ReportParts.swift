import Dictation

/// The parts of an operative report that regulators ask for (42 CFR 482.51(b)(6)), true where told.
public struct ReportParts: Sendable, Hashable {
  /// The name of the procedure.
  public var procedure = false
  /// What was found.
  public var findings = false
  /// Complications, or that there were none.
  public var complications = false
  /// The blood loss.
  public var bloodLoss = false
  /// Specimens, or that there were none.
  public var specimens = false
  /// Implants.
  public var implants = false

  /// Nothing told.
  public init() {}
}
