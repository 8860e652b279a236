import Audit
import Dictation
import Spine

/// What a later report closed, opened and left of an earlier one.
public struct ReportDifference: Sendable {
  /// The earlier report.
  public let old: ReportOutline
  /// The later report.
  public let new: ReportOutline
  /// Findings of the earlier report that the later one lacks.
  public private(set) var closed: [ReportOutline.Item] = []
  /// Findings of the later report that the earlier one lacked.
  public private(set) var opened: [ReportOutline.Item] = []
  /// Findings of both, as the later one tells them.
  public private(set) var left: [ReportOutline.Item] = []

  /// Compares two reports. A finding is the same where rule, codes and words are; then where rule and codes are, since
  /// a corrected note has other words; then where the rule is and a code, since a gap may close for one code alone.
  public init(from old: ReportOutline, to new: ReportOutline) {
    self.old = old
    self.new = new
    var before = old.findings.map { Optional($0) }
    var isKnown = new.findings.map { _ in false }
    let tests: [(ReportOutline.Item, ReportOutline.Item) -> Bool] = [
      { $0.rule == $1.rule && $0.codes == $1.codes && $0.quote == $1.quote },
      { $0.rule == $1.rule && $0.codes == $1.codes },
      { one, other in one.rule == other.rule && one.codes.contains { other.codes.contains($0) } },
    ]
    for test in tests {
      for (place, finding) in new.findings.enumerated() where !isKnown[place] {
        let match = before.firstIndex { item in item.map { test($0, finding) } ?? false }
        guard let match else { continue }
        before[match] = nil
        isKnown[place] = true
      }
    }
    for item in before { if let item { closed.append(item) } }
    for (finding, isKnown) in zip(new.findings, isKnown) {
      if isKnown { left.append(finding) } else { opened.append(finding) }
    }
  }

  /// The elements whose status changed.
  public var changes: [(element: Element, old: Status, new: Status)] {
    var changes: [(element: Element, old: Status, new: Status)] = []
    for (element, (before, after)) in zip(Element.allCases, zip(old.statuses, new.statuses)) where before != after {
      changes.append((element, before, after))
    }
    return changes
  }

  /// The counts in words.
  var counts: String { "\(closed.count) closed, \(opened.count) opened, \(left.count) left" }
}
