import Testing

@testable import Dictation

private let query = Result { () throws(LexiconError) -> AssertionQuery in try AssertionQuery(.embedded) }

private func names(_ phrase: String, _ sentence: String) throws -> String? {
  try query.get().assertion(of: phrase, in: sentence)?.names
}

@Test(arguments: [
  ("fever", "No FEVER or chills.", "negated"),
  ("Fevers", "She has a fever.", "affirmed"),
  ("chest pain.", "He has chest-pain.", "affirmed"),
  ("stroke", "The patient\u{2019}s stroke was in the past.", "historical"),
  ("zorbitis", "Denies Zorbitis.", "negated"),
  ("mass", "There is no mass; a mass is seen on the left.", "negated"),
  ("pain, swelling", "Reports pain, swelling and redness.", "affirmed"),
  ("pain swelling", "Reports pain, swelling and redness.", "affirmed"),
])
func findsAPhraseAsLexiconsDo(_ phrase: String, _ sentence: String, _ expected: String) throws {
  #expect(try names(phrase, sentence) == expected)
}

@Test(arguments: [("fever", "No chills."), ("ear", "He was near."), ("fever", ""), ("?!", "What?!")])
func tellsWhatIsAbsent(_ phrase: String, _ sentence: String) throws {
  #expect(try names(phrase, sentence) == nil)
}

@Test(arguments: [
  ("heart disease", "No history of heart disease.", "negated,historical"),
  ("fixation", "Fixation was considered but not performed.", "negated"),
  ("gout", "FAMILY HISTORY: No gout.", "negated,family"),
])
func namesAssertionsInOrder(_ phrase: String, _ sentence: String, _ expected: String) throws {
  #expect(try names(phrase, sentence) == expected)
}

@Test(arguments: [
  ("effusion", "EFFUSION: NONE.", "negated"),
  ("edema", "Edema - none.", "negated"),
  ("cough", "Positive for cough, denies fever.", "affirmed"),
  ("fever", "Positive for cough, denies fever.", "negated"),
  ("gout", "PAST MEDICAL HISTORY: 1. Asthma. 2. Gout.", "historical"),
  ("cough", "PAST MEDICAL HISTORY: Asthma. CHIEF COMPLAINT: Cough.", "affirmed"),
  ("asthma", "Two years ago she had asthma.", "historical"),
  ("rash", "The rash that she had two years ago.", "historical"),
  ("vomiting", "No fever, chills, and vomiting.", "negated"),
  ("effusion", "No fracture was seen, and an effusion is present.", "affirmed"),
  ("effusion", "The nodule is large and an effusion is not seen.", "negated"),
  ("nodule", "The nodule is large and an effusion is not seen.", "affirmed"),
  ("complications", "There were no complications.", "negated"),
  ("effusion", "No change in the effusion.", "affirmed"),
  ("stroke", "He was evaluated for stroke, which was ruled out.", "negated,hypothetical"),
])
func readsHeadingsListsAndClauses(_ phrase: String, _ sentence: String, _ expected: String) throws {
  #expect(try names(phrase, sentence) == expected)
}

@Test func aPhraseHasAWord() throws {
  let query = try query.get()
  #expect(query.isPhrase(Array("a".utf8)[...]))
  #expect(query.isPhrase(Array("4".utf8)[...]))
  #expect(!query.isPhrase(Array(" .-".utf8)[...]))
  #expect(!query.isPhrase([]))
}

@Test func anyBytesAreAnswered() throws {
  var numbers = SeededNumbers(seed: 7)
  let query = try query.get()
  for _ in 0..<300 {
    let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    #expect(query.assertion(of: bytes[3..<6], in: bytes[...])?.names != "")
  }
}
