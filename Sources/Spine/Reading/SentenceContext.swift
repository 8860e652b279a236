/// What a sentence, or the words around a segment, are about. `spine/contexts.tsv` uses these names.
struct SentenceContext: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let localize = SentenceContext(rawValue: 1 << 0)
  static let expose = SentenceContext(rawValue: 1 << 1)
  static let imaging = SentenceContext(rawValue: 1 << 2)
  static let consent = SentenceContext(rawValue: 1 << 3)
  static let operativeStart = SentenceContext(rawValue: 1 << 4)
  static let presentation = SentenceContext(rawValue: 1 << 5)
  static let root = SentenceContext(rawValue: 1 << 6)
  static let repetition = SentenceContext(rawValue: 1 << 7)
  static let focus = SentenceContext(rawValue: 1 << 8)
  static let allLevels = SentenceContext(rawValue: 1 << 9)
  static let byAnother = SentenceContext(rawValue: 1 << 10)
  static let fusionWord = SentenceContext(rawValue: 1 << 12)
  static let prior = SentenceContext(rawValue: 1 << 13)
  /// "The level below", as seen from the segments turned to last.
  static let levelBelow = SentenceContext(rawValue: 1 << 14)
  static let abandon = SentenceContext(rawValue: 1 << 15)
  static let tear = SentenceContext(rawValue: 1 << 16)
  static let provisional = SentenceContext(rawValue: 1 << 17)
  static let separateIncision = SentenceContext(rawValue: 1 << 18)
  static let donor = SentenceContext(rawValue: 1 << 19)
  static let notWorkSide = SentenceContext(rawValue: 1 << 20)
  static let perform = SentenceContext(rawValue: 1 << 21)
  static let observation = SentenceContext(rawValue: 1 << 22)
  static let interlaminarPath = SentenceContext(rawValue: 1 << 23)
  static let foraminalPath = SentenceContext(rawValue: 1 << 24)
  static let levelAbove = SentenceContext(rawValue: 1 << 25)

  private static let names: [(String, SentenceContext)] = [
    ("localize", .localize), ("expose", .expose), ("imaging", .imaging), ("consent", .consent),
    ("operative-start", .operativeStart), ("presentation", .presentation), ("root", .root), ("repeat", .repetition),
    ("focus", .focus), ("all-levels", .allLevels), ("by-another", .byAnother),
    ("fusion-word", .fusionWord), ("prior", .prior), ("level-below", .levelBelow), ("level-above", .levelAbove),
    ("abandon", .abandon), ("tear", .tear), ("provisional", .provisional), ("separate-incision", .separateIncision),
    ("donor", .donor), ("not-work-side", .notWorkSide), ("perform", .perform), ("observe", .observation),
    ("interlaminar-path", .interlaminarPath), ("foraminal-path", .foraminalPath),
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init?(name: String) {
    for (known, context) in SentenceContext.names where known == name {
      self = context
      return
    }
    return nil
  }
}
