@testable import Dictation

/// A reader of the embedded lexicons, and small tables of a test's own.
enum Fixture {
  /// The reader, made once.
  private static let compiled = Result { () throws(LexiconError) -> DocumentReader in
    try DocumentReader(.embedded) { _ throws(LexiconError) in }
  }

  /// A text as the embedded lexicons read it.
  static func read(_ text: String) throws -> Document { try compiled.get().read(Note(text)) }

  /// A table of rows whose cells stand between `;`.
  static func table(_ rows: String..., name: String = "test.tsv") throws -> LexiconTable {
    let text = rows.joined(separator: "\n")
    let bytes = text.utf8.map { $0 == UInt8(ascii: ";") ? 9 : $0 }
    return try LexiconTable(LexiconText(name: name, copying: bytes))
  }

  /// A book of phrases; each phrase's value is its place, its lexicon the number given.
  static func book(_ lexicons: [[String]], spellings: LexiconTable? = nil) throws -> PhraseBook {
    var book = PhraseBook()
    if let spellings { try book.addSpellings(spellings) }
    for (number, phrases) in lexicons.enumerated() {
      let text = "phrase\n" + phrases.joined(separator: "\n")
      var place = -1
      try book.add(LexiconTable(LexiconText(name: "phrases.tsv", copying: Array(text.utf8))), as: LexiconID(number)) {
        _ throws(LexiconError) in
        place += 1
        return place
      }
    }
    return book
  }

  /// The tokens of a text.
  static func tokens(_ text: String, _ book: PhraseBook = PhraseBook()) -> [Token] {
    Note(text).text.withUnsafeBufferPointer { Tokenizer().tokens(of: $0, numberedBy: book.vocabulary) }
  }

  /// The words of the phrases found in a text, in one lexicon.
  static func found(_ text: String, _ book: PhraseBook, lexicon: Int32 = 0) -> [String] {
    let tokens = tokens(text, book)
    var found: [String] = []
    for mention in MentionScanner(book: book).mentions(in: tokens) where mention.lexicon == lexicon {
      found.append(words(text, tokens, mention.tokens))
    }
    return found
  }

  /// The text of some tokens.
  static func words(_ text: String, _ tokens: [Token], _ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
