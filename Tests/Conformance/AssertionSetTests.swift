import Dictation
import Foundation
import Testing

/// A set of phrases in sentences, each with how it stands.
private struct AssertionSet {
  let pairs: [(expected: Set<Substring>, found: Set<Substring>)]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Assertion")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let query = try AssertionQuery(.embedded)
    pairs = text.split(separator: "\n").dropFirst(2).map { line in
      let cells = line.split(separator: "\t")
      let found = query.assertion(of: String(cells[0]), in: String(cells[1]))?.names ?? "absent"
      return (Set(cells[2].split(separator: ",")), Set(Substring(found).split(separator: ",")))
    }
  }

  /// The harmonic mean of precision and recall for one assertion.
  func f1(_ assertion: Substring) -> Double {
    let right = pairs.filter { $0.expected.contains(assertion) && $0.found.contains(assertion) }.count
    let wrong = pairs.filter { $0.expected.contains(assertion) != $0.found.contains(assertion) }.count
    return Double(2 * right) / Double(2 * right + wrong)
  }
}

@Test(arguments: [("dev.tsv", 535, 0.98, 0.98), ("heldout.tsv", 324, 0.975, 0.95)])
func assertionsKeepTheirFloor(_ name: String, _ count: Int, _ negated: Double, _ historical: Double) throws {
  let set = try AssertionSet(name)
  #expect(set.pairs.count == count)
  #expect(set.pairs.allSatisfy { $0.found != ["absent"] })
  #expect(set.f1("negated") >= negated)
  #expect(set.f1("historical") >= historical)
}
