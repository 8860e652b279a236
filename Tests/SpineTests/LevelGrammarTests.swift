import Testing

@testable import Spine

@Test(arguments: [
  ("L4-L5", ["L4-L5"]),
  ("L4, L5 and S1", ["L4-L5", "L5-S1"]),
  ("L3 through S1", ["L3-L4", "L4-L5", "L5-S1"]),
  ("C4-5, 5-6 and 6-7", ["C4-C5", "C5-C6", "C6-C7"]),
  ("L3-4 and 4-5", ["L3-L4", "L4-L5"]),
  ("L5-1", ["L5-S1"]),
  ("L5 on S1", ["L5-S1"]),
  ("L3 to the sacrum", ["L3-L4", "L4-L5", "L5-S1"]),
  ("T12-L1", ["T12-L1"]),
  ("L45 and L5S1", ["L4-L5", "L5-S1"]),
  ("l four five and l five s one", ["L4-L5", "L5-S1"]),
  ("lumbar four to sacral one", ["L4-L5", "L5-S1"]),
  ("see five six", ["C5-C6"]),
  ("tea twelve to l one", ["T12-L1"]),
  ("occiput to C2", ["C0-C1", "C1-C2"]),
  ("the L4 and L5 laminae", ["L4-L5"]),
  ("L3 and L5", ["L3", "L5"]),
  ("L5 to L4", ["L4-L5"]),
  ("L4-L5\nand L5-S1", ["L4-L5", "L5-S1"]),
  ("L-4 to L-5", ["L4-L5"]),
  ("D11-D12", ["T11-T12"]),
  ("C5-6, 6 mm", ["C5-C6"]),
  ("C4-5 and 6 weeks of rest", ["C4-C5"]),
  ("C5-6 with 7 x 14 mm cage", ["C5-C6"]),
  ("L4's pedicle", ["L4"]),
  ("L4–L5’s disc", ["L4-L5"]),
  ("T1112", ["T11-T12"]),
  ("L5 S1 discectomy", ["L5-S1"]),
  ("l five s one disc", ["L5-S1"]),
  ("L3 L4 L5 laminectomy", ["L3-L4", "L4-L5"]),
  ("L3 L5 screws", ["L3", "L5"]),
  ("L4 and 5 laminectomies", ["L4-L5"]),
  ("at L4 and five screws were placed", ["L4"]),
  ("at C5 and two cages were placed", ["C5"]),
  ("L3 and 4 screws", ["L3"]),
  ("L1 and 2-mm drill", ["L1"]),
  ("C5, 6 and 7 laminoplasty", ["C5-C6", "C6-C7"]),
  ("l four and five laminectomy", ["L4-L5"]),
])
func notationsAreRead(_ text: String, _ levels: [String]) throws {
  #expect(try Fixture.levels(text) == levels)
}

@Test func rangesOfBonesOpenIntoVertebrae() throws {
  #expect(try Fixture.vertebrae("C3-C6") == ["C3", "C4", "C5", "C6"])
  #expect(try Fixture.vertebrae("L4, L5 and S1") == ["L4", "L5", "S1"])
}

@Test func aBlankLineEndsAList() throws {
  #expect(try Fixture.statements("L4-L5,\n\nL5-S1").map { $0.list } == [1, 2])
}

@Test(arguments: [
  "T2-weighted images", "T2 weighted images", "a T2 hyperintensity", "T1 and T2 weighted images", "T2 FLAIR signal",
  "a C1 needle", "T8 Ethicon", "#2 Vicryl", "2-0 Vicryl", "a 3-0 Monocryl suture", "the C-arm", "C arm fluoroscopy",
  "12/11/07", "03-02-2026", "10 x 32 mm", "a 10-mm cage", "5 mm", "an 18-gauge needle", "TNM T2 N0", "T2N0M0",
  "postop day 10", "postoperative day number 4", "a 22-year-old", "6.5 x 45 mm screws", "No. 15 blade",
  "q 4 to 6 hours",
  "4-5 weeks", "5/5 strength", "4/5 in the left foot", "2 of 5", "120/80", "POD 5", "see two of them", "to one side",
  "I used two", "C. difficile", "vitamin B12", "SSEP N20", "HbA1c 6", "3 to 4 cm", "between 4 and 5",
  "the L5 dermatome", "the S1 root", "the C6 nerve root", "L5 radiculopathy", "S1 distribution pain", "C8 nerve",
])
func whatIsNoSegmentOfSurgery(_ text: String) throws {
  #expect(try Fixture.levels(text) == [])
}

@Test func rootsAreKeptApart() throws {
  #expect(try Fixture.levels("At L4-L5 the L5 root was free") == ["L4-L5"])
  #expect(try Fixture.levels("The S1 nerve root was retracted and the L5-S1 disc removed") == ["L5-S1"])
}
