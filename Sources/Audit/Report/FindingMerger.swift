import Dictation
import Spine

/// Joins the findings that lines raise alike into one, and orders them.
enum FindingMerger {
  /// One finding for each rule and message, with all its lines and codes; `{codes}` in a message stands for the codes.
  static func merged(_ findings: [Finding]) -> [Finding] {
    var merged: [Finding] = []
    for finding in findings {
      let place = merged.firstIndex { other in
        other.rule == finding.rule && other.severity == finding.severity && other.message == finding.message
          && other.fix == finding.fix
      }
      guard let place else {
        merged.append(finding)
        continue
      }
      merged[place].codes = (merged[place].codes + finding.codes).once
      for line in finding.lines where !merged[place].lines.contains(line) { merged[place].lines.append(line) }
      merged[place].evidence = (merged[place].evidence + finding.evidence).ordered
    }
    for place in merged.indices {
      merged[place].lines.sort()
      merged[place].message = named(merged[place].message, merged[place].codes)
      merged[place].fix = named(merged[place].fix, merged[place].codes)
    }
    return merged
  }

  /// Findings by severity, element, line and offset; then by rule, so that the order never rests on chance.
  static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let one = key(left.element)
      let other = key(right.element)
      for (mine, theirs) in zip(one, other) where mine != theirs { return mine < theirs }
      if left.element.rule != right.element.rule { return left.element.rule < right.element.rule }
      return left.offset < right.offset
    }.map { $0.element }
  }

  private static func key(_ finding: Finding) -> [Int] {
    var element = Element.allCases.count
    for (place, other) in Element.allCases.enumerated() where other == finding.element { element = place }
    let first = finding.evidence.first
    return [
      -finding.severity.rawValue, element, finding.lines.first ?? Int.max, first?.document ?? Int.max,
      first?.range.start ?? Int.max,
    ]
  }

  /// A message with the codes in place of `{codes}`, and the word that agrees with their number in place of `{is|are}`.
  ///
  /// Only a message that names its codes is opened: others may quote a note's own braces.
  static func named(_ message: String, _ codes: [String]) -> String {
    let slot = Array("{codes}".utf8)
    let bytes = Array(message.utf8)
    guard bytes.starts(with: slot) else { return message }
    var named: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: slot) {
        named += Array(codes.listed().utf8)
        place += slot.count
      } else if bytes[place] == UInt8(ascii: "{"), let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")),
        let bar = bytes[place..<end].firstIndex(of: UInt8(ascii: "|"))
      {
        named += codes.count == 1 ? bytes[(place + 1)..<bar] : bytes[(bar + 1)..<end]
        place = end + 1
      } else {
        named.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: named, as: UTF8.self)
  }
}
