/// A lexicon in a phrase book, by number.
public struct LexiconID: Sendable, Hashable {
  /// The number, below `PhraseBook.lexiconLimit`.
  public let number: Int

  /// Makes the lexicon of a number.
  public init(_ number: Int) { self.number = number }
}

/// All phrases that an audit looks for: words, tree and entries, compiled once from the lexicons.
public struct PhraseBook: Sendable {
  /// How many lexicons a book can hold.
  public static let lexiconLimit = 32

  struct Entry: Sendable {
    var lexicon: Int32
    var value: Int32
  }

  private(set) var vocabulary = Vocabulary()
  private(set) var trie: PhraseTrie
  private(set) var entries: [Entry] = []

  /// Whether phrases with a word that is not in the vocabulary are left out.
  private let isLimited: Bool

  /// An empty book.
  public init() {
    isLimited = false
    trie = PhraseTrie(edgesExpected: 1 << 14)
  }

  /// An empty book that takes only phrases whose words all stand in a record, which costs a fraction of all phrases.
  init(onlyFor record: [Note]) {
    isLimited = true
    trie = PhraseTrie(edgesExpected: 1 << 12)
    for note in record {
      _ = note.text.withUnsafeBufferPointer { text in
        Tokenizer().tokens(of: text) { vocabulary.intern($0) }
      }
    }
  }

  /// Reads the spelling variants of `language/spellings.tsv`; they must come before any phrase.
  public mutating func addSpellings(_ table: LexiconTable) throws(LexiconError) {
    let spelling = try table.column("spelling")
    let word = try table.column("word")
    // Where the record has one spelling, phrases may have another: the words that it means, then their other spellings.
    for column in isLimited ? [spelling, word] : [spelling] {
      var cursor = table.rows
      while let row = cursor.nextRow() {
        let (from, to) = (row.bytes(spelling), row.bytes(word))
        guard from.count > 0, to.count > 0 else {
          throw row.error(spelling, "expected a spelling and the word it stands for")
        }
        if isLimited, vocabulary.number(of: column == spelling ? from : to) == 0 { continue }
        vocabulary.alias(from, for: to)
      }
    }
  }

  /// Adds every phrase of a table; `value` says what each row's phrase stands for.
  public mutating func add(
    _ table: LexiconTable, as lexicon: LexiconID, value: (LexiconRow) throws(LexiconError) -> Int
  ) throws(LexiconError) {
    let phrase = try table.column("phrase")
    var cursor = table.rows
    while let row = isLimited && phrase == 0 ? cursor.nextRow(whereFirst: canStand) : cursor.nextRow() {
      guard row.count == table.columns.count else {
        throw LexiconError(
          file: table.text.name, line: row.line, message: "expected \(table.columns.count) cells, found \(row.count)")
      }
      guard add(row.bytes(phrase), as: lexicon, value: try value(row)) else {
        throw row.error(phrase, "expected a phrase of lower-case words, a|b for alternatives, [a] for an optional word")
      }
    }
  }

  /// Adds one phrase; false where it is not well formed.
  mutating func add(_ phrase: UnsafeBufferPointer<UInt8>, as lexicon: LexiconID, value: Int) -> Bool {
    let entry = Int32(entries.count)
    entries.append(Entry(lexicon: Int32(lexicon.number), value: Int32(value)))
    if PhrasePattern.isPlain(phrase) { return addPlain(phrase, entry) }
    guard let alternatives = PhrasePattern.parse(phrase) else { return false }
    var places: [[Int32]] = []
    for place in alternatives {
      var words: [Int32] = []
      for word in place {
        if word.isEmpty {
          words.append(0)
        } else if isLimited {
          // Of alternatives only those that stand in the record lead anywhere.
          let number = word.withUnsafeBufferPointer { vocabulary.number(of: $0) }
          if number != 0 { words.append(number) }
        } else {
          words.append(word.withUnsafeBufferPointer { vocabulary.intern($0) })
        }
      }
      places.append(words)
    }
    expand(places, 0, 0, entry)
    return true
  }

