import Coding
import Dictation
import Spine

/// Questions on the facts that several rules of the claim ask.
enum ClaimFacts {
  /// The modifiers that say no more than that a service is distinct.
  static let distinctModifiers = ["59", "XE", "XP", "XS", "XU"]
  /// The modifiers that name a side.
  static let sideModifiers = ["LT", "RT"]
  /// The modifiers that answer for an earlier operation's global days.
  static let globalModifiers = ["24", "58", "78", "79"]

  /// Whether a statement of this part tells of work done, and not only names it.
  static func isTold(_ part: Part, in facts: OperativeFacts) -> Bool {
    switch part {
    case .description, .findings: true
    case .title: !facts.hasDescription
    case .diagnosis, .indication, .other: false
    }
  }

  /// The work that the note describes.
  static func toldWork(in facts: OperativeFacts) -> [Procedure] {
    var told: [Procedure] = []
    for procedure in facts.procedures where isTold(procedure.part, in: facts) { told.append(procedure) }
    return told
  }

  /// The devices that the note places.
  static func toldDevices(in facts: OperativeFacts) -> [Device] {
    var told: [Device] = []
    for device in facts.devices where isTold(device.part, in: facts) { told.append(device) }
    return told
  }

  /// The segments of work, sorted, without repeats.
  static func segments(of work: [Procedure]) -> [Segment] {
    var segments: [Segment] = []
    for procedure in work {
      for level in procedure.levels where !segments.contains(level) { segments.append(level) }
    }
    return segments.sorted()
  }

  /// The words of work.
  static func evidence(of work: [Procedure]) -> [Evidence] {
    var all: [Evidence] = []
    for procedure in work { all += procedure.evidence }
    return all
  }

  /// Whether two segments are the same place: equal interspaces, or a vertebra that the other holds.
  static func isSamePlace(_ one: Segment, _ other: Segment) -> Bool {
    one.isInterspace && other.isInterspace ? one == other : one.touches(other)
  }

  /// Whether a place of the list is the segment's.
  static func holds(_ segments: [Segment], _ segment: Segment) -> Bool {
    for candidate in segments where isSamePlace(candidate, segment) { return true }
    return false
  }

  /// What the note tells of a circumstance.
  static func circumstances(_ kind: String, in facts: OperativeFacts) -> [Circumstance] {
    var told: [Circumstance] = []
    for circumstance in facts.circumstances where circumstance.kind.rawValue == kind { told.append(circumstance) }
    return told
  }

  /// Whether two lists share a name.
  static func share(_ one: [String], _ other: [String]) -> Bool {
    for name in one where other.contains(name) { return true }
    return false
  }

  /// The region letters of segments, as `codes/cpt.tsv` writes them.
  static func regionLetters(of segments: [Segment]) -> [String] {
    var regions: [Region] = []
    for segment in segments { regions += segment.regions }
    return letters(of: regions)
  }

  /// The letters of regions, without repeats.
  static func letters(of regions: [Region]) -> [String] {
    var letters: [String] = []
    for region in regions {
      let letter = CodeShelf.letter(of: region)
      if !letters.contains(letter) { letters.append(letter) }
    }
    return letters
  }
}
