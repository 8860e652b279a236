import Dictation

/// What a CPT or HCPCS code means for an audit: one row of `codes/cpt.tsv`.
public struct ProcedureCode: Sendable {
  /// What a unit of a code counts.
  public enum Unit: String, Sendable, Hashable {
    /// An interspace.
    case interspace
    /// A vertebral segment, as decompressions count it.
    case segment
    /// One vertebra.
    case vertebra
    /// The vertebral segments that a construct spans.
    case spanned
    /// A joint, or a nerve level.
    case joint
    /// Once for an operation.
    case once
    /// Minutes or hours.
    case time
  }

  /// Whether a payer asks for failed conservative care.
  public enum CareNeed: String, Sendable, Hashable {
    /// It does.
    case asked = "Y"
    /// It asks for care or for a stated reason, or for the code's own indication told with a measure.
    case careOrReason = "X"
    /// As its primary.
    case followsPrimary = "F"
    /// It does not.
    case notAsked = "N"
  }

  /// The code.
  public let code: String
  /// Our own short label.
  public let label: String
  /// The family, as `arthrodesis`, `decompression`, `instrumentation`.
  public let family: String
  /// The kinds of work that it can stand for (`ProcedureKind` names); none for devices and grafts.
  public let work: [String]
  /// The devices or grafts that it can stand for (`DeviceKind` names).
  public let devices: [String]
  /// Region letters: `OC`, `C`, `T`, `L`, `S`, `SI`; none where any region will do.
  public let regions: [String]
  /// Ways in: `anterior`, `posterior`, `lateral`, `percutaneous`; none where any will do or it follows its primary.
  public let approaches: [String]
  /// What a unit counts.
  public let unit: Unit
  /// The least and the greatest number of vertebral segments, for codes that span.
  public let spans: ClosedRange<Int>?
  /// Whether it is an add-on.
  public let isAddOn: Bool
  /// The group of codes of which one base code is due for an incision; nil for none.
  public let baseGroup: String?
  /// Medicare's status indicator (A, B, C, I, N, R).
  public let status: String
  /// Global days: `000`, `010`, `090`, `ZZZ`, `XXX`, `YYY`.
  public let globalDays: String
  /// Medicare's bilateral indicator: `0`, `1`, `2`, `9`.
  public let bilateral: String
  /// Medicare's assistant indicator.
  public let assistant: String
  /// Medicare's co-surgeon indicator.
  public let coSurgeon: String
  /// Medicare's indicator of surgical teams.
  public let team: String
  /// The most units on a day, where CMS sets it.
  public let maximumUnits: Int?
  /// The adjudication indicator of `maximumUnits`: 1 line, 2 absolute, 3 appealable.
  public let maximumUnitsIndicator: String
  /// Whether the side of the work must be told.
  public let hasSide: Bool
  /// Whether conservative care is asked.
  public let care: CareNeed
  /// Whether a clinical reason for the device is asked.
  public let asksRationale: Bool
  /// The first date of service.
  public let first: CalendarDate?
  /// The last date of service.
  public let last: CalendarDate?
  /// Where the row comes from.
  public let source: String

  /// Whether the code stands for a device, fixation or graft, and not for work.
  public var isDevice: Bool { !devices.isEmpty && work.isEmpty }

  /// Whether the code is valid on a date of service.
  public func isValid(on date: CalendarDate) -> Bool {
    if let first, date < first { return false }
    if let last, last < date { return false }
    return true
  }
}
