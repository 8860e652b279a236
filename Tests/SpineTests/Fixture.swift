import Dictation

@testable import Spine

/// Notes and words as the embedded lexicons read them.
enum Fixture {
  private static let reader = Result { () throws(LexiconError) -> SpineReader in try SpineReader(.embedded) }

  /// The words of the level grammar, and a reader of tokens that goes with them.
  private static let grammar = Result { () throws(LexiconError) -> (DocumentReader, SpineLexicon) in
    var lexicon: SpineLexicon?
    let reader = try DocumentReader(.embedded) { book throws(LexiconError) in
      lexicon = try SpineLexicon(.embedded, &book)
    }
    guard let lexicon else { throw LexiconError(file: "spine", message: "expected the spine lexicons") }
    return (reader, lexicon)
  }

  /// The facts of a record.
  static func facts(_ notes: String...) throws -> OperativeFacts { try reader.get().read(notes.map { Note($0) }) }

  /// The segments that words tell, nerve roots left out.
  static func statements(_ text: String) throws -> [LevelStatement] {
    let (reader, lexicon) = try grammar.get()
    let document = reader.read(Note(text))
    let grammar = LevelGrammar(tokens: document.tokens, text: document.note.text, words: lexicon.words)
    return grammar.statements(in: 0..<document.tokens.count).filter { !$0.isRoot }
  }

  /// The names of the interspaces that words tell; a vertebra beside none stays one.
  static func levels(_ text: String) throws -> [String] {
    Placement.interspaces(try statements(text)).map { $0.name }
  }

  /// The names of the vertebrae that words tell, ranges opened.
  static func vertebrae(_ text: String) throws -> [String] {
    Placement.vertebrae(try statements(text)).map { $0.name }
  }
}

extension OperativeFacts {
  /// The names of the segments operated on.
  var levelNames: [String] { levels.map { $0.name } }

  /// The segments of the described work of a kind.
  func levels(of kind: ProcedureKind) -> [String] {
    OperativeFacts.levels(of: described.filter { $0.kind == kind }).map { $0.name }
  }

  /// Whether the description tells work of a kind.
  func tells(_ kind: ProcedureKind) -> Bool { described.contains { $0.kind == kind } }

  /// The segments of the described devices of a kind.
  func levels(of kind: DeviceKind) -> [String] {
    var levels: Set<Segment> = []
    for device in devices where device.kind == kind && device.part != .title { levels.formUnion(device.levels) }
    return levels.sorted().map { $0.name }
  }

  /// Whether a device of a kind is told as placed in the description.
  func places(_ kind: DeviceKind) -> Bool { devices.contains { $0.kind == kind && $0.part != .title } }
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
