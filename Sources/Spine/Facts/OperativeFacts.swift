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
  /// Stated reasons why waiting was not an option.
  public var exemptions: [Exemption] = []
  /// Diagnoses and findings that mean one, affirmed.
  public var diagnoses: [Diagnosis] = []
  /// Diagnoses that the note denies.
  public var denials: [Diagnosis] = []
  /// Earlier operations.
  public var priorOperations: [PriorOperation] = []
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
  /// What modifiers ask for and the note tells.
  public var circumstances: [Circumstance] = []
  /// Whether the note has a section or sentences that describe what was done.
  public var hasDescription = false
  /// Whether the note tells of any work on the spine, in title or description.
  public var isSpineOperation = false

  /// No facts at all.
  public init() {}
}

/// Work told as done.
public struct Procedure: Sendable, Hashable {
  /// What kind of work.
  public var kind: ProcedureKind
  /// Where, sorted; empty where no segment is told for it.
  public var levels: [Segment]
  /// Whether `levels` were told in its own sentence, and not taken from the running focus of the description.
  public var levelsAreOwn: Bool
  /// The way in that it was done through, where known.
  public var approach: Approach?
  /// The side, where told.
  public var side: Side?
  /// Where it is told: `title` or `description` (also `findings`, `indication` where work is told there).
  public var part: Part
  /// Which operation of the note: 0, 1, … for staged ways in or turned positions.
  public var episode: Int
  /// The words.
  public var evidence: [Evidence]

  /// Makes a procedure.
  public init(
    kind: ProcedureKind, levels: [Segment] = [], levelsAreOwn: Bool = false, approach: Approach? = nil,
    side: Side? = nil, part: Part, episode: Int = 0, evidence: [Evidence]
  ) {
    self.kind = kind
    self.levels = levels
    self.levelsAreOwn = levelsAreOwn
    self.approach = approach
    self.side = side
    self.part = part
    self.episode = episode
    self.evidence = evidence
  }
}

/// How the spine was reached.
public struct WayIn: Sendable, Hashable {
  /// How well a way in is told.
  public enum Strength: Int, Sendable, Hashable, Comparable {
    /// Only by the patient's position or the operation's name.
    case implied
    /// By words for the approach, an incision with landmarks, a dissection, or a needle's way.
    case told

    /// Whether `left` is weaker.
    public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The way.
  public var approach: Approach
  /// How well it is told.
  public var strength: Strength
  /// Where.
  public var part: Part
  /// Which operation of the note.
  public var episode: Int
  /// Whether another surgeon's approach is only mentioned ("Dr. A made the approach").
  public var byAnother: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a way in.
  public init(
    approach: Approach, strength: Strength, part: Part, episode: Int = 0, byAnother: Bool = false, evidence: [Evidence]
  ) {
    self.approach = approach
    self.strength = strength
    self.part = part
    self.episode = episode
    self.byAnother = byAnother
    self.evidence = evidence
  }
}

/// A device, fixation or graft that was placed.
public struct Device: Sendable, Hashable {
  /// What it is.
  public var kind: DeviceKind
  /// The vertebrae or interspaces it was placed at, sorted; empty where none is told.
  public var levels: [Segment]
  /// The way in it was placed through, where known.
  public var approach: Approach?
  /// Where it is told.
  public var part: Part
  /// How many pieces are told ("two 8-mm grafts"), where told.
  public var count: Int?
  /// Whether it is told as its own thing with its own screws (a plate apart from a cage), or as another's anchor.
  public var isIntegral: Bool
  /// Which operation of the note.
  public var episode: Int
  /// The clinical reason tied to it, or to the construct or fusion that it serves.
  public var rationale: Evidence?
  /// The words.
  public var evidence: [Evidence]

  /// Makes a device.
  public init(
    kind: DeviceKind, levels: [Segment] = [], approach: Approach? = nil, part: Part, count: Int? = nil,
    isIntegral: Bool = false, episode: Int = 0, rationale: Evidence? = nil, evidence: [Evidence]
  ) {
    self.kind = kind
    self.levels = levels
    self.approach = approach
    self.part = part
    self.count = count
    self.isIntegral = isIntegral
    self.episode = episode
    self.rationale = rationale
    self.evidence = evidence
  }
}

/// Conservative care that the record tells.
public struct Care: Sendable, Hashable {
  /// A length of time.
  public struct Duration: Sendable, Hashable {
    /// How many.
    public var value: Int
    /// Of what: `day`, `week`, `month`, `year`.
    public var unit: String

    /// Makes a duration.
    public init(value: Int, unit: String) {
      self.value = value
      self.unit = unit
    }

    /// The duration in days, a month counted as 30.
    public var days: Int {
      switch unit {
      case "day": value
      case "week": value * 7
      case "month": value * 30
      default: value * 365
      }
    }
  }

  /// What came of it.
  public enum Outcome: String, Sendable, Hashable {
    /// It failed, or the symptoms went on.
    case failed
    /// It is said not to have been tried.
    case notTried = "not-tried"
    /// It could not be given.
    case contraindicated
    /// It helped.
    case improved
  }

  /// The kind, as in `spine/conservative-care.tsv`; `unspecified` where no kind is named.
  public var kind: String
  /// How long, where told.
  public var duration: Duration?
  /// What came of it, where told.
  public var outcome: Outcome?
  /// The words.
  public var evidence: [Evidence]

