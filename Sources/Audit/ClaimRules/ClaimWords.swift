import Coding
import Dictation
import Spine

/// Small pieces of text that the rules of the claim share.
enum ClaimWords {
  /// Names joined as in speech: `A`, `A and B`, `A, B and C`.
  static func list(_ names: [String], joinedBy word: String = "and") -> String {
    guard let last = names.last else { return "" }
    if names.count == 1 { return last }
    var text = names[0]
    for name in names[1..<(names.count - 1)] { text += ", \(name)" }
    return "\(text) \(word) \(last)"
  }

  /// Segments joined as in speech.
  static func places(_ segments: [Segment]) -> String {
    var names: [String] = []
    for segment in segments { names.append(segment.name) }
    return list(names)
  }

  /// `verb` as it agrees with a number of things: `means` for one, `mean` for more.
  static func verb(_ one: String, _ many: String, for count: Int) -> String { count == 1 ? one : many }

  /// The name of a part or circumstance with its hyphens opened.
  static func spoken(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 { bytes.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first few words that a finding rests on, without repeats.
  static func evidence(_ all: [Evidence], limit: Int = 6) -> [Evidence] {
    var kept: [Evidence] = []
    for item in all where kept.count < limit && !kept.contains(item) { kept.append(item) }
    return kept
  }

  /// The items of a list without repeats, in their order.
  static func unique(_ names: [String]) -> [String] {
    var kept: [String] = []
    for name in names where !kept.contains(name) { kept.append(name) }
    return kept
  }
}

extension LineContext {
  /// The code as judged, for tables.
  var judgedCode: String { code?.code ?? line.code }

  /// The segments of the work that the line stands for, sorted.
  var segments: [Segment] { ClaimFacts.segments(of: work) }

  /// Whether it carries a modifier that says that a service is distinct.
  var hasDistinctModifier: Bool {
    for modifier in line.modifiers where ClaimFacts.distinctModifiers.contains(modifier) { return true }
    return false
  }
}
