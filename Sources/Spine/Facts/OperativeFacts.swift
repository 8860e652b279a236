import Dictation

/// Everything that a record says of one operation, each item with the words that say it.
///
/// Only statements asserted of this patient and this operation stand in `procedures`, `devices` and `waysIn`; what was
/// denied, planned, feared or done earlier is kept apart (`denials`, `priorOperations`) or dropped.
public struct OperativeFacts: Sendable {
  /// Work told as done, in the order of the text, title and description alike (see `Procedure.part`).
  public var procedures: [Procedure] = []
  /// Ways in to the spine, each with how well it is told.
  public var waysIn: [WayIn] = []
  /// Devices, fixation and grafts placed.
  public var devices: [Device] = []
  /// Conservative care told.
  public var care: [Care] = []
  /// Measures and tests of disease and treatment.
  public var measures: [Measure] = []
  /// Studies before the operation.
  public var imaging: [Imaging] = []
  /// Stated reasons why waiting was not an option.
  public var exemptions: [Exemption] = []
  /// Diagnoses and findings that mean one, affirmed.
  public var diagnoses: [Diagnosis] = []
  /// Diagnoses that the note denies.
  public var denials: [Diagnosis] = []
  /// What other documents say of the operation before it.
  public var foreseen: [ForeseenWork] = []
  /// Earlier operations.
  public var priorOperations: [PriorOperation] = []
  /// Where the description names segments.
  public var levelTellings: [LevelTelling] = []
  /// Sides told for the operation, wherever they stand.
  public var sideStatements: [SideStatement] = []
  /// Regions told with no segment ("lumbar spine", "multilevel").
  public var regionStatements: [RegionStatement] = []
  /// Unfilled slots of a template.
  public var placeholders: [Placeholder] = []
  /// Which parts of an operative report the note holds.
  public var report = ReportParts()
  /// The date of the operation, where the note tells it.
  public var operationDate: CalendarDate?
  /// The words of `operationDate`.
  public var operationDateEvidence: [Evidence] = []
  /// Whose each document of the record is, in the record's order.
  public var identities: [DocumentIdentity] = []
  /// What modifiers ask for and the note tells.
  public var circumstances: [Circumstance] = []
  /// Whether the note has a section or sentences that describe what was done.
  public var hasDescription = false
  /// Whether the note tells of any work on the spine, in title or description.
  public var isSpineOperation = false

  /// No facts at all.
  public init() {}
}