  /// Makes a piece of care.
  public init(kind: String, duration: Duration? = nil, outcome: Outcome? = nil, evidence: [Evidence]) {
    self.kind = kind
    self.duration = duration
    self.outcome = outcome
    self.evidence = evidence
  }
}

/// A stated reason that stands in for conservative care.
public struct Exemption: Sendable, Hashable {
  /// The diagnosis concept, as `fracture`, `cauda-equina`, `myelopathy`.
  public var concept: String
  /// The words.
  public var evidence: [Evidence]

  /// Makes an exemption.
  public init(concept: String, evidence: [Evidence]) {
    self.concept = concept
    self.evidence = evidence
  }
}

/// A diagnosis, or findings that mean it.
public struct Diagnosis: Sendable, Hashable {
  /// The concept, as in `spine/diagnoses.tsv`.
  public var concept: String
  /// The segments told with it; empty where none is.
  public var levels: [Segment]
  /// The regions that it is told of, by its words or its segments; empty where neither tells.
  public var regions: [Region]
  /// The side, where told.
  public var side: Side?
  /// Where it is told.
  public var part: Part
  /// Whether it is told as the patient's past or as treated already.
  public var isHistorical: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a diagnosis.
  public init(
    concept: String, levels: [Segment] = [], regions: [Region] = [], side: Side? = nil, part: Part,
    isHistorical: Bool = false, evidence: [Evidence]
  ) {
    self.concept = concept
    self.levels = levels
    self.regions = regions
    self.side = side
    self.part = part
    self.isHistorical = isHistorical
    self.evidence = evidence
  }
}

/// An operation before this one.
public struct PriorOperation: Sendable, Hashable {
  /// The segments told of it; empty where none is.
  public var levels: [Segment]
  /// Days between it and this operation, where the note tells ("postoperative day 10" is 10, "two weeks ago" 14).
  public var daysBefore: Int?
  /// Its date, where told.
  public var date: CalendarDate?
  /// Whether the note says that another surgeon did it.
  public var byAnother: Bool
  /// Whether it was on the spine.
  public var isSpinal: Bool
  /// The words.
  public var evidence: [Evidence]

  /// Makes a prior operation.
  public init(
    levels: [Segment] = [], daysBefore: Int? = nil, date: CalendarDate? = nil, byAnother: Bool = false,
    isSpinal: Bool = true, evidence: [Evidence]
  ) {
    self.levels = levels
    self.daysBefore = daysBefore
    self.date = date
    self.byAnother = byAnother
    self.isSpinal = isSpinal
    self.evidence = evidence
  }
}

/// A side told for the operation.
public struct SideStatement: Sendable, Hashable {
  /// The side.
  public var side: Side
  /// Where it is told.
  public var part: Part
  /// Whether nerve, disc, facet, lamina or joint is worked on at that side here (and not merely symptom or incision).
  public var isWork: Bool
  /// The work it is told of, where it is.
  public var kind: ProcedureKind?
  /// The segments it is told of.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a side statement.
  public init(
    side: Side, part: Part, isWork: Bool, kind: ProcedureKind? = nil, levels: [Segment] = [], evidence: [Evidence]
  ) {
    self.side = side
    self.part = part
    self.isWork = isWork
    self.kind = kind
    self.levels = levels
    self.evidence = evidence
  }
}

/// A region told with no segment.
public struct RegionStatement: Sendable, Hashable {
  /// The region; nil for "multilevel".
  public var region: Region?
  /// Where it is told.
  public var part: Part
  /// The words.
  public var evidence: [Evidence]

  /// Makes a region statement.
  public init(region: Region?, part: Part, evidence: [Evidence]) {
    self.region = region
    self.part = part
    self.evidence = evidence
  }
}

/// An unfilled slot of a template.
public struct Placeholder: Sendable, Hashable {
  /// What the slot was for.
  public enum Slot: String, Sendable, Hashable {
    case level, side, device, diagnosis, date, other
  }

  /// What the slot was for.
  public var slot: Slot
  /// The words.
  public var evidence: [Evidence]

  /// Makes a placeholder.
  public init(slot: Slot, evidence: [Evidence]) {
    self.slot = slot
    self.evidence = evidence
  }
}

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

/// A circumstance that a modifier or a rule asks the note for.
public struct Circumstance: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An assistant took part (80, 81, 82, AS).
    case assistant
    /// No qualified resident was available (82).
    case noResident = "no-resident"
    /// A second surgeon did a distinct part (62).
    case coSurgeon = "co-surgeon"
    /// A return to the operating room for a complication (78).
    case returnToTheatre = "return-to-theatre"
    /// The operation was staged or planned (58).
    case staged
    /// The operation has nothing to do with the earlier one (24, 79).
    case unrelated
    /// More work than usual, with its reason or extent (22).
    case increasedWork = "increased-work"
    /// The teaching physician was present for the key portions (GC).
    case teachingPresence = "teaching-presence"
    /// A separate skin or fascial incision.
    case separateIncision = "separate-incision"
    /// Imaging guided the needle.
    case imageGuidance = "image-guidance"
    /// An earlier operation at the same interspace (63042).
    case reexploration
    /// The share of the vertebral body removed, as a corpectomy asks.
    case bodyShare = "body-share"
    /// Navigation with registration.
    case navigation
    /// The plate has its own screws, apart from the device.
    case separatePlate = "separate-plate"
    /// A procedure was stopped or reduced (52, 53).
    case reduced
    /// The operation was an emergency.
    case emergency
    /// The key step was done by another surgeon who dictates it apart.
    case dictatedByAnother = "dictated-by-another"
  }

  /// What it is.
  public var kind: Kind
  /// The segments told with it.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a circumstance.
  public init(kind: Kind, levels: [Segment] = [], evidence: [Evidence]) {
    self.kind = kind
    self.levels = levels
    self.evidence = evidence
  }
}
