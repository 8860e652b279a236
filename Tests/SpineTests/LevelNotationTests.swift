import Testing

@testable import Spine

/// Consecutive interspaces, written in the notations of dictation.
struct LevelRun {
  /// The place of the first vertebra, and of the last.
  var first: Int
  var last: Int

  var names: [String] { (first..<last).map { "\(name($0))-\(name($0 + 1))" } }

  private func name(_ index: Int) -> String { Vertebra(index: index)?.name ?? "?" }

  private func number(_ index: Int) -> Int { Int(name(index).dropFirst()) ?? 0 }

  private func isOneRegion(_ index: Int) -> Bool { name(index).first == name(index + 1).first }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static let ordinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]

  private func spoken(_ index: Int, _ regions: [Character: String]) -> String {
    let name = name(index)
    return "\(regions[name.first ?? "?"] ?? "?") \(LevelRun.words[number(index)])"
  }

  private static let letters: [Character: String] = ["C": "c", "T": "t", "L": "l", "S": "s"]
  private static let regions: [Character: String] = ["C": "cervical", "T": "thoracic", "L": "lumbar", "S": "sacral"]

  /// Each interspace by itself: `L4-L5`, `L4-5`, `L4/5`, `L45`, …
  private func pairs(_ write: (Int) -> String) -> [String] { (first..<last).map(write) }

  private func list(_ items: [String], _ style: Int) -> String {
    guard let end = items.last, items.count > 1 else { return items.joined() }
    let most = items.dropLast().joined(separator: ", ")
    switch style {
    case 0: return "\(most) and \(end)"
    case 1: return "\(most), and \(end)"
    case 2: return items.joined(separator: ", ")
    case 3: return items.joined(separator: " and ")
    case 4: return "\(most) & \(end)"
    default: return "\(most) as well as \(end)"
    }
  }

  /// Every way to write the run. Those that name vertebrae alone can stand beside no other run.
  func notations(style: Int, alone: Bool) -> [String] {
    func short(_ mark: String) -> (Int) -> String {
      {
        self.isOneRegion($0)
          ? "\(self.name($0))\(mark)\(self.number($0 + 1))" : "\(self.name($0))\(mark)\(self.name($0 + 1))"
      }
    }
    func full(_ mark: String) -> (Int) -> String { { "\(self.name($0))\(mark)\(self.name($0 + 1))" } }
    var found: [String] = []
    for mark in ["-", "–", "/", " - ", " to "] { found.append(list(pairs(full(mark)), style)) }
    for mark in ["-", "–", "/"] { found.append(list(pairs(short(mark)), style)) }
    found.append(list(pairs(short("-")), style).lowercased())
    for word in ["-", "–", " to ", " through ", " thru ", " down to "] {
      found.append("\(name(first))\(word)\(name(last))")
    }
    for regions in [LevelRun.letters, LevelRun.regions] where first > 0 {
      found.append("\(spoken(first, regions)) to \(spoken(last, regions))")
      found.append("\(spoken(first, regions)) through \(spoken(last, regions))")
    }
    if first == 0 {
      found += ["occiput to \(name(last))", "the occiput through \(name(last))", "occiput-\(name(last))"]
    }
    if first > 0, (first..<last).allSatisfy(isOneRegion) {
      found.append(
        list(pairs { "\(self.spoken($0, LevelRun.letters)) \(LevelRun.words[self.number($0 + 1)])" }, style))
      // "T12" is the vertebra.
      if number(last) < 10, !(first...last - 1).contains(8) {
        found.append(list(pairs { "\(self.name($0))\(self.number($0 + 1))" }, style))
      }
      // "C4-5, 5-6 and 6-7": the letter said once.
      var bare = pairs { "\(self.number($0))-\(self.number($0 + 1))" }
      bare[0] = "\(name(first).prefix(1))\(bare[0])"
      found.append(list(bare, style))
      if last == first + 1, alone { found.append("\(name(first)) and \(number(last))") }
    }
    if first > 0 { found.append(list(pairs { "\(self.name($0))\(self.name($0 + 1))" }, style)) }
    if alone, first > 0, (first..<last).allSatisfy(isOneRegion) {
      let region = LevelRun.regions[name(first).first ?? "?"] ?? "?"
      for noun in ["vertebrae", "laminae"] {
        found.append("\(list((first...last).map { LevelRun.ordinals[number($0)] }, style)) \(region) \(noun)")
      }
      if last == first + 1 { found.append("\(LevelRun.ordinals[number(first)]) \(region) disc") }
    }
    if alone {
      found.append(list((first...last).map { self.name($0) }, style))
      if last == first + 1 { found.append("between \(name(first)) and \(name(last))") }
    }
    return found
  }
}

private let carriers = [
  "%", "Discectomy was performed at %.", "% decompression", "The % interspaces were opened, and the wound was dry.",
  "Stenosis, %, with 5 mm of slip.", "(%)",
]

/// Runs that touch no other, from the occiput to the sacrum.
private func randomRuns(_ numbers: inout SeededNumbers) -> [LevelRun] {
  var runs: [LevelRun] = []
  var at = Int.random(in: 0...23, using: &numbers)
  for _ in 0..<Int.random(in: 1...3, using: &numbers) where at < 25 {
    let last = min(25, at + Int.random(in: 1...4, using: &numbers))
    runs.append(LevelRun(first: at, last: last))
    at = last + Int.random(in: 1...4, using: &numbers)
  }
  return runs
}

@Test(arguments: 1...8)
func everyNotationGivesItsSegmentsBack(_ seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  for _ in 0..<600 {
    let runs = randomRuns(&numbers)
    let style = Int.random(in: 0...5, using: &numbers)
    var parts: [String] = []
    for run in runs {
      parts.append(run.notations(style: style, alone: runs.count == 1).randomElement(using: &numbers) ?? "")
    }
    let written = parts.joined(separator: Bool.random(using: &numbers) ? ", " : " and ")
    var expected: [String] = []
    for run in runs { expected += run.names }
    let carrier = carriers.randomElement(using: &numbers) ?? "%"
    let text = carrier.replacing("%", with: written)
    #expect(try Fixture.levels(text) == expected, "\(text)")
  }
}

@Test func everyNotationOfEveryPairAndRangeIsRead() throws {
  for first in 0..<25 {
    for last in first + 1...min(25, first + 4) {
      let run = LevelRun(first: first, last: last)
      for style in 0...5 {
        for written in run.notations(style: style, alone: true) {
          #expect(try Fixture.levels("\(written) decompression") == run.names, "\(written)")
        }
      }
    }
  }
}
