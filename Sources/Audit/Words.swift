import Dictation
import Spine

extension [String] {
  /// The words as a list: `a`, `a and b`, `a, b and c`.
  func listed(_ last: String = "and") -> String {
    if count < 2 { return first ?? "" }
    return dropLast().joined(separator: ", ") + " " + last + " " + self[count - 1]
  }

  /// Each once, in the order of the first.
  var once: [String] {
    var found: [String] = []
    for word in self where !found.contains(word) { found.append(word) }
    return found
  }
}

extension [Segment] {
  /// The segments' names, as a list.
  var named: String {
    var names: [String] = []
    for segment in self { names.append(segment.name) }
    return names.listed()
  }
}

extension [Evidence] {
  /// Each once, by document and place.
  var ordered: [Evidence] {
    let sorted = sorted { left, right in
      (left.document, left.range.start, left.range.end) < (right.document, right.range.start, right.range.end)
    }
    var once: [Evidence] = []
    for evidence in sorted where evidence != once.last { once.append(evidence) }
    return once
  }
}

extension [Procedure] {
  /// The words of all the work.
  var evidence: [Evidence] {
    var evidence: [Evidence] = []
    for procedure in self { evidence += procedure.evidence }
    return evidence.ordered
  }

  /// The words that name the segments: of the work whose own sentence does; of other work only for segments that no
  /// sentence of those names.
  var naming: [Evidence] {
    var evidence: [Evidence] = []
    var named: [Segment] = []
    for procedure in self where procedure.levelsAreOwn && !procedure.levels.isEmpty {
      evidence += procedure.evidence
      named += procedure.levels
    }
    for procedure in self where !procedure.levelsAreOwn && procedure.levels.contains(where: { !$0.isTold(by: named) }) {
      evidence += procedure.evidence
    }
    return evidence.ordered
  }

  /// All segments told of the work.
  var told: [Segment] {
    var levels: [Segment] = []
    for procedure in self { levels += procedure.levels }
    return levels.ordered
  }
}

extension [Diagnosis] {
  /// The words of all the diagnoses.
  var evidence: [Evidence] {
    var evidence: [Evidence] = []
    for diagnosis in self { evidence += diagnosis.evidence }
    return evidence.ordered
  }
}

extension [Device] {
  /// The words of all the devices.
  var evidence: [Evidence] {
    var evidence: [Evidence] = []
    for device in self { evidence += device.evidence }
    return evidence.ordered
  }
}

extension Int {
  /// The number with its noun: `1 unit`, `2 units`.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

extension ProcedureKind {
  /// The kind in words.
  var words: String { spoken(rawValue) }
}

extension DeviceKind {
  /// The kind in words.
  var words: String { spoken(rawValue) }
}

/// A name of the tables in words: its hyphens as spaces.
func spoken(_ name: String) -> String {
  var bytes: [UInt8] = []
  for byte in name.utf8 { bytes.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte) }
  return String(decoding: bytes, as: UTF8.self)
}