  /// Whether the words of a phrase can all stand in a text of the vocabulary; of alternatives one is enough.
  private func canStand(_ phrase: UnsafeBufferPointer<UInt8>) -> Bool {
    if !vocabulary.hasWord(openedBy: phrase), isPlainFirst(phrase) { return false }
    var start = 0
    var isKnown = false
    for at in 0...phrase.count {
      let byte = at == phrase.count ? 32 : phrase[at]
      let isEnd = byte == 32 || byte == 45
      guard isEnd || byte == UInt8(ascii: "|") else { continue }
      // A word that may be left out asks for nothing.
      if at > start, !isKnown {
        let word = UnsafeBufferPointer(rebasing: phrase[start..<at])
        isKnown = word[0] == UInt8(ascii: "[") || vocabulary.number(of: word) != 0
      }
      if isEnd {
        if at > start, !isKnown { return false }
        isKnown = false
      }
      start = at + 1
    }
    return true
  }

  /// Whether a phrase begins with one word that has no alternative and may not be left out.
  private func isPlainFirst(_ phrase: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in phrase {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"): return true
      case UInt8(ascii: "["), UInt8(ascii: "|"): return false
      default: continue
      }
    }
    return true
  }

  /// Whether a phrase's words can stand in the texts that the book is for.
  public func canFind(_ phrase: UnsafeBufferPointer<UInt8>) -> Bool { !isLimited || canStand(phrase) }

  /// Adds a phrase of plain words, the most of them.
  private mutating func addPlain(_ phrase: UnsafeBufferPointer<UInt8>, _ entry: Int32) -> Bool {
    var node: Int32 = 0
    var start = 0
    for at in 0...phrase.count where at == phrase.count || phrase[at] == 32 || phrase[at] == 45 {
      if at > start {
        node = trie.extend(node, vocabulary.intern(UnsafeBufferPointer(rebasing: phrase[start..<at])))
      }
      start = at + 1
    }
    trie.mark(node, entry: entry)
    return node != 0
  }

  private mutating func expand(_ places: [[Int32]], _ at: Int, _ node: Int32, _ entry: Int32) {
    if at == places.count {
      trie.mark(node, entry: entry)
      return
    }
    for word in places[at] { expand(places, at + 1, word == 0 ? node : trie.extend(node, word), entry) }
  }

  /// The number of a word that phrases may use, for code that tests single words.
  public mutating func word(_ word: String) -> Int32 {
    Array(word.utf8).withUnsafeBufferPointer { vocabulary.intern($0) }
  }
}

/// The grammar of a phrase: words between spaces, `a|b` alternatives, `[a|b]` an optional word.
enum PhrasePattern {
  /// Whether a phrase is lower-case words and nothing else.
  static func isPlain(_ phrase: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in phrase {
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0..<32:
        return false
      default: continue
      }
    }
    return true
  }

  /// The alternatives of each place, an empty one where the place may be left out; nil where it is not well formed.
  static func parse(_ phrase: UnsafeBufferPointer<UInt8>) -> [[[UInt8]]]? {
    var places: [[[UInt8]]] = []
    var place: [[UInt8]] = [[]]
    var isOptional = false
    var isOpen = false
    func close() -> Bool {
      if place.count == 1, place[0].isEmpty { return !isOptional }
      for word in place where word.isEmpty { return false }
      places.append(isOptional ? place + [[]] : place)
      return true
    }
    for byte in phrase {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        guard !isOpen, close() else { return nil }
        place = [[]]
        isOptional = false
      case UInt8(ascii: "|"): place.append([])
      case UInt8(ascii: "["):
        guard !isOpen, place.count == 1, place[0].isEmpty else { return nil }
        isOpen = true
        isOptional = true
      case UInt8(ascii: "]"):
        guard isOpen else { return nil }
        isOpen = false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0..<32: return nil
      default: place[place.count - 1].append(byte)
      }
    }
    guard !isOpen, close(), !places.isEmpty else { return nil }
    for alternatives in places where !alternatives.contains([]) { return places }
    return nil
  }
}
