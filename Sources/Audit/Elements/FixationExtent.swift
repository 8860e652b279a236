import Coding
import Spine

/// The vertebrae that the fixation spans against those that the code is for.
enum FixationExtent {
  /// The finding for a line; nil where the extent fits or is not told.
  static func finding(_ line: LineContext, _ code: ProcedureCode, _ placed: [Device]) -> Finding? {
    guard code.isDevice, isConstruct(code) else { return nil }
    let span = FixationSpan(placed)
    guard span.isKnown, span.anchors.count > 1 else { return nil }
    let isFront = code.devices.contains(DeviceKind.anteriorPlate.rawValue)
    guard let message = message(code, span, placed, isFront: isFront) else { return nil }
    return Finding(
      rule: "instrumentation.extent", severity: .error, element: .instrumentation, codes: [line.line.code],
      lines: [line.index], message: message,
      fix: "Bill the code for \(span.spanned.counted("vertebral segment"))"
        + (isFront ? "." : span.isAtEndsOnly ? " held at the ends only." : " with anchors between the ends.")
        + " If anchors were placed and not dictated, an addendum has to come first.",
      source: "CPT guidelines on instrumentation; NCCI Policy Manual 2026, IV.F", evidence: placed.evidence)
  }

  private static func message(_ code: ProcedureCode, _ span: FixationSpan, _ placed: [Device], isFront: Bool) -> String?
  {
    let told = "the note holds \(span.ends), \(span.spanned.counted("vertebral segment"))"
    guard let spans = code.spans else {
      // The code for the ends alone: only one statement that tells of anchors between them is proof enough.
      let isSegmental = placed.contains { FixationSpan([$0]).anchors.count > 2 }
      return isSegmental ? "{codes} {is|are} for anchors at the ends alone, and \(told) with anchors between." : nil
    }
    if !isFront, span.isAtEndsOnly {
      return span.spanned == 2
        ? "{codes} {is|are} for segmental fixation, and \(told), one interspace: that is not segmental."
        : "{codes} {is|are} for segmental fixation, and \(told) with anchors at the ends alone: that is not segmental."
    }
    if spans.contains(span.spanned) { return nil }
    let range = spans.upperBound > 50 ? "\(spans.lowerBound) or more" : "\(spans.lowerBound) to \(spans.upperBound)"
    return "{codes} {is|are} for \(range) vertebral segments, and \(told)."
  }

  /// Fixation by its extent: a number of segments, or the ends alone. A wire alone, the pelvis and revisions have none.
  private static func isConstruct(_ code: ProcedureCode) -> Bool {
    if code.spans != nil { return true }
    return code.unit == .once && code.isAddOn && code.devices.contains(DeviceKind.rods.rawValue)
  }
}
