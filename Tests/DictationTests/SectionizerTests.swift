import Testing

@testable import Dictation

/// The sections of a text, each as its kind and the words of its body.
private func sections(_ text: String) throws -> [String] {
  let document = try Fixture.read(text)
  return document.sections.map { section in
    let words = Fixture.words(text, document.tokens, section.body)
    return "\(section.kind.rawValue): \(words.split { $0.isWhitespace }.joined(separator: " "))"
  }
}

@Test func headingsWithAColonOpenSections() throws {
  let text = "PREOPERATIVE DIAGNOSIS: Stenosis.\nProcedure: Laminectomy.\nfindings: Tight canal.\n"
  #expect(
    try sections(text) == ["preoperative-diagnosis: Stenosis.", "procedure: Laminectomy.", "findings: Tight canal."])
}

@Test func headingsStandAloneOnTheirLine() throws {
  let text = "PREOPERATIVE DIAGNOSIS\nStenosis\n\nFindings\nTight canal."
  #expect(try sections(text) == ["preoperative-diagnosis: Stenosis", "findings: Tight canal."])
}

@Test func headingsMayBeNumbered() throws {
  let text = "1. PREOPERATIVE DIAGNOSIS: Stenosis.\n2) FINDINGS: Tight canal.\n(3) COMPLICATIONS: None.\n"
  let kinds = try Fixture.read(text).sections.map { $0.kind }.filter { $0 != .unlabelled }
  #expect(kinds == [.preoperativeDiagnosis, .findings, .complications])
}

@Test func headingsMayBeEmphasized() throws {
  let text = "**FINDINGS:** Tight canal.\n# Complications: None.\n"
  let kinds = try Fixture.read(text).sections.map { $0.kind }.filter { $0 != .unlabelled }
  #expect(kinds == [.findings, .complications])
}

@Test func capitalsBeforeTextOpenASection() throws {
  let text = "PREOPERATIVE DIAGNOSIS Lumbar stenosis.\nDESCRIPTION OF PROCEDURE The patient was taken back."
  #expect(
    try sections(text) == [
      "preoperative-diagnosis: Lumbar stenosis.", "description: The patient was taken back.",
    ])
}

@Test func headingsFollowAFullStopInALine() throws {
  let text = "PREOPERATIVE DIAGNOSIS: Stenosis. POSTOPERATIVE DIAGNOSIS: Same. COMPLICATIONS: None."
  #expect(
    try sections(text) == [
      "preoperative-diagnosis: Stenosis.", "postoperative-diagnosis: Same.", "complications: None.",
    ])
}

@Test func wordsOfHeadingsInSentencesOpenNothing() throws {
  let text = "FINDINGS: The diagnosis was clear. The procedure was long and there were complications\nof bleeding."
  #expect(try Fixture.read(text).sections.count == 1)
}

@Test func hardWrappedTextIsNoHeading() throws {
  // The wrapped line begins with a heading's word and goes on in small letters.
  let text = "FINDINGS: We discussed the\nprocedure and the\ndiagnosis\nwith him.\n"
  #expect(try Fixture.read(text).sections.map { $0.kind } == [.findings])
}

@Test func aRemarkInBracketsBelongsToTheHeading() throws {
  #expect(try sections("DIAGNOSIS (ICD-10): Stenosis.") == ["diagnosis: Stenosis."])
}

@Test func aDashServesForAColon() throws {
  #expect(try sections("Findings - tight canal.") == ["findings: tight canal."])
}

@Test func aNoteWithoutHeadingsIsOneSection() throws {
  let text = "the patient was taken to the operating room and l four five was opened"
  let document = try Fixture.read(text)
  #expect(document.sections.map { $0.kind } == [.unlabelled])
  #expect(document.sections.first?.body == 0..<document.tokens.count)
}

@Test func anEmptyNoteHasNoSections() throws {
  #expect(try Fixture.read("").sections.isEmpty)
  #expect(try Fixture.read(" \n\n").sections.isEmpty)
}

@Test func aHeadingWithNothingBelowIsKept() throws {
  #expect(try sections("FINDINGS:") == ["findings: "])
  #expect(try sections("SPECIMENS:\nFINDINGS: None.") == ["specimens: ", "findings: None."])
}

