/// Reads notes into documents: tokens, phrases, sections, sentences, assertions.
///
/// It is made once from the lexicons and then only read, by any number of threads.
public struct DocumentReader: Sendable {
  /// The lexicon number of headings, and of assertion cues; a caller's own begin at `firstFree`.
  public static let headings = LexiconID(0)
  /// The lexicon number of assertion cues.
  public static let assertions = LexiconID(1)
  /// The first lexicon number that a caller may use.
  public static let firstFree = 2

  /// The phrases.
  public let book: PhraseBook
  private let sectionizer: Sectionizer
  let splitter: SentenceSplitter
  private let lines: EntryLines
  private let spokenMarks: SpokenMarks
  let assertionReader: AssertionReader

  /// Makes a reader of a library's language files and of the phrases that `addPhrases` adds; with a record, one that
  /// can read nothing else.
  public init(
    _ library: LexiconLibrary, only record: [Note]? = nil,
    addPhrases: (inout PhraseBook) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var book = record.map { PhraseBook(onlyFor: $0) } ?? PhraseBook()
    try book.addSpellings(library.table("language/spellings.tsv"))
    let kinds = try DocumentReader.addHeadings(library, &book)
    let cues = try DocumentReader.addCues(library, &book)
    try addPhrases(&book)
    let abbreviations = try library.table("language/abbreviations.tsv")
    let phrase = try abbreviations.column("phrase")
    var stops: Set<Int32> = []
    var rows = abbreviations.rows
    while let row = rows.nextRow() { stops.insert(book.word(row.string(phrase))) }
    func words(_ list: [String]) -> Set<Int32> {
      var set: Set<Int32> = []
      for word in list { set.insert(book.word(word)) }
      return set
    }
    splitter = SentenceSplitter(abbreviations: stops)
    lines = EntryLines(
      connectors: words([
        "and", "with", "of", "the", "at", "to", "for", "from", "or", "in", "on", "by", "a", "an", "is", "was",
        "under", "into", "through", "over", "between", "as", "that", "then", "using", "dr",
      ]))
    spokenMarks = SpokenMarks(
      marks: [book.word("period"): -46, book.word("comma"): -44, book.word("colon"): -58, book.word("semicolon"): -59],
      stop: book.word("period"))
    sectionizer = Sectionizer(
      kinds: kinds, lexicon: Int32(DocumentReader.headings.number),
      narrativeWords: words(["was", "were", "is", "are", "we", "i", "then"]))
    assertionReader = AssertionReader(
      cues: cues, lexicon: Int32(DocumentReader.assertions.number),
      clauses: ClauseReader(
        subjects: words(["we", "i", "he", "she", "it", "they", "the", "there", "this", "then", "so", "which"]),
        verbs: words([
          "was", "were", "is", "are", "has", "have", "had", "did", "does", "will", "can", "could", "should",
          "deny", "remain", "continue",
        ]),
        and: book.word("and"), or: words(["or", "nor"])),
      denials: words(["no", "without"]))
    self.book = book
  }

  /// Reads a note.
  public func read(_ note: Note) -> Document {
    var tokens = tokens(of: note)
    let isSpeech = spokenMarks.rewrite(&tokens)
    let mentions = MentionScanner(book: book).mentions(in: tokens)
    let entries = lines.starts(in: tokens)
    let sections = sectionizer.sections(of: tokens, mentions, entries: entries, isSpeech: isSpeech)
    let sentences = splitter.sentences(of: sections, entries: entries, tokens)
    var starts: [Int] = []
    var scopes: [[AssertionReader.Scope]] = []
    var kept: [Mention] = []
    kept.reserveCapacity(mentions.count)
    var at = 0
    for sentence in sentences {
      starts.append(kept.count)
      while at < mentions.count, Int(mentions[at].first) < sentence.tokens.lowerBound { at += 1 }
      while at < mentions.count, Int(mentions[at].first) < sentence.tokens.upperBound {
        if Int(mentions[at].end) <= sentence.tokens.upperBound { kept.append(mentions[at]) }
        at += 1
      }
      scopes.append(assertionReader.scopes(in: sentence.tokens, kept[starts[starts.count - 1]...], tokens))
    }
    starts.append(kept.count)
    return Document(
      note: note, tokens: tokens, sections: sections, sentences: sentences, mentions: kept, mentionStarts: starts,
      scopes: scopes)
  }

  /// The tokens alone, as a text is first cut.
  package func tokens(of note: Note) -> [Token] {
    note.text.withUnsafeBufferPointer { Tokenizer().tokens(of: $0, numberedBy: book.vocabulary) }
  }

  /// The tokens and what the phrases name in them, for measuring.
  package func mentions(in note: Note) -> [Mention] { MentionScanner(book: book).mentions(in: tokens(of: note)) }

  private static func addHeadings(
    _ library: LexiconLibrary, _ book: inout PhraseBook
  ) throws(LexiconError) -> [SectionKind] {
    let table = try library.table("language/headings.tsv")
    let column = try table.column("section")
    var kinds: [SectionKind] = []
    try book.add(table, as: headings) { row throws(LexiconError) in
      guard let kind = SectionKind(rawValue: row.string(column)) else {
        throw row.error(column, "expected a kind of section, as description or indications")
      }
      kinds.append(kind)
      return kinds.count - 1
    }
    return kinds
  }

  private static func addCues(
    _ library: LexiconLibrary, _ book: inout PhraseBook
  ) throws(LexiconError) -> [AssertionCue] {
    let table = try library.table("language/assertion-cues.tsv")
    let assertion = try table.column("assertion")
    let direction = try table.column("direction")
    var cues: [AssertionCue] = []
    try book.add(table, as: assertions) { row throws(LexiconError) in
      let effect: AssertionCue.Effect
      switch row.string(assertion) {
      case "negated": effect = .sets(.negated)
      case "hypothetical": effect = .sets(.hypothetical)
      case "historical": effect = .sets(.historical)
      case "family": effect = .sets(.family)
      case "not-performed": effect = .sets(.notPerformed)
      case "pseudo": effect = .nothing
      case "terminator": effect = .ends
      default:
        throw row.error(
          assertion, "expected negated, hypothetical, historical, family, not-performed, pseudo or terminator")
      }
      let reach: AssertionCue.Direction
      switch row.string(direction) {
      case "forward", "": reach = .forward
      case "backward": reach = .backward
      case "both": reach = .both
      case "section": reach = .section
      case "adverbial": reach = .adverbial
      case "answer": reach = .answer
      default: throw row.error(direction, "expected forward, backward, both, section, adverbial or answer")
      }
      cues.append(AssertionCue(effect: effect, direction: reach))
      return cues.count - 1
    }
    return cues
  }
}
