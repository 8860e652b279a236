import Dictation

/// The rows of `Lexicons/spine/words.tsv`, by class.
struct WordClasses {
  private var classes: [String: [(word: Int32, value: String)]] = [:]
  private let file: String

  init(_ library: LexiconLibrary, _ book: inout PhraseBook) throws(LexiconError) {
    file = "spine/words.tsv"
    let table = try library.table(file)
    let (word, name, value) = (try table.column("word"), try table.column("class"), try table.column("value"))
    var rows = table.rows
    while let row = rows.nextRow() {
      guard book.canFind(row.bytes(word)) else { continue }
      classes[row.string(name), default: []].append((book.word(row.string(word)), row.string(value)))
    }
  }

  /// The words of a class.
  func words(_ name: String) -> Set<Int32> {
    var words: Set<Int32> = []
    for row in classes[name] ?? [] { words.insert(row.word) }
    return words
  }

  /// What each word of a class stands for.
  func values<Value>(
    _ name: String, _ expected: String, _ read: (String) -> Value?
  ) throws(LexiconError) -> [Int32: Value] {
    var values: [Int32: Value] = [:]
    for row in classes[name] ?? [] {
      guard let value = read(row.value) else {
        throw LexiconError(file: file, message: "expected \(expected) for each \(name)")
      }
      values[row.word] = value
    }
    return values
  }
}