@Test func crlfLinesAreLines() throws {
  let text = "PREOPERATIVE DIAGNOSIS:\r\nStenosis.\r\n\r\nFINDINGS:\r\nTight.\r\n"
  #expect(try sections(text) == ["preoperative-diagnosis: Stenosis.", "findings: Tight."])
}

private let story =
  "The patient was taken to the operating room and placed prone. The back was prepped and draped. "
  + "A midline incision was made and the paraspinal muscles were elevated. The L4 lamina was removed and the roots were "
  + "seen to be free. The wound was irrigated and closed in layers."

@Test func procedureNamesTheOperation() throws {
  #expect(try sections("PROCEDURE: L4-L5 laminectomy.") == ["procedure: L4-L5 laminectomy."])
}

@Test func procedureToldInSentencesIsADescription() throws {
  #expect(try Fixture.read("PROCEDURE: \(story)").sections.map { $0.kind } == [.description])
  #expect(try Fixture.read("PROCEDURE:\n\(story)").sections.map { $0.kind } == [.description])
}

@Test func aTitleBeforeTheStoryStaysATitle() throws {
  let found = try sections("PROCEDURE: L4-L5 laminectomy.\n\n\(story)")
  #expect(found.first == "procedure: L4-L5 laminectomy.")
  #expect(found.dropFirst().first?.hasPrefix("description: The patient was taken") == true)
  #expect(found.count == 2)
}

@Test func aLongListOfTitlesIsNoStory() throws {
  let title =
    "PROCEDURES PERFORMED:\n1. Anterior cervical discectomy and fusion, C5-C6.\n2. Placement of structural allograft, "
    + "C5-C6.\n3. Anterior cervical plating C5 to C6 with four screws.\n4. Use of the operating microscope for "
    + "microdissection.\n5. Intraoperative neuromonitoring with motor evoked potentials.\n6. Fluoroscopy.\n"
  #expect(try Fixture.read(title).sections.filter { $0.kind == .description }.isEmpty)
}

@Test func sectionsCoverAllTokensInOrder() throws {
  let text = "Jane Doe\n1. DIAGNOSIS: Stenosis.\nPROCEDURE: L4-L5 laminectomy.\n\n\(story)\nCOMPLICATIONS: None."
  let document = try Fixture.read(text)
  var end = 0
  for section in document.sections {
    #expect(section.body.lowerBound >= end)
    #expect(section.heading.upperBound <= section.body.lowerBound)
    end = section.body.upperBound
  }
  #expect(end == document.tokens.count)
}

@Test func headingsMayStandInMarksOfEmphasis() throws {
  for (open, close) in [("**", "**"), ("__", "__"), ("## ", "")] {
    let text = "\(open)Indications\(close)\nLeg pain.\n\n\(open)Findings\(close)\nTight canal."
    #expect(try Fixture.read(text).sections.map { $0.kind }.filter { $0 != .unlabelled } == [.indications, .findings])
  }
}

@Test func oneWordInTheMidstOfSpeechIsNoHeading() throws {
  let text = """
    operation colon bilateral discectomy period the lamina was removed on the left period the root was free period we \
    then did the same on the other side through its own cut and it was free after two more pieces came out period the \
    wound was closed period no drain was left period
    """
  #expect(!(try Fixture.read(text).sections.contains { $0.kind == .other || $0.kind == .drains }))
}

@Test(arguments: [
  "Date: 11/03/2026\nBilateral L4-5 transforaminal epidural steroid injections",
  "SURGEON: Y. Thorsen\n35-year-old nurse, right arm pain to the thumb for 7 months.",
  "Diagnosis: Deep wound infection\nThe patient was brought back to the operating room for this complication. Prone.",
])
func anEntryEndsWithItsLine(_ text: String) throws {
  let sections = try Fixture.read("\(text)\n").sections
  #expect(sections.count == 2)
  #expect(sections.last?.kind == .unlabelled)
}

@Test func aListUnderItsHeadingIsOneEntry() throws {
  let text = "Diagnosis: 1. Stenosis L4-5\n2. Slip of L4 on L5\n3. Radiculopathy\nSurgeon: A. Hill\n"
  #expect(try Fixture.read(text).sections.map { $0.kind } == [.diagnosis, .surgeon])
}
