import Dictation
import Exchange

/// Why a command stopped: one line for standard error, and an exit status.
struct CommandFailure: Error {
  /// What the user reads, on one line.
  let line: String
  /// 2 where the command line is wrong, 3 where an input could not be read or understood.
  let status: Int32

  /// The command line is wrong.
  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(line: Printable.oneLine(message), status: 2)
  }

  /// A word of the command line is not known; names the one that was probably meant, else all.
  static func unknown(_ kind: String, _ word: String, among known: [String], seeAlso: String) -> CommandFailure {
    if let nearest = Nearest.plausible(to: word, among: known) {
      return usage("unknown \(kind) \(Printable.quoted(word)); did you mean \(nearest)?")
    }
    return usage("unknown \(kind) \(Printable.quoted(word)); see `\(seeAlso)`")
  }

  /// A list on the command line is wrong.
  static func usage(_ error: InputError) -> CommandFailure { usage(error.description) }

  /// A file could not be read or understood.
  static func input(_ error: InputError) -> CommandFailure { CommandFailure(line: error.description, status: 3) }

  /// A lexicon has a fault.
  static func lexicon(_ error: LexiconError, folder: String?) -> CommandFailure {
    let place = folder.map { "\($0)/" } ?? ""
    return CommandFailure(line: Printable.oneLine(place + error.description), status: 3)
  }
}
