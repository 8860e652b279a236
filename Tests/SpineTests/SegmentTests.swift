import Testing

@testable import Spine

@Test func vertebraeAreNamedAndOrderedFromAbove() {
  let names = (0...29).compactMap { Vertebra(index: $0)?.name }
  #expect(
    names == [
      "C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10",
      "T11",
      "T12", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5",
    ])
  #expect(Vertebra(index: -1) == nil)
  #expect(Vertebra(index: 30) == nil)
}

@Test func everyNameLeadsBack() {
  for index in 0...29 {
    guard let vertebra = Vertebra(index: index) else {
      Issue.record("no vertebra \(index)")
      continue
    }
    #expect(Segment(name: vertebra.name) == .vertebra(vertebra))
    guard let space = Segment.interspace(below: vertebra) else {
      #expect(index == 29)
      continue
    }
    #expect(Segment(name: space.name) == space)
    #expect(space.vertebrae.map { $0.index } == [index, index + 1])
  }
}

@Test(arguments: [
  "", "L", "4", "L6", "C8", "T0", "T13", "S6", "L4-L6", "L5-L4", "L4-L4", "L4-5", "X1", "L4-L5-S1", "L-4",
])
func whatIsNoSegmentHasNone(_ name: String) {
  #expect(Segment(name: name) == nil)
}

@Test func aDanglingHyphenIsNoSegment() {
  #expect(Segment(name: "L4-") == nil)
}

@Test func lettersOfEitherCaseAndTheDorsalSpineAreRead() {
  #expect(Vertebra(letter: UInt8(ascii: "l"), number: 5)?.name == "L5")
  #expect(Vertebra(letter: UInt8(ascii: "D"), number: 12)?.name == "T12")
  #expect(Vertebra(letter: UInt8(ascii: "C"), number: 8) == nil)
}

@Test func segmentsAreOrderedFromAbove() {
  let names = ["S1", "L5-S1", "L5", "C7-T1", "L4-L5", "T1", "C0-C1"]
  let sorted = names.compactMap { Segment(name: $0) }.sorted().map { $0.name }
  #expect(sorted == ["C0-C1", "C7-T1", "T1", "L4-L5", "L5", "L5-S1", "S1"])
}

@Test(arguments: [
  ("L4-L5", [Region.lumbar]), ("L5-S1", [.lumbar, .sacral]), ("C7-T1", [.cervical, .thoracic]),
  ("T12-L1", [.thoracic, .lumbar]), ("T12", [.thoracic]), ("C0-C1", [.cervical]),
])
func junctionsAreOfTwoRegions(_ name: String, _ regions: [Region]) {
  #expect(Segment(name: name)?.regions == regions)
}

@Test(arguments: [
  ("L4", "L4-L5"), ("L5", "L5-S1"), ("S1", "L5-S1"), ("C6", "C5-C6"), ("T10", "T10-T11"), ("L4-L5", "L4-L5"),
])
func foraminaAreInterspaces(_ told: String, _ space: String) {
  #expect(Segment(name: told)?.foramen.name == space)
}

@Test func spanCountsVertebraeDownToTheSacrum() {
  func spanned(_ names: String...) -> Int { names.compactMap { Segment(name: $0) }.vertebraeSpanned }
  #expect(spanned("L3-L4", "L5-S1") == 4)
  #expect(spanned("L4", "S1", "S2") == 3)
  #expect(spanned("T4", "L1") == 10)
  #expect(spanned() == 0)
}

@Test func neighboursJoinIntoInterspaces() {
  func joined(_ names: String...) -> [String] { names.compactMap { Segment(name: $0) }.joined.map { $0.name } }
  #expect(joined("L4", "L5") == ["L4-L5"])
  #expect(joined("L3", "L4", "L5") == ["L3-L4", "L4-L5"])
  #expect(joined("L3", "L5") == ["L3", "L5"])
  #expect(joined("L4-L5", "L4") == ["L4-L5"])
}
