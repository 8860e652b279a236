import Dictation
import Testing

@testable import Spine

private let operation = "PATIENT: Lindqvist, Harriet   MRN: 4481207   DOB: 04/11/1961\nPROCEDURE: L4-L5 laminectomy."

private func identities(_ header: String) throws -> [DocumentIdentity] {
  try Fixture.facts(operation, header + "\nBack pain.").identities
}

@Test func aHeaderTellsWhoseADocumentIs() throws {
  let told = try identities("VISIT").first?.told
  #expect(told == [.name: ["lindqvist", "harriet"], .record: ["4481207"], .birth: ["1961-04-11"]])
}

@Test(arguments: [
  "Patient: Harriet J. Lindqvist MRN 4481207 DOB 4/11/1961", "Patient Name: Harriet Lindqvist", "VISIT",
])
func theSamePatientWrittenOtherwiseIsNoOther(_ header: String) throws {
  let two = try identities(header)
  for label in DocumentIdentity.Label.allCases { #expect(!two[0].differs(from: two[1], by: label)) }
}

@Test(arguments: [
  ("PATIENT: Pemberton, Joyce", DocumentIdentity.Label.name),
  ("MRN: 4418720", .record),
  ("DOB: 11/30/1948", .birth),
])
func anotherPatientIsToldByEachLabel(_ header: String, _ label: DocumentIdentity.Label) throws {
  let two = try identities(header)
  #expect(two[0].differs(from: two[1], by: label))
  #expect(two[1].evidence[label] != nil)
}

@Test func theWordsThatTellThePatientAreNoEvidence() throws {
  let evidence = try #require(try identities("MRN: 4418720").last?.evidence[.record])
  #expect(evidence.range == ByteRange(0, 3))
}
