import Dictation

/// A measure or a test that a policy's criterion reads: a score, millimetres of a slip, a strength, a trial's relief.
public struct Measure: Sendable, Hashable {
  /// What is measured; the raw value names it in `codes/policies.tsv`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Pain of 10.
    case painScore = "pain-score"
    /// Oswestry or Neck Disability Index, in percent.
    case disability
    /// The mJOA score; less is worse.
    case myelopathyScore = "myelopathy-score"
    /// A slip, in millimetres.
    case slip
    /// A slip's Meyerding grade.
    case slipGrade = "slip-grade"
    /// Motion between flexion and extension, in millimetres.
    case translation
    /// The same, in degrees.
    case angulation
    /// Strength of 5.
    case strength = "motor-grade"
    /// Diagnostic blocks, counted.
    case blocks = "diagnostic-blocks"
    /// What a block relieved, in percent.
    case blockRelief = "block-relief"
    /// A trial of stimulation, told.
    case trial
    /// What the trial relieved, in percent.
    case trialRelief = "trial-relief"
    /// A psychological evaluation, told; 0 where said not to have been done.
    case psychologicalEvaluation = "psychological-evaluation"
    /// Nicotine in use, told.
    case nicotineUse = "nicotine-use"
    /// Days without nicotine; no value: always.
    case nicotineFree = "nicotine-free"
    /// Moderate or severe narrowing or compression on imaging, told.
    case severeNarrowing = "severe-narrowing"
    /// Days since a fracture.
    case fractureAge = "fracture-age"
    /// Days between the last care told and the operation.
    case careAge = "care-recency"
  }

  /// What is measured.
  public var kind: Kind
  /// The value in tenths of its unit; nil where it is only told.
  public var tenths: Int?
  /// The segments told with it; empty where none is.
  public var levels: [Segment]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a measure.
  public init(kind: Kind, tenths: Int? = nil, levels: [Segment] = [], evidence: [Evidence]) {
    self.kind = kind
    self.tenths = tenths
    self.levels = levels
    self.evidence = evidence
  }
}

/// A study before the operation, and what it showed.
public struct Imaging: Sendable, Hashable {
  /// What kind of study.
  public enum Study: String, Sendable, Hashable, CaseIterable {
    case mri, ct, radiograph
    case flexionExtension = "flexion-extension"
    case boneScan = "bone-scan"
    /// A study whose kind is not told.
    case other
  }

  /// What kind of study.
  public var study: Study
  /// Its date, where told.
  public var date: CalendarDate?
  /// The segments told with it; empty where none is.
  public var levels: [Segment]
  /// The diagnosis concepts that it showed.
  public var findings: [String]
  /// The words.
  public var evidence: [Evidence]

  /// Makes a study.
  public init(
    study: Study, date: CalendarDate? = nil, levels: [Segment] = [], findings: [String] = [], evidence: [Evidence]
  ) {
    self.study = study
    self.date = date
    self.levels = levels
    self.findings = findings
    self.evidence = evidence
  }
}
